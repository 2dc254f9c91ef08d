import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSafeHref } from './href.ts';

test('web pages, email addresses and telephones can be linked to', () => {
  for (const href of ['https://example.com', 'http://example.com/a?b#c', 'HTTPS://example.com', 'mailto:a@example.com', 'tel:+442079460000']) {
    assert.equal(isSafeHref(href), true, href);
  }
});

test('scripts, data, relative addresses and blanks cannot', () => {
  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'https:example.com', '/a', '#a', '', 'mailto:', ' https://example.com', 'https://exa\tmple.com', '\u0000https://example.com']) {
    assert.equal(isSafeHref(href), false, href);
  }
});
