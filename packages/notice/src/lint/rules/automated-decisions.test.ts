import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { automatedDecisions } from './automated-decisions.ts';

describe('automated-decisions', () => {
  it('finds a notice that is silent on them', () => {
    assert.deepEqual(
      found(automatedDecisions, [set('automatedDecisions'), write('why-we-use-it.md', 'by automated means alone', 'lightly')]),
      ['notice.yaml: purposes:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(automatedDecisions), []);
  });
});
