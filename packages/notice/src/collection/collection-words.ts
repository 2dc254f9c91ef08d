import type { CollectionNotice } from '../notice.ts';
import type { Channel } from '../vocabulary.ts';

/** The words of the control by which a person acknowledges a notice, with scripts and without. An acknowledgement is never called consent. */
export const controlWords = {
  read: 'I have read how my details are used',
  optional: ' (optional)',
  open: 'Read the full privacy notice',
  refuse: 'I refuse marketing by',
  email: 'email',
  phone: 'telephone',
  post: 'post',
  social: 'social media',
} satisfies Record<Channel | 'read' | 'optional' | 'open' | 'refuse', string>;

/** What becomes of details that a form asks for, as the notice says it: two sentences where there is marketing. */
export function useInWords({ figures, collection }: Pick<CollectionNotice, 'collection' | 'figures'>, company: string | undefined): string {
  const who = figures.companies.find(({ id }) => id === company)?.name;
  const { request = 'as the privacy notice says', marketing, channels = [] } = collection ?? {};
  const use = `${who ? `${who} uses` : 'We use'} the details that you give here ${request}.`;
  if (!marketing) return use;
  return `${use} ${who ? 'It' : 'We'} may also use them ${marketing} by ${either(channels.map((channel) => controlWords[channel]))}, unless you refuse it here.`;
}

/** As `Intl.ListFormat` joins English: a browser's first list by that costs it more than all else of the control's first view. */
const either = (ways: readonly string[]): string => [ways.slice(0, -1).join(', '), ...ways.slice(-1)].filter(Boolean).join(' or ');
