import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { lawNamed } from './law-named.ts';

describe('law-named', () => {
  it("finds a notice that names the EU's law alone", () => {
    assert.deepEqual(found(lawNamed, [set('laws', ['eu-gdpr'])]), ['notice.yaml: laws:']);
  });

  it('finds a text that speaks of the GDPR alone', () => {
    assert.deepEqual(
      found(lawNamed, [write('who-we-are.md', 'the UK General Data Protection Regulation (UK GDPR)', 'the General Data Protection Regulation (GDPR)')]),
      ['who-we-are.md: We follow the General Data Protection Regulation (GDPR), the Data Protection Act 2018, and the Privacy and Electronic Communications Regulations (PECR). {facts: who.law}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(lawNamed), []);
  });
});
