/** The words of the centre itself. */
export const privacyMessages = {
  loading: 'Loading the form…',
  failed: 'The form did not load. Use another way, or',
  reload: 'load the page again',
  /** What opens below the text, in its order. */
  open: {
    explainer: 'Object, or ask for erasure?',
    erasure: 'Ask for erasure',
    access: 'Ask for your data',
    rectification: 'Ask for a correction',
    restriction: 'Ask for a restriction',
    portability: 'Ask for your data to take elsewhere',
    complaint: 'Complain to us',
  },
};
