/** The words of the first view. No 'please', no 'sorry', no 'invalid'. */
export const statusMessages = {
  intro: 'Both are in the message that we sent you about your request.',
  reference: 'Reference',
  code: 'Code',
  codeHint: 'Paste the link of our message, or its last part.',
  show: 'Show my request',
  loading: 'Loading…',
  unreachable: 'We could not reach the server.',
  retry: 'Try again',
  noEndpoint: 'Give your reference, and ask us:',
};
