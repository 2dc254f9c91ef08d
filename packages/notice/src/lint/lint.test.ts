import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileMarkdown } from '../compile/index.ts';
import { append, reportOf, set, TODAY } from './changed-notice.fixture.ts';
import { lintNotice } from './lint.ts';
import type { Report } from './report.ts';
import { countOf, countsByHeading, hasErrors } from './report.ts';

const NO_RETENTION_START = set('retention.rules.orders.after');
const off = (rule: string, reason: string) => set('lint', { off: [{ rule, reason }] });
const idsOf = ({ findings }: Report) => findings.map(({ rule }) => rule.id);

describe('a lint', () => {
  it('tells the gravest first', () => {
    const report = reportOf([NO_RETENTION_START, set('purposes.orders.basis'), set('retention.rules.tracking.after'), set('effective', '2026-09-01')]);
    assert.deepEqual(
      report.findings.map(({ rule }) => rule.severity),
      ['error', 'warning', 'note', 'note'],
    );
    assert.equal(hasErrors(report), true);
    assert.deepEqual([countOf(report, 'error'), countOf(report, 'warning'), countOf(report, 'note')], [1, 1, 2]);
  });

  it('counts by article', () => {
    const report = reportOf([NO_RETENTION_START, set('purposes.orders.basis'), set('tracking.opens.wayOut', 'none')]);
    assert.deepEqual(countsByHeading(report), [['PECR reg 6', 1], ['UK GDPR Art 13', 2]]);
  });

  it('has no errors where there are only notes', () => {
    assert.equal(hasErrors(reportOf([NO_RETENTION_START])), false);
  });
});

describe('a rule that is turned off', () => {
  it('finds nothing, and is shown with its reason and what it would have found', () => {
    const report = reportOf([NO_RETENTION_START, off('retention-start', 'our accountant decides, see decision 12')]);
    assert.deepEqual(idsOf(report), []);
    assert.deepEqual(
      report.off.map(({ rule, reason, findings }) => [rule.id, reason, findings.length]),
      [['retention-start', 'our accountant decides, see decision 12', 1]],
    );
  });

  it('leaves the other rules on', () => {
    const report = reportOf([NO_RETENTION_START, set('purposes.orders.basis'), off('retention-start', 'our accountant decides it')]);
    assert.deepEqual(idsOf(report), ['purpose-basis']);
  });

  it('cannot be one of those that watch over the list', () => {
    const report = reportOf([off('turned-off-reason', 'no')]);
    assert.deepEqual(idsOf(report), ['turned-off-reason']);
    assert.deepEqual(report.off, []);
  });

  it('is a finding where nobody knows it', () => {
    assert.deepEqual(idsOf(reportOf([off('retention-strat', 'our accountant decides it')])), ['turned-off-unknown']);
  });
});

describe('a notice in another language', () => {
  it('is asked only what its data answers, and the report says so', () => {
    const report = reportOf([set('language', 'cy'), append('who-we-are.md', 'Rydym yn etc. hereby.')]);
    assert.ok(report.unread.some(({ id }) => id === 'legal-jargon'));
    assert.ok(!idsOf(report).includes('legal-jargon'));
    assert.ok(!report.unread.some(({ id }) => id === 'purpose-basis'));
  });
});

describe('plain Markdown', () => {
  const lint = (source: string): Report => {
    const result = compileMarkdown(source, 'policy.md');
    if (!result.ok) throw new Error('The policy does not compile.');
    return lintNotice(result.notice, { today: TODAY, positions: result.positions, written: new Map([['policy.md', source]]) });
  };

  it('is told what structured data is missing', () => {
    const missing = lint('# Privacy policy\n\nWe keep your name.\n').findings.filter(({ rule }) => rule.id === 'figure-missing');
    assert.ok(missing.some(({ message, place }) => message === "'contact.email' is not given as data." && place.file === 'policy.md'));
    assert.ok(missing.some(({ message }) => message === "'rights' is not given as data."));
  });

  it('is read for the rights that its words offer', () => {
    const report = lint('# Privacy policy\n\n## Your rights\n\nYou have the right of access, the right to restrict our use, and the right to object. You can have your data deleted or rectified, and portability applies.\n');
    assert.deepEqual(idsOf(report).filter((id) => id.startsWith('right-')), ['right-to-complain']);
  });

  it('is read line by line', () => {
    const report = lint('# Privacy policy\n\n## Links\n\nWe are we.\n\nRead on [here](http://example.org).\n');
    const places = report.findings.filter(({ rule }) => rule.id === 'link-words' || rule.id === 'link-secure').map(({ place }) => place);
    assert.deepEqual(places, [{ file: 'policy.md', line: 7 }, { file: 'policy.md', line: 7 }]);
  });
});

describe('any policy', () => {
  it('is linted without a fault, each finding at a line that is there', () => {
    const piece = fc.constantFrom('# A\n', '## B b\n', '\n\n', 'We may. ', '30 days ', '[x](http://example.com) ', '- ', '> ', '| a |\n| - |\n', 'section 7 ', '\u0000', 'É“”', 'complain to the regulator. ');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const result = compileMarkdown(source, 'policy.md');
        if (!result.ok) return;
        const { findings } = lintNotice(result.notice, { today: TODAY, positions: result.positions, written: new Map([['policy.md', source]]) });
        const lines = source.split(/\r\n?|\n/u).length;
        for (const { place } of findings) assert.ok(place.line >= 1 && place.line <= lines);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long notice', () => {
  it('is found wanting in each of its parts, and nowhere else', () => {
    const sections = Array.from({ length: 400 }, (_, index) => `## Part ${index} {#part-${index}}\n\nWe hold names etc. {facts: part.${index}}\n`);
    const report = reportOf([append('what-we-hold.md', sections.join('\n'))]);
    assert.deepEqual([...new Set(idsOf(report))], ['open-ended-lists']);
    assert.equal(report.findings.length, 400);
  });
});
