import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { linkCurrent } from './link-current.ts';

describe('link-current', () => {
  it('finds a link to a page that moved', () => {
    assert.deepEqual(
      found(linkCurrent, [append('who-we-are.md', '[Guide](https://ico.org.uk/for-organisations/guide-to-data-protection/)')]),
      ['who-we-are.md: [Guide](https://ico.org.uk/for-organisations/guide-to-data-protection/)'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(linkCurrent), []);
  });
});
