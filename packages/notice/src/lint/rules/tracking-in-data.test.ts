import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { trackingInData } from './tracking-in-data.ts';

describe('tracking-in-data', () => {
  it('finds tracking that no list shows', () => {
    assert.deepEqual(
      found(trackingInData, [set('data.reading.items', [{ name: 'habits' }])]),
      ['notice.yaml: tracking:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(trackingInData), []);
  });
});
