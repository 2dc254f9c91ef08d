import type { Right } from '@clarion-privacy/notice';

/** The words of how else to ask. */
export const otherWaysMessages = {
  contact: 'How to ask us',
  heading: {
    objection: 'Other ways to object',
    erasure: 'Other ways to ask for erasure',
    access: 'Other ways to ask for your data',
    rectification: 'Other ways to ask for a correction',
    restriction: 'Other ways to ask for a restriction',
    portability: 'Other ways to ask for your data to take elsewhere',
    complaint: 'Other ways to complain',
  } as Readonly<Partial<Record<Right, string>>>,
  email: 'Email',
  post: 'Post',
  telephone: 'Telephone',
  askFor: (team: string): string => `Ask for the ${team}.`,
  byLinkOrCall: 'Or use the unsubscribe link in any of our emails, or tell whoever calls you.',
};
