import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textRuns } from './text-links.ts';

describe('the text of a mail', () => {
  it('has its web addresses as links, without the mark that ends the sentence', () => {
    assert.deepEqual(textRuns('See https://example.com/u/a_b-c?d=e.\nOr (http://example.org/).'), [
      { text: 'See ' },
      { text: 'https://example.com/u/a_b-c?d=e', href: 'https://example.com/u/a_b-c?d=e' },
      { text: '.\nOr (' },
      { text: 'http://example.org/', href: 'http://example.org/' },
      { text: ').' },
    ]);
  });

  it('is otherwise as it was, and no other scheme is a link', () => {
    for (const text of ['', 'Hello', 'javascript:alert(1) data:text/html,x https://', '<b>&amp;'])
      assert.deepEqual(textRuns(text), text === '' ? [] : [{ text }]);
  });
});
