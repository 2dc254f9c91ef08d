import type { Channel, Right, TrackingKind } from '@clarion-privacy/protocol';

/** What each right is called where a person asks for it, and where a receipt confirms it. */
export const RIGHT_WORDS: Readonly<Record<Right, { readonly name: string; readonly ask: string; readonly taken: string }>> = {
  objection: { name: 'No more marketing', ask: 'Object to marketing', taken: 'We have taken your objection' },
  erasure: { name: 'To have your data deleted', ask: 'Ask us to delete your data', taken: 'We have taken your request for deletion' },
  access: { name: 'The data that we hold on you', ask: 'Ask for the data we hold on you', taken: 'We have taken your request for your data' },
  rectification: { name: 'To have your data corrected', ask: 'Ask us to correct your data', taken: 'We have taken your request for a correction' },
  restriction: { name: 'To have the use of your data restricted', ask: 'Ask us to restrict the use of your data', taken: 'We have taken your request for a restriction' },
  portability: { name: 'Your data, to take elsewhere', ask: 'Ask for your data in a form to take elsewhere', taken: 'We have taken your request to take your data elsewhere' },
  complaint: { name: 'That we look into your complaint', ask: 'Complain about how we use your data', taken: 'We have taken your complaint' },
};

/** What each way of marketing is, in a sentence. */
export const CHANNEL_MEANINGS: Readonly<Record<Channel, string>> = {
  email: 'News and offers by email.',
  phone: 'Calls about what we sell.',
  post: 'Letters and brochures.',
  social: 'Messages on LinkedIn and other social media.',
};

/** What email can tell of its reader. */
export const TRACKING_WORDS: Readonly<Record<TrackingKind, { readonly ask: string; readonly meaning: string }>> = {
  opens: { ask: 'May our emails tell us that you opened them?', meaning: 'A tiny picture in the email is fetched from us when you open it.' },
  clicks: { ask: 'May our emails tell us which links you followed?', meaning: 'Each link carries a code that is yours alone.' },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: 'Email',
  phone: 'Telephone',
  post: 'Post',
  social: 'Social media',
};
