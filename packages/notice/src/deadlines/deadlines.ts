import type { CivilDate, Duration, NoticeFigures } from '../notice.ts';
import type { Right } from '../vocabulary.ts';
import { calendarNamed } from './calendars.ts';
import { addDays, addMonths, dayNumber } from './civil-date.ts';
import { civilDateIn } from './civil-date-in.ts';
import { addDuration } from './duration.ts';
import { workingDayFrom } from './working-day.ts';
import type { HolidayCalendar } from './working-day.ts';

/** The last days on which a request can be answered in time. */
export interface Deadlines {
  /** By the notice's own promise. */
  readonly promisedBy: CivilDate;
  /** By law. */
  readonly statutoryBy: CivilDate;
  /** The earlier of the two. */
  readonly dueBy: CivilDate;
}

/** What has moved the dates of a request since it was received. */
export interface Moves {
  /** Days for which the clock stood still while the person's identity or clarification was awaited: see `pausedDays`. */
  readonly pausedDays?: number | undefined;
  /** Whether the person was told, with reasons, that it takes two further months. */
  readonly isExtended?: boolean | undefined;
}

/** Article 12(3): counted from the original start, not from the end of the first month. */
const FURTHER_MONTHS = 2;

/**
 * One month from receipt, as the ICO counts: the same date of the next month, or its last day where
 * there is no such date, and the next working day where that is none. UK GDPR, Article 12(3).
 */
export const statutoryBy = (received: CivilDate, calendar: HolidayCalendar, { pausedDays: paused = 0, isExtended = false }: Moves = {}): CivilDate =>
  workingDayFrom(addDays(addMonths(received, isExtended ? 1 + FURTHER_MONTHS : 1), paused), calendar);

/** The notice's promise, counted from the day of receipt and never moved by weekends or holidays. */
export const promisedBy = (received: CivilDate, promise: Duration, { pausedDays: paused = 0, isExtended = false }: Moves = {}): CivilDate =>
  addDays(addMonths(addDuration(received, promise), isExtended ? FURTHER_MONTHS : 0), paused);

/**
 * Days by which a pause moves the dates. The law leaves out the day of asking and the day of the answer, and all between
 * (Art 12A(5)); we count one fewer, so that an answer on the same day moves nothing.
 */
export const pausedDays = (since: CivilDate, until: CivilDate): number => Math.max(0, dayNumber(until) - dayNumber(since));

/** The last day on which a person can be told of an extension: the first month, pauses left out, and no day for a weekend. */
export const extensionToldBy = (received: CivilDate, { pausedDays: paused = 0 }: Moves = {}): CivilDate => addDays(addMonths(received, 1), paused);

/** The earlier of two dates: whoever keeps it keeps both. */
export const dueBy = (promised: CivilDate, statutory: CivilDate): CivilDate =>
  promised < statutory ? promised : statutory;

/**
 * When a complaint is acknowledged at the latest: within 30 days, of which the day of receipt is
 * the first. Data Protection Act 2018, section 164A.
 */
export const complaintAcknowledgedBy = (received: CivilDate): CivilDate => addDays(received, 29);

/**
 * The deadlines of one request by the figures of its notice. A right for which the notice promises
 * nothing is promised what the law asks. For a complaint the law sets the acknowledgement alone, which nothing moves.
 */
export function deadlinesFor({
  right,
  receivedAt,
  figures,
  ...moves
}: Moves & {
  readonly right: Right;
  /** A Date, or ISO 8601 with its offset. */
  readonly receivedAt: Date | string;
  readonly figures: Pick<NoticeFigures, 'rights' | 'timeZone' | 'calendar'>;
}): Deadlines {
  const received = civilDateIn(receivedAt, figures.timeZone);
  const statutory =
    right === 'complaint'
      ? complaintAcknowledgedBy(received)
      : statutoryBy(received, calendarNamed(figures.calendar), moves);
  const promise = figures.rights[right]?.promise;
  const promised = promise === undefined ? statutory : promisedBy(received, promise, right === 'complaint' ? {} : moves);
  return { promisedBy: promised, statutoryBy: statutory, dueBy: dueBy(promised, statutory) };
}
