/** The words of the centre itself. */
export const privacyMessages = {
  loading: 'Loading the form…',
  failed: 'The form did not load. Use any of the ways above, or',
  reload: 'load the page again',
};
