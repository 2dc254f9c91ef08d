import type { RightDefinition } from './right-definition.ts';

/** The right to object to direct marketing: absolute, so no reason is asked (Art 21(2)-(3) UK GDPR). */
export const objection: RightDefinition = {
  right: 'objection',
  asks: ['channels', 'companies', 'details'],
  words: {
    form: 'Object to marketing',
    detailsHint: 'Give at least one.',
    promise: (time) =>
      `Once we have this, your details go on our suppression file, which keeps them out of our marketing. We process your objection within ${time}.`,
    send: 'Send objection',
    prepare: 'Prepare email',
    otherWays: 'Other ways to object',
    byLinkOrCall: 'Or use the unsubscribe link in any of our emails, or tell whoever calls you.',
  },
};
