import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsIn, withoutFacts } from './facts.ts';
import { compiled, problemsOf, SMALL_NOTICE, yamlWith } from './small-notice.fixture.ts';

test('a folder compiles to figures, facts and text', () => {
  const notice = compiled();
  assert.equal(notice.schema, 1);
  assert.equal(notice.figures.rights.objection?.promise, 'P30D');
  assert.deepEqual(notice.facts, { 'rights.objection.promise': ['object.time'] });
  assert.deepEqual(notice.text, {
    title: 'Privacy notice',
    summary: [
      { title: 'In short', blocks: [{ type: 'paragraph', children: ['We keep little.'] }], section: 'about' },
    ],
    sections: [
      { id: 'about', title: 'About', blocks: [{ type: 'paragraph', children: ['We are Example Group.'] }] },
      {
        id: 'stop',
        title: 'How to stop it',
        right: 'objection',
        blocks: [
          { type: 'paragraph', children: ['Write to us. We act within 30 days.'], facts: ['object.time'] },
        ],
      },
    ],
  });
});

test('a compiled notice passes through JSON unchanged', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(compiled())), compiled());
});

test('headings below the title are sections inside the section, with ids and facts of their own', () => {
  const [about] = compiled({
    'about.md': '# About {facts: a.b}\n\n## Us {#us}\n\nText.\n\n### Deep {#deep}\n\nMore.\n\n## You {#you}\n\nEnd.',
  }).text.sections;
  assert.deepEqual(about?.facts, ['a.b']);
  assert.deepEqual(about?.sections?.map(({ id, title }) => [id, title]), [['us', 'Us'], ['you', 'You']]);
  assert.equal(about?.sections?.[0]?.sections?.[0]?.id, 'deep');
});

test('the summary may lead to a section inside a section', () => {
  const { text } = compiled({
    'about.md': '# About\n\n## Us {#us}\n\nText.',
    'summary.md': '# Privacy notice\n\n## In short {more: us}\n\nText.',
  });
  assert.equal(text.summary[0]?.section, 'us');
});

test('facts are found in the order of the text, and can be left out of it', () => {
  const { text } = compiled({ 'about.md': '# About {facts: z.z}\n\nText. {facts: b.b a.a}\n\n- item {facts: a.a}' });
  assert.deepEqual(factsIn(text), ['b.b', 'a.a', 'z.z', 'object.time']);
  assert.deepEqual(factsIn(withoutFacts(text)), []);
  assert.equal(withoutFacts(text).sections.length, text.sections.length);
});

test('carriage returns and a byte order mark change nothing', () => {
  const windows = Object.fromEntries(
    Object.entries(SMALL_NOTICE).map(([name, source]) => [name, `\uFEFF${source.replaceAll('\n', '\r\n')}`]),
  );
  assert.deepEqual(compiled(windows), compiled());
});

