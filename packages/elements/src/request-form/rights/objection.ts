import type { RightDefinition } from './right-definition.ts';

/** The right to object to direct marketing: absolute, so no reason is asked (Art 21(2)-(3) UK GDPR). */
export const objection: RightDefinition = {
  right: 'objection',
  asks: ['channels', 'companies', 'details'],
  words: {
    form: 'Object to marketing',
    detailsHint: 'Give at least one, as we have it. We use it to find you and to leave you alone.',
    promise: (time) =>
      `When you send this, your details go on our suppression file, which keeps them out of our marketing. We process your objection within ${time}.`,
    promiseByMessage: (time) =>
      `When we have your message, your details go on our suppression file, which keeps them out of our marketing. We process your objection within ${time}.`,
    send: 'Send objection',
    sending: 'Sending your objection…',
    prepare: 'Prepare email',
    otherWays: 'Other ways to object',
    notSent: 'Your objection has not been sent',
    accepted: 'We have your objection',
    byLinkOrCall: 'You can also use the unsubscribe link in any of our emails, or tell the person who calls you.',
    doneBy: 'We will have acted on it by',
    next: [
      'Your details are on our suppression file from now on, so that our systems leave them out of marketing.',
      'A message that was already on its way may still arrive.',
      'You need do nothing more. If you write or call about this, give the reference.',
    ],
    another: 'Send another objection',
    receipt: 'Receipt for an objection to marketing',
    subject: 'Objection to marketing',
    opening: 'I object to the use of my personal data for direct marketing.',
  },
};
