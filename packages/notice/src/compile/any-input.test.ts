import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderNoticeHtml } from '../export/html.ts';
import { compileNotice } from './compile.ts';
import { filesWith, SMALL_NOTICE } from './small-notice.fixture.ts';

const snippets = ['# ', '## ', '> ', '- ', '1. ', '| a |\n| - |\n', ': ', 'Table: ', '{', '}', '{{', '}}', '{facts: a.b}', '{#x}', '{{contact.email}}', '[a](', ')', '<b>', '*', '\\', '`', '\n', '\n\n', ' ', 'word', '\u0000', '\r\n', '&#60;'];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('any Markdown either compiles to a notice that renders without HTML of its own, or is told with file and line', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const result = compileNotice(filesWith({ 'about.md': `# About\n\n${source}` }));
      if (result.ok) {
        assert.doesNotMatch(renderNoticeHtml(result.notice), /<b>|href="(?!https?:|mailto:|tel:|#)/);
      } else {
        const lines = source.split(/\r\n|\r|\n/).length + 2;
        for (const { file, line, message } of result.problems) {
          assert.ok(file.length > 0 && message.length > 0);
          assert.ok(line >= 1 && (file !== 'about.md' || line <= lines), `${file}:${line} of ${lines}`);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('any notice.yaml either compiles or is told with its line, and never throws', () => {
  const yaml = SMALL_NOTICE['notice.yaml'] ?? '';
  fc.assert(
    fc.property(fc.nat(yaml.length), fc.nat(60), fc.string({ maxLength: 12 }), (start, length, inserted) => {
      const source = yaml.slice(0, start) + inserted + yaml.slice(start + length);
      const result = compileNotice(filesWith({ 'notice.yaml': source }));
      assert.ok(result.ok || (result.problems.length > 0 && result.problems.every(({ line }) => line >= 1)));
    }),
    { numRuns: 2_000 },
  );
});
