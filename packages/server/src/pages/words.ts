import type { Channel, Right } from '@clarion-privacy/protocol';

/** What each right is called where a person asks for it, and where a receipt confirms it. */
export const RIGHT_WORDS: Readonly<Record<Right, { readonly ask: string; readonly taken: string }>> = {
  objection: { ask: 'Object to marketing', taken: 'We have taken your objection' },
  erasure: { ask: 'Ask us to delete your data', taken: 'We have taken your request for deletion' },
  access: { ask: 'Ask for the data we hold on you', taken: 'We have taken your request for your data' },
  rectification: { ask: 'Ask us to correct your data', taken: 'We have taken your request for a correction' },
  restriction: { ask: 'Ask us to restrict the use of your data', taken: 'We have taken your request for a restriction' },
  portability: { ask: 'Ask for your data in a form to take elsewhere', taken: 'We have taken your request to take your data elsewhere' },
  complaint: { ask: 'Complain about how we use your data', taken: 'We have taken your complaint' },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: 'Email',
  phone: 'Telephone',
  post: 'Post',
  social: 'Social media',
};
