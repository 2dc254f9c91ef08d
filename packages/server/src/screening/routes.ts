import { LIMITS, screenRequestSchema } from '@clarion-privacy/protocol';
import type { ScreenRequest, ScreenResult } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import { isSupportedCountry } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { Clock } from '../clock.ts';
import { decodeUtf8, parseJson, readBody } from '../http/body.ts';
import { bodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import { validate } from '../http/validation.ts';
import { requireIntegrationKey } from '../integration-keys/require-integration-key.ts';
import type { Notices } from '../notices/notices.ts';
import type { Measures } from '../observe/measures.ts';
import type { Storage } from '../storage/storage.ts';
import { IDENTIFIER_KINDS } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { ContactColumn } from './contact-columns.ts';
import { identifyRow } from './identify-row.ts';
import { heldParts } from './result-rows.ts';
import { screenPeople } from './screen-people.ts';
import type { Verdict } from './screen-people.ts';
import { whyBy } from './why.ts';

/** What contacts are screened with. */
export interface ScreeningParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
  readonly measures?: Measures | undefined;
}

/** Contacts that are judged before other calls get their turn. */
const AT_ONCE = 1_000;
const COLUMNS: readonly ContactColumn[] = IDENTIFIER_KINDS.map((kind, index) => ({ kind, name: kind, indexes: [index], needed: [index] }));

/** `POST /v1/screen`, for systems that hold an integration key. It changes nothing, so it needs no Idempotency-Key. */
export const screeningRoutes = (parts: ScreeningParts): Hono<Env> =>
  new Hono<Env>().post('/v1/screen', requireIntegrationKey(parts, 'screen'), async (c) => {
    if (bodyKind(c.req.header('content-type')) !== 'json') throw new HttpProblem('unsupported-media-type', [], { Accept: 'application/json' });
    const result = validate(screenRequestSchema, parseJson(decodeUtf8(await readBody(c, LIMITS.screenBody))));
    if ('errors' in result) throw new HttpProblem('invalid-request', result.errors);
    return c.json(await screenContacts(result.value, parts), 200, { 'Cache-Control': 'no-store' });
  });

const screenContacts = async ({ contacts, country = 'GB', ...purpose }: ScreenRequest, { storage, keys, notices, measures }: ScreeningParts): Promise<ScreenResult> => {
  const { figures } = notices.current;
  const companies = figures.companies.map(({ id }) => id);
  if (purpose.company !== undefined && !companies.includes(purpose.company))
    throw new HttpProblem('invalid-request', [{ pointer: '#/company', detail: `Name a company of the group: ${companies.join(', ')}.` }]);
  if (!isSupportedCountry(country)) throw new HttpProblem('invalid-request', [{ pointer: '#/country', detail: 'Give a country by its two letters, such as GB.' }]);
  const why = whyBy(figures, purpose);
  const verdicts: Verdict[] = [];
  for (let start = 0; start < contacts.length; start += AT_ONCE) {
    const people = contacts.slice(start, start + AT_ONCE).map((contact) => identify(contact, country));
    verdicts.push(...(await screenPeople(people, purpose, { keys, suppression: storage.suppression })));
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const [decision, found] of Map.groupBy(verdicts, (verdict) => verdict.decision)) measures?.screened(decision, found.length);
  return { contacts: verdicts.map((verdict) => ({ decision: verdict.decision, why: why(verdict), ...heldParts(verdict, figures) })) };
};

const identify = (contact: ScreenRequest['contacts'][number], country: CountryCode) =>
  identifyRow(IDENTIFIER_KINDS.map((kind) => contact[kind] ?? ''), COLUMNS, country);
