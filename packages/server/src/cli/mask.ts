import type { Subject } from '@clarion-privacy/protocol';

/** As much of a person as tells two apart, and no more. */
export const maskSubject = ({ email, phone, postal }: Subject): Subject => ({
  ...(email !== undefined && { email: maskEmail(email) }),
  ...(phone !== undefined && { phone: `•••${phone.slice(-3)}` }),
  ...(postal !== undefined && { postal: '•••' }),
});

const maskEmail = (email: string): string => {
  const [first = ''] = email;
  return `${first}•••${email.slice(email.lastIndexOf('@'))}`;
};
