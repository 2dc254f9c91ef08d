import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { recipientNamed } from './recipient-named.ts';

describe('recipient-named', () => {
  it('finds a category in place of a name', () => {
    assert.deepEqual(
      found(recipientNamed, [set('recipients.carrier.name', 'delivery companies')]),
      ['notice.yaml: - {id: carrier, name: delivery companies, kind: controller, countries: [GB], data: [contact]}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(recipientNamed), []);
  });
});
