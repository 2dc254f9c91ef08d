import type { Subject } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { readBody } from '../http/body.ts';
import { answerDocument } from '../http/conditional.ts';
import type { FormFields } from '../http/form-fields.ts';
import { bodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Notices } from '../notices/notices.ts';
import { firstOf } from '../pages/form-fields.ts';
import { answerPage } from '../pages/page.ts';
import { RECEIPT_PATH, receiptPage } from '../pages/receipt-page.ts';
import type { PageScript } from '../pages/receipt-script.ts';
import type { Storage } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { CONTACT_FIELDS, RECEIPT_FILE, RECEIPT_TEXT } from './check-fields.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { wordsOfJudgement } from './judgement-words.ts';

/** What a check needs: the public keys and the notice's way of writing dates. */
export interface CheckParts {
  readonly storage: Pick<Storage, 'receiptKeys'>;
  readonly notices: Notices;
  /** Checks in the browser what it can; the page does all its work without. */
  readonly script?: PageScript | undefined;
}

/** `/receipt`: a page where anyone checks a receipt, with scripts or without. It changes nothing and keeps nothing. */
export const receiptCheckRoutes = ({ storage, notices, script: built }: CheckParts): Hono<Env> => {
  const script = built?.path;
  const routes = new Hono<Env>();
  if (built) routes.get(built.path, (c) => answerDocument(c, built.document));
  return routes
    .get(RECEIPT_PATH, (c) => answerPage(c, receiptPage({ fields: [], errors: [], script }, notices.current.figures), 200))
    .post(RECEIPT_PATH, async (c) => {
      const { figures } = notices.current;
      const { text, fields } = await readPosted(c);
      const person = personIn(fields);
      if ('errors' in person) return answerPage(c, receiptPage({ fields, errors: person.errors, script }, figures), 422);
      const judgement = await judgeReceipt(text, await storage.receiptKeys.list(), person.identifier);
      const words = { ...wordsOfJudgement(judgement, figures), holds: judgement.kind === 'genuine' };
      return answerPage(c, receiptPage({ fields, errors: [], words, script }, figures), 200);
    });
};

/** A chosen file goes before pasted text. Its text comes back to be seen, so that a second question needs no second choice. */
const readPosted = async (c: Context<Env>): Promise<{ readonly text: string; readonly fields: FormFields }> => {
  const contentType = c.req.header('content-type');
  const kind = bodyKind(contentType);
  if (!kind || kind === 'json') throw new HttpProblem('unsupported-media-type', [], { 'Accept-Post': 'multipart/form-data, application/x-www-form-urlencoded' });
  const body = await readBody(c);
  const form = await new Response(Buffer.from(body), { headers: { 'Content-Type': contentType! } }).formData().catch(() => {
    throw new HttpProblem('malformed-body');
  });
  const file = form.get(RECEIPT_FILE);
  const fields = [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  const pasted = firstOf(fields, RECEIPT_TEXT) ?? '';
  const text = file instanceof File && file.size > 0 ? await file.text() : pasted;
  return { text, fields: [[RECEIPT_TEXT, text], ...fields.filter(([name]) => name !== RECEIPT_TEXT)] };
};

type Person = { readonly identifier: Identifier | undefined } | { readonly errors: { readonly pointer: string; readonly detail: string }[] };

const personIn = (fields: FormFields): Person => {
  const given = CONTACT_FIELDS.flatMap((kind) => {
    const value = firstOf(fields, kind)?.trim() ?? '';
    return value === '' ? [] : [[kind, value] as const];
  });
  if (given.length > 1) return { errors: [{ pointer: `/${given[1]![0]}`, detail: 'Give one contact detail at a time' }] };
  const { identifiers, unreadable } = identify(Object.fromEntries(given) as Subject);
  if (unreadable.length > 0) return { errors: unreadable.map((kind) => ({ pointer: `/${kind}`, detail: UNREADABLE })) };
  return { identifier: identifiers[0] };
};

const UNREADABLE = 'Give it in full, as it was given with the request';
