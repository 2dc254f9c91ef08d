import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { acknowledgementImposed } from './acknowledgement-imposed.ts';

describe('acknowledgement-imposed', () => {
  it('finds a risk that the reader accepts', () => {
    assert.deepEqual(
      found(acknowledgementImposed, [append('who-gets-your-data.md', 'You acknowledge that the internet is unsafe.')]),
      ['who-gets-your-data.md: You acknowledge that the internet is unsafe.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(acknowledgementImposed), []);
  });
});
