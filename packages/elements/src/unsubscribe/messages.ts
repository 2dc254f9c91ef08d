/** Every word of the page that an email's link leads to, until the button is pressed. No 'please', no 'sorry', no 'invalid'. */
export const unsubscribeMessages = {
  speaksFor: 'You opened the link of an email to',
  stop: 'Stop all marketing from the group',
  covers: 'Email, telephone, post and social media, from every company of the group. At once, and without a reason.',
  already: 'You get no marketing from the group: all of it is stopped. You need do nothing.',
  finer: 'Choose what to stop',
  change: 'Choose what you get',
};
