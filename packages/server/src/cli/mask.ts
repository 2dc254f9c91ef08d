import type { Subject } from '@clarion-privacy/protocol';
import { maskEmail } from '../suppression/mask-email.ts';

/** As much of a person as tells two apart, and no more. */
export const maskSubject = ({ email, phone, postal }: Subject): Subject => ({
  ...(email !== undefined && { email: maskEmail(email) }),
  ...(phone !== undefined && { phone: `•••${phone.slice(-3)}` }),
  ...(postal !== undefined && { postal: '•••' }),
});
