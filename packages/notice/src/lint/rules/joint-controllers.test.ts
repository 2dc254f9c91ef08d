import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found, set } from '../changed-notice.fixture.ts';
import { jointControllers } from './joint-controllers.ts';

describe('joint-controllers', () => {
  it('finds two companies that share nothing in words', () => {
    assert.deepEqual(found(jointControllers, [set('companies.beans.tradingNameOf')]), ['notice.yaml: companies:']);
  });

  it('passes joint controllers', () => {
    assert.deepEqual(
      found(jointControllers, [set('companies.beans.tradingNameOf'), append('who-we-are.md', 'Both companies are joint controllers.')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(jointControllers), []);
  });
});
