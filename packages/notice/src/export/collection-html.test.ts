import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import { collectionControls } from './collection-html.ts';

test('a form without scripts says what becomes of the details, and refuses marketing by each channel (enquiry.use.marketing)', () => {
  const html = collectionControls(notice, { company: 'ccit', privacyPage: '/ccit/privacy/', required: true });
  assert.match(html, /Clarion Communication Information Technology Ltd uses the details that you give here to process your request\./u);
  assert.match(html, /by email, telephone or post, unless you refuse it here\./u);
  assert.deepEqual([...html.matchAll(/name="([\w-]+)"/gu)].map(([, name]) => name), [
    'acknowledgement', 'acknowledgement-notice', 'acknowledgement-version', 'acknowledgement-hash', 'acknowledgement-language',
    'acknowledgement-refusals', 'acknowledgement-refusals', 'acknowledgement-refusals',
  ]);
  assert.ok(html.includes(`value="${notice.hash}"`));
  assert.doesNotMatch(html, /checked|consent/iu);
});

test('another notice says it in its own words, and offers its own refusals', () => {
  const html = collectionControls(example, { company: 'beans', privacyPage: '/privacy/' });
  assert.match(html, /Harbour Lane Beans uses the details that you give here to answer you\. It may also use them to tell you about our coffee by email, telephone or post/u);
  assert.equal(html.match(/name="acknowledgement-refusals"/gu)?.length, 3);
});

test('a notice that says nothing of collection is shown without refusals, and nothing breaks out of a text', () => {
  const silent = structuredClone(example);
  Reflect.deleteProperty(silent, 'collection');
  const html = collectionControls(silent, { company: 'none', privacyPage: '"><b>', name: 'a"b' });
  assert.match(html, /<p>We use the details that you give here as the privacy notice says\./u);
  assert.doesNotMatch(html, /fieldset|"><b>|a"b/u);
});
