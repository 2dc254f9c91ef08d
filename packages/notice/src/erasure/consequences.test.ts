import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures as clarion } from '../generated/clarion-figures.ts';
import type { NoticeFigures } from '../notice.ts';
import { SUPPRESSION_ON_ERASURE, type SuppressionOnErasure } from '../vocabulary.ts';
import { durationInWords } from '../words.ts';
import { consequences, type ConsequencePath } from './consequences.ts';

const under = (suppression: SuppressionOnErasure): NoticeFigures => ({ ...clarion, erasure: { suppression } });
const path = (figures: NoticeFigures, id: ConsequencePath['id']): ConsequencePath => {
  const found = consequences(figures).paths.find((one) => one.id === id);
  assert.ok(found, `there is a path ${id}`);
  return found;
};
const outline = (figures: NoticeFigures): unknown =>
  consequences(figures).paths.map(({ id, consequences: told }) => [id, ...told.map(({ mark }) => mark)]);

describe('What erasure and objection do', () => {
  const table: Record<SuppressionOnErasure, unknown> = {
    remove: [
      ['objection', 'stays', 'stays', 'stays'],
      ['erasure', 'goes', 'goes', 'returns'],
    ],
    'keep-minimal': [
      ['objection', 'stays', 'stays', 'stays'],
      ['erasure-kept', 'goes', 'stays', 'stays'],
    ],
    ask: [
      ['objection', 'stays', 'stays', 'stays'],
      ['erasure-kept', 'goes', 'stays', 'stays'],
      ['erasure', 'goes', 'goes', 'returns'],
    ],
  };
  for (const value of SUPPRESSION_ON_ERASURE) {
    it(`is told apart where the notice says ${value} (erasure.distinct)`, () => {
      assert.deepEqual(outline(under(value)), table[value]);
    });
  }

  it('tells something of every path at every step, and begins each otherwise', () => {
    for (const value of SUPPRESSION_ON_ERASURE) {
      const { steps, paths, lead } = consequences(under(value));
      assert.ok(lead);
      assert.equal(new Set(paths.map(({ title }) => title)).size, paths.length);
      for (const { consequences: told } of paths) {
        assert.equal(told.length, steps.length);
        for (const { outcome, detail } of told) assert.ok(outcome && detail.endsWith('.'));
      }
    }
    assert.equal(new Set(SUPPRESSION_ON_ERASURE.map((value) => consequences(under(value)).lead)).size, 3);
  });

  it('says that erasure takes the record out of the CRM system (erasure.effect)', () => {
    assert.match(path(clarion, 'erasure').consequences[0]!.detail, /remove the data that our CRM system holds on you/);
  });

  it('says that erasure takes the person off the suppression files (erasure.suppression)', () => {
    assert.match(path(clarion, 'erasure').consequences[1]!.detail, /off our suppression files/);
  });

  it('says that they may then be added again (erasure.risk)', () => {
    assert.match(path(clarion, 'erasure').consequences[2]!.detail, /may add you again/);
  });

  it('says nowhere that a person may be added again where a code stays', () => {
    assert.doesNotMatch(JSON.stringify(consequences(under('keep-minimal'))), /add you again|start again|off our suppression/);
  });

  it('says that an objection goes on the suppression file, so that the CRM system cannot use the details (object.suppression)', () => {
    assert.match(path(clarion, 'objection').consequences[1]!.detail, /suppression file.*CRM system cannot use/);
  });

  it('gives each right its own time, as the notice has it (object.time, erasure.time)', () => {
    const { objection, erasure } = clarion.rights;
    const rights = { objection: { ...objection!, promise: 'P7D' }, erasure: { ...erasure!, promise: 'P1M14D' } };
    const told = (id: 'objection' | 'erasure'): string => path({ ...clarion, rights }, id).consequences[0]!.detail;
    assert.match(told('objection'), /^Within 7 days, we stop/);
    assert.match(told('erasure'), /^Within 1 month and 14 days, we remove/);
    assert.match(path(clarion, 'objection').consequences[0]!.detail, /^Within 30 days,/);
    assert.match(path(clarion, 'erasure').consequences[0]!.detail, /^Within 30 days,/);
  });

  it('says how long the record stays after an objection (retention.period)', () => {
    const retention = { afterLastContact: 'P2Y' };
    assert.match(path({ ...clarion, retention }, 'objection').consequences[0]!.detail, /delete it 2 years after the last contact/);
  });

  it('words a time as the rest of the notice does', () => {
    for (const promise of ['P1D', 'P30D', 'P1M', 'P6M', 'P1Y', 'P1M14D']) {
      const rights = { erasure: { promise, ways: [] } };
      const [record] = path({ ...clarion, rights }, 'erasure').consequences;
      assert.ok(record?.detail.startsWith(`Within ${durationInWords(promise, 'en-GB')}, we`), record?.detail);
    }
  });

  it('states no time that the notice does not', () => {
    const bare: NoticeFigures = { ...clarion, rights: {}, retention: { afterLastContact: '' } };
    assert.doesNotMatch(JSON.stringify(consequences(bare)), /\d|[Ww]ithin|delete it/);
  });

  it('names what the person chose only where the notice asks (erasure.choice)', () => {
    const chosen = (value: SuppressionOnErasure): unknown => consequences(under(value)).paths.map(({ suppression }) => suppression);
    assert.deepEqual(chosen('ask'), [undefined, 'keep-minimal', 'remove']);
    assert.deepEqual(chosen('remove'), [undefined, undefined]);
    assert.deepEqual(chosen('keep-minimal'), [undefined, undefined]);
  });
});
