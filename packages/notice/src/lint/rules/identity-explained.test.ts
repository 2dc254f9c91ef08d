import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { identityExplained } from './identity-explained.ts';

describe('identity-explained', () => {
  it('finds a notice that is silent on proof', () => {
    assert.deepEqual(
      found(identityExplained, [...['objection', 'erasure', 'access', 'rectification', 'restriction', 'portability', 'complaint'].map((right) => set(`rights.${right}.identity`)), write('your-rights.md', /Only where[^{]*/u, ''), write('your-right-to-object.md', 'We need no proof of who you are, and we', 'We')]),
      ['notice.yaml: rights:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(identityExplained), []);
  });
});
