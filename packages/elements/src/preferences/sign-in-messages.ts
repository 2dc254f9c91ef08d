/** Every word of asking for a link by email. No 'please', no 'sorry', no 'invalid'. */
export const signInMessages = {
  form: 'Get a link to your choices',
  intro: 'We show your choices only to whoever opens a link that we send to your address.',
  email: 'Your email address',
  send: 'Email me a link',
  sending: 'Asking for a link…',
  empty: 'Enter your email address',
  form422: 'Enter an email address like name@example.com',
  problem: 'There is a problem',
  errorPrefix: 'Error: ',
  accepted: 'Look in your inbox',
  sent: (address: string): string => `If ${address} is your address, a link to your choices reaches it in a few minutes.`,
  hourly: 'We send one link an hour at most. If none comes, look among the junk, or check the address.',
  another: 'Use another address',
  gaveUp: 'We stopped trying. No link was asked for.',
};
