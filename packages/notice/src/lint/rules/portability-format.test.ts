import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { portabilityFormat } from './portability-format.ts';

describe('portability-format', () => {
  it('finds a format that is left open', () => {
    assert.deepEqual(
      found(portabilityFormat, [write('your-rights.md', ', as a file that other software can read', '')]),
      ['notice.yaml: portability:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(portabilityFormat), []);
  });
});
