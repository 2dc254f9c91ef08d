import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled, yamlWith } from '../compile/small-notice.fixture.ts';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import type { CompiledNotice } from '../notice.ts';
import type { NoticeRegister } from '../register.ts';
import { figureChanges } from './figure-changes.ts';

const words = (older: CompiledNotice, newer: CompiledNotice): readonly string[] =>
  figureChanges(older, newer).map((change) => change.words);

const withRegister = (change: Partial<NoticeRegister>): CompiledNotice => ({
  ...example,
  register: { ...example.register, ...change },
});

const changes: readonly (readonly [string, CompiledNotice, CompiledNotice, readonly string[]])[] = [
  [
    'a shorter retention',
    example,
    withRegister({ retention: example.register.retention.map((rule, index) => (index === 0 ? { ...rule, period: 'P2Y' } : rule)) }),
    ['Retention: 3 years → 2 years'],
  ],
  [
    'a new recipient',
    example,
    withRegister({ recipients: [...example.register.recipients, { id: 'post', name: 'Example Post', kind: 'processor' }] }),
    ['New recipient: Example Post'],
  ],
  [
    'a new source',
    example,
    withRegister({ sources: [...example.register.sources, { id: 'fair', name: 'an example fair', kind: 'public' }] }),
    ['New source: an example fair'],
  ],
  [
    'a purpose that is given up',
    example,
    withRegister({ purposes: example.register.purposes.filter(({ id }) => id !== 'tracking') }),
    ['Purpose removed: To learn which emails are read'],
  ],
  [
    'another basis',
    example,
    withRegister({ purposes: example.register.purposes.map((each) => (each.id === 'marketing' ? { ...each, basis: 'consent' } : each)) }),
    ["Purpose 'To tell cafés and offices about our coffee': lawful basis legitimate interests → consent"],
  ],
  [
    'data that leaves for another country',
    example,
    withRegister({ recipients: example.register.recipients.map((each) => (each.id === 'carrier' ? { ...each, countries: ['GB', 'FR'] } : each)) }),
    ["Recipient 'Quayside Couriers Ltd': countries now also France"],
  ],
  [
    'another promise',
    compiled(),
    compiled(yamlWith('objection: {promise: P30D', 'objection: {promise: P14D')),
    ['Right to object: promised within 30 days → 14 days'],
  ],
  [
    'a way to ask that is new',
    compiled(),
    compiled(yamlWith('ways: [email]', 'ways: [email, phone]')),
    ['Right to object: ways to ask now also phone'],
  ],
  [
    'a channel less',
    compiled(),
    compiled(yamlWith('channels: [email, phone]', 'channels: [email]')),
    ['Way to reach you removed: phone'],
  ],
  [
    'what erasure does',
    compiled(),
    compiled(yamlWith('suppression: ask', 'suppression: remove')),
    ['What erasure does to the suppression entry: asks you → takes it out'],
  ],
  ['an address', compiled(), compiled(yamlWith('privacy@example.com', 'ask@example.com')), ['Contact by email: privacy@example.com → ask@example.com']],
  ['a date that was not stated before', compiled(), compiled(yamlWith('reviewed: 2026-01-05', 'reviewed: 2026-01-05\neffective: 2026-02-01')), ['In force from: not stated → 1 February 2026']],
];

for (const [what, older, newer, expected] of changes) {
  test(`${what} is told in words`, () => assert.deepEqual(words(older, newer), expected));
}

test('things are told by their ids: their order is no change', () => {
  assert.deepEqual(words(example, withRegister({ recipients: example.register.recipients.toReversed() })), []);
});

test('no change of what a notice states goes untold, and each is told in words of its own', () => {
  for (const notice of [example, clarion]) {
    for (const [path, changed] of everyChange(notice)) {
      const told = figureChanges(notice, changed);
      assert.ok(told.length > 0, path);
      for (const change of told) assert.doesNotMatch(change.words, /\b[a-z]+[A-Z]|undefined|\bP\d/u, `${path}: ${change.words}`);
    }
  }
});

// The edition is told apart; the figure of retention is told as the rule of the register; what kind a piece of data is of, programs read.
const UNTOLD = /^(?:figures\.(?:id|version|previous|retention)|register\.lint|register\.data\.\d+\.items\.\d+\.kind)\b/u;

/** The notice over and over, each time with one value of its figures or its register changed. */
function* everyChange(notice: CompiledNotice): Generator<readonly [string, CompiledNotice]> {
  for (const path of leaves({ figures: notice.figures, register: notice.register })) {
    if (UNTOLD.test(path.join('.'))) continue;
    const copy = structuredClone(notice) as unknown as Record<string, unknown>;
    const last = path.at(-1) as string;
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((group, name) => group[name] as Record<string, unknown>, copy);
    const value = parent[last];
    parent[last] = typeof value === 'boolean' ? !value : last === 'language' ? 'cy' : `other ${String(value).length}`;
    yield [path.join('.'), copy as unknown as CompiledNotice];
  }
}

function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]));
}
