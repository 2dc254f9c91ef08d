import type { Acknowledgement, AcknowledgementReceipt } from '@clarion-privacy/protocol';
import { chain } from '../audit/chain.ts';
import { MAIL_WINDOW, mailboxOf, queueMailOnce } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { newReference } from '../requests/reference.ts';
import type { CheckedRequest } from '../requests/check-request.ts';
import { takeRequest } from '../requests/take-request.ts';
import type { Taking } from '../requests/take-request.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { AcknowledgementSource, StoredAcknowledgement } from './acknowledgement-store.ts';
import type { CheckedAcknowledgement } from './check-acknowledgement.ts';
import { acknowledgementMail } from './confirmation-mail.ts';
import type { MailParts } from './confirmation-mail.ts';
import { hashesOfKey } from './key-hashes.ts';

export interface Recording extends Taking {
  readonly source: AcknowledgementSource;
  /** What a confirmation is written with; none where no mail is sent. */
  readonly mail: MailParts | undefined;
}

/** The objection that refusals are; none where nothing was refused, or nobody can be recognised. */
export const objectionIn = ({ acknowledgement, notice, identifiers }: CheckedAcknowledgement): CheckedRequest | undefined => {
  const { subject = {}, refuses = [], noticeVersion, site, language } = acknowledgement;
  if (refuses.length === 0 || identifiers.length === 0) return undefined;
  return { request: { right: 'objection', subject, channels: refuses, noticeVersion, locale: language, ...(site !== undefined && { site }) }, notice, identifiers };
};

/**
 * Records an acknowledgement. What the person refused is an objection from this moment (Art 21(3), PECR reg 22(3)); the
 * record itself is no consent and permits nothing.
 */
export const takeAcknowledgement = async (
  checked: CheckedAcknowledgement,
  recording: Recording,
  stores: TransactionStores,
): Promise<AcknowledgementReceipt> => {
  const { now, random, keys, source, mail } = recording;
  const { acknowledgement, notice, identifiers } = checked;
  const { key, refuses = [] } = acknowledgement;
  const hashes = key === undefined ? [] : hashesOfKey(key, keys);
  // The page and its host may both tell of the same press of a button.
  const earlier = hashes.length > 0 ? await stores.acknowledgements.findByKey(hashes) : undefined;
  if (earlier) return receiptOf(earlier);

  const refusal = objectionIn(checked);
  const objection = refusal && (await takeRequest(refusal, recording, stores));
  const record: StoredAcknowledgement = {
    ...aboutNotice(acknowledgement),
    refuses: [...refuses],
    reference: newReference(random),
    receivedAt: now.toISOString(),
    source,
    ...(objection && { objection: objection.reference }),
    by: identifiers.map(({ kind, canonical }) => ({ kind, hash: hashIdentifier(kind, canonical, keys.current), keyId: keys.current.id })),
  };
  await stores.acknowledgements.add(record, hashes[0]);
  await stores.audit.append(chain(eventOf(record), await stores.audit.last()));
  const email = identifiers.find(({ kind }) => kind === 'email')?.canonical;
  if (mail && email !== undefined && recipientOf(email) !== undefined)
    await queueMailOnce(acknowledgementMail(email, record, notice, mail), { now, within: MAIL_WINDOW, address: mailboxOf(email), keys }, stores);
  return { ...receiptOf(record), ...(objection?.signature !== undefined && { receipt: objection }) };
};

const aboutNotice = ({ subject: _, key: __, refuses: ___, ...about }: Acknowledgement) => about;

const receiptOf = ({ reference, receivedAt, noticeVersion, acknowledged, refuses, objection }: StoredAcknowledgement): AcknowledgementReceipt => ({
  reference,
  receivedAt,
  noticeVersion,
  acknowledged,
  refuses: [...refuses],
  ...(objection !== undefined && { objection }),
});

const eventOf = ({ receivedAt, reference, by, at: _, form: __, ...details }: StoredAcknowledgement) => ({
  at: receivedAt,
  event: details.acknowledged ? 'notice.acknowledged' : 'notice.shown',
  reference,
  details: { ...details, identifiers: by.map(({ kind }) => kind) },
});
