import type { TemplateResult } from 'lit';
import { examples as acknowledgement } from '../../../packages/elements/src/acknowledgement/examples.ts';
import { examples as explainer } from '../../../packages/elements/src/erasure-or-objection/examples.ts';
import { examples as notice } from '../../../packages/elements/src/notice/examples.ts';
import { examples as preferences } from '../../../packages/elements/src/preferences/examples.ts';
import { examples as privacy } from '../../../packages/elements/src/privacy/examples.ts';
import { examples as form, type Step } from '../../../packages/elements/src/request-form/examples.ts';
import { examples as status } from '../../../packages/elements/src/request-status/examples.ts';
import { examples as unsubscribe } from '../../../packages/elements/src/unsubscribe/examples.ts';

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

/** Elements as they are first seen, opened, wrong, on its way and done. */
export const STATES: ReadonlyMap<string, State> = new Map([
  ...of('clarion-acknowledgement', acknowledgement, {
    required: 'Read the full privacy notice',
    wrong: { from: 'required', more: press('Send'), shows: 'Confirm that you have read' },
    opened: { from: 'required', more: press('Read the full privacy notice'), shows: 'How to reach us' },
    disabled: 'Read the full privacy notice',
  }),
  ...of('clarion-request-form', form, {
    blank: 'Send objection',
    chosen: 'SystemsXchange',
    suggestion: 'Did you mean',
    errors: 'There is a problem',
    waiting: 'Stop trying',
    refused: 'The server did not accept it',
    accepted: '7K3M-Q9TX-4BZA',
    ready: 'Copy',
    erasure: 'Object instead',
    'erasure checked': 'Check your answers',
    'for another': 'There is a problem',
    restriction: 'There is a problem',
    complaint: '7K3M-Q9TX-4BZA',
  }),
  ...of('clarion-unsubscribe', unsubscribe, {
    ready: 'Stop all marketing',
    finer: 'Save my choices',
    stopped: 'Undo',
    changed: 'Your choices have changed since',
    failed: 'What should we stop?',
    damaged: 'Send objection',
  }),
  ...of('clarion-preferences', preferences, {
    mixed: 'Save my choices',
    unsaved: 'Save my choices',
    problem: 'Save my choices',
    saved: 'Your choices are saved',
    changed: 'Show what is saved',
    'sign in': 'Email me a link',
    'sign in, empty': 'Email me a link',
    'sign in, sent': 'ada@example.com',
  }),
  ...of('clarion-request-status', status, {
    asking: 'reference',
    wrong: { from: 'asking', more: press('Show'), shows: 'There is a problem' },
    known: '7K3M-Q9TX-4BZA',
    withdrawing: { from: 'known', more: press('Withdraw'), shows: 'No, keep it' },
    extended: 'There is a lot of it.',
    closed: 'We sent it.',
  }),
  ...of('clarion-erasure-or-objection', explainer, {
    built: 'Your choice',
    'all steps': 'Step 3 of 3',
    asks: 'Step 3 of 3',
    objecting: 'Send objection',
  }),
  ...of('clarion-notice', notice, {
    own: 'Contents and tools',
    tables: { from: 'own', more: press('Contents and tools', 'Summary tables'), shows: 'Who gets your data' },
    find: { from: 'own', more: press('Contents and tools', 'Find a word'), shows: 'Next' },
  }),
  ...of('clarion-privacy', privacy, {
    bare: 'How to reach us',
    opened: { from: 'bare', more: press('Ask for erasure'), shows: 'Do you only want silence?' },
  }),
]);
