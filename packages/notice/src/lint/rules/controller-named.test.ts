import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { controllerNamed } from './controller-named.ts';

describe('controller-named', () => {
  it('finds a notice without a controller', () => {
    assert.deepEqual(
      found(controllerNamed, [write('who-we-are.md', 'decides how and why your personal data is used: we are its controller.', 'sells coffee.')]),
      ['who-we-are.md: # Who we are'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(controllerNamed), []);
  });
});
