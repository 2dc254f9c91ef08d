import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { regulatorCurrent } from './regulator-current.ts';

describe('regulator-current', () => {
  it('finds the old name after the change', () => {
    assert.deepEqual(
      found(regulatorCurrent, [set('regulator.name', "Information Commissioner's Office")]),
      ["notice.yaml: name: Information Commissioner's Office"],
    );
  });

  it('passes the old name before the change', () => {
    assert.deepEqual(
      found(regulatorCurrent, [set('regulator.name', "Information Commissioner's Office")], '2026-09-29'),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(regulatorCurrent), []);
  });
});
