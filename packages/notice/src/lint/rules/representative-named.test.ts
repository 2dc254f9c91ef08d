import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { representativeNamed } from './representative-named.ts';

describe('representative-named', () => {
  it('finds EU law without a representative', () => {
    assert.deepEqual(found(representativeNamed, [set('laws', ['uk-gdpr', 'eu-gdpr', 'pecr'])]), ['notice.yaml: laws:']);
  });

  it('passes a representative by name', () => {
    assert.deepEqual(
      found(representativeNamed, [set('laws', ['uk-gdpr', 'eu-gdpr', 'pecr']), set('representative', { name: 'Example BV' })]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(representativeNamed), []);
  });
});
