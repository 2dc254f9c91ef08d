export { CALENDARS, calendarNamed } from './deadlines/calendars.ts';
export { addDays, addMonths, isCivilDate, weekday } from './deadlines/civil-date.ts';
export { civilDateIn } from './deadlines/civil-date-in.ts';
export { complaintAcknowledgedBy, deadlinesFor, dueBy, extensionToldBy, pausedDays, promisedBy, statutoryBy } from './deadlines/deadlines.ts';
export type { Deadlines, Moves } from './deadlines/deadlines.ts';
export { addDuration, isDuration } from './deadlines/duration.ts';
export { deletionDue, verifiableContacts } from './deadlines/retention.ts';
export { assessmentReviewDue, noticeReviewDue, reviewsDue } from './deadlines/reviews.ts';
export type { Review } from './deadlines/reviews.ts';
export { isWorkingDay, lastYearOnRecord, workingDayFrom } from './deadlines/working-day.ts';
export type { HolidayCalendar } from './deadlines/working-day.ts';
export { isSafeHref } from './href.ts';
export type {
  Block,
  CivilDate,
  Collection,
  CollectionNotice,
  Company,
  CompiledNotice,
  Contact,
  Definition,
  Duration,
  FactId,
  Inline,
  ListItem,
  NoticeFigures,
  NoticeText,
  Organisation,
  Regulator,
  RightFigures,
  Section,
  SummaryItem,
  TableRow,
} from './notice.ts';
export type {
  Assessment,
  AutomatedDecisions,
  Children,
  Complaints,
  Confirmation,
  DataCategory,
  DataItem,
  EmailTracking,
  Keeping,
  LintSettings,
  MarketingChannel,
  NoticeRegister,
  Person,
  Purpose,
  Recipient,
  RetentionRule,
  RightDetails,
  RuleOff,
  Source,
  Transfers,
} from './register.ts';
export { CHANNELS, RIGHTS, SUPPRESSION_ON_ERASURE, WAYS } from './vocabulary.ts';
export type { Channel, Right, SuppressionOnErasure, Way } from './vocabulary.ts';
export type {
  DataKind,
  KeptData,
  Law,
  LawfulBasis,
  MarketingRule,
  NotificationTime,
  Providing,
  RecipientKind,
  Safeguard,
  SourceKind,
  Subscribers,
  TrackingWayOut,
} from './vocabulary.ts';
export { dateInWords, durationInWords } from './words.ts';
