/** The words of the first view. No 'please', no 'sorry', no 'invalid'. */
export const statusMessages = {
  intro: 'Both are in the message that we sent you about your request.',
  reference: 'Reference',
  code: 'Code',
  codeHint: 'Paste the link of our message, or its last part.',
  show: 'Show my request',
  problem: 'There is a problem',
  missing: { reference: 'Enter the reference', code: 'Enter the code' },
  loading: 'Loading…',
  refused: 'No request answers to this reference and code. Check both, or ask us:',
  unreachable: 'We could not reach the server.',
  retry: 'Try again',
  noEndpoint: 'Give your reference, and ask us:',
};
