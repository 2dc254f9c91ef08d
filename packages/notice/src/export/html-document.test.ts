import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import { HOSTILE, noticeSaying } from './hostile-notice.fixture.ts';
import { renderNoticeDocument } from './html-document.ts';
import { renderNoticeHtml } from './html.ts';

test('the page stands alone: it has its language, title and style, and asks for no other file', () => {
  const html = renderNoticeDocument(example);
  assert.match(html, /^<!doctype html>\n<html lang="en-GB">/u);
  assert.match(html, /<meta charset="utf-8">/u);
  assert.match(html, /<title>Privacy notice – Harbour Lane Coffee Ltd<\/title>/u);
  assert.doesNotMatch(html, /<(?:link|script|img|iframe)\b|@import|url\(/u);
});

test('the page holds the notice as it stands between tags, and says which version it is and from when', () => {
  const html = renderNoticeDocument(clarion);
  assert.ok(html.includes(renderNoticeHtml(clarion, { contents: 'Contents' })));
  assert.ok(html.includes('Version 2018-05-10, in force from 10 May 2018'));
});

test('hostile text stays text in the page', () => {
  const html = renderNoticeDocument(noticeSaying(HOSTILE));
  assert.doesNotMatch(html, /<img|<script|<!--|href="javascript/u);
  assert.equal(html.split('</style>').length, 2);
});

test('the print style hides what only a screen needs, and writes out where links lead', () => {
  const [, print = ''] = /@media print \{([^]*)\}\n<\/style>/u.exec(renderNoticeDocument(clarion)) ?? [];
  assert.match(print, /nav \{ display: none; \}/u);
  assert.match(print, /attr\(href\)/u);
});
