import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { wayInText } from './way-in-text.ts';

describe('way-in-text', () => {
  it('finds a way that nobody reads', () => {
    assert.deepEqual(
      found(wayInText, [write('your-right-to-object.md', '- Tell whoever calls you. {facts: object.call}\n', ''), write('your-right-to-object.md', 'by email, phone or post', 'by email or post')]),
      ['notice.yaml: ways: [link, call, form, email, phone, post]', 'notice.yaml: ways: [link, call, form, email, phone, post]'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(wayInText), []);
  });
});
