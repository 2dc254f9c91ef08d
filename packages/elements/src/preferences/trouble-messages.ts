/** What is said where a link does not help. */
export const troubleMessages = {
  unreachable: 'We could not reach the server, so nothing has changed. Try again, or give your address below.',
  refused: {
    objects: 'This link does not work: part of it may be missing. Give the address instead, and we will act on that.',
    unsent: 'We could not send a link. Object with this form instead, or ask us in one of the ways below it.',
    asks: 'This link does not work any more, or part of it is missing. Ask for a new one.',
  },
  retry: 'Try again',
  write: 'Write to',
  call: 'Call',
};
