import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { transfersContradicted } from './transfers-contradicted.ts';

describe('transfers-contradicted', () => {
  it('finds a recipient abroad where nothing leaves', () => {
    assert.deepEqual(
      found(transfersContradicted, [set('transfers', { outside: false })]),
      ['notice.yaml: - {id: payment-service, name: Tidewater Payments Inc, kind: controller, countries: [GB, US], safeguard: addendum, data: [orders]}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(transfersContradicted), []);
  });
});
