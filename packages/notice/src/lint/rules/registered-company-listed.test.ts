import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { registeredCompanyListed } from './registered-company-listed.ts';

describe('registered-company-listed', () => {
  it('finds a registered company that is nowhere listed', () => {
    assert.deepEqual(
      found(registeredCompanyListed, [set('organisation.registeredName', 'Harbour Lane Holdings Ltd')]),
      ['notice.yaml: registeredName: Harbour Lane Holdings Ltd'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(registeredCompanyListed), []);
  });
});
