import type { CivilDate, Duration, NoticeFigures } from '../notice.ts';
import type { Right } from '../vocabulary.ts';
import { calendarNamed } from './calendars.ts';
import { addDays, addMonths } from './civil-date.ts';
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

/**
 * One month from receipt, as the ICO counts: the same date of the next month, or its last day where
 * there is no such date, and the next working day where that is none. UK GDPR, Article 12(3).
 */
export const statutoryBy = (received: CivilDate, calendar: HolidayCalendar): CivilDate =>
  workingDayFrom(addMonths(received, 1), calendar);

/** The notice's promise, counted from the day of receipt and never moved by weekends or holidays. */
export const promisedBy = (received: CivilDate, promise: Duration): CivilDate => addDuration(received, promise);

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
 * nothing is promised what the law asks. For a complaint the law sets the acknowledgement alone.
 */
export function deadlinesFor({
  right,
  receivedAt,
  figures,
}: {
  readonly right: Right;
  /** A Date, or ISO 8601 with its offset. */
  readonly receivedAt: Date | string;
  readonly figures: Pick<NoticeFigures, 'rights' | 'timeZone' | 'calendar'>;
}): Deadlines {
  const received = civilDateIn(receivedAt, figures.timeZone);
  const statutory =
    right === 'complaint'
      ? complaintAcknowledgedBy(received)
      : statutoryBy(received, calendarNamed(figures.calendar));
  const promise = figures.rights[right]?.promise;
  const promised = promise === undefined ? statutory : promisedBy(received, promise);
  return { promisedBy: promised, statutoryBy: statutory, dueBy: dueBy(promised, statutory) };
}
