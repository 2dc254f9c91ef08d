/** The words of what opens below the text. */
export const otherRightsMessages = {
  loading: 'Loading…',
  failed: 'It did not load. Press the button again, or write to',
};
