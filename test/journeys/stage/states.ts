import type { TemplateResult } from 'lit';
import { examples as acknowledgement } from '../../../packages/elements/src/acknowledgement/examples.ts';
import { examples as form, type Step } from '../../../packages/elements/src/request-form/examples.ts';

/** One state of one element: how it comes about, and what shows once it has. */
export interface State {
  readonly tag: string;
  readonly template: () => TemplateResult;
  readonly steps: readonly Step[];
  readonly shows: string;
}

type Example = (() => TemplateResult) | { readonly template: () => TemplateResult; readonly steps?: readonly Step[]; readonly press?: readonly string[] };

const press = (...words: string[]): Step[] => words.map((word) => ({ press: word }));

/** The states of an element by the names of its examples; `more` is pressed after what the example asks. */
const of = (tag: string, examples: Readonly<Record<string, Example>>, shows: Readonly<Record<string, string | { readonly from: string; readonly more: readonly Step[]; readonly shows: string }>>): [string, State][] =>
  Object.entries(shows).map(([name, told]) => {
    const { from, more, shows: words } = typeof told === 'string' ? { from: name, more: [], shows: told } : told;
    const example = examples[from];
    if (!example) throw new Error(`<${tag}> has no example “${from}”.`);
    const { template, steps = [], press: pressed = [] } = typeof example === 'function' ? { template: example } : example;
    return [`${tag}: ${name}`, { tag, template, steps: [...steps, ...press(...pressed), ...more], shows: words }];
  });

/** Elements opened, wrong, on their way and done. */
export const STATES: ReadonlyMap<string, State> = new Map([
  ...of('clarion-acknowledgement', acknowledgement, {
    opened: { from: 'required', more: press('Read the full privacy notice'), shows: 'How to reach us' },
  }),
  ...of('clarion-request-form', form, {
    errors: 'There is a problem',
    waiting: 'Stop trying',
    refused: 'The server did not accept it',
    accepted: '7K3M-Q9TX-4BZA',
    ready: 'Copy',
    erasure: 'Object instead',
    'erasure checked': 'Check your answers',
    'for another': 'There is a problem',
    restriction: 'There is a problem',
  }),
]);
