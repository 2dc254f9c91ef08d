import type { Clock } from '../clock.ts';
import type { Notices } from '../notices/notices.ts';
import type { Random } from '../requests/reference.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';

/** What confirmations, and what follows from them, are made with. */
export interface Confirming {
  readonly now: Date;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
  readonly mailLinks: MailLinks;
  /** Whether somebody delivers what is put into the outbox; so it is, unless told otherwise. */
  readonly sendsMail?: boolean;
}

/** Where the links of mails lead, and how long they work. */
export interface MailLinks {
  /** Of the configuration, never of a request; without a slash at its end. */
  readonly baseUrl: string;
  readonly days: LinkDays;
}

/** For how many days the link of a confirmation works, and that to gathered data. */
export interface LinkDays {
  readonly confirm: number;
  readonly bundle: number;
}

export const LINK_DAYS: LinkDays = { confirm: 7, bundle: 7 };

/** The same for a whole application, whose time goes on. */
export type ConfirmingParts = Omit<Confirming, 'now'> & { readonly clock: Clock };

export const confirmingNow = ({ clock, ...parts }: ConfirmingParts): Confirming => ({ ...parts, now: clock() });

const DAY = 86_400_000;

export const daysAfter = (instant: string, days: number): Date => new Date(Date.parse(instant) + days * DAY);
