import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RIGHTS, WORDY_RIGHTS } from '@clarion-privacy/protocol';
import { postForm, startApp, storedIn } from '../app.fixture.ts';

const FORM = { right: 'erasure', email: 'jo@example.com', noticeVersion: '2018-05-10', site: 'commswarehouse' };

const titleOf = (page: string) => /<title>(.*?)<\/title>/.exec(page)?.[1];
const idsOf = (page: string) => [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries([...page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!.replace('&amp;', '&')]));

describe('a form without scripts', () => {
  for (const right of ['erasure', 'access']) {
    it(`for ${right} shows the answers once more, stores nothing until they are sent, and lets them be changed (${right}.how)`, async (t) => {
      const { app, storage } = await startApp(t);
      const first = await postForm(app, { ...FORM, right, message: 'Mine & all' });
      assert.equal(first.status, 200);
      const page = await first.text();
      assert.match(titleOf(page) ?? '', /^Check your answers/);
      assert.match(page, /<dd class="lines">jo@example\.com</);
      assert.match(page, /<dd class="lines">Mine &amp; all</);
      assert.deepEqual(await storedIn(storage), []);
      const changed = await postForm(app, { ...hiddenIn(page), step: 'change' });
      assert.equal(changed.status, 200);
      const again = await changed.text();
      assert.doesNotMatch(again, /There is a problem/);
      assert.match(again, /value="jo@example.com"/);
      // Pressed twice, it is one request.
      assert.equal((await postForm(app, { ...hiddenIn(page), step: 'send' })).status, 201);
      assert.equal((await postForm(app, { ...hiddenIn(page), step: 'send' })).status, 201);
      assert.deepEqual((await storedIn(storage)).map((stored) => [stored.right, stored.message]), [[right, 'Mine & all']]);
    });
  }

  it('is given for any right to whoever presses a button that names it, asking what that right needs', async (t) => {
    const { app, storage } = await startApp(t, { suppressionOnErasure: 'ask' });
    for (const right of RIGHTS) {
      const response = await postForm(app, { right, site: 'commswarehouse', step: 'change' });
      assert.equal(response.status, 200);
      const page = await response.text();
      assert.match(page, new RegExp(`type="hidden" name="right" value="${right}"`));
      assert.equal(/name="suppression"/.test(page), right === 'erasure');
      assert.equal(/name="channels"/.test(page), right === 'objection');
      assert.equal(/name="representative-name"/.test(page), right !== 'objection');
      assert.equal(new Set(idsOf(page)).size, idsOf(page).length);
    }
    assert.deepEqual(await storedIn(storage), []);
  });

  it('asks for words where nothing can be done without them, and says so by their field', async (t) => {
    const { app, storage } = await startApp(t);
    for (const right of RIGHTS) {
      const response = await postForm(app, { ...FORM, right, message: ' ' });
      const isWordy = WORDY_RIGHTS.some((each) => each === right);
      assert.equal(response.status === 422, isWordy, right);
      assert.equal((await response.text()).includes('href="#message"'), isWordy, right);
    }
    assert.deepEqual((await storedIn(storage)).map(({ right }) => right).sort(), ['objection', 'portability']);
  });

  it('leads to the field of whoever asks for another, which is open then', async (t) => {
    const { app } = await startApp(t);
    const page = await (await postForm(app, { ...FORM, right: 'complaint', message: 'x', 'representative-email': 'al' })).text();
    assert.match(page, /href="#representative-name"/);
    assert.match(page, /href="#representative-email"/);
    assert.match(page, /<details open>/);
  });
});
