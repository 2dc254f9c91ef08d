import assert from 'node:assert/strict';
import { it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { keyNamed } from '../app.fixture.ts';
import { decide } from '../suppression/decide.ts';
import { statementsFor } from '../suppression/statements.fixture.ts';
import { sayWhy } from './why.ts';

const why = sayWhy({ timeZone: 'Europe/London', companyName: (id) => id.toUpperCase() });
const said = { identifiers: [{ kind: 'email', canonical: 'jo@example.com' }], since: '2026-09-03T10:15:00.000Z', reference: 'AAAA-AAAA-AAAA' } as const;
const statements = statementsFor({ ...said, channels: ['email'], companies: ['ccm'] }, notice.figures.companies, keyNamed('one'));

it('tells an objection from the button of a mail program, and both by their reference', () => {
  const held = decide(statements);
  assert.ok(held.held);
  assert.equal(why({ decision: 'held', held }), 'objected to email from CCM on 3 September 2026, reference AAAA-AAAA-AAAA');
  const clicked = decide(statements.map((each) => ({ ...each, cause: 'one-click' as const })));
  assert.ok(clicked.held);
  assert.equal(why({ decision: 'held', held: clicked }), 'unsubscribed from email from CCM on 3 September 2026, reference AAAA-AAAA-AAAA');
});

it('names the mailing list that somebody left, and the one on which nothing was found', () => {
  const held = decide(statements.map((each) => ({ ...each, list: 'news', cause: 'one-click' as const })), { list: 'news' });
  assert.ok(held.held);
  assert.equal(why({ decision: 'held', held }), 'unsubscribed from email on the mailing list news from CCM on 3 September 2026, reference AAAA-AAAA-AAAA');
  const whyNews = sayWhy({ timeZone: 'Europe/London', companyName: (id) => id.toUpperCase(), channel: 'email', company: 'ccm', list: 'news' });
  assert.equal(whyNews({ decision: 'clear' }), 'no objection to email on the mailing list news from CCM found');
});
