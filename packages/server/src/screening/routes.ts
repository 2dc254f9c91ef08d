import { LIMITS, screenRequestSchema } from '@clarion-privacy/protocol';
import type { ScreenRequest, ScreenResult } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
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
import type { SuppressionKeys } from '../suppression/keys.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { phoneLibrary } from '../suppression/phone-library.ts';
import { Crew } from './crew.ts';
import { doTask } from './do-task.ts';
import { lookUp } from './look-up.ts';
import { heldParts } from './result-rows.ts';
import { whyBy } from './why.ts';

/** What contacts are screened with. */
export interface ScreeningParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
  readonly measures?: Measures | undefined;
  /** Made here unless given. */
  readonly filter?: LiveFilter | undefined;
}

interface Screener extends ScreeningParts {
  readonly filter: LiveFilter;
  readonly crew: Crew;
}

/** Contacts that are judged at once, so that other calls get their turn and every core its share. */
const AT_ONCE = 1_000;

/** `POST /v1/screen`, for systems that hold an integration key. It changes nothing, so it needs no Idempotency-Key. */
export const screeningRoutes = (parts: ScreeningParts): Hono<Env> => {
  // Before the first call, which would wait for it.
  phoneLibrary();
  const screener = { ...parts, filter: parts.filter ?? new LiveFilter(parts.storage.suppression), crew: new Crew() };
  return new Hono<Env>().post('/v1/screen', requireIntegrationKey(parts, 'screen'), async (c) => {
    if (bodyKind(c.req.header('content-type')) !== 'json') throw new HttpProblem('unsupported-media-type', [], { Accept: 'application/json' });
    const result = validate(screenRequestSchema, parseJson(decodeUtf8(await readBody(c, LIMITS.screenBody))));
    if ('errors' in result) throw new HttpProblem('invalid-request', result.errors);
    return c.json(await screenContacts(result.value, screener), 200, { 'Cache-Control': 'no-store' });
  });
};

const screenContacts = async ({ contacts, country = 'GB', ...purpose }: ScreenRequest, { storage, keys, notices, measures, filter, crew }: Screener): Promise<ScreenResult> => {
  const { figures } = notices.current;
  const companies = figures.companies.map(({ id }) => id);
  if (purpose.company !== undefined && !companies.includes(purpose.company))
    throw new HttpProblem('invalid-request', [{ pointer: '#/company', detail: `Name a company of the group: ${companies.join(', ')}.` }]);
  if (!phoneLibrary().isSupportedCountry(country)) throw new HttpProblem('invalid-request', [{ pointer: '#/country', detail: 'Give a country by its two letters, such as GB.' }]);
  const why = whyBy(figures, purpose);
  const { bits } = await filter.current();
  const shared = { kind: 'contacts', country, keys: keys.all.map(({ id, secret }) => ({ id, secret })), filter: bits } as const;
  const tasks = Array.from({ length: Math.ceil(contacts.length / AT_ONCE) }, (_, each) => ({ ...shared, contacts: contacts.slice(each * AT_ONCE, (each + 1) * AT_ONCE) }));
  // A short list is over before a thread would have begun.
  const sifted = await Promise.all(tasks.map((task) => (tasks.length === 1 ? doTask(task) : crew.run(task))));
  const verdicts = await lookUp(sifted.flat(), purpose, storage.suppression);
  for (const [decision, found] of Map.groupBy(verdicts, (verdict) => verdict.decision)) measures?.screened(decision, found.length);
  return { contacts: verdicts.map((verdict) => ({ decision: verdict.decision, why: why(verdict), ...heldParts(verdict, figures) })) };
};
