import type { FactId, NoticeText } from '../notice.ts';

/** Every fact that the text of a notice states, each once, in the order of the text. */
export function factsIn(text: NoticeText): readonly FactId[] {
  const facts = new Set<FactId>();
  visit(text, (id) => facts.add(id));
  return [...facts];
}

/** The text without its fact ids, for whoever only reads it. */
export const withoutFacts = (text: NoticeText): NoticeText =>
  JSON.parse(JSON.stringify(text, (key, value: unknown) => (key === 'facts' ? undefined : value))) as NoticeText;

function visit(value: unknown, take: (id: FactId) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'facts') (each as readonly FactId[]).forEach(take);
    else visit(each, take);
  }
}
