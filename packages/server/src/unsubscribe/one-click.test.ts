import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Preferences } from '@clarion-privacy/protocol';
import { findBreak } from '../audit/chain.ts';
import { startWithLinks, undoIn } from './unsubscribe.fixture.ts';

const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

describe('one click in a mail program (RFC 8058)', () => {
  it('object.email, enquiry.object: stops all marketing email of the group at once, and no other channel', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t);
    const response = await post(`/u/${token()}`, ONE_CLICK);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('set-cookie'), null);
    assert.equal(response.headers.get('location'), null);
    assert.equal(await isHeld('JO@example.com', { channel: 'email', company: 'ccit' }), true);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'a-company-of-2030' }), true);
    assert.equal(await isHeld('jo@example.com', { channel: 'post' }), false);
    assert.equal(await isHeld('al@example.com'), false);
  });

  it('takes multipart, and any Origin', async (t) => {
    const { app, token, isHeld } = await startWithLinks(t);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const response = await app.request(`/u/${token()}`, { method: 'POST', body, headers: { Origin: 'https://mail.example.net' } });
    assert.equal(response.status, 200);
    assert.equal(await isHeld('jo@example.com', { channel: 'email' }), true);
  });

  it('answers a repeat alike, keeps the first time, and writes one audit row', async (t) => {
    const { app, token, preferencesToken, post, storage, time, rows } = await startWithLinks(t);
    const link = preferencesToken();
    const read = async () => (await (await app.request('/v1/preferences', { headers: { Authorization: `Bearer ${link}` } })).json()) as Preferences;
    await post(`/u/${token()}`, ONE_CLICK);
    const { since } = await read();
    time.now = new Date('2026-10-01T00:00:00.000Z');
    assert.equal((await post(`/u/${token()}`, ONE_CLICK)).status, 200);
    const second = rows();
    assert.equal((await post(`/u/${token()}`, ONE_CLICK)).status, 200);
    assert.equal(rows(), second);
    assert.equal((await read()).since, since);
    assert.equal((await read()).history.length, 1);
    const trail = await Array.fromAsync(storage.audit.list());
    assert.deepEqual(trail.map(({ event }) => event), ['preferences.changed']);
    assert.doesNotMatch(trail[0]!.details, /example/u);
    assert.equal(await findBreak(storage.audit.list()), undefined);
  });

  it('stands against the undo of whatever came before it, also where it changes nothing', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t);
    for (const again of [ONE_CLICK, { action: 'stop-all' }] as Record<string, string>[]) {
      const email = `${Object.values(again)[0]}@example.com`;
      const undo = undoIn(await (await post(`/u/${token(email)}`, { action: 'stop-all' })).text());
      await post(`/u/${token(email)}`, again);
      assert.equal((await post(`/u/${token(email)}`, { action: 'undo', undo })).status, 409);
      assert.equal(await isHeld(email, { channel: 'email' }), true);
    }
  });

  it('stops the company that wrote, under every name of it, where that is configured', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'company' });
    await post(`/u/${token('jo@example.com', 'ccs')}`, ONE_CLICK);
    for (const company of ['ccs', 'systemsxchange', 'commswarehouse']) assert.equal(await isHeld('jo@example.com', { channel: 'email', company }), true);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), false);
  });

  it('stops the mailing list of the link alone, of its company under every name, where that is configured', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'list' });
    assert.equal((await post(`/u/${token('jo@example.com', 'ccs', 'offers')}`, ONE_CLICK)).status, 200);
    const on = (company: string, list?: string) => isHeld('jo@example.com', { channel: 'email', company, list });
    for (const company of ['ccs', 'systemsxchange', 'commswarehouse']) assert.equal(await on(company, 'offers'), true);
    assert.deepEqual([await on('ccs', 'news'), await on('ccm', 'offers')], [false, false]);
    assert.equal(await isHeld('jo@example.com', { channel: 'post', company: 'ccs', list: 'offers' }), false);
    assert.equal(await on('ccs'), true, 'whoever does not say which list leaves them out');
  });

  it('stops the company where a link names no list, and the group where it names no company either', async (t) => {
    const { parts, token, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'list' });
    await post(`/u/${token()}`, ONE_CLICK);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm', list: 'news' }), true);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccit' }), false);
    await post(`/u/${parts.links.createToken({ email: 'al@example.com', list: 'news' })}`, ONE_CLICK);
    assert.equal(await isHeld('al@example.com', { channel: 'email', company: 'a-company-of-2030', list: 'offers' }), true);
  });

  it('object.everywhere: leaves the button of the page to stop everything, whatever one click stops', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'list' });
    const link = token('jo@example.com', 'ccm', 'news');
    await post(`/u/${link}`, ONE_CLICK);
    await post(`/u/${link}`, { action: 'stop-all' });
    assert.equal(await isHeld('jo@example.com', { channel: 'post', company: 'a-company-of-2030', list: 'offers' }), true);
  });

  it('answers a repeat for a list alike, and keeps the first time', async (t) => {
    const { token, post, time, rows } = await startWithLinks(t, { unsubscribeScope: 'list' });
    await post(`/u/${token('jo@example.com', 'ccm', 'news')}`, ONE_CLICK);
    const stopped = () => new Map(JSON.parse(rows()) as [string, unknown][]).get('suppression');
    const first = stopped();
    time.now = new Date('2027-01-01T00:00:00.000Z');
    assert.equal((await post(`/u/${token('jo@example.com', 'ccm', 'news')}`, ONE_CLICK)).status, 200);
    assert.deepEqual(stopped(), first);
  });

  it('tracking.opens.optout, tracking.clicks.optout: refuses beacons and coded links as well', async (t) => {
    const { app, token, post } = await startWithLinks(t);
    await post(`/u/${token()}`, ONE_CLICK);
    const preferences = await (await app.request('/v1/preferences', { headers: { Authorization: `Bearer ${token()}` } })).json();
    assert.deepEqual((preferences as { tracking: unknown }).tracking, { opens: 'refuse', clicks: 'refuse' });
  });

  it('tells a sender whose link is damaged that nothing was done', async (t) => {
    const { token, post, rows } = await startWithLinks(t);
    const before = rows();
    assert.equal((await post(`/u/${token().slice(0, -3)}`, ONE_CLICK)).status, 404);
    assert.equal(rows(), before);
  });

  it('works with international addresses', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t);
    await post(`/u/${token('jö@bücher.example.com')}`, ONE_CLICK);
    assert.equal(await isHeld('jö@xn--bcher-kva.example.com', { channel: 'email' }), true);
    const longest = `${'l'.repeat(64)}@${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(55)}.example.com`;
    await post(`/u/${token(longest)}`, ONE_CLICK);
    assert.equal(await isHeld(longest.toUpperCase(), { channel: 'email' }), true);
  });
});
