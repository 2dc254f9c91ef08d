import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, reportOf, set } from '../changed-notice.fixture.ts';
import { formatReport } from './index.ts';

const CHANGES = [
  set('purposes.orders.name', 'To sell 100% coffee, and: tea'),
  set('purposes.orders.basis'),
  set('retention.rules.orders.after'),
  append('who-we-are.md', '[here](http://example.org)'),
  set('children'),
  append('email-tracking.md', 'Cookies: see section 7.'),
  set('lint', { off: [{ rule: 'section-reference', reason: 'our lawyers number sections in print' }] }),
];
const report = reportOf(CHANGES);
const lineOf = (file: string, text: string): number => (report.written.get(file) ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;
const HERE = lineOf('who-we-are.md', '[here]');

describe('the report as text', () => {
  const text = formatReport(report, 'text', { folder: 'content/example/1.0/' });

  it('groups findings by rule, with the article, its link and how to mend it', () => {
    assert.match(text, /\nerror {2}Each purpose has its lawful basis {2}purpose-basis\n {2}UK GDPR Art 13\(1\)\(c\) {2}https:\/\/www\.legislation\.gov\.uk\/eur\/2016\/679\/article\/13\n {2}content\/example\/1\.0\/notice\.yaml:\d+: The purpose .*\n {2}To mend it: Write 'basis: contract'/u);
    assert.ok(text.includes(`content/example/1.0/who-we-are.md:${HERE}: The link 'here' does not say where it leads.`));
  });

  it('tells what is turned off, and why', () => {
    assert.match(text, /Turned off in the notice\n {2}section-reference \(1 finding\): our lawyers number sections in print\n/u);
  });

  it('sums up by article, and in all', () => {
    assert.match(text, /\nBy article\n {2}UK GDPR Art 12 +1\n {2}UK GDPR Art 13 +2\n {2}UK GDPR Art 32 +1\n/u);
    assert.match(text, /\n1 error, 2 warnings, 1 note, by \d+ rules\.\n$/u);
  });

  it('has colours when asked, and none otherwise', () => {
    assert.doesNotMatch(text, /\u001B/u);
    assert.ok(formatReport(report, 'text', { colours: true }).includes('\u001B[31;1merror\u001B[0m'));
  });

  it('says so when there is nothing to find', () => {
    assert.match(formatReport(reportOf(), 'text'), /\nNothing found by \d+ rules\.\n$/u);
  });

  it('lets no code of the notice reach the terminal', () => {
    const [finding] = report.findings;
    assert.ok(finding);
    const hostile = { ...report, findings: [{ ...finding, message: 'A\u001B[2Jtrap\r\n::error::' }] };
    assert.doesNotMatch(formatReport(hostile, 'text'), /[\u001B\r]/u);
  });
});

describe('the report as JSON', () => {
  it('has every finding with its place, its article and how to mend it', () => {
    const json = JSON.parse(formatReport(report, 'json', { folder: '.' }));
    assert.deepEqual(json.counts, { error: 1, warning: 2, note: 1 });
    assert.deepEqual(json.findings[0], {
      rule: 'purpose-basis',
      severity: 'error',
      title: 'Each purpose has its lawful basis',
      article: 'UK GDPR Art 13(1)(c)',
      link: 'https://www.legislation.gov.uk/eur/2016/679/article/13',
      mend: json.findings[0].mend,
      file: 'notice.yaml',
      line: lineOf('notice.yaml', 'To sell 100%') - 1,
      message: "The purpose 'To sell 100% coffee, and: tea' has no lawful basis.",
    });
    assert.equal(json.off[0].rule, 'section-reference');
    assert.equal(json.off[0].findings.length, 1);
    assert.equal(json.notice.id, 'example');
    assert.equal(json.today, '2026-11-23');
  });
});

describe('the report as SARIF 2.1.0', () => {
  const log = JSON.parse(formatReport(report, 'sarif', { folder: 'a notice#1' }));
  const [run] = log.runs;

  it('is one run of a named tool', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    assert.equal(run.tool.driver.name, 'clarion-notice');
  });

  it('describes each rule that it refers to, once', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const result of run.results) assert.equal(ids[result.ruleIndex], result.ruleId);
    for (const rule of run.tool.driver.rules) {
      assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.text);
      assert.match(rule.helpUri, /^https:/u);
    }
  });

  it('places each result by a relative address and a line from 1', () => {
    for (const { locations, level, message } of run.results) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.match(artifactLocation.uri, /^a%20notice%231\/[a-z-]+\.(?:md|yaml)$/u);
      assert.ok(Number.isInteger(region.startLine) && region.startLine >= 1);
      assert.ok(['error', 'warning', 'note'].includes(level) && message.text.length > 0);
    }
  });

  it('holds what is turned off as suppressed, with the reason', () => {
    const suppressed = run.results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions);
    assert.deepEqual(suppressed.map(({ ruleId }: { ruleId: string }) => ruleId), ['section-reference']);
    assert.deepEqual(suppressed[0].suppressions, [{ kind: 'inSource', justification: 'our lawyers number sections in print' }]);
    assert.equal(run.results.length, report.findings.length + 1);
  });
});

describe('the report as workflow commands', () => {
  const lines = formatReport(report, 'github', { folder: 'a,b:c' }).trimEnd().split('\n');

  it('is a line for each finding, by its severity', () => {
    assert.deepEqual(lines.map((line) => /^::(\w+) /u.exec(line)?.[1]), ['error', 'warning', 'warning', 'notice']);
  });

  it('escapes what would end a command or a property', () => {
    assert.ok(lines[0]?.startsWith('::error file=a%2Cb%3Ac/notice.yaml,line='));
    assert.ok(lines[0]?.includes("::The purpose 'To sell 100%25 coffee, and: tea' has no lawful basis.%0AUK GDPR"));
  });
});
