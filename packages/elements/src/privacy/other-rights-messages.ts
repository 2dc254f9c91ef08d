import type { Right } from '@clarion-privacy/notice';

/** The words of the rights that open in place. */
export const otherRightsMessages = {
  heading: 'Use your rights',
  intro: 'The law gives you these rights too. Choose what you want to ask.',
  explain: 'Object, or ask for erasure?',
  open: {
    objection: 'Object to marketing',
    erasure: 'Ask for erasure',
    access: 'Ask for your data',
    rectification: 'Ask for a correction',
    restriction: 'Ask for a restriction',
    portability: 'Ask for your data to take elsewhere',
    complaint: 'Complain to us',
  } satisfies Record<Right, string>,
  loading: 'Loading…',
  failed: 'The form did not load. Write to',
};
