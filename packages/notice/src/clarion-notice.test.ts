import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { factsIn } from './compile/index.ts';
import { figureAt } from './compile/figure.ts';
import { notice } from './generated/clarion.ts';
import { figures } from './generated/clarion-figures.ts';
import { text } from './generated/clarion-text.ts';
import { generatedModules, ORIGIN } from './generated-modules.ts';
import { compileFolder } from './notice-folder.ts';
import type { Inline } from './notice.ts';
import { dateInWords, durationInWords } from './words.ts';

const folder = fileURLToPath(new URL(`../${ORIGIN}`, import.meta.url));
const listed = (await readFile(fileURLToPath(new URL('../content/clarion/facts.txt', import.meta.url)), 'utf8'))
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));
const facts = listed.map(([id]) => id ?? '');
const promises = listed.flatMap(([id, mark]) => (mark === 'promise' && id ? [id] : []));
const read = words(notice.text);

test('every fact on the list is stated by the text of the notice', () => {
  const stated = new Set(factsIn(notice.text));
  assert.deepEqual(facts.filter((fact) => !stated.has(fact)), [], 'missing from the notice');
});

test('the notice states no fact that is not on the list', () => {
  const stated = new Set([...factsIn(notice.text), ...Object.values(notice.facts).flat()]);
  assert.deepEqual([...stated].filter((fact) => !facts.includes(fact)), [], 'not on the list');
});

test('the list names every fact once, and marks 22 promises', () => {
  assert.equal(new Set(facts).size, facts.length);
  assert.ok(listed.every(([, mark]) => mark === undefined || mark === 'promise'));
  assert.equal(promises.length, 22);
});

test('every figure that a promise fixes says so by the fact', () => {
  for (const [path, fact] of [
    ['rights.objection.promise', 'object.time'],
    ['rights.erasure.promise', 'erasure.time'],
    ['rights.access.promise', 'access.time'],
    ['erasure.suppression', 'erasure.suppression'],
    ['retention.afterLastContact', 'retention.period'],
    ['review.lia', 'lia.confirm.13'],
  ] as const) {
    assert.ok(notice.facts[path]?.includes(fact), path);
    assert.ok(promises.includes(fact), fact);
  }
});

for (const [what, exact] of [
  ['object.time, erasure.time and access.time: the 30 days', '30 days'],
  ['retention.period: the 5 years', '5 years'],
  ['lia.confirm.13: the 6 months', '6 months'],
  ['notice.reviewed: the day', '10 May 2018'],
  ['object.way.phone: the number', '0333 222 6633'],
  ['object.way.phone: whom to ask for', 'Data Compliance Team'],
  ['object.way.email: the address', 'data-compliance@clarioncomms.com'],
  [
    'object.way.post: the address',
    'Data Compliance, The Clarion Group of Companies, Unit W.01, Canalot Studios, 222 Kensal Road, London W10 5BN',
  ],
  ['ico.registration: the company', 'The Clarion Group of Companies Limited'],
  ['ico.registration: the reference', 'Z186878X'],
  ['ico.registration: the regulator', "Information Commissioner's Office"],
  ['group.ccm', 'Clarion Communication Management Ltd (CCM)'],
  ['group.ccit', 'Clarion Communication Information Technology Ltd (CCIT)'],
  ['group.ccs', 'Clarion Communication Systems Ltd'],
  ['group.ccs.trading', 'trades as SystemsXchange and as Commswarehouse'],
  ['tracking.opens.what: the size', '1px by 1px'],
  ['sharing.payment: the providers', 'PayPal and Stripe'],
] as const) {
  test(`${what} can be read in the notice`, () => {
    assert.ok(read.some((paragraph) => paragraph.includes(exact)), exact);
  });
}

test('bases.more, notice.more and rights.more: the links of the published notice are exact', () => {
  assert.deepEqual([...new Set(links(notice.text))].sort(), [
    'https://ico.org.uk',
    'https://ico.org.uk/for-organisations/guide-to-the-general-data-protection-regulation-gdpr/individual-rights/',
    'https://www.ico.org.uk',
    'mailto:data-compliance@clarioncomms.com',
    'tel:+443332226633',
  ]);
});

test('no author typed a figure that notice.yaml holds', async () => {
  const { contact, organisation, language } = figures;
  const figuresInWords = [
    contact.email,
    contact.phone,
    contact.phoneE164,
    ...contact.post,
    contact.team,
    organisation.name,
    organisation.registration,
    ...figures.companies.map(({ name }) => name),
    dateInWords(figures.reviewed, language),
    ...['rights.objection.promise', 'retention.afterLastContact', 'review.lia'].map((path) =>
      durationInWords(String(figureAt(figures, path)), language),
    ),
    'thirty days',
    'five years',
    'six months',
  ];
  const sections = (await readFile(`${folder}/notice.yaml`, 'utf8')).match(/^ {2}- [a-z-]+$/gmu)?.map((line) => line.slice(4));
  for (const name of ['summary', ...(sections ?? [])]) {
    const source = await readFile(`${folder}/${name}.md`, 'utf8').catch(() => '');
    for (const figure of figuresInWords) assert.ok(!source.includes(figure), `${name}.md types '${figure}'`);
  }
});

test('the right to object is a section of its own, as are erasure and access', () => {
  assert.deepEqual(
    notice.text.sections.flatMap(({ id, right }) => (right ? [[right, id]] : [])),
    [
      ['objection', 'your-right-to-object'],
      ['erasure', 'your-right-to-erasure'],
      ['access', 'your-right-of-access'],
    ],
  );
  assert.deepEqual(Object.keys(figures.rights), ['objection', 'erasure', 'access']);
});

test('the first layer tells what is held, why, and how to stop it', () => {
  assert.deepEqual(
    notice.text.summary.map(({ title, section }) => [title, section]),
    [
      ['What we hold', 'what-we-hold'],
      ['Why we hold it', 'how-we-use-your-data'],
      ['How to stop it', 'your-right-to-object'],
    ],
  );
});

test('the generated modules are what the content compiles to', async () => {
  const result = await compileFolder(folder);
  assert.ok(result.ok);
  for (const [name, source] of generatedModules(result.notice)) {
    const committed = await readFile(new URL(`./generated/${name}`, import.meta.url), 'utf8');
    assert.ok(committed === source, `${name} is stale: npm run generate`);
  }
});

test('the small modules hold the whole of figures and text, and the text no fact id', () => {
  assert.deepEqual(notice.figures, figures);
  assert.deepEqual(words(notice.text), words(text));
  assert.deepEqual(factsIn(text), []);
});

function words(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, children } = value as { type?: unknown; children?: readonly Inline[] };
  if (type === 'paragraph' && children) return [plain(children)];
  return Object.values(value).flatMap(words);
}

function plain(children: readonly Inline[]): string {
  return children.map((inline) => (typeof inline === 'string' ? inline : plain(inline.children))).join('');
}

function links(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { href } = value as { href?: unknown };
  return [...(typeof href === 'string' ? [href] : []), ...Object.values(value).flatMap(links)];
}

