import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { automatedLogic } from './automated-logic.ts';

describe('automated-logic', () => {
  it('finds decisions without their logic', () => {
    assert.deepEqual(
      found(automatedLogic, [set('automatedDecisions.used', true)]),
      ['notice.yaml: automatedDecisions:'],
    );
  });

  it('passes decisions with their logic', () => {
    assert.deepEqual(
      found(automatedLogic, [set('automatedDecisions', { used: true, logic: 'We refuse orders that were not paid twice.' })]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(automatedLogic), []);
  });
});
