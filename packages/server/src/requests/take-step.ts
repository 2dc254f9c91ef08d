import { announce } from '../webhooks/announce.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import { changeRequest } from './change-request.ts';
import type { Change, Changing } from './change-request.ts';
import { mailAbout } from './mail-about.ts';
import type { Mailing } from './mail-about.ts';
import type { StoredRequest } from './request-store.ts';

/** Takes a step, and tells whoever has to know: the person by mail, connected systems where a request was taken back. */
export const takeStep = async (reference: string, change: Change, parts: Changing & Mailing, stores: TransactionStores): Promise<StoredRequest> => {
  const request = await changeRequest(reference, change, parts, stores);
  const { now, keys, random, notices } = parts;
  if (change.step === 'withdraw') {
    const { name } = request.subject;
    const person = { name, identifiers: identify(request.subject).identifiers };
    await announce({ type: 'request.withdrawn', at: now.toISOString(), reference, person, data: { right: request.right } }, { keys, random }, stores);
  }
  const { figures } = notices.find(request.noticeVersion) ?? notices.current;
  await mailAbout(request, change.step, change.note, { ...parts, figures }, stores);
  return request;
};
