/** Every word of the forms' first view that does not depend on the right. No 'please', no 'sorry', no 'invalid'. */
export const messages = {
  optional: ' (optional)',
  notLoaded: 'This form did not load. Try again, or write to ',
  retry: 'Try again',
  loading: 'Loading…',
  next: 'Continue',
};
