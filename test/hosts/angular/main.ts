import { bootstrapApplication } from '@angular/platform-browser';
import { EnquiryForm } from './enquiry-form.ts';

await bootstrapApplication(EnquiryForm);
