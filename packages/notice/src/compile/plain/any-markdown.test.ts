import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderNoticeHtml } from '../../export/html.ts';
import { isSafeHref } from '../../href.ts';
import { compileMarkdown } from './compile-markdown.ts';

const snippets = ['---\n', '# ', '### ', '===\n', '> ', '- ', '3. ', '| a |\n| - |\n', '| b | c |\n', ': ', 'Table: ', '[^a]', '\n[^a]: ', '[b]: ', '![', '[a](', '](javascript:x)', ')', '<b>', '**', '_', '\\', '`', '```\n', '    ', '  \n', '\n', '\n\n', 'word', 'version: "1"\n', '{#x}', '\u0000', '\r\n', '&#60;', 'é'];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('any file either becomes a notice with safe links and ids of their own, or is told with its line', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const result = compileMarkdown(source, 'policy.md');
      if (result.ok) {
        const html = renderNoticeHtml(result.notice);
        const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
        assert.ok(hrefs.every((href) => href.startsWith('#') || isSafeHref(href)), html);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.doesNotMatch(html, /<b>/);
      } else {
        const lines = source.split(/\r\n|\r|\n/).length;
        assert.ok(result.problems.length > 0);
        for (const { line, message } of result.problems) assert.ok(line >= 1 && line <= lines + 1, `${line} of ${lines}: ${message}`);
      }
    }),
    { numRuns: 3_000 },
  );
});
