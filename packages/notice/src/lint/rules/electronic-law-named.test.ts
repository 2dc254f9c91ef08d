import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { electronicLawNamed } from './electronic-law-named.ts';

describe('electronic-law-named', () => {
  it('finds emails without PECR', () => {
    assert.deepEqual(found(electronicLawNamed, [set('laws', ['uk-gdpr'])]), ['notice.yaml: laws:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(electronicLawNamed), []);
  });
});