for (const [what, changes, problem] of [
  ['no notice.yaml', { 'notice.yaml': undefined }, 'notice.yaml:1: There is no notice.yaml. Write it: it holds the figures of the notice.'],
  ['no summary', { 'summary.md': undefined }, 'summary.md:1: There is no summary.md. Write it: it is read first.'],
  ['a missing file', { 'about.md': undefined }, "notice.yaml:24: There is no file about.md. Write it, or take 'about' out."],
  ['a stray file', { 'other.md': '# Other\n\nText.' }, "other.md:1: This file is not among 'sections' in notice.yaml. Add 'other' there."],
  ['an unknown figure', { 'about.md': '# About\n\nText\nof {{rights.objekt.promise}}.' }, "about.md:4: There is no figure 'rights.objekt.promise' in notice.yaml. Known there: rights.objection."],
  ['a figure of an inherited name', { 'about.md': '# About\n\n{{constructor.name}}' }, "about.md:3: There is no figure 'constructor.name' in notice.yaml. Known: id, version, language, reviewed, timeZone, calendar, organisation, companies, channels, contact, regulator, rights, erasure, retention, review."],
  ['a group in place of a figure', { 'about.md': '# About\n\n{{contact}}' }, "about.md:3: 'contact' is a group of figures. Write one of them: contact.team, contact.email, contact.phone, contact.phoneE164, contact.post."],
  ['an unknown figure in a link', { 'about.md': '# About\n\n[x](https://example.com/{{nothing}})' }, "about.md:3: There is no figure 'nothing' in notice.yaml. Known: id, version, language, reviewed, timeZone, calendar, organisation, companies, channels, contact, regulator, rights, erasure, retention, review."],
  ['a fact id with commas', { 'about.md': '# About\n\nText. {facts: a.b, c.d}' }, "about.md:3: 'a.b,' is not a fact id. Write them with spaces between: {facts: object.time object.email}."],
  ['a marker without facts', { 'about.md': '# About\n\nText. {facts:}' }, 'about.md:3: Name the facts: {facts: object.time object.email}.'],
  ['an unknown marker', { 'about.md': '# About\n\nText. {fact: a.b}' }, "about.md:3: '{fact: a.b}' is not a marker. Write {facts: object.time}, {#section-id}, {right: objection} or {more: section-id}; for a figure {{contact.email}}; for a plain brace \\{."],
  ['an open brace', { 'about.md': '# About\n\nText {{contact.email.' }, "about.md:3: '{' is not a marker. Write {facts: object.time}, {#section-id}, {right: objection} or {more: section-id}; for a figure {{contact.email}}; for a plain brace \\{."],
  ['an id behind a paragraph', { 'about.md': '# About\n\nText. {#here}' }, 'about.md:3: Only a heading takes this marker. Write it behind the heading.'],
  ['an id behind the title', { 'about.md': '# About {#about}\n\nText.' }, 'about.md:1: This section takes its id from the name of its file. Take {#about} out.'],
  ['a heading without an id', { 'about.md': '# About\n\n## Us\n\nText.' }, 'about.md:3: Give this section an id that stays: Us {#section-id}'],
  ['two sections of one id', { 'about.md': '# About\n\n## Us {#stop}\n\nText.' }, "stop.md:1: The id 'stop' is taken in about.md:3. Write another."],
  ['no title', { 'about.md': 'Text.' }, 'about.md:1: Start the file with its title: # Who we are'],
  ['an empty file', { 'about.md': '' }, 'about.md:1: Start the file with its title: # Who we are'],
  ['two titles', { 'about.md': '# About\n\nText.\n\n# More\n\nText.' }, 'about.md:5: A file has one title. Write ## for a heading below it.'],
  ['a level left out', { 'about.md': '# About\n\n### Deep {#deep}\n\nText.' }, 'about.md:3: Write this heading with ##: no level is left out.'],
  ['a section without text', { 'about.md': '# About' }, "about.md:1: 'About' has no text."],
  ['a title with a link', { 'about.md': '# [About](https://example.com)\n\nText.' }, 'about.md:1: Write the heading as plain text, without emphasis or links.'],
  ['a summary that leads nowhere', { 'summary.md': '# Notice\n\n## Short {more: nowhere}\n\nText.' }, "summary.md:3: There is no section 'nowhere'. Known: about, stop."],
  ['a summary that leads on to nothing', { 'summary.md': '# Notice\n\n## Short\n\nText.' }, 'summary.md:3: Say which section tells more: ## Short {more: section-id}'],
  ['an unknown right', { 'about.md': '# About {right: silence}\n\nText.' }, "about.md:1: There is no right 'silence'. Known: objection, erasure, access, rectification, restriction, portability, complaint."],
  ['a right without figures', { 'about.md': '# About {right: access}\n\nText.' }, "about.md:1: notice.yaml has no promise and no ways for 'rights.access'."],
  ['a right stated twice', { 'about.md': '# About {right: objection}\n\nText.' }, "stop.md:1: The section 'about' states the right 'objection' already."],
  ['a right that no section states', { 'stop.md': '# Stop\n\nText.' }, 'notice.yaml:20: No section states this right. Mark its heading {right: objection}.'],
] as const) {
  test(`${what} is told with its file, its line and what to write`, () => {
    assert.deepEqual(problemsOf(changes), [problem]);
  });
}

