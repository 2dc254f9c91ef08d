import type { Actor } from '../requests/request-store.ts';
import type { StepName } from '../requests/states.ts';
import type { StoredAcknowledgement } from '../acknowledgements/acknowledgement-store.ts';
import type { Subject, TrackingChoices } from '@clarion-privacy/protocol';
import type { StoredEvent } from '../preferences/preference-store.ts';
import type { SentMail } from '../people/person-store.ts';
import type { Statement } from '../suppression/statement.ts';
import type { Information } from './information.ts';

/** A request as its person gets it: whoever of the team took a step stays unnamed. */
export interface GivenRequest {
  readonly reference: string;
  readonly right: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly dueBy: string;
  readonly noticeVersion: string;
  readonly subject: Subject;
  readonly channels?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly site?: string | undefined;
  readonly message?: string | undefined;
  readonly suppression?: string | undefined;
  /** The name alone: the rest is another person's data (Art 15(4)). */
  readonly representative?: string | undefined;
  readonly answer?: string | undefined;
  readonly history: readonly { readonly at: string; readonly step: StepName | 'receive'; readonly status: string; readonly by: Actor['who']; readonly note?: string | undefined }[];
}

/** Everything that this server holds under an identifier, as it is handed to its person (Art 15(3), Art 20(1)). */
export interface Bundle {
  readonly format: 'clarion-privacy/bundle/1';
  readonly reference: string;
  readonly gatheredAt: string;
  readonly organisation: string;
  readonly noticeVersion: string;
  readonly noticeHash: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly held: {
    readonly requests: readonly GivenRequest[];
    readonly suppression: readonly (Pick<Statement, 'kind' | 'channel' | 'company' | 'list' | 'effect' | 'since' | 'reference' | 'cause'>)[];
    readonly tracking: TrackingChoices;
    readonly preferenceHistory: readonly Pick<StoredEvent, 'at' | 'reference' | 'cause' | 'after'>[];
    readonly acknowledgements: readonly Omit<StoredAcknowledgement, 'by'>[];
    readonly mailsSent: readonly SentMail[];
  };
  /** What other systems hold, and by when it follows. */
  readonly elsewhere: string;
  readonly information: readonly Information[];
}
