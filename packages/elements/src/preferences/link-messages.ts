/** What is said of the link itself. No 'please', no 'sorry', no 'invalid'. */
export const linkMessages = {
  reading: 'Reading your link…',
  notLoaded: 'This page did not load whole. Try again, or ask us.',
  retry: 'Try again',
};
