import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Links } from '@clarion-privacy/mail';
import { IDEMPOTENCY_HEADER } from '@clarion-privacy/protocol';
import type { Gate } from '../abuse/admit.ts';
import type { Clock } from '../clock.ts';
import type { Site } from '../config/schema.ts';
import { decodeUtf8, parseJson, readBody } from '../http/body.ts';
import { readFormFields } from '../http/form-fields.ts';
import { keyOfForm } from '../http/form-nonce.ts';
import { requireIdempotencyKey } from '../http/idempotency.ts';
import type { Answer, Idempotency } from '../http/idempotency.ts';
import { requireBodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Notices } from '../notices/notices.ts';
import { answerPage } from '../pages/page.ts';
import { newReceipt } from '../requests/new-receipt.ts';
import type { ReceiptSigning } from '../requests/new-receipt.ts';
import type { Random } from '../requests/reference.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { changesPage } from './changes-page.ts';
import { checkAcknowledgement } from './check-acknowledgement.ts';
import type { CheckedAcknowledgement } from './check-acknowledgement.ts';
import { readAcknowledgement, readFormAcknowledgement } from './read-acknowledgement.ts';
import type { ReadAcknowledgement } from './read-acknowledgement.ts';
import { objectionIn, takeAcknowledgement } from './take-acknowledgement.ts';
import type { Recording } from './take-acknowledgement.ts';

export interface AcknowledgementParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
  readonly links: Links;
  readonly receipts: ReceiptSigning;
  readonly sites: readonly Site[];
  readonly idempotency: Idempotency;
  readonly sendsMail: boolean;
  readonly baseUrl: string | undefined;
  /** What keeps programs off; without it everybody is let in. */
  readonly gate?: Gate | undefined;
}

/** `POST /v1/acknowledgements`, and the page that tells what has changed since. */
export const acknowledgementRoutes = (parts: AcknowledgementParts): Hono<Env> =>
  new Hono<Env>()
    .post('/v1/acknowledgements', async (c) => {
      const answer = await record(c, parts);
      return c.body(answer.body, answer.status as 201, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    })
    .get('/v1/notice/:version/changes', (c) => {
      const since = parts.notices.find(c.req.param('version'));
      if (!since) throw new HttpProblem('not-found');
      return answerPage(c, changesPage(since, parts.notices.current), 200);
    });

const record = async (c: Context<Env>, parts: AcknowledgementParts): Promise<Answer> => {
  const kind = requireBodyKind(c.req.header('content-type'));
  const body = await readBody(c);
  if (kind === 'json') {
    const key = requireIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER));
    const checked = check(readAcknowledgement(parseJson(decodeUtf8(body))), parts);
    // It comes from the backend of a site, for all of its visitors.
    await parts.gate?.limits.site(checked.acknowledgement.site);
    return parts.idempotency.once({ key, body, whenInFlight: 'refuse' }, await take(checked, 'backend', parts));
  }
  await parts.gate?.limits.address(c);
  const fields = await readFormFields(body, kind, c.req.header('content-type') ?? '');
  const checked = check(readFormAcknowledgement(fields), parts);
  await parts.gate?.limits.site(checked.acknowledgement.site);
  const text = JSON.stringify(fields);
  const key = keyOfForm('acknowledgement', checked.acknowledgement.key, text);
  return parts.idempotency.once({ key, body: text, whenInFlight: 'wait' }, await take(checked, 'page', parts));
};

const check = (read: ReadAcknowledgement, { notices, sites }: AcknowledgementParts): CheckedAcknowledgement => {
  if ('errors' in read) throw new HttpProblem('invalid-request', read.errors);
  const result = checkAcknowledgement(read.value, notices, sites);
  if ('refusal' in result) throw new HttpProblem(result.refusal.code, result.refusal.errors);
  return result.checked;
};

/** The work of a transaction; the receipt of what was refused is signed by now. */
const take = async (checked: CheckedAcknowledgement, source: Recording['source'], { clock, random, keys, links, receipts, sendsMail, baseUrl }: AcknowledgementParts) => {
  const now = clock();
  const objection = objectionIn(checked);
  const receipt = objection && (await newReceipt(objection, { ...receipts, now, random }));
  const mail = sendsMail && baseUrl !== undefined ? { links, baseUrl } : undefined;
  return async (stores: TransactionStores): Promise<Answer> => ({
    status: 201,
    body: JSON.stringify(await takeAcknowledgement(checked, { now, random, keys, source, mail, receipt }, stores)),
  });
};
