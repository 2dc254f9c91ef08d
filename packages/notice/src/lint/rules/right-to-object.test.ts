import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, withoutSection } from '../changed-notice.fixture.ts';
import { rightToObject } from './right-to-object.ts';

describe('right-to-object', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(
      found(rightToObject, [set('rights.objection'), withoutSection('your-right-to-object')]),
      ['notice.yaml: rights:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToObject), []);
  });
});
