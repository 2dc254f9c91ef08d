import { VERDICT_HEADINGS, type JudgementWords } from '../receipts/judgement-words.ts';

const element = (name: string, text: string): HTMLElement => Object.assign(document.createElement(name), { textContent: text });

/** The same as the server's page has: what the check comes to, what that proves, and what not. Text stays text. */
export function verdictBlock({ verdict, proves, provesNot }: JudgementWords, holds: boolean): HTMLElement {
  const block = document.createElement('div');
  block.className = holds ? 'receipt' : 'summary';
  block.tabIndex = -1;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-labelledby', 'verdict');
  const heading = element('h2', verdict);
  heading.id = 'verdict';
  const lists = [
    [holds ? VERDICT_HEADINGS.proves : VERDICT_HEADINGS.differs, proves],
    [VERDICT_HEADINGS.provesNot, provesNot],
  ] as const;
  block.append(heading, ...lists.flatMap(([title, sentences]) => (sentences.length > 0 ? [element('h3', title), list(sentences)] : [])));
  return block;
}

function list(sentences: readonly string[]): HTMLElement {
  const all = document.createElement('ul');
  all.append(...sentences.map((sentence) => element('li', sentence)));
  return all;
}
