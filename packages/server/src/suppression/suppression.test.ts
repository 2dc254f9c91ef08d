import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { keyNamed } from '../app.fixture.ts';
import { decide } from './decide.ts';
import { hashIdentifier } from './identifier.ts';
import type { Identifier } from './identifier.ts';
import { statementsFor } from './statements.fixture.ts';
import type { Objected } from './statements.fixture.ts';

const key = keyNamed('one');
const email: Identifier = { kind: 'email', canonical: 'jo@example.com' };
const phone: Identifier = { kind: 'phone', canonical: '+442079460000' };
const group = notice.figures.companies;

const entries = (objection: Partial<Objected> = {}) =>
  statementsFor(
    { identifiers: [email], since: '2026-09-03T10:15:00.000Z', reference: 'AAAA-AAAA-AAAA', ...objection },
    group,
    key,
  );

describe('the hash of an identifier', () => {
  it('is the same for the same identifier, kind and key, and for nothing else', () => {
    const hashes = [
      hashIdentifier('email', 'jo@example.com', key),
      hashIdentifier('postal', 'jo@example.com', key),
      hashIdentifier('email', 'jo@example.org', key),
      hashIdentifier('email', 'jo@example.com', keyNamed('two')),
    ].map((hash) => hash.toString('hex'));
    assert.equal(new Set(hashes).size, 4);
    assert.equal(hashIdentifier('email', 'jo@example.com', keyNamed('one')).toString('hex'), hashes[0]);
  });

  it('stays the same from release to release, or stored entries would find no one', () => {
    assert.equal(
      hashIdentifier('email', 'jo@example.com', { id: 'zero', secret: Buffer.alloc(32) }).toString('hex'),
      '4cfaea0979bd57d3593f0dd04958edcd04256a3e90a1820fcadd44237711a44e',
    );
  });
});

describe('the statements of an objection', () => {
  it('cover all channels and companies when none is named', () => {
    assert.deepEqual(
      entries().map(({ channel, company, keyId }) => [channel, company, keyId]),
      [['*', '*', 'one']],
    );
    assert.deepEqual(entries({ channels: [], companies: [] }), entries());
  });

  it('cover each identifier by each channel by each company', () => {
    const made = entries({ identifiers: [email, phone], channels: ['email', 'post'], companies: ['ccm', 'ccit'] });
    assert.equal(made.length, 8);
    assert.equal(new Set(made.map((each) => `${each.kind} ${each.channel} ${each.company}`)).size, 8);
  });

  it('hold no contact detail', () => {
    assert.doesNotMatch(JSON.stringify(entries()), /example/);
  });

  it('cover the names under which a company trades, and no company for the sake of a name', () => {
    const companies = (named: string[]) => entries({ companies: named }).map(({ company }) => company);
    assert.deepEqual(companies(['ccs']), ['ccs', 'systemsxchange', 'commswarehouse']);
    assert.deepEqual(companies(['ccs', 'commswarehouse']), ['ccs', 'commswarehouse', 'systemsxchange']);
    assert.deepEqual(companies(['commswarehouse']), ['commswarehouse']);
  });
});

describe('the decision about one person', () => {
  it('is clear without entries', () => {
    assert.deepEqual(decide([]), { held: false });
  });

  it('holds for channels and companies that come later, when all were named', () => {
    const decision = decide(entries(), { channel: 'social', company: 'a-company-of-2030' });
    assert.equal(decision.held, true);
  });

  it('holds for the channel and company named, and for no other', () => {
    const made = entries({ channels: ['email'], companies: ['ccm'] });
    assert.equal(decide(made, { channel: 'email', company: 'ccm' }).held, true);
    assert.equal(decide(made, { channel: 'post', company: 'ccm' }).held, false);
    assert.equal(decide(made, { channel: 'email', company: 'ccit' }).held, false);
    assert.equal(decide(made, { channel: 'email' }).held, true);
    assert.equal(decide(made).held, true);
  });

  it('holds for the mailing list named, and where nobody says which list it is', () => {
    const made = entries({ channels: ['email'], companies: ['ccm'], list: 'news' });
    assert.equal(decide(made, { channel: 'email', company: 'ccm', list: 'news' }).held, true);
    assert.equal(decide(made, { channel: 'email', company: 'ccm', list: 'offers' }).held, false);
    assert.equal(decide(made, { channel: 'email', company: 'ccit', list: 'news' }).held, false);
    assert.equal(decide(made, { channel: 'email', company: 'ccm' }).held, true);
    assert.equal(decide(entries(), { list: 'a-list-of-2030' }).held, true);
  });

  it('tells the channels, the companies, the first time and its request', () => {
    const decision = decide([
      ...entries({ channels: ['post'], companies: ['ccm'], since: '2026-10-01T00:00:00.000Z', reference: 'BBBB-BBBB-BBBB' }),
      ...entries({ channels: ['email'], companies: ['ccit'] }),
    ]);
    assert.ok(decision.held);
    const { statements: holding, ...told } = decision;
    assert.deepEqual(told, {
      held: true,
      channels: ['email', 'post'],
      companies: ['ccit', 'ccm'],
      since: '2026-09-03T10:15:00.000Z',
      reference: 'AAAA-AAAA-AAAA',
    });
    assert.deepEqual(holding.map(({ company }) => company), ['ccit', 'ccm']);
  });

  it('says all where one entry covers all', () => {
    const decision = decide([...entries({ channels: ['email'], companies: ['ccm'] }), ...entries()]);
    assert.ok(decision.held);
    assert.deepEqual([decision.channels, decision.companies], [['*'], ['*']]);
  });
});
