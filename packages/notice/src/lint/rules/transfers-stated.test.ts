import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { transfersStated } from './transfers-stated.ts';

describe('transfers-stated', () => {
  it('finds a notice that is silent on transfers', () => {
    assert.deepEqual(
      found(transfersStated, [set('transfers'), write('who-gets-your-data.md', 'leaves the United Kingdom', 'goes far')]),
      ['notice.yaml: recipients:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(transfersStated), []);
  });
});
