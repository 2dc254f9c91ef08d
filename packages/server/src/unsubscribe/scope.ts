import type { Link } from '@clarion-privacy/mail';
import type { Company } from '@clarion-privacy/notice';
import type { Word } from '../suppression/statement.ts';
import { wordsOf } from '../suppression/words-of.ts';

/** How far the button of a mail program reaches: marketing email of the whole group, or of the company that wrote. */
export const UNSUBSCRIBE_SCOPES = ['group', 'company'] as const;
export type UnsubscribeScope = (typeof UNSUBSCRIBE_SCOPES)[number];

/** What one click stops (RFC 8058). A link that names no company stops the email of all. */
export const oneClickWords = (scope: UnsubscribeScope, { company }: Link, group: readonly Company[]): readonly Word[] =>
  wordsOf({ channels: ['email'], ...(scope === 'company' && company !== undefined && { companies: [company] }) }, group);
