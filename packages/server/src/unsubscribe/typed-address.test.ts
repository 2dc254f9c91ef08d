import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storedIn } from '../app.fixture.ts';
import { onceIn, startWithLinks } from './unsubscribe.fixture.ts';

describe('the address that is typed where a link cannot be read', () => {
  it('object.everywhere: takes a typed address again after its person let email go on, and gives nobody the receipt of another', async (t) => {
    const { app, post, preferencesToken, isHeld, storage } = await startWithLinks(t);
    const bob = { action: 'address', email: 'bob@example.org' };
    const referenceOf = async (response: Response) => /class="reference">([^<]+)</u.exec(await response.text())?.[1];
    const first = await referenceOf(await post('/u/', bob));
    const headers = { Authorization: `Bearer ${preferencesToken('bob@example.org')}`, 'Content-Type': 'application/json' };
    await app.request('/v1/preferences', { method: 'PUT', headers, body: JSON.stringify({ stopped: [] }) });
    assert.equal(await isHeld('bob@example.org', { channel: 'email' }), false);
    const second = await post('/u/', bob);
    assert.equal(second.status, 201);
    assert.equal(await isHeld('bob@example.org', { channel: 'email' }), true);
    assert.notEqual(await referenceOf(second), first);
    assert.equal((await storedIn(storage)).length, 2);
  });

  it('takes a typed address once however often its button is pressed', async (t) => {
    const { app, post, storage } = await startWithLinks(t);
    const once = onceIn(await (await app.request('/u/')).text());
    const press = async (email: string) => (await post('/u/', { action: 'address', email, once })).text();
    assert.equal(await press('jo@example.com'), await press('jo@example.com'));
    assert.equal((await storedIn(storage)).length, 1);
    await press('al@example.com');
    assert.equal((await storedIn(storage)).length, 2);
  });

  it('object.everywhere: takes the same page’s address anew once its person let email go on since', async (t) => {
    const { app, post, preferencesToken, isHeld, storage } = await startWithLinks(t);
    const once = onceIn(await (await app.request('/u/')).text());
    const press = async () => /class="reference">([^<]+)</u.exec(await (await post('/u/', { action: 'address', email: 'jo@example.com', once })).text())?.[1];
    const first = await press();
    assert.equal(await press(), first);
    await post(`/p/${preferencesToken()}`, { action: 'save', may: 'ccm:email' });
    const second = await press();
    assert.notEqual(second, first);
    assert.equal(await press(), second);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), true);
    assert.equal((await storedIn(storage)).length, 2);
  });
});
