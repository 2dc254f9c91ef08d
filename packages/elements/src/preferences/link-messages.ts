/** What is said of the link itself. No 'please', no 'sorry', no 'invalid'. */
export const linkMessages = {
  language: 'en-GB',
  reading: 'Reading your link…',
  notLoaded: 'Part of this page did not load, so nothing has changed. Try again, or ask us.',
};
