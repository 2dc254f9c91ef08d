import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { contactInText } from './contact-in-text.ts';

describe('contact-in-text', () => {
  it('finds a phone number that nobody can read', () => {
    assert.deepEqual(
      found(contactInText, [write('who-we-are.md', /- by phone on .*\n/u, '')]),
      ['notice.yaml: phone: 020 7946 0123'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(contactInText), []);
  });
});
