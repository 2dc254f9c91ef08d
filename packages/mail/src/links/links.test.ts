import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LIMITS } from '@clarion-privacy/protocol/limits';
import { createLinkKey, type LinkKey } from '../keys/link-key.ts';
import { MailError } from '../mail-error.ts';
import { createLinks, type LinksOptions } from './links.ts';

const KEY = createLinkKey(randomBytes);
const NOW = new Date('2027-01-15T09:00:00Z');
const BASE = 'https://privacy.example.com';
const WHOLE = { email: 'Jo.Doe@example.com', company: 'ccm', list: 'news', campaign: 'spring-2027' };

const linksWith = (options: Partial<LinksOptions> = {}) =>
  createLinks({ keys: [KEY], baseUrl: BASE, random: randomBytes, now: () => NOW, ...options });
const links = linksWith();

const refusal = (code: string) => (error: unknown) => error instanceof MailError && error.code === code;
const reasonOf = (text: string, reader = links) => {
  const read = reader.readLink(text);
  return read.ok ? 'read' : read.reason;
};
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/u);
const subject = fc.record(
  {
    email: fc.emailAddress().filter((email) => !/["(),:;<>@[\\\]]/u.test(email.replace('@', ''))),
    company: id,
    list: id,
    campaign: id,
  },
  { requiredKeys: ['email'] },
);

describe('a link', () => {
  it('tells the backend whom and what it is about, exactly as the sender gave it (object.way.link)', () => {
    fc.assert(
      fc.property(subject, (given) => {
        assert.deepEqual(links.readLink(links.createLink(given)), { ok: true, link: { ...given, purpose: 'unsubscribe' } });
      }),
    );
  });

  it('stands under the backend, whatever slash its base URL ends with', () => {
    const link = linksWith({ baseUrl: 'https://privacy.example.com/group/' }).createLink(WHOLE);
    assert.match(link, /^https:\/\/privacy\.example\.com\/group\/u\/[\w-]+$/u);
  });

  it('shows nothing of the address, the company, the list or the campaign', () => {
    const told = { ...WHOLE, company: 'commswarehouse', list: 'newsletter' };
    const link = links.createLink(told);
    const seen = link + Buffer.from(tokenOf(link), 'base64url').toString('latin1');
    for (const value of Object.values(told)) assert.ok(!seen.toLowerCase().includes(value.toLowerCase()));
  });

  it('is another one each time, so that two emails cannot be told to be for one person', () => {
    const tokens = Array.from({ length: 1_000 }, () => links.createToken(WHOLE).slice(7));
    assert.equal(new Set(tokens.map((token) => token.slice(0, 32))).size, 1_000);
    assert.equal(new Set(tokens.map((token) => token.slice(32))).size, 1_000);
  });

  it('is short enough for an email: 145 characters with everything in it', () => {
    assert.equal(links.createLink({ ...WHOLE, email: 'jane.doe@example.com' }).length, 145);
  });

  it('works a hundred years on, as an unsubscribe link never expires', () => {
    const later = linksWith({ now: () => new Date('2127-01-15T09:00:00Z') });
    assert.equal(reasonOf(links.createLink(WHOLE), later), 'read');
  });

  it('to the preferences works until its day comes, and says so afterwards', () => {
    const link = linksWith({ preferencesDays: 2 }).createLink({ ...WHOLE, purpose: 'preferences' });
    const at = (now: string) => linksWith({ now: () => new Date(now) }).readLink(link, ['preferences']);
    assert.match(link, /\/p\/[\w-]+$/u);
    assert.deepEqual(at('2027-01-17T08:59:59Z'), {
      ok: true,
      link: { ...WHOLE, purpose: 'preferences', expiresAt: new Date('2027-01-17T09:00:00Z') },
    });
    assert.deepEqual(at('2027-01-17T09:00:00Z'), { ok: false, reason: 'expired' });
  });

  it('of one purpose is nothing to another, unless both are asked for', () => {
    const link = links.createLink({ ...WHOLE, purpose: 'preferences' });
    assert.equal(reasonOf(link), 'foreign');
    assert.equal(links.readLink(link, ['unsubscribe', 'preferences']).ok, true);
  });

  it('does not become one of another purpose by a change of its first byte', () => {
    const bytes = Buffer.from(links.createToken(WHOLE), 'base64url');
    bytes[0] = 0x12;
    assert.deepEqual(links.readLink(bytes.toString('base64url'), ['preferences']), { ok: false, reason: 'damaged' });
  });
});

describe('the keys of links', () => {
  const older = createLinkKey(randomBytes);

  it('rotate: the first mints, and what the older ones minted is still read', () => {
    const before = linksWith({ keys: [older] });
    const after = linksWith({ keys: [KEY, older] });
    assert.equal(reasonOf(before.createLink(WHOLE), after), 'read');
    assert.equal(reasonOf(after.createLink(WHOLE), before), 'unknown-key');
  });

  it('do not stand in for one another under the same id', () => {
    const impostor: LinkKey = { ...older, id: KEY.id };
    assert.equal(reasonOf(linksWith({ keys: [impostor] }).createLink(WHOLE)), 'damaged');
  });
});

describe('a link that is not ours', () => {
  it('is refused from another backend that has the same key, also where their hints are alike', () => {
    const hintOf = (token: string) => Buffer.from(token, 'base64url')[1];
    const ours = hintOf(links.createToken(WHOLE));
    const reasons = new Set<string>();
    for (let number = 0; reasons.size < 2; number += 1) {
      const token = linksWith({ audience: `https://other-${number}.example.org` }).createToken(WHOLE);
      const reason = reasonOf(token);
      assert.equal(reason, hintOf(token) === ours ? 'damaged' : 'foreign');
      reasons.add(reason);
    }
    assert.equal(reasonOf('https://privacy.example.org/u/abc'), 'foreign');
  });

  it('is read where a backend moved and kept its audience', () => {
    const before = linksWith({ audience: 'group', baseUrl: 'https://old.example.com' });
    const after = linksWith({ audience: 'group' });
    assert.equal(reasonOf(before.createToken(WHOLE), after), 'read');
  });

  it('is refused after any change of any one character', () => {
    const token = links.createToken(WHOLE);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      assert.notEqual(reasonOf(token.slice(0, at) + other + token.slice(at + 1)), 'read', `character ${at}`);
    }
  });

  it('is refused when cut short or run on at any place', () => {
    const token = links.createToken(WHOLE);
    for (let length = 0; length < token.length; length += 1) assert.notEqual(reasonOf(token.slice(0, length)), 'read');
    for (const more of ['A', 'AAAA', '-', '_']) assert.notEqual(reasonOf(token + more), 'read');
  });

  it('is refused without a throw when it is 10,000 tokens of random bytes', () => {
    for (let number = 0; number < 10_000; number += 1) {
      const bytes = randomBytes(number % 400);
      // Half of them look like ours up to the key, which leads them on to the cipher.
      if (number % 2 === 0) Buffer.from(links.createToken(WHOLE), 'base64url').copy(bytes, 0, 0, 5);
      assert.match(reasonOf(bytes.toString('base64url')), /^(?:damaged|foreign|unknown-key)$/u);
    }
  });

  it('is refused without a throw, whatever text it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.webUrl(), fc.constant('a'.repeat(1_000_000)), fc.constant(`${BASE}/u/`));
    fc.assert(fc.property(text, (any) => assert.notEqual(reasonOf(any), 'read')), { numRuns: 2_000 });
  });
});

