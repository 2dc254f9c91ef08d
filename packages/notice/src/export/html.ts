import { isSafeHref } from '../href.ts';
import type { Block, CompiledNotice, Inline, Section } from '../notice.ts';
import { htmlText } from './html-text.ts';
import { sectionTitles } from '../section-titles.ts';

/** How the notice sits in the page around it. */
export interface HtmlOptions {
  /** The level of the notice's title, 1 unless told; everything below it follows, down to 6. */
  readonly headingLevel?: number;
  /** Names a list of links to the sections, such as 'Contents'; without it there is no list. */
  readonly contents?: string;
}

/** The whole notice as static HTML, for pages that run no scripts. The ids of headings are those of the sections. */
export function renderNoticeHtml(notice: CompiledNotice, options: HtmlOptions = {}): string {
  const level = options.headingLevel ?? 1;
  const { title, summary, sections } = notice.text;
  const titles = sectionTitles(sections);
  return [
    `<article lang="${htmlText(notice.figures.language)}">`,
    heading(title, level),
    ...summary.map(
      (item) =>
        `<section>${heading(item.title, level + 1)}${blocks(item.blocks)}` +
        `<p><a href="#${htmlText(item.section)}">${htmlText(titles.get(item.section) ?? item.section)}</a></p></section>`,
    ),
    ...(options.contents === undefined ? [] : [contents(options.contents, sections)]),
    ...sections.map((section) => renderSection(section, level + 1)),
    '</article>',
  ].join('\n');
}

function renderSection({ id, title, blocks: content, sections = [] }: Section, level: number): string {
  return `<section aria-labelledby="${htmlText(id)}">${[
    heading(title, level, id),
    blocks(content),
    ...sections.map((section) => renderSection(section, level + 1)),
  ].join('\n')}</section>`;
}

function contents(label: string, sections: readonly Section[]): string {
  const links = sections.map(({ id, title }) => `<li><a href="#${htmlText(id)}">${htmlText(title)}</a></li>`);
  return `<nav aria-label="${htmlText(label)}"><ul>${links.join('')}</ul></nav>`;
}

function heading(title: string, level: number, id?: string): string {
  const tag = `h${Math.min(Math.max(level, 1), 6)}`;
  return `<${tag}${id === undefined ? '' : ` id="${htmlText(id)}"`}>${htmlText(title)}</${tag}>`;
}

const blocks = (list: readonly Block[]): string => list.map(renderBlock).join('\n');

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlines(block.children)}</p>`;
    case 'note':
      return `<aside>${blocks(block.blocks)}</aside>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== undefined ? ` start="${block.start}"` : '';
      return `<${tag}${start}>${block.items.map((item) => `<li>${tight(item.blocks)}</li>`).join('')}</${tag}>`;
    }
    case 'definitions':
      return `<dl>${block.items
        .map((item) => `<dt>${inlines(item.term)}</dt><dd>${tight(item.blocks)}</dd>`)
        .join('')}</dl>`;
    case 'table':
      // A style sheet may let it scroll, and then it scrolls by keyboard too (WCAG 2.1.1), as the element's does.
      return (
        `<div class="scroll" role="region" tabindex="0" aria-label="${htmlText(block.caption)}">` +
        `<table><caption>${htmlText(block.caption)}</caption>` +
        `<thead><tr>${block.head.map((cell) => `<th scope="col">${inlines(cell)}</th>`).join('')}</tr></thead>` +
        `<tbody>${block.rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`
      );
  }
}

// The first cell of a row names it.
const cell = (children: readonly Inline[], index: number): string =>
  index === 0 ? `<th scope="row">${inlines(children)}</th>` : `<td>${inlines(children)}</td>`;

// One paragraph in an item needs no paragraph of its own.
function tight(list: readonly Block[]): string {
  const [only, ...rest] = list;
  return only?.type === 'paragraph' && rest.length === 0 ? inlines(only.children) : blocks(list);
}

const inlines = (list: readonly Inline[]): string => list.map(renderInline).join('');

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return htmlText(inline);
  const content = inlines(inline.children);
  switch (inline.type) {
    case 'strong':
      return `<strong>${content}</strong>`;
    case 'emphasis':
      return `<em>${content}</em>`;
    case 'link':
      // The compiler refuses other links; a notice from elsewhere may not have passed it.
      return isSafeHref(inline.href) ? `<a href="${htmlText(inline.href)}">${breakable(content)}</a>` : content;
  }
}

/** A text that may be an address, or hold one, as it stands in HTML: it breaks before the sign, and not in the domain. */
export const addressHtml = (text: string): string => breakable(htmlText(text));

// One that fills a line would leave the full stop after it on a line of its own.
const breakable = (content: string): string => content.replaceAll('@', '<wbr>@');
