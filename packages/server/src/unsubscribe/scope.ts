import type { Link } from '@clarion-privacy/mail';
import type { Company } from '@clarion-privacy/notice';
import type { Word } from '../suppression/statement.ts';
import { wordsOf } from '../suppression/words-of.ts';

/** How far the button of a mail program reaches: marketing email of the whole group, of the company that wrote, or of its mailing list. */
export const UNSUBSCRIBE_SCOPES = ['group', 'company', 'list'] as const;
export type UnsubscribeScope = (typeof UNSUBSCRIBE_SCOPES)[number];

/** What one click stops (RFC 8058). A link that names no list stops its company, and one that names no company stops all. */
export const oneClickWords = (scope: UnsubscribeScope, { company, list }: Link, group: readonly Company[]): readonly Word[] => {
  if (scope === 'group' || company === undefined) return wordsOf({ channels: ['email'] }, group);
  return wordsOf({ channels: ['email'], companies: [company], list: scope === 'list' ? list : undefined }, group);
};
