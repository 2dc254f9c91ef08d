/** The words of the notice in place. */
export const conductMessages = {
  label: 'Privacy notice',
  close: 'Close',
  failed: 'The notice did not load. Try again.',
};
