/** Every word of the page that an email's link leads to, until the button is pressed. No 'please', no 'sorry', no 'invalid'. */
export const unsubscribeMessages = {
  speaksFor: 'This link came in an email to',
  stop: 'Stop all marketing from the group',
  covers: 'Email, telephone, post and social media, from every company of it. At once, no reason asked.',
  already: 'All marketing from the group is stopped. You need do nothing.',
  finer: 'Choose what to stop',
  change: 'Choose what you get',
};
