/** Every word of the questions that does not depend on the right. No 'please', no 'sorry', no 'invalid'. */
export const messages = {
  language: 'en-GB',
  errorPrefix: 'Error: ',
  optional: '(optional)',
  notLoaded: 'A part of this form did not load. Try again, or use one of the other ways.',
  tryNow: 'Try now',
  loading: 'Loading the privacy notice…',

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
    tradingNameOf: (company: string): string => `A trading name of ${company}`,
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
      email: '',
      phone: 'To stop calls, we need the number that we call.',
      postal: 'To stop post, we need the address that it goes to.',
      name: 'It helps us to find you if we have you under another address.',
    },
    add: {
      phone: 'Add a telephone number',
      postal: 'Add a postal address',
    },
  },

  contact: {
    email: 'Email',
    phone: 'Telephone',
    askFor: (team: string): string => `Ask for the ${team}.`,
    post: 'Post',
  },
  contactHeading: 'How to ask us',
  whenSent: 'When you send this',
  whenReceived: 'When we have your message',
};

export type Messages = typeof messages;
