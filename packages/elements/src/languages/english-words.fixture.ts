import { acknowledgementMessages } from '../acknowledgement/messages.ts';
import { conductMessages as noticeInPlace } from '../acknowledgement/conduct-messages.ts';
import { choiceMessages } from '../erasure-or-objection/choice-messages.ts';
import { explainerMessages } from '../erasure-or-objection/messages.ts';
import { failureMessages } from '../notice/failure-messages.ts';
import { noticeMessages } from '../notice/messages.ts';
import { toolMessages } from '../notice/tools/messages.ts';
import { tableMessages } from '../notice/tools/table-messages.ts';
import { conductMessages as saving } from '../preferences/conduct-messages.ts';
import { linkMessages } from '../preferences/link-messages.ts';
import { preferencesMessages } from '../preferences/messages.ts';
import { signInMessages } from '../preferences/sign-in-messages.ts';
import { troubleMessages } from '../preferences/trouble-messages.ts';
import { otherRightsMessages } from '../privacy/other-rights-messages.ts';
import { privacyMessages } from '../privacy/messages.ts';
import { conductMessages } from '../request-form/conduct/messages.ts';
import { messages } from '../request-form/messages.ts';
import { otherWaysMessages } from '../request-form/other-ways-messages.ts';
import { detailsMessages } from '../request-form/questions/details-messages.ts';
import { personMessages } from '../request-form/questions/person-messages.ts';
import { scopeMessages } from '../request-form/questions/scope-messages.ts';
import { access } from '../request-form/rights/access.ts';
import { accessLater } from '../request-form/rights/access-later.ts';
import { complaint } from '../request-form/rights/complaint.ts';
import { complaintLater } from '../request-form/rights/complaint-later.ts';
import { erasure } from '../request-form/rights/erasure.ts';
import { erasureLater } from '../request-form/rights/erasure-later.ts';
import { objection } from '../request-form/rights/objection.ts';
import { objectionLater } from '../request-form/rights/objection-later.ts';
import { portability } from '../request-form/rights/portability.ts';
import { portabilityLater } from '../request-form/rights/portability-later.ts';
import { rectification } from '../request-form/rights/rectification.ts';
import { rectificationLater } from '../request-form/rights/rectification-later.ts';
import { restriction } from '../request-form/rights/restriction.ts';
import { restrictionLater } from '../request-form/rights/restriction-later.ts';
import { statusMessages } from '../request-status/messages.ts';
import { standingMessages } from '../request-status/standing-messages.ts';
import { unsubscribeMessages } from '../unsubscribe/messages.ts';
import { reasonMessages } from '../unsubscribe/reason-messages.ts';
import { stoppedMessages } from '../unsubscribe/stopped-messages.ts';
import type { Words } from './catalogue.ts';

/** All English words in one place, which no page ever loads so. */
export const englishWords: Words = {
  acknowledgement: acknowledgementMessages,
  noticeInPlace,
  notice: noticeMessages,
  noticeFailure: failureMessages,
  tools: toolMessages,
  tables: tableMessages,
  privacy: privacyMessages,
  otherRights: otherRightsMessages,
  explainer: explainerMessages,
  choice: choiceMessages,
  form: messages,
  scope: scopeMessages,
  details: detailsMessages,
  person: personMessages,
  otherWays: otherWaysMessages,
  conduct: conductMessages,
  objection,
  objectionLater,
  erasure,
  erasureLater,
  access,
  accessLater,
  rectification,
  rectificationLater,
  restriction,
  restrictionLater,
  portability,
  portabilityLater,
  complaint,
  complaintLater,
  link: linkMessages,
  trouble: troubleMessages,
  signIn: signInMessages,
  preferences: preferencesMessages,
  saving,
  unsubscribe: unsubscribeMessages,
  stopped: stoppedMessages,
  reason: reasonMessages,
  status: statusMessages,
  standing: standingMessages,
};
