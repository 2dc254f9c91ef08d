import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileNotice, problemInWords } from '../compile/index.ts';
import { textsIn } from '../notice-folder.ts';
import { TODAY } from './changed-notice.fixture.ts';
import { lintNotice } from './lint.ts';
import type { Report } from './report.ts';

async function reportOn(notice: string): Promise<Report & { readonly written: ReadonlyMap<string, string> }> {
  const written = await textsIn(fileURLToPath(new URL(`../../content/${notice}`, import.meta.url)));
  const result = compileNotice(written);
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  return { ...lintNotice(result.notice, { today: TODAY, positions: result.positions, written }), written };
}

/** What the group's notice of 2018 lacks, and a piece of the line in which it lacks it. */
const LACKING: readonly (readonly [what: string, rule: string, line: string])[] = [
  ['no right to rectification', 'right-to-rectification', 'rights:'],
  ['no right to restriction', 'right-to-restriction', 'rights:'],
  ['no right to portability', 'right-to-portability', 'rights:'],
  ['no right to complain to the regulator', 'right-to-complain', 'regulator:'],
  ['no complaint procedure', 'complaint-procedure', 'rights:'],
  ['an objection that is not said to be absolute', 'objection-absolute', 'objection:'],
  ['thirty days for an unsubscribe (object.time)', 'unsubscribe-at-once', 'promise: P30D'],
  ['requests in writing only (erasure.how)', 'requests-in-writing-only', 'ways: [email, post]'],
  ['a fixed thirty days against one month (access.time)', 'answer-counted-in-days', 'promise: P30D'],
  ['the exception for business data (object.scope)', 'business-data-exception', 'business data'],
  ['tracking without consent (tracking.opens.what)', 'tracking-consent', 'id: opens'],
  ['no way out of tracking but unsubscribing (tracking.clicks.optout)', 'tracking-way-out', 'id: clicks'],
  ["the EU's law alone (bases.regime)", 'law-named', 'laws: [eu-gdpr]'],
  ['no basis for enquiries (enquiry.use.request)', 'purpose-basis', 'id: enquiries'],
  ['no basis for payments (sharing.payment.limit)', 'purpose-basis', 'id: payments'],
  ['no basis for tracking (tracking.opens.why)', 'purpose-basis', 'id: measurement'],
  ['no phone number among the data (data.personal)', 'channel-data-listed', 'data:'],
  ['a registered company that is not listed (ico.registration)', 'registered-company-listed', 'registeredName:'],
  ['no statement on transfers beside PayPal and Stripe (sharing.payment)', 'transfers-stated', 'recipients:'],
  ['UK storage beside companies elsewhere (storage.place)', 'storage-contradicted', 'storage:'],
  ['one retention rule for everything (retention.period)', 'retention-by-purpose', 'retention:'],
  ['a review of the LIA with no date (lia.confirm.13)', 'assessment-review-dated', 'lia: P6M'],
  ['a notice last reviewed in 2018 (notice.reviewed)', 'review-overdue', 'reviewed: 2018-05-10'],
  ['an outdated link (rights.more)', 'link-current', 'guide to individual rights'],
  ['an erasure that drops the suppression entry (erasure.suppression)', 'erasure-suppression', 'suppression: remove'],
  ['passwords, payments and tracking beside no further data (data.never)', 'data-denied', 'What we never process'],
  ['a review cycle with no next date (notice.review-cycle)', 'review-dated', 'periodically'],
];

describe('the lint of the group’s notice of 2018', async () => {
  const { findings, written } = await reportOn('clarion/2018-05-10');

  for (const [what, rule, line] of LACKING) {
    it(`finds ${what}`, () => {
      const lines = findings
        .filter((finding) => finding.rule.id === rule)
        .map(({ place }) => (written.get(place.file) ?? '').split('\n')[place.line - 1] ?? '');
      assert.ok(lines.some((each) => each.includes(line)), `${rule} at: ${lines.join(' / ') || 'nothing'}`);
    });
  }

  it('gives each finding a line that is there', () => {
    for (const { rule, place } of findings) {
      assert.ok(place.line <= (written.get(place.file) ?? '').split('\n').length, `${rule.id} ${place.file}:${place.line}`);
    }
  });
});

describe('the lint of the example notice', () => {
  for (const version of ['1.0', '1.1']) {
    it(`finds nothing in version ${version}`, async () => {
      const { findings, off } = await reportOn(`example/${version}`);
      assert.deepEqual(findings.map(({ rule, place, message }) => `${place.file}:${place.line} ${rule.id}: ${message}`), []);
      assert.deepEqual(off, []);
    });
  }
});
