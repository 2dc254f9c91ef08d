import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { cookiesStated } from './cookies-stated.ts';

describe('cookies-stated', () => {
  it('finds a notice that is silent on cookies', () => {
    assert.deepEqual(
      found(cookiesStated, [write('email-tracking.md', 'Our website sets no cookies.', 'That is all.')]),
      ['who-we-are.md: # Who we are'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(cookiesStated), []);
  });
});
