import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createTracking } from '@clarion-privacy/mail';
import { startWithLinks } from '../unsubscribe/unsubscribe.fixture.ts';
import { trackingOf } from './tracking-of.ts';

it('tracking.opens.optout, tracking.clicks.optout: a sender hears of a choice at once, under any spelling', async (t) => {
  const { app, preferencesToken, parts, storage } = await startWithLinks(t);
  const { trackingFor } = createTracking({ choiceOf: trackingOf({ storage, keys: parts.keys }), unlessChosen: 'on' });
  assert.deepEqual(await trackingFor('jo@example.com'), { opens: true, clicks: true });
  const choose = (tracking: object) =>
    app.request('/v1/preferences', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${preferencesToken()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ stopped: [], tracking }),
    });
  await choose({ opens: 'refuse' });
  assert.deepEqual(await trackingFor(' JO@Example.com'), { opens: false, clicks: true });
  await choose({ opens: 'allow', clicks: 'refuse' });
  assert.deepEqual(await trackingFor('jo@example.com'), { opens: true, clicks: false });
  await choose({ clicks: 'unsaid' });
  assert.deepEqual(await trackingFor('jo@example.com'), { opens: true, clicks: true });
  assert.deepEqual(await trackingFor('no address'), { opens: false, clicks: false });
});
