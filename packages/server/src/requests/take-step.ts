import { announce } from '../webhooks/announce.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import { changeRequest } from './change-request.ts';
import type { Change, Changing } from './change-request.ts';
import { mailAbout } from './mail-about.ts';
import type { Mailing } from './mail-about.ts';
import type { StoredRequest } from './request-store.ts';

/** Takes a step, and tells whoever has to know: the person by mail, connected systems where a request was taken back or data put right. */
export const takeStep = async (reference: string, change: Change, parts: Changing & Mailing, stores: TransactionStores): Promise<StoredRequest> => {
  const request = await changeRequest(reference, change, parts, stores);
  const { now, keys, random, notices } = parts;
  const about = { at: now.toISOString(), reference, person: { name: request.subject.name, identifiers: identify(request.subject).identifiers } };
  if (change.step === 'withdraw') await announce({ type: 'request.withdrawn', ...about, data: { right: request.right } }, { keys, random }, stores);
  // Art 19: whoever got the data is told that it was put right.
  if (change.correction !== undefined) await announce({ type: 'rectification.made', ...about, data: { correction: change.correction } }, { keys, random }, stores);
  const { figures } = notices.find(request.noticeVersion) ?? notices.current;
  await mailAbout(request, change.step, change.note, { ...parts, figures }, stores);
  return request;
};
