import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { extensionExplained } from './extension-explained.ts';

describe('extension-explained', () => {
  it('finds a notice that keeps silent on it', () => {
    assert.deepEqual(
      found(extensionExplained, [write('your-rights.md', /If many or difficult[^{]*/u, '')]),
      ['notice.yaml: rights:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(extensionExplained), []);
  });
});
