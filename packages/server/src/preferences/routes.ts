import type { Links } from '@clarion-privacy/mail';
import { IDEMPOTENCY_HEADER, leavingReasonSchema, preferencesChangeSchema, preferencesLinkRequestSchema } from '@clarion-privacy/protocol';
import type { Preferences, PreferencesChange, ProblemError } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Gate } from '../abuse/admit.ts';
import type { Clock } from '../clock.ts';
import { decodeUtf8, parseJson, readBody } from '../http/body.ts';
import { requireIdempotencyKey } from '../http/idempotency.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { bodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import { validate } from '../http/validation.ts';
import type { Notices } from '../notices/notices.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { UNREADABLE } from '../requests/check-request.ts';
import type { Random } from '../requests/reference.ts';
import type { Storage } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf } from '../suppression/say.ts';
import { askForLink } from './ask-for-link.ts';
import { bearerOfHeader } from './bearer.ts';
import type { Bearer } from './bearer.ts';
import { changePreferences } from './change-preferences.ts';
import { countReason } from './count-reason.ts';
import { etagOf, readPreferences } from './read-preferences.ts';
import { wordsFor } from './words-for.ts';

/** What preferences are read and changed with. */
export interface PreferenceParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly links: Links;
  readonly notices: Notices;
  readonly idempotency: Idempotency;
  /** Whether this backend can send mail. */
  readonly sendsMail: boolean;
  /** What keeps programs off; without it everybody is let in. */
  readonly gate?: Gate | undefined;
}

/** `/v1/preferences`, for the bearer of a link. */
export const preferenceRoutes = (parts: PreferenceParts): Hono<Env> =>
  new Hono<Env>()
    .get('/v1/preferences', async (c) => {
      const { figures } = parts.notices.current;
      return answer(c, await readPreferences(requireBearer(c, parts.links), { keys: parts.keys, figures }, parts.storage));
    })
    .put('/v1/preferences', (c) => putPreferences(c, parts))
    .post('/v1/preferences/link', (c) => postLink(c, parts))
    .post('/v1/preferences/reason', (c) => postReason(c, parts));

const requireBearer = (c: Context<Env>, links: Links): Bearer => {
  const bearer = bearerOfHeader(links, c.req.header('authorization'));
  if (!bearer) throw new HttpProblem('link-not-accepted', [], { 'WWW-Authenticate': 'Bearer' });
  return bearer;
};

const answer = (c: Context<Env>, preferences: Preferences): Response =>
  c.body(JSON.stringify(preferences), 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    ETag: etagOf(preferences),
  });

/** All choices at once. Without If-Match the last word counts, as it does everywhere else. */
const putPreferences = async (c: Context<Env>, parts: PreferenceParts): Promise<Response> => {
  const { links, keys, clock, random, notices, storage } = parts;
  const { figures } = notices.current;
  const bearer = requireBearer(c, links);
  const change = await readJson(c, preferencesChangeSchema);
  refuse(unknownStreams(change, figures));
  const expected = c.req.header('if-match');
  const preferences = await storage.transaction(async (stores) => {
    const before = await readPreferences(bearer, { keys, figures }, stores);
    if (expected !== undefined && !expected.split(',').some((each) => each.trim() === '*' || each.trim() === etagOf(before)))
      throw new HttpProblem('changed-meanwhile');
    await changePreferences(
      bearer.identifier,
      { words: (statements) => wordsFor(statements, change, figures), tracking: trackingIn(change), cause: 'preferences', stops: change.everything === true },
      { now: clock(), random, keys, figures },
      stores,
    );
    return readPreferences(bearer, { keys, figures }, stores);
  }, { people: hashesOf(bearer.identifier, keys) });
  return answer(c, preferences);
};

const trackingIn = ({ tracking: { opens, clicks } = {} }: PreferencesChange) => ({ ...(opens && { opens }), ...(clicks && { clicks }) });

const unknownStreams = (
  { stopped = [], lists = [] }: PreferencesChange,
  { channels, companies }: { readonly channels: readonly string[]; readonly companies: readonly { readonly id: string }[] },
): readonly ProblemError[] =>
  Object.entries({ stopped, lists }).flatMap(([name, streams]) =>
    streams.flatMap(({ channel, company }, index) => [
      ...(channels.includes(channel) ? [] : [{ pointer: `#/${name}/${index}/channel`, detail: `Name channels of the notice: ${channels.join(', ')}.` }]),
      ...(companies.some(({ id }) => id === company)
        ? []
        : [{ pointer: `#/${name}/${index}/company`, detail: `Name companies of the group: ${companies.map(({ id }) => id).join(', ')}.` }]),
    ]),
  );

const postLink = async (c: Context<Env>, parts: PreferenceParts): Promise<Response> => {
  const { keys, links, clock, notices, idempotency, sendsMail, gate } = parts;
  const { figures } = notices.current;
  if (!sendsMail) {
    const { email, phone } = figures.contact;
    throw new HttpProblem('mail-not-available', [{ pointer: '#', detail: `Write to ${email} or call ${phone}.` }]);
  }
  requireJson(c);
  await gate?.limits.address(c);
  const key = requireIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER));
  const body = await readBody(c);
  const { email } = checked(preferencesLinkRequestSchema, parseJson(decodeUtf8(body)));
  if (recipientOf(email) === undefined) refuse([{ pointer: '#/email', detail: UNREADABLE.email }]);
  const accepted = await idempotency.once({ key, body, whenInFlight: 'refuse' }, async (stores) => {
    await askForLink(email, { now: clock(), keys, links, figures }, stores);
    return { status: 202, body: JSON.stringify({ status: 'accepted' }) };
  });
  return c.body(accepted.body, accepted.status as 202, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
};

/** Counts why somebody left. The link is asked for, so that the counts are of people who had an email. */
const postReason = async (c: Context<Env>, { links, clock, notices, idempotency }: PreferenceParts): Promise<Response> => {
  requireBearer(c, links);
  requireJson(c);
  const key = requireIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER));
  const body = await readBody(c);
  const { reason } = checked(leavingReasonSchema, parseJson(decodeUtf8(body)));
  const { timeZone } = notices.current.figures;
  const counted = await idempotency.once({ key, body, whenInFlight: 'refuse' }, async (stores) => {
    await countReason(reason, { now: clock(), timeZone }, stores);
    return { status: 200, body: JSON.stringify({ status: 'counted' }) };
  });
  return c.body(counted.body, counted.status as 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
};

const requireJson = (c: Context<Env>): void => {
  if (bodyKind(c.req.header('content-type')) !== 'json')
    throw new HttpProblem('unsupported-media-type', [], { Accept: 'application/json' });
};

const readJson = async <Schema extends Parameters<typeof validate>[0]>(c: Context<Env>, schema: Schema) => {
  requireJson(c);
  return checked(schema, parseJson(decodeUtf8(await readBody(c))));
};

const checked = <Schema extends Parameters<typeof validate>[0]>(schema: Schema, body: unknown) => {
  const result = validate(schema, body);
  if ('errors' in result) throw new HttpProblem('invalid-request', result.errors);
  return result.value;
};

const refuse = (errors: readonly ProblemError[]): void => {
  if (errors.length > 0) throw new HttpProblem('invalid-request', errors);
};
