import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MailError } from '../mail-error.ts';
import { listUnsubscribeHeaders } from './list-unsubscribe.ts';

const LINK = 'https://privacy.example.com/u/EcaRnT2b-_x';
const MAILTO = { address: 'privacy@example.com' };
const refusal = (code: string) => (error: unknown) => error instanceof MailError && error.code === code;

describe('the list headers', () => {
  it('are one HTTPS URI, a mailbox second, and the one-click header (object.email)', () => {
    assert.deepEqual(listUnsubscribeHeaders({ link: LINK, mailto: MAILTO }), {
      'List-Unsubscribe': `<${LINK}>, <mailto:privacy@example.com?subject=Unsubscribe>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('write an address and a subject as a mailto URI does, in ASCII', () => {
    const { 'List-Unsubscribe': value } = listUnsubscribeHeaders({
      link: LINK,
      mailto: { address: 'stop+a&b?c%d@bücher.example.com', subject: 'Stop, “please stop” & go?' },
    });
    assert.match(value, /^[\x20-\x7e]+$/u);
    const mailto = new URL(value.slice(value.indexOf('<mailto:') + 1, -1));
    assert.equal(decodeURIComponent(mailto.pathname), 'stop+a&b?c%d@xn--bcher-kva.example.com');
    assert.equal(mailto.searchParams.get('subject'), 'Stop, “please stop” & go?');
    assert.equal(value.match(/[<>]/gu)?.length, 4);
    assert.equal(value.split(', ').length, 2);
  });

  it('take no link but one over TLS, and plain HTTP only on this machine, when asked', () => {
    const local = 'http://localhost:8787/u/abc';
    for (const link of ['http://privacy.example.com/u/abc', local, 'mailto:a@example.com', '/u/abc', 'javascript:alert(1)'])
      assert.throws(() => listUnsubscribeHeaders({ link, mailto: MAILTO }), refusal('link'), link);
    assert.throws(() => listUnsubscribeHeaders({ link: 'http://localhost.example.com/', mailto: MAILTO, allowLocalHttp: true }), refusal('link'));
    assert.match(listUnsubscribeHeaders({ link: local, mailto: MAILTO, allowLocalHttp: true })['List-Unsubscribe'], /^<http:\/\/localhost:8787\/u\/abc>/u);
  });

  it('refuse whatever would break out of the header or be read as two URIs', () => {
    for (const harm of ['\r\nBcc: a@example.com', '\n', '\r', '\0', '>', '<', ',', ' ', '"', '\u2028'])
      assert.throws(() => listUnsubscribeHeaders({ link: `${LINK}${harm}x`, mailto: MAILTO }), refusal('link'), JSON.stringify(harm));
    for (const harm of ['\r\n', '\n', '\0', '>', ','])
      assert.throws(() => listUnsubscribeHeaders({ link: LINK, mailto: { address: `a${harm}b@example.com` } }), refusal('address'), JSON.stringify(harm));
    for (const harm of ['\r\nBcc: a@example.com', '\0', '\ud800'])
      assert.throws(() => listUnsubscribeHeaders({ link: LINK, mailto: { ...MAILTO, subject: harm } }), refusal('header'), JSON.stringify(harm));
  });

  it('refuse a link with a password or a fragment', () => {
    for (const link of ['https://u:p@example.com/u/abc', `${LINK}#top`])
      assert.throws(() => listUnsubscribeHeaders({ link, mailto: MAILTO }), refusal('link'));
  });

  it('stay within the 998 characters of a line, or are refused', () => {
    const rest = 'List-Unsubscribe: <>, <mailto:privacy@example.com?subject=Unsubscribe>'.length;
    const longest = `https://example.com/u/${'a'.repeat(998 - rest - 'https://example.com/u/'.length)}`;
    assert.equal(`List-Unsubscribe: ${listUnsubscribeHeaders({ link: longest, mailto: MAILTO })['List-Unsubscribe']}`.length, 998);
    assert.throws(() => listUnsubscribeHeaders({ link: `${longest}a`, mailto: MAILTO }), refusal('header'));
  });
});
