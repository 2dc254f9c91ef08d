import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startWithLinks } from './unsubscribe.fixture.ts';

describe('a mailing list that was left', () => {
  it('says which mailing list was left, keeps it stopped while its company may write, and lets it write again by a box of its own', async (t) => {
    const { app, token, preferencesToken, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'list' });
    const link = token('jo@example.com', 'ccm', 'news');
    const done = await (await post(`/u/${link}`, { 'List-Unsubscribe': 'One-Click' })).text();
    assert.match(done, /You have stopped since 3 September 2026:[^]*Clarion Communication Management[^<]*: Email on the mailing list news</u);
    assert.match(done, /already on its way may still reach you/u);
    for (const path of [`/u/${link}`, `/p/${preferencesToken()}`]) {
      const page = await (await app.request(path)).text();
      assert.match(page, /: Email on the mailing list news</u);
      assert.match(page, /Mailing lists that you have left\. Tick one to get it again\.[^]*name="list" value="ccm:email:news"><label[^>]*>Email on the list news</u);
    }
    assert.match(await (await app.request(`/p/${preferencesToken()}`)).text(), /by the button of your mail program: stopped – [^<]*on the mailing list news/u);
    const purpose = { channel: 'email', company: 'ccm', list: 'news' } as const;
    await post(`/u/${link}`, { action: 'save', may: 'ccm:post' });
    assert.equal(await isHeld('jo@example.com', purpose), true);
    await post(`/u/${link}`, { action: 'save', may: 'ccm:email' });
    assert.equal(await isHeld('jo@example.com', purpose), false);
    await post(`/u/${link}`, { 'List-Unsubscribe': 'One-Click' });
    const kept = await (await post(`/u/${link}`, { action: 'save', may: 'ccm:email' })).text();
    assert.equal(await isHeld('jo@example.com', purpose), true);
    assert.equal(await isHeld('jo@example.com', { ...purpose, list: 'offers' }), false);
    assert.match(kept, /; Email on the mailing list news</u);
    const saved = await (await post(`/u/${link}`, { action: 'save', may: 'ccm:email', list: 'ccm:email:news' })).text();
    assert.equal(await isHeld('jo@example.com', purpose), false);
    assert.doesNotMatch(saved, /mailing list/u);
  });

  it('keeps a list stopped, and nothing else, when all that was read before is saved', async (t) => {
    const { app, token, post, isHeld } = await startWithLinks(t, { unsubscribeScope: 'list' });
    const link = token('jo@example.com', 'ccm', 'news');
    await post(`/u/${link}`, { 'List-Unsubscribe': 'One-Click' });
    const page = await (await app.request(`/u/${link}`)).text();
    const ticked = [...page.matchAll(/name="may" value="([^"]+)" checked/gu)].map(([, value]): [string, string] => ['may', value!]);
    assert.ok(ticked.length > 0);
    await post(`/u/${link}`, [['action', 'save'], ...ticked]);
    assert.equal(await isHeld('jo@example.com', { list: 'news' }), true);
    assert.equal(await isHeld('jo@example.com', { list: 'offers' }), false);
  });
});
