import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linksOf } from '../html/email-html.ts';
import { applyTracking, type TrackingMeans } from './apply-tracking.ts';
import { createTracking, type TrackingChoice } from './tracking.ts';

const means: TrackingMeans = {
  beaconUrl: 'https://track.example.com/o/1?a=1&b=2',
  codeLink: (href) => `https://track.example.com/c/1?to=${encodeURIComponent(href)}&n="1"`,
  neverCode: ['https://privacy.example.com/'],
};
const coded = (href: string) => means.codeLink(href);
const hrefs = (html: string) => linksOf(html).map(({ href }) => href);
const images = (html: string) => html.match(/<img [^>]*>/gu) ?? [];
const ON = { opens: true, clicks: true };
const OFF = { opens: false, clicks: false };

const decided = (choice: TrackingChoice | undefined, unlessChosen?: 'on' | 'off') =>
  createTracking({ choiceOf: () => choice, ...(unlessChosen ? { unlessChosen } : {}) }).trackingFor('jane@example.com');

describe('whether an email is tracked', () => {
  it('is no for whoever has not chosen, unless the sender says otherwise', async () => {
    assert.deepEqual(await decided(undefined), OFF);
    assert.deepEqual(await decided({}), OFF);
    assert.deepEqual(await decided(undefined, 'on'), ON);
  });

  it('is no for whoever opted out, whatever the sender says (tracking.opens.optout, tracking.clicks.optout)', async () => {
    assert.deepEqual(await decided({ opens: false, clicks: false }, 'on'), OFF);
    assert.deepEqual(await decided({ opens: false }, 'on'), { opens: false, clicks: true });
    assert.deepEqual(await decided({ clicks: false }, 'on'), { opens: true, clicks: false });
  });

  it('is yes for whoever said yes, for that part alone', async () => {
    assert.deepEqual(await decided({ opens: true }), { opens: true, clicks: false });
  });

  it('is asked anew for each email, by its address', async () => {
    const choices = new Map<string, TrackingChoice>();
    const asked: string[] = [];
    const { trackingFor } = createTracking({
      choiceOf: async (email) => {
        asked.push(email);
        return choices.get(email);
      },
    });
    choices.set('jane@example.com', { opens: true });
    assert.deepEqual(await trackingFor('jane@example.com'), { opens: true, clicks: false });
    choices.set('jane@example.com', { opens: false });
    assert.deepEqual(await trackingFor('jane@example.com'), OFF);
    assert.deepEqual(asked, ['jane@example.com', 'jane@example.com']);
  });

  it('cannot be told where the choice cannot be read', async () => {
    const { trackingFor } = createTracking({ choiceOf: () => Promise.reject(new Error('no database')), unlessChosen: 'on' });
    await assert.rejects(trackingFor('jane@example.com'), /no database/u);
  });
});

describe('the HTML of an email', () => {
  it('is byte for byte the same where the person is not tracked (tracking.opens.optout, tracking.clicks.optout)', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('<a href="https://example.com/">', '</a>', '</body>', '<!--', '\r\n', '<p>', '<style>'));
    fc.assert(fc.property(fc.array(piece), (pieces) => assert.equal(applyTracking(pieces.join(''), OFF, means), pieces.join(''))));
  });

  it('gets one beacon, and no coded link, where openings alone may be counted', () => {
    const html = '<html><body><p><a href="https://example.com/">Offer</a></p></body></html>';
    const tracked = applyTracking(html, { opens: true, clicks: false }, means);
    assert.deepEqual(images(tracked), ['<img src="https://track.example.com/o/1?a=1&amp;b=2" width="1" height="1" alt="" style="border:0">']);
    assert.equal(tracked.replace(images(tracked)[0] as string, ''), html);
    assert.match(tracked, /<img [^>]*><\/body>/u);
  });

  it('gets coded links, and no beacon, where clicks alone may be counted', () => {
    const html = `<p>See <a class=x href='https://example.com/a?b=1&amp;c=2' title="x">this</a>,\r\n<A HREF=http://example.org/>that</A> é <area href=" https://example.net "></p>`;
    const tracked = applyTracking(html, { opens: false, clicks: true }, means);
    assert.deepEqual(hrefs(tracked), ['https://example.com/a?b=1&c=2', 'http://example.org/', 'https://example.net'].map(coded));
    assert.deepEqual(images(tracked), []);
    assert.equal(tracked.replace(/href="[^"]*"/gu, ''), html.replace(/href=(?:'[^']*'|"[^"]*"|[^\s>]+)/giu, ''));
  });

  it('keeps every link by which a person leaves, writes or calls (tracking.clicks.optout)', () => {
    const kept = ['https://privacy.example.com/u/abc', 'HTTPS://PRIVACY.EXAMPLE.COM/p/abc', 'mailto:a@example.com', 'tel:+442079460000', 'sms:+447700900000', '#top', '/offer', ''];
    const html = kept.map((href) => `<a href="${href}">x</a>`).join('');
    assert.equal(applyTracking(html, { opens: false, clicks: true }, means), html);
  });

  it('keeps what is no link: comments, styles, attributes of other elements, text', () => {
    const html = '<!-- <a href="https://example.com/">x</a> --><style>a[href="https://example.com/"] {}</style><link href="https://example.com/x.css"><p title=\'<a href="https://example.com/">\'>&lt;a href="https://example.com/"&gt;</p>';
    assert.equal(applyTracking(html, { opens: false, clicks: true }, means), html);
  });

  it('codes each link once, however badly the HTML is nested', () => {
    const html = '<b><a href="https://example.com/"><p>one</b><div>two<a href="https://example.org/">three</div></p>';
    assert.deepEqual(
      [...applyTracking(html, { opens: false, clicks: true }, means).matchAll(/track\.example\.com/gu)].length,
      2,
    );
  });
});
