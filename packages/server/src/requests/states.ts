import type { Pause, Right, Status } from '@clarion-privacy/protocol';
import type { StoredRequest } from './request-store.ts';

/** Every step in the life of a request after it was received. */
export const STEPS = [
  'acknowledge',
  'start',
  'ask-confirmation',
  'confirm',
  'ask-identity',
  'ask-clarification',
  'clarify',
  'resume',
  'extend',
  'fulfil',
  'refuse',
  'no-match',
  'withdraw',
] as const;
export type StepName = (typeof STEPS)[number];

/** A request that has one of these waits for nothing more. */
export const CLOSED: readonly Status[] = ['fulfilled', 'refused', 'no-match', 'withdrawn'];

/** Nobody works on a request that has one of these: its clock stands still. */
const PAUSED: readonly Status[] = ['awaiting-identity', 'awaiting-clarification'];
const RUNNING: readonly Status[] = ['received', 'acknowledged', 'in-progress', 'extended'];
const OPEN: readonly Status[] = [...RUNNING, ...PAUSED];

/** Rights that take data away or hand it out: whoever asks confirms it by a mail to the address on file. */
export const CONFIRMED_BY_MAIL: readonly Right[] = ['erasure', 'access', 'portability'];

/** What a stored request waits for; a mail to be confirmed is how an identity is shown. */
export type WaitsFor = 'confirmation' | Pause;

interface StepRule {
  readonly from: readonly Status[];
  readonly to: (request: Standing) => Status;
  /** Rights whose requests never take this step. */
  readonly never?: readonly Right[];
  /** Rights, and where their requests take this step no more although others do. */
  readonly but?: (request: Standing) => boolean;
}

/** What of a request decides on its steps. */
export type Standing = Pick<StoredRequest, 'right' | 'status' | 'extension'>;

const goesOn = ({ extension }: Standing): Status => (extension ? 'extended' : 'in-progress');
const always = (status: Status) => (): Status => status;

const RULES: Readonly<Record<StepName, StepRule>> = {
  acknowledge: { from: ['received'], to: always('acknowledged') },
  start: { from: ['received', 'acknowledged'], to: always('in-progress') },
  'ask-confirmation': { from: ['received'], to: always('awaiting-identity') },
  confirm: { from: ['awaiting-identity'], to: goesOn },
  // An objection to marketing needs no proof of identity beyond the address itself.
  'ask-identity': { from: RUNNING, to: always('awaiting-identity'), never: ['objection'] },
  'ask-clarification': { from: RUNNING, to: always('awaiting-clarification') },
  clarify: { from: OPEN, to: (request) => (request.status === 'awaiting-clarification' ? goesOn(request) : request.status) },
  resume: { from: PAUSED, to: goesOn },
  // Art 12(3) is about answers: an objection binds at once (Art 21(3)), and a complaint has a term of its own.
  extend: { from: RUNNING, to: always('extended'), never: ['objection', 'complaint'], but: ({ extension }) => extension !== undefined },
  fulfil: { from: OPEN, to: always('fulfilled') },
  // Art 21(2) and (3): no reason refuses an objection to direct marketing.
  refuse: { from: OPEN, to: always('refused'), never: ['objection'] },
  'no-match': { from: OPEN, to: always('no-match'), never: ['objection', 'complaint'] },
  // An objection was kept when it came: marketing comes back by the preference page, not by a step back.
  // An erasure that has begun cannot be undone.
  withdraw: { from: OPEN, to: always('withdrawn'), never: ['objection'], but: (request) => request.right === 'erasure' && request.status === goesOn(request) },
};

/** The status to which a step leads, or nothing where the request cannot take it. */
export const statusAfter = (step: StepName, request: Standing): Status | undefined => {
  const { from, to, never = [], but } = RULES[step];
  return from.includes(request.status) && !never.includes(request.right) && !but?.(request) ? to(request) : undefined;
};

/** Whether a right can ever take a step. */
export const isEverTaken = (step: StepName, right: Right): boolean => !RULES[step].never?.includes(right);

/** Whether a date runs for it: the one date of a complaint is that of its acknowledgement (DPA 2018 s.164A). */
export const hasDate = ({ right, status, acknowledgedAt }: Pick<StoredRequest, 'right' | 'status' | 'acknowledgedAt'>): boolean =>
  !CLOSED.includes(status) && (right !== 'complaint' || acknowledgedAt === undefined);

export const isClosed = ({ status }: Pick<StoredRequest, 'status'>): boolean => CLOSED.includes(status);
export const isPaused = ({ status }: Pick<StoredRequest, 'status'>): boolean => PAUSED.includes(status);
