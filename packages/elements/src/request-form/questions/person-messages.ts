/** The words of whose data it is, and of who asks for another. */
export const personMessages = {
  title: 'Whose data is it?',
  forAnother: 'I am asking for somebody else',
  forAnotherHint: 'Give their details here. Next, we ask who you are.',
  representative: {
    title: 'About you, who asks for them',
    label: {
      'representative-name': 'Your full name',
      'representative-email': 'Your email address',
      'representative-phone': 'Your telephone number',
      'representative-authority': 'How may you act for them?',
    },
    emailHint: 'So that we can write to you about this.',
    authorityHint: 'For example: you are their solicitor or their parent, or you hold a power of attorney. We may ask to see proof.',
    missing: {
      'representative-name': 'Enter your full name',
      'representative-email': 'Enter your email address',
      'representative-authority': 'Say how you may act for them',
    },
  },
};
