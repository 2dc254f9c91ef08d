import { createRoot } from 'react-dom/client';
import { EnquiryForm } from './enquiry-form.tsx';

createRoot(document.getElementById('app')!).render(<EnquiryForm />);
