import type { FactId } from '../notice.ts';
import type { Right } from '../vocabulary.ts';
import { RIGHTS } from '../vocabulary.ts';
import { FACT_ID } from './yaml-values.ts';

/** What an author says about a piece of text, in braces behind it. */
export type Marker =
  | { readonly type: 'facts'; readonly facts: readonly FactId[] }
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'right'; readonly right: Right }
  | { readonly type: 'more'; readonly section: string };

const SECTION_ID = /^[a-z][a-z0-9-]*$/u;

/** Reads what stands between the braces, or says what to write instead. */
export function parseMarker(content: string): Marker | { readonly problem: string } {
  const text = content.trim();
  if (text.startsWith('#')) {
    const id = text.slice(1);
    return SECTION_ID.test(id)
      ? { type: 'id', id }
      : { problem: `'${id}' cannot be the id of a section. Write it as {#how-to-object}.` };
  }
  const [, name, value = ''] = /^(facts|right|more):\s*(.*)$/u.exec(text) ?? [];
  switch (name) {
    case 'facts':
      return parseFacts(value);
    case 'right': {
      const right = RIGHTS.find((each) => each === value);
      return right ? { type: 'right', right } : { problem: `There is no right '${value}'. Known: ${RIGHTS.join(', ')}.` };
    }
    case 'more':
      return SECTION_ID.test(value)
        ? { type: 'more', section: value }
        : { problem: `'${value}' cannot be the id of a section. Write it as {more: what-we-hold}.` };
    default:
      return {
        problem:
          `'{${text === '{' ? '' : `${text}}`}' is not a marker. Write {facts: object.time}, {#section-id}, ` +
          '{right: objection} or {more: section-id}; for a figure {{contact.email}}; for a plain brace \\{.',
      };
  }
}

function parseFacts(value: string): Marker | { readonly problem: string } {
  const facts = value.split(/\s+/u).filter(Boolean);
  const bad = facts.find((fact) => !FACT_ID.test(fact));
  if (facts.length === 0) return { problem: 'Name the facts: {facts: object.time object.email}.' };
  return bad === undefined
    ? { type: 'facts', facts }
    : { problem: `'${bad}' is not a fact id. Write them with spaces between: {facts: object.time object.email}.` };
}
