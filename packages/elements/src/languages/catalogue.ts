import type { acknowledgementMessages } from '../acknowledgement/messages.ts';
import type { conductMessages as noticeInPlaceMessages } from '../acknowledgement/conduct-messages.ts';
import type { choiceMessages } from '../erasure-or-objection/choice-messages.ts';
import type { explainerMessages } from '../erasure-or-objection/messages.ts';
import type { failureMessages } from '../notice/failure-messages.ts';
import type { noticeMessages } from '../notice/messages.ts';
import type { toolMessages } from '../notice/tools/messages.ts';
import type { tableMessages } from '../notice/tools/table-messages.ts';
import type { conductMessages as savingMessages } from '../preferences/conduct-messages.ts';
import type { linkMessages } from '../preferences/link-messages.ts';
import type { preferencesMessages } from '../preferences/messages.ts';
import type { signInMessages } from '../preferences/sign-in-messages.ts';
import type { troubleMessages } from '../preferences/trouble-messages.ts';
import type { otherRightsMessages } from '../privacy/other-rights-messages.ts';
import type { privacyMessages } from '../privacy/messages.ts';
import type { conductMessages } from '../request-form/conduct/messages.ts';
import type { messages as formMessages } from '../request-form/messages.ts';
import type { otherWaysMessages } from '../request-form/other-ways-messages.ts';
import type { detailsMessages } from '../request-form/questions/details-messages.ts';
import type { personMessages } from '../request-form/questions/person-messages.ts';
import type { scopeMessages } from '../request-form/questions/scope-messages.ts';
import type { access } from '../request-form/rights/access.ts';
import type { accessLater } from '../request-form/rights/access-later.ts';
import type { complaint } from '../request-form/rights/complaint.ts';
import type { complaintLater } from '../request-form/rights/complaint-later.ts';
import type { erasure } from '../request-form/rights/erasure.ts';
import type { erasureLater } from '../request-form/rights/erasure-later.ts';
import type { objection } from '../request-form/rights/objection.ts';
import type { objectionLater } from '../request-form/rights/objection-later.ts';
import type { portability } from '../request-form/rights/portability.ts';
import type { portabilityLater } from '../request-form/rights/portability-later.ts';
import type { rectification } from '../request-form/rights/rectification.ts';
import type { rectificationLater } from '../request-form/rights/rectification-later.ts';
import type { restriction } from '../request-form/rights/restriction.ts';
import type { restrictionLater } from '../request-form/rights/restriction-later.ts';
import type { standingMessages } from '../request-status/standing-messages.ts';
import type { statusMessages } from '../request-status/messages.ts';
import type { unsubscribeMessages } from '../unsubscribe/messages.ts';
import type { reasonMessages } from '../unsubscribe/reason-messages.ts';
import type { stoppedMessages } from '../unsubscribe/stopped-messages.ts';
import type { Language } from './languages.ts';

/** All words of the elements, by the names under which they ask for them. The English ones say what a language has to have. */
export interface Words {
  readonly acknowledgement: typeof acknowledgementMessages;
  readonly noticeInPlace: typeof noticeInPlaceMessages;
  readonly notice: typeof noticeMessages;
  readonly noticeFailure: typeof failureMessages;
  readonly tools: typeof toolMessages;
  readonly tables: typeof tableMessages;
  readonly privacy: typeof privacyMessages;
  readonly otherRights: typeof otherRightsMessages;
  readonly explainer: typeof explainerMessages;
  readonly choice: typeof choiceMessages;
  readonly form: typeof formMessages;
  readonly scope: typeof scopeMessages;
  readonly details: typeof detailsMessages;
  readonly person: typeof personMessages;
  readonly otherWays: typeof otherWaysMessages;
  readonly conduct: typeof conductMessages;
  readonly objection: typeof objection;
  readonly objectionLater: typeof objectionLater;
  readonly erasure: typeof erasure;
  readonly erasureLater: typeof erasureLater;
  readonly access: typeof access;
  readonly accessLater: typeof accessLater;
  readonly rectification: typeof rectification;
  readonly rectificationLater: typeof rectificationLater;
  readonly restriction: typeof restriction;
  readonly restrictionLater: typeof restrictionLater;
  readonly portability: typeof portability;
  readonly portabilityLater: typeof portabilityLater;
  readonly complaint: typeof complaint;
  readonly complaintLater: typeof complaintLater;
  readonly link: typeof linkMessages;
  readonly trouble: typeof troubleMessages;
  readonly signIn: typeof signInMessages;
  readonly preferences: typeof preferencesMessages;
  readonly saving: typeof savingMessages;
  readonly unsubscribe: typeof unsubscribeMessages;
  readonly stopped: typeof stoppedMessages;
  readonly reason: typeof reasonMessages;
  readonly status: typeof statusMessages;
  readonly standing: typeof standingMessages;
}

/** The words of one language. */
export interface Catalogue {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** Said above a text that exists in English alone. */
  readonly onlyInEnglish: string;
  /** Said above a text in yet another language, which the browser names. */
  readonly onlyIn: (language: string) => string;
  /** Writes a date or a time as the language does, where browsers may not know it. */
  readonly spell?: (text: string) => string;
  readonly words: Words;
}

/** Whoever knows in which language words are wanted: an element. */
export interface Speaker {
  /** BCP 47. */
  readonly language: string;
  /** For `Intl`, with what a browser takes that does not know the language. */
  readonly locales: string[];
  /** What `Intl` gave for the language, also where the browser does not know it. */
  spell(text: string): string;
  words<Name extends keyof Words>(name: Name, english: Words[Name]): Words[Name];
}
