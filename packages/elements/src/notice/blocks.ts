import { html, type TemplateResult } from 'lit';
import type { Block, Definition, Inline, TableRow } from '@clarion-privacy/notice';

type Rendered = TemplateResult | string;

/** The tree of a notice's blocks as templates: text stays text, whatever it holds. */
export const renderBlocks = (blocks: readonly Block[]): TemplateResult[] => blocks.map(renderBlock);

function renderBlock(block: Block): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children)}</p>`;
    case 'note':
      return html`<div class="note" role="note">${renderBlocks(block.blocks)}</div>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderFlow(item.blocks)}</li>`);
      return block.ordered ? html`<ol start=${block.start ?? 1}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'definitions':
      return html`<dl>${block.items.map(renderDefinition)}</dl>`;
    case 'table':
      // Always in the tab order: a region that scrolls has to scroll by keyboard too (WCAG 2.1.1).
      return html`<div class="scroll" role="region" tabindex="0" aria-label=${block.caption}>
        <table>
          <caption>${block.caption}</caption>
          <thead><tr>${block.head.map((cell) => html`<th scope="col">${renderInlines(cell)}</th>`)}</tr></thead>
          <tbody>${block.rows.map(renderRow)}</tbody>
        </table>
      </div>`;
  }
}

const renderDefinition = ({ term, blocks }: Definition): TemplateResult =>
  html`<div><dt>${renderInlines(term)}</dt><dd>${renderFlow(blocks)}</dd></div>`;

const renderRow = ({ cells }: TableRow): TemplateResult =>
  html`<tr>${cells.map((cell) => html`<td>${renderInlines(cell)}</td>`)}</tr>`;

/** A lone paragraph needs no element of its own inside an item. */
const renderFlow = (blocks: readonly Block[]): Rendered | readonly Rendered[] => {
  const [first] = blocks;
  return blocks.length === 1 && first?.type === 'paragraph' ? renderInlines(first.children) : renderBlocks(blocks);
};

/** Most are one piece of text, which needs no list around it. */
const renderInlines = (inlines: readonly Inline[]): Rendered | readonly Rendered[] =>
  inlines.length === 1 ? renderInline(inlines[0]!) : inlines.map(renderInline);

function renderInline(inline: Inline): Rendered {
  if (typeof inline === 'string') return inline;
  const children = renderInlines(inline.children);
  if (inline.type === 'link') return html`<a href=${inline.href}>${children}</a>`;
  return inline.type === 'strong' ? html`<strong>${children}</strong>` : html`<em>${children}</em>`;
}
