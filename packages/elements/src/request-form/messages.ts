/** Every word of the questions that does not depend on the right. No 'please', no 'sorry', no 'invalid'. */
export const messages = {
  language: 'en-GB',
  optional: ' (optional)',
  notLoaded: 'This form did not load. Try again, or use one of the other ways.',
  retry: 'Try again',
  loading: 'Loading the notice…',

  channels: {
    legend: 'What should we stop?',
    all: 'All marketing',
    some: 'Only some of it',
    email: 'Email',
    phone: 'Telephone calls',
    post: 'Post',
    social: 'Social media',
  },
  companies: {
    legend: 'From which companies?',
    all: 'The whole group',
    some: 'Only some companies',
    tradingNameOf: (company = ''): string => `A trading name of ${company}`,
  },
  details: {
    legend: 'Your details',
    label: {
      email: 'Email address',
      phone: 'Telephone number',
      postal: 'Postal address',
      name: 'Full name',
    },
    /** Why a detail is needed, or of use. */
    hint: {
      phone: 'To stop calls, we need the number that we call.',
      postal: 'To stop post, we need the address that it goes to.',
      name: 'It helps us to find you.',
    },
    add: {
      phone: 'Add a telephone number',
      postal: 'Add a postal address',
    },
  },

  telephone: 'Telephone',
  askFor: (team: string): string => `Ask for the ${team}.`,
  contactHeading: 'How to ask us',
};

export type Messages = typeof messages;
