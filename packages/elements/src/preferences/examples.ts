import { html, type TemplateResult } from 'lit';
import type { Example } from '../request-form/examples.ts';
import { Rehearsal, refused, taken, type Answer } from '../request-form/rehearsal.ts';
import { holding, leftList, mixed, stopped, untouched } from './samples.ts';

const choices = (...answers: Answer[]): TemplateResult =>
  html`<clarion-preferences
    endpoint="https://privacy.example.com"
    site="ccm"
    .token=${'token'}
    .surroundings=${new Rehearsal(...answers)}
  ></clarion-preferences>`;

const problem = (code: string): object => ({ type: `urn:clarion-privacy:problem:${code}` });

export const examples = {
  /** Nothing was ever said. */
  untouched: { template: () => choices(holding(untouched)), steps: [] },

  /** Something of everything is off, and the changes that made it so are shown. */
  mixed: { template: () => choices(holding(mixed)), steps: [{ press: 'Your changes so far' }] },

  /** One mailing list was left. */
  'left list': { template: () => choices(holding(leftList)), steps: [] },

  /** Changed, and not saved. */
  unsaved: { template: () => choices(holding(untouched)), steps: [{ press: 'Telephone calls' }, { press: 'That you opened' }] },

  /** A press that cannot be meant. */
  problem: {
    template: () => choices(holding(stopped)),
    steps: [{ press: 'Email' }, { press: 'Save my choices' }],
  },

  /** The server did not answer; another attempt follows. */
  waiting: {
    template: () => choices(holding(untouched), 'lost'),
    steps: [{ press: 'Post' }, { press: 'Save my choices' }],
  },

  /** Saved. */
  saved: {
    template: () => choices(holding(untouched), holding(mixed, '"2"')),
    steps: [{ press: 'Telephone calls' }, { press: 'Save my choices' }],
  },

  /** Everything was turned off by one press. */
  off: { template: () => choices(holding(untouched), holding(stopped, '"2"')), steps: [{ press: 'Turn everything off' }] },

  /** Another tab has saved meanwhile. */
  changed: {
    template: () => choices(holding(untouched), refused(412, problem('changed-meanwhile')), holding(mixed, '"2"')),
    steps: [{ press: 'Post' }, { press: 'Save my choices' }],
  },

  /** The server refuses. */
  failed: {
    template: () => choices(holding(untouched), refused(403, problem('origin-not-allowed'))),
    steps: [{ press: 'Post' }, { press: 'Save my choices' }],
  },

  /** No link: one is asked for. */
  'sign in': { template: () => choices(refused(401, problem('link-not-accepted'))), steps: [] },

  /** A link was asked for without an address. */
  'sign in, empty': {
    template: () => choices(refused(401, problem('link-not-accepted'))),
    steps: [{ press: 'Email me a link' }],
  },

  /** A link is on its way. */
  'sign in, sent': {
    template: () =>
      choices(refused(401, problem('link-not-accepted')), () => Response.json({ status: 'accepted' }, { status: 202 })),
    steps: [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }],
  },

  /** The server sends no mail. */
  'sign in, no mail': {
    template: () => choices(refused(401, problem('link-not-accepted')), refused(501, problem('mail-not-available')), taken),
    steps: [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }],
  },

  /** No backend. */
  'without endpoint': {
    template: () => html`<clarion-preferences .surroundings=${new Rehearsal()}></clarion-preferences>`,
    steps: [],
  },
} satisfies Record<string, Example>;
