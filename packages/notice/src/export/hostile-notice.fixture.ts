import fc from 'fast-check';
import { compiled } from '../compile/small-notice.fixture.ts';
import type { Block, CompiledNotice, Inline } from '../notice.ts';

/** What breaks out of one format or another where it is not kept in. */
export const HOSTILE =
  '</script><img src=x onerror=alert(1)>&lt; [x](javascript:alert(1)) **b** \u001B[31mred\u202Egnp\u2028 `c` {#id} {{contact.email}} | a | <!-- \\';

/** The small notice with one text wherever words of an author can stand. */
export function noticeSaying(text: string): CompiledNotice {
  const base = compiled();
  const block: Block = { type: 'paragraph', children: [text] };
  return {
    ...base,
    figures: {
      ...base.figures,
      version: text,
      organisation: { name: text, registeredName: text, registration: text },
      contact: { ...base.figures.contact, team: text, email: text, phone: text, post: [text] },
    },
    register: {
      ...base.register,
      data: [{ id: 'data', name: text, items: [{ name: text }] }],
      purposes: [{ id: 'purpose', name: text, basis: 'legitimate-interests', interest: text, withoutIt: text }],
      sources: [{ id: 'source', name: text, kind: 'person' }],
      recipients: [{ id: 'recipient', name: text, kind: 'processor' }],
      retention: [{ id: 'rule', name: text, period: 'P1Y', after: text }],
    },
    text: {
      title: text,
      summary: [{ title: text, blocks: [block], section: 'about' }],
      sections: [
        {
          id: 'about',
          title: text,
          blocks: [
            block,
            { type: 'note', blocks: [block] },
            { type: 'list', items: [{ blocks: [block] }] },
            { type: 'definitions', items: [{ term: [text], blocks: [block] }] },
            { type: 'table', caption: text, head: [[text], [text]], rows: [{ cells: [[text], [text]] }] },
            { type: 'paragraph', children: [{ type: 'link', href: 'https://example.com/"><script>', children: [text] }] },
            { type: 'paragraph', children: [{ type: 'link', href: 'javascript:alert(1)', children: [text] }] },
          ],
        },
      ],
    },
  };
}

const SNIPPETS = [
  '*', '**', '_', '~~', '`', '[', ']', '](', '(', ')', '<', '>', '<b>', '&', '&amp;', '&#42;', '{', '}', '{{a.b}}', '{#id}', '|', '\\', '!', '#',
  '# ', '- ', '+ ', '1. ', '2) ', ': ', 'Table: ', '---', '===', '[a]:', '[^1]', '[^1]: ', 'https://example.com', 'www.example.com', ' ', 'word', 'a', '7',
];

const words = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SNIPPETS) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** Running text with marks and links in each other, of words that look like marks. */
export const anyInlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ inlines: readonly Inline[]; inline: Inline }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 4, depthIdentifier: 'inlines' }),
  inline: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'inlines', withCrossShrink: true },
    words,
    fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: tie('inlines') }),
    fc.record({
      type: fc.constant('link' as const),
      href: fc.constantFrom('https://example.com/a_(b)', 'https://example.com/?a=1&copy=2&lt;', 'mailto:a@example.com', 'https://example.com/<x>\\|y', 'javascript:alert(1)'),
      children: tie('inlines'),
    }),
  ),
})).inlines;