for (const [what, changes, problem] of [
  ['a duration in words', yamlWith('promise: P30D', 'promise: 30 days'), 'notice.yaml:20: rights.objection.promise: Write a duration as P30D, P6M or P5Y.'],
  ['a date that does not exist', yamlWith('reviewed: 2026-01-05', 'reviewed: 2026-02-30'), 'notice.yaml:4: reviewed: Write a date as 2018-05-10.'],
  ['an unknown right', yamlWith('erasure: {', '  silence: {promise: P1D, ways: [email]}\nerasure: {'), "notice.yaml:21: A notice has no 'rights.silence'. Take it out."],
  ['an unknown way', yamlWith('ways: [email]', 'ways: [pigeon]'), 'notice.yaml:20: rights.objection.ways.0: Write one of: link, call, form, email, phone, post.'],
  ['an unknown name', yamlWith('erasure: {', 'colour: red\nerasure: {'), "notice.yaml:21: A notice has no 'colour'. Take it out."],
  ['a missing figure', yamlWith('retention: {afterLastContact: P5Y}\n', ''), "notice.yaml:1: 'retention' is missing. Write this group with afterLastContact."],
  ['a company twice', yamlWith('{id: polar, name: Polar, tradingNameOf: north}', '{id: north, name: Polar}'), "notice.yaml:10: companies.1.id: Two companies have the id 'north'."],
  ['an unknown owner of a name', yamlWith('tradingNameOf: north', 'tradingNameOf: south'), "notice.yaml:10: companies.1.tradingNameOf: No other company has the id 'south'."],
  ['an unknown calendar', yamlWith('calendar: england-and-wales', 'calendar: mars'), 'notice.yaml:6: calendar: Write one of: england-and-wales.'],
  ['an unknown time zone', yamlWith('timeZone: Europe/London', 'timeZone: Europe/Atlantis'), 'notice.yaml:5: timeZone: Write a time zone such as Europe/London.'],
  ['a figure for a fact that does not exist', yamlWith('rights.objection.promise: [', 'rights.objection.promises: ['), "notice.yaml:26: There is no figure 'rights.objection.promises'."],
  ['a number where a text belongs', yamlWith("version: '2026-01'", 'version: 2026'), 'notice.yaml:2: version: Write a text, in quotes if it looks like a number.'],
  ['an unsafe address of the regulator', yamlWith('https://example.org', 'javascript:alert(1)'), 'notice.yaml:18: regulator.url: Write an address that starts with https://.'],
] as const) {
  test(`in notice.yaml ${what} is told with its line and what to write`, () => {
    assert.deepEqual(problemsOf(changes), [problem]);
  });
}

test('a notice.yaml without figures is told what is missing, and never throws', () => {
  for (const source of ['', '# nothing', '- a\n- b', 'text', '12']) {
    assert.match(problemsOf({ 'notice.yaml': source })[0] ?? '', /^notice\.yaml:1: .*Write this group with id, version/);
  }
  assert.match(problemsOf({ 'notice.yaml': 'id: *nobody' })[0] ?? '', /^notice\.yaml:1: The YAML cannot be read/);
});

test('YAML that cannot be read is told with its line', () => {
  assert.match(problemsOf({ 'notice.yaml': 'id: example\nversion: "open\n' })[0] ?? '', /^notice\.yaml:[23]: The YAML cannot be read here/);
  assert.match(problemsOf({ 'notice.yaml': 'id: one\nid: two\n' })[0] ?? '', /^notice\.yaml:2: The YAML cannot be read here/);
});

test('all problems are told at once, in the order of the files', () => {
  const problems = problemsOf({ 'about.md': '# About\n\n{{a}}\n\n<b>x', 'stop.md': 'x', 'summary.md': '# N' });
  assert.deepEqual(problems.map((problem) => problem.split(': ')[0]), ['notice.yaml:20', 'summary.md:1', 'about.md:3', 'about.md:5', 'stop.md:1']);
});
