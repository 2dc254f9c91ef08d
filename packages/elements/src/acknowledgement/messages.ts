/** Every word of the first view. An acknowledgement is never called consent. */
export const acknowledgementMessages = {
  language: 'en-GB',
  uses: (company: string | undefined, what: string): string => `${company ? `${company} uses` : 'We use'} the details that you give here ${what}.`,
  mayUse: (company: string | undefined, what: string, ways: string): string =>
    `${company ? 'It' : 'We'} may also use them ${what} by ${ways}, unless you refuse it here.`,
  asNotice: 'as the privacy notice says',
  read: 'I have read how my details are used',
  optional: ' (optional)',
  confirm: 'Confirm that you have read how your details are used',
  open: 'Read the full privacy notice',
  refuse: 'I refuse marketing by',
  email: 'email',
  phone: 'telephone',
  post: 'post',
  social: 'social media',
};
