import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { transferSafeguard } from './transfer-safeguard.ts';

describe('transfer-safeguard', () => {
  it('finds a transfer without a safeguard', () => {
    assert.deepEqual(
      found(transferSafeguard, [set('recipients.payment-service.safeguard')]),
      ['notice.yaml: - {id: payment-service, name: Tidewater Payments Inc, kind: controller, countries: [GB, US], data: [orders]}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(transferSafeguard), []);
  });
});
