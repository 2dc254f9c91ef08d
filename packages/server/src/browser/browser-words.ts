/** What the script of the page that checks a receipt says. */
export const browserWords = {
  checking: 'Checking…',
  unreachable: 'The public keys of this service did not come. Check that you are online, and press again.',
};
