export { acknowledgementReceiptSchema, acknowledgementSchema, formAcknowledgementSchema } from './acknowledgement.ts';
export type { Acknowledgement, AcknowledgementReceipt } from './acknowledgement.ts';
export {
  CHANNELS,
  IDEMPOTENCY_HEADER,
  LIMITS,
  PATTERNS,
  PAUSES,
  PREFERENCE_CAUSES,
  PROBLEM_MEDIA_TYPE,
  REPEAT_HOURS,
  RIGHTS,
  SHOWN_FIELD,
  STATUSES,
  SUPPRESSION_CHOICES,
  TRACKING,
  TRACKING_CHOICES,
  TRAP_FIELD,
  WORDY_RIGHTS,
} from './limits.ts';
export type { Channel, Pause, PreferenceCause, Right, Status, SuppressionChoice, TrackingChoice, TrackingKind, WordyRight } from './limits.ts';
export { noticeSchema } from './notice.ts';
export {
  leavingReasonCountedSchema,
  leavingReasonSchema,
  listStreamSchema,
  preferenceEventSchema,
  preferencesChangeSchema,
  preferencesLinkAcceptedSchema,
  preferencesLinkRequestSchema,
  preferencesSchema,
  streamSchema,
  trackingSchema,
} from './preferences.ts';
export type {
  LeavingReason,
  ListStream,
  PreferenceEvent,
  Preferences,
  PreferencesChange,
  PreferencesLinkRequest,
  Stream,
  TrackingChoices,
} from './preferences.ts';
export { PROBLEMS, problemSchema, problemType } from './problem.ts';
export type { Problem, ProblemCode, ProblemError } from './problem.ts';
export { LEAVING_REASONS } from './reasons.ts';
export type { LeavingReasonId } from './reasons.ts';
export { receiptSchema } from './receipt.ts';
export type { Receipt } from './receipt.ts';
export { formRequestSchema, representativeSchema, requestSchema, subjectSchema } from './request.ts';
export type { Representative, Request, Subject } from './request.ts';
export { screenRequestSchema, screenResultSchema } from './screening.ts';
export type { ScreenRequest, ScreenResult } from './screening.ts';
export { WEBHOOK_EVENTS, WEBHOOK_EVENT_TYPES, eventPersonSchema } from './webhook.ts';
export type { EventPerson, WebhookEvent, WebhookEventType } from './webhook.ts';
export { clarificationSchema, requestStatusSchema, withdrawalSchema } from './request-status.ts';
export type { Clarification, RequestStatus } from './request-status.ts';