describe('an address', () => {
  const refused = (email: string) => assert.throws(() => links.createLink({ email }), refusal('address'));

  it('with CR, LF, NUL or another control character is refused, in words that do not repeat it', () => {
    for (const character of ['\r', '\n', '\0', '\u007f', '\u0085', '\u2028', '\t'])
      assert.throws(
        () => links.createLink({ email: `jane${character}@example.com` }),
        (error: MailError) => error.code === 'address' && !error.message.includes('example.com'),
      );
  });

  it(`is refused beyond ${LIMITS.email} bytes, in characters of whatever size`, () => {
    const domain = `@${'d'.repeat(60)}.example.com`;
    const local = 'a'.repeat(LIMITS.email - domain.length);
    assert.equal(reasonOf(links.createLink({ email: local + domain })), 'read');
    refused(`a${local}${domain}`);
    refused(`${'a'.repeat(308)}@example.com`);
    refused(`${'é'.repeat(130)}@example.com`);
  });

  it('in another script is kept as it was given', () => {
    const email = 'jörg@bücher.example.com';
    assert.deepEqual(links.readLink(links.createLink({ email })), { ok: true, link: { email, purpose: 'unsubscribe' } });
  });

  it('that the backend could not keep, such as a quoted one, is refused rather than given a link that does nothing', () => {
    for (const email of ['"jane doe"@example.com', 'jane', 'jane@', '@example.com', 'a@example.com,b@example.com', 'Jane <jane@example.com>', '', ' jane@example.com', 'jane@example.com\ud800'])
      refused(email);
  });

  it('that the suppression file would keep as another mailbox is refused, so that no link speaks for a stranger', () => {
    for (const email of ['mailto\uff1ajane\uff20example.com?x@example.net', '\uff4aane@example.com', 'stra\u00dfe@example.com', 'k\u0131rk@example.com'])
      refused(email);
  });

  it('needs ids of the protocol beside it', () => {
    for (const field of ['company', 'list', 'campaign'])
      for (const bad of ['', 'CCM', 'a b', 'a\nb', '-a', 'a'.repeat(65)])
        assert.throws(() => links.createLink({ email: 'jane@example.com', [field]: bad }), refusal('id'), `${field} ${bad}`);
  });
});

describe('the base URL', () => {
  it('is the address of a backend and nothing more', () => {
    for (const baseUrl of ['', 'privacy.example.com', 'ftp://example.com', 'https://example.com/?a=b', 'https://example.com/#a', 'https://u:p@example.com'])
      assert.throws(() => linksWith({ baseUrl }), refusal('base-url'));
  });
});
