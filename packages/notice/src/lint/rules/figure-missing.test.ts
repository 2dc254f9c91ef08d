import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileMarkdown } from '../../compile/index.ts';
import { found, TODAY } from '../changed-notice.fixture.ts';
import { lintNotice } from '../lint.ts';
import { figureMissing } from './figure-missing.ts';

describe('figure-missing', () => {
  it('finds each figure that plain Markdown leaves out', () => {
    const result = compileMarkdown('---\nversion: draft-2\nlanguage: en-GB\n---\n\n# Policy\n\nWe keep your name.\n', 'policy.md');
    assert.ok(result.ok);
    const { findings } = lintNotice(result.notice, { today: TODAY, positions: result.positions, rules: [figureMissing] });
    const messages = findings.map(({ place, message }) => `${place.file}: ${message}`);
    assert.ok(messages.includes("policy.md: 'contact.email' is not given as data."));
    assert.ok(!messages.some((message) => message.includes("'version'") || message.includes("'language'")));
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(figureMissing), []);
  });
});
