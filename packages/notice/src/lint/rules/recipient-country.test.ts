import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { recipientCountry } from './recipient-country.ts';

describe('recipient-country', () => {
  it('finds a recipient without a country', () => {
    assert.deepEqual(
      found(recipientCountry, [set('recipients.carrier.countries')]),
      ['notice.yaml: - {id: carrier, name: Quayside Couriers Ltd, kind: controller, data: [contact]}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(recipientCountry), []);
  });
});
