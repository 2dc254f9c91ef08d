import { civilDateIn, deadlinesFor, extensionToldBy, pausedDays } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { chain } from '../audit/chain.ts';
import type { Notices } from '../notices/notices.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { Actor, RequestChanges, StoredRequest } from './request-store.ts';
import { isClosed, isEverTaken, isPaused, statusAfter } from './states.ts';
import type { StepName, WaitsFor } from './states.ts';

/** One step that somebody wants a request to take. */
export interface Change {
  readonly step: StepName;
  readonly by: Actor;
  /** What is told with it: the question, the reason of an extension or a refusal, the answer, what a person adds. */
  readonly note?: string | undefined;
  /** What was put right, in words, for the systems that hold the same data. */
  readonly correction?: string | undefined;
}

/** What a step is taken with. */
export interface Changing {
  readonly now: Date;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
}

export type StepProblem = 'unknown-reference' | 'never-for-this-right' | 'not-now' | 'too-late' | 'needs-a-note';

/** Why a request does not take a step. Its message is one line, without personal data. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
  readonly code: StepProblem;

  constructor(code: StepProblem, message: string) {
    super(message);
    this.code = code;
  }
}

/** Steps of which the person must be told something in words (Art 12(3) and (4)). */
const NOTED: readonly StepName[] = ['ask-identity', 'ask-clarification', 'clarify', 'extend', 'refuse'];

const WAITS_FOR: Readonly<Partial<Record<StepName, WaitsFor>>> = {
  'ask-confirmation': 'confirmation',
  'ask-identity': 'identity',
  'ask-clarification': 'clarification',
};

/**
 * Takes one step on a request: its status and its clock, a row of its history, and the audit row that proves both.
 * Awaits nothing but the stores, so that it can be a part of any transaction.
 */
export const changeRequest = async (reference: string, change: Change, { now, keys, notices }: Changing, stores: TransactionStores): Promise<StoredRequest> => {
  const request = await stores.requests.find(reference);
  if (!request) throw new StepRefused('unknown-reference', `There is no request ${reference}.`);
  const { figures } = notices.find(request.noticeVersion) ?? notices.current;
  const changes = changesOf(request, change, now, figures);
  const at = now.toISOString();
  const { step, by, note } = change;
  await stores.requests.update(reference, changes);
  await stores.requests.addStep({ reference, at, step, status: changes.status, by, note });
  const details = { step, from: request.status, to: changes.status, by: actorInAudit(by, keys), dueBy: changes.dueBy };
  await stores.audit.append(chain({ at, event: 'request.changed', reference, details }, await stores.audit.last()));
  // Art 17: with the erasure done, the request itself need not tell any more whose it was.
  if (request.right === 'erasure' && step === 'fulfil') await stores.requests.forget(reference, at);
  return withChanges(request, changes);
};

/** What a step makes of a request; throws where it cannot be taken. */
const changesOf = (request: StoredRequest, { step, note }: Change, now: Date, figures: NoticeFigures): RequestChanges => {
  const status = statusAfter(step, request);
  if (status === undefined) throw refusal(step, request);
  if (NOTED.includes(step) && !note?.trim()) throw new StepRefused('needs-a-note', `Say in words what the person is told with the step "${step}".`);
  const at = now.toISOString();
  const life = clockAfter(request, status, now, figures);
  const asks = WAITS_FOR[step];
  const tells = step === 'acknowledge' || step === 'ask-identity' || step === 'ask-clarification' || step === 'extend';
  if (step === 'extend') requireInTime(request, now, figures);
  const isExtended = request.extension !== undefined || step === 'extend';
  const { right, receivedAt } = request;
  const dates = deadlinesFor({ right, receivedAt, figures, pausedDays: life.pausedDays, isExtended });
  return {
    status,
    ...dates,
    ...life,
    ...(asks && { pausedSince: at, waitsFor: asks }),
    ...(tells && request.acknowledgedAt === undefined && { acknowledgedAt: at }),
    ...(step === 'extend' && { extension: { at, until: dates.dueBy, reason: note! } }),
    ...(isClosed({ status }) && { closedAt: at, answer: note }),
  };
};

/** The pause ends with the first step that leads out of it. */
const clockAfter = (request: StoredRequest, status: StoredRequest['status'], now: Date, { timeZone }: NoticeFigures) => {
  const before = request.pausedDays ?? 0;
  if (request.pausedSince === undefined || isPaused({ status })) return { pausedDays: request.pausedDays };
  const days = pausedDays(civilDateIn(request.pausedSince, timeZone), civilDateIn(now, timeZone));
  return { pausedDays: before + days, pausedSince: undefined, waitsFor: undefined };
};

const requireInTime = ({ receivedAt, pausedDays: days }: StoredRequest, now: Date, { timeZone }: NoticeFigures): void => {
  const until = extensionToldBy(civilDateIn(receivedAt, timeZone), { pausedDays: days });
  if (civilDateIn(now, timeZone) > until)
    throw new StepRefused('too-late', `An extension is told within the first month (Art 12(3)): that ended on ${until}.`);
};

const refusal = (step: StepName, { right, status, reference }: StoredRequest): StepRefused =>
  isEverTaken(step, right)
    ? new StepRefused('not-now', `${reference} is ${status}: it cannot take the step "${step}" now.`)
    : new StepRefused('never-for-this-right', `A request of the right "${right}" never takes the step "${step}".`);

/** Whoever knows the name and the key can show that it was them; whoever reads the trail learns no name. */
export const actorInAudit = (by: Actor, keys: SuppressionKeys): string =>
  by.who === 'team' ? `team:${keyedHash(keys.current, 'audit/v1/actor', by.name).toString('hex').slice(0, 32)}` : by.who;

const withChanges = (request: StoredRequest, changes: RequestChanges): StoredRequest => {
  const entries = Object.entries({ ...request, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as StoredRequest;
};
