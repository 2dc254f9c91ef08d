/** The words of the choice that are not the notice's own. */
export const choiceMessages = {
  says: 'Our notice says:',
  /** For a notice that recommends nothing. */
  advice: 'If you only want no more marketing, an objection is enough. The choice is yours.',
  loading: 'Loading…',
  loadingForm: 'Loading the form…',
  failed: 'The form did not load. Try again, or write to',
};
