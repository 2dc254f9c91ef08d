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

test('a notice that says nothing of collection is shown without refusals, and nothing breaks out of a text', () => {
  const html = collectionControls(example, { company: 'none', privacyPage: '"><b>', name: 'a"b' });
  assert.match(html, /<p>We use the details that you give here as the privacy notice says\./u);
  assert.doesNotMatch(html, /fieldset|"><b>|a"b/u);
});
