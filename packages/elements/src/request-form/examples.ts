import { html, type TemplateResult } from 'lit';
import type { Right } from '@clarion-privacy/notice';
import { Rehearsal, refused, taken, takenFor } from './rehearsal.ts';

/** One state of the form, for the demo, the tests and the accessibility sweep alike. */
export interface Example {
  readonly template: () => TemplateResult;
  /** What to type and press, in order, to bring the state about. */
  readonly steps: readonly Step[];
}

/** Typing into the field with that id, or pressing what bears that text. */
export type Step = { readonly type: string; readonly into: string } | { readonly press: string };

const form = (rehearsal: Rehearsal): TemplateResult =>
  html`<clarion-request-form
    right="objection"
    endpoint="https://privacy.example.com"
    site="ccm"
    .surroundings=${rehearsal}
  ></clarion-request-form>`;

const formFor = (right: Right): TemplateResult =>
  html`<clarion-request-form
    right=${right}
    endpoint="https://privacy.example.com"
    .surroundings=${new Rehearsal(takenFor(right))}
  ></clarion-request-form>`;

const sendOne: readonly Step[] = [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }];

export const examples = {
  /** As it stands when the page opens. */
  blank: { template: () => form(new Rehearsal(taken)), steps: [] },

  /** Only some channels and companies, which asks for more. */
  chosen: {
    template: () => form(new Rehearsal(taken)),
    steps: [
      { press: 'Only some of it' },
      { press: 'Telephone calls' },
      { press: 'Only some companies' },
      { press: 'SystemsXchange' },
    ],
  },

  /** A likely slip in the address, pointed out. */
  suggestion: {
    template: () => form(new Rehearsal(taken)),
    steps: [{ type: 'ada@gmial.com', into: 'email' }, { press: 'All marketing' }],
  },

  /** Sent with nothing filled in. */
  errors: {
    template: () => form(new Rehearsal(taken)),
    steps: [
      { press: 'Only some of it' },
      { press: 'Add a postal address' },
      { type: 'ada', into: 'email' },
      { press: 'Send objection' },
    ],
  },

  /** On its way. */
  sending: { template: () => form(new Rehearsal('pending')), steps: sendOne },

  /** The server did not answer; another attempt follows. */
  waiting: { template: () => form(new Rehearsal('lost')), steps: sendOne },

  /** Refused for good. */
  refused: { template: () => form(new Rehearsal(refused(403))), steps: sendOne },

  /** Taken, with its receipt. */
  accepted: { template: () => form(new Rehearsal(taken)), steps: sendOne },

  /** No backend: email, telephone and post. */
  'without endpoint': {
    template: () => html`<clarion-request-form .surroundings=${new Rehearsal()}></clarion-request-form>`,
    steps: [],
  },

  /** No backend, and the message made ready. */
  ready: {
    template: () => html`<clarion-request-form .surroundings=${new Rehearsal()}></clarion-request-form>`,
    steps: [{ type: 'ada@example.com', into: 'email' }, { press: 'Prepare email' }],
  },

  /** Whether silence is what the person wants. */
  erasure: { template: () => formFor('erasure'), steps: [] },

  /** A last look before erasure. */
  'erasure checked': {
    template: () => formFor('erasure'),
    steps: [{ press: 'Continue' }, { type: 'ada@example.com', into: 'email' }, { press: 'Continue' }],
  },

  /** Somebody asks for another. */
  'for another': {
    template: () => formFor('access'),
    steps: [
      { press: 'Continue' },
      { type: 'ada@example.com', into: 'email' },
      { press: 'I am asking for somebody else' },
      { press: 'Continue' },
      { press: 'Continue' },
    ],
  },

  access: { template: () => formFor('access'), steps: [] },
  rectification: { template: () => formFor('rectification'), steps: [{ press: 'Continue' }] },
  restriction: { template: () => formFor('restriction'), steps: [{ press: 'Continue' }] },
  portability: { template: () => formFor('portability'), steps: [] },

  /** A complaint, with its receipt. */
  complaint: {
    template: () => formFor('complaint'),
    steps: [
      { type: 'You called', into: 'message' },
      { press: 'Continue' },
      { type: 'ada@example.com', into: 'email' },
      { press: 'Send complaint' },
    ],
  },
} satisfies Record<string, Example>;
