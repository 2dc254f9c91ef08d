import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice as clarion } from '../generated/clarion.ts';
import { compileNotice } from './compile.ts';
import { hashOf } from './hash.ts';
import { compiled, filesWith, problemsOf, yamlWith } from './small-notice.fixture.ts';

const ALL = `laws: [uk-gdpr]
data:
  - {id: contact, name: Contact data, items: [{name: email address, kind: email}], sources: [web], facts: [data.contact]}
purposes:
  - {id: news, name: to send news, basis: consent, data: [contact], recipients: [sender], retention: mail, facts: [a.b]}
sources: [{id: web, name: our website, kind: person}]
recipients: [{id: sender, name: Sender Ltd, kind: processor, countries: [US], safeguard: idta}]
erasure: {`;

test('what a notice states for Articles 13 and 14 is in its register, with the facts apart', () => {
  const { register, facts } = compiled(
    yamlWith(
      'erasure: {suppression: ask}\nretention: {afterLastContact: P5Y}',
      `${ALL}suppression: ask}\nretention: {afterLastContact: P5Y, rules: [{id: mail, name: Mail, period: P1Y}]}`,
    ),
  );
  assert.deepEqual(register.purposes, [
    { id: 'news', name: 'to send news', basis: 'consent', data: ['contact'], recipients: ['sender'], retention: 'mail' },
  ]);
  assert.deepEqual(register.retention.map(({ id, period }) => [id, period]), [['after-last-contact', 'P5Y'], ['mail', 'P1Y']]);
  assert.deepEqual(facts['purposes.news'], ['a.b']);
  assert.deepEqual(facts['data.contact'], ['data.contact']);
});

test('a notice that states nothing of this has an empty register', () => {
  const { register } = compiled();
  assert.deepEqual([register.purposes, register.data, register.laws, register.lint], [[], [], [], { off: [] }]);
  assert.equal(register.assessment, undefined);
});

test('what a right says beyond promise and ways is in the register, not in the figures', () => {
  const { figures, register } = compiled(yamlWith('promise: P30D, ways: [email]', 'promise: P30D, ways: [email], absolute: true'));
  assert.deepEqual(figures.rights.objection, { promise: 'P30D', ways: ['email'] });
  assert.deepEqual(register.rights.objection, { absolute: true });
});

test('an id that names nothing is told with its line', () => {
  const yaml = yamlWith('erasure: {', 'purposes:\n  - id: news\n    name: to send news\n    data: [contact]\nerasure: {');
  assert.deepEqual(problemsOf(yaml), ["notice.yaml:24: There is no 'contact' in 'data'. None is written there yet."]);
});

test('an unknown basis is told with its line and what there is', () => {
  const yaml = yamlWith('erasure: {', 'purposes:\n  - id: news\n    name: to send news\n    basis: habit\nerasure: {');
  assert.match(problemsOf(yaml)[0] ?? '', /^notice\.yaml:24: purposes\.0\.basis: Write one of: consent, contract/);
});

test('each figure, section and block has the place where it was written', () => {
  const result = compileNotice(filesWith({ 'about.md': '# About\n\nFirst.\n\n- one\n- two\n\nA term\n: its meaning\n' }));
  assert.ok(result.ok);
  const at = (path: string) => {
    const place = result.positions.get(path);
    return place && `${place.file}:${place.line}`;
  };
  assert.deepEqual(
    ['rights.objection.promise', 'companies.polar.name', '#about', '#about.0', '#about.1.1', '#about.2.0', 'summary.0.0'].map(at),
    ['notice.yaml:20', 'notice.yaml:10', 'about.md:1', 'about.md:3', 'about.md:6', 'about.md:8', 'summary.md:5'],
  );
  assert.deepEqual(result.positions.near('rights.objection.absolute'), { file: 'notice.yaml', line: 20 });
  assert.deepEqual(result.positions.near('purposes.news'), { file: 'notice.yaml', line: 1 });
});

test('the hash does not depend on the order of keys', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, turned(each)]))
        : value;
  assert.equal(hashOf(turned(clarion) as typeof clarion), clarion.hash);
  assert.match(clarion.hash, /^[0-9a-f]{64}$/);
});

test('the hash changes with a letter of the text, a figure, and a fact', () => {
  const hashes = [
    compiled(),
    compiled({ 'about.md': '# About\n\nWe are {{organisation.name}}!\n' }),
    compiled(yamlWith('afterLastContact: P5Y', 'afterLastContact: P3Y')),
    compiled(yamlWith('[object.time]', '[object.times]')),
    compiled(yamlWith('reviewed: 2026-01-05', 'reviewed: 2026-01-05\neffective: 2026-02-01')),
  ].map(({ hash }) => hash);
  assert.equal(new Set(hashes).size, hashes.length);
});
