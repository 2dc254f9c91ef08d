/** The words of who asks. */
export const detailsMessages = {
  legend: 'Your details',
  label: {
    email: 'Email address',
    phone: 'Telephone number',
    postal: 'Postal address',
    name: 'Full name',
  },
  nameHint: 'It helps us to find you.',
  add: {
    phone: 'Add a telephone number',
    postal: 'Add a postal address',
  },
};
