export { dkimOptions } from './dkim.ts';
export type { DkimSettings } from './dkim.ts';
export { marketing, transactional } from './message.ts';
export type { Campaign } from './message.ts';
export { clarionMail } from './plugin.ts';
export type { ClarionMailOptions, TrackedMail } from './plugin.ts';
