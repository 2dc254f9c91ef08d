export { ClarionAcknowledgement } from './acknowledgement/acknowledgement.ts';
export { ClarionAcknowledgedEvent } from './acknowledgement/events.ts';
export type { AcknowledgementOutline } from './acknowledgement/events.ts';
export { ClarionErasureOrObjection } from './erasure-or-objection/erasure-or-objection.ts';
export { ClarionRightChosenEvent } from './erasure-or-objection/events.ts';
export { ClarionNoticeShownEvent } from './notice/events.ts';
export { ClarionNotice } from './notice/notice.ts';
export { ClarionPreferencesSavedEvent } from './preferences/events.ts';
export { ClarionPreferences } from './preferences/preferences.ts';
export { ClarionPrivacy } from './privacy/privacy.ts';
export {
  ClarionRequestAcceptedEvent,
  ClarionRequestFailedEvent,
  ClarionRequestSubmitEvent,
} from './request-form/events.ts';
export type { RequestOutline } from './request-form/events.ts';
export { ClarionRequestForm } from './request-form/request-form.ts';
export { ClarionRequestStatus } from './request-status/request-status.ts';
export { ClarionElement } from './settings/clarion-element.ts';
export { ClarionSettings } from './settings/clarion-settings.ts';
export { settingsContext } from './settings/settings.ts';
export type { Settings } from './settings/settings.ts';
export { ClarionUnsubscribe } from './unsubscribe/unsubscribe.ts';
