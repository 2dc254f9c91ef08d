import { html, type TemplateResult } from 'lit';
import { holding, mixed, stopped, untouched } from '../preferences/samples.ts';
import type { Example } from '../request-form/examples.ts';
import { Rehearsal, refused, taken, type Answer } from '../request-form/rehearsal.ts';

const landing = (...answers: Answer[]): TemplateResult =>
  html`<clarion-unsubscribe
    endpoint="https://privacy.example.com"
    site="ccm"
    privacy-page="/privacy/"
    .token=${'token'}
    .surroundings=${new Rehearsal(...answers)}
  ></clarion-unsubscribe>`;

const problem = (code: string): object => ({ type: `urn:clarion-privacy:problem:${code}` });
const stop = { press: 'Stop all marketing' } as const;

export const examples = {
  /** As it stands when a link brings a person. */
  ready: { template: () => landing(holding(untouched)), steps: [] },

  /** All marketing was stopped before. */
  already: { template: () => landing(holding(stopped)), steps: [] },

  /** The finer choices, opened. */
  finer: { template: () => landing(holding(mixed)), steps: [{ press: 'Choose what to stop' }] },

  /** Stopped by one press. */
  stopped: { template: () => landing(holding(untouched), holding(stopped, '"2"')), steps: [stop] },

  /** Taken back. */
  undone: {
    template: () => landing(holding(untouched), holding(stopped, '"2"'), holding(untouched, '"3"')),
    steps: [stop, { press: 'Undo' }],
  },

  /** Changed elsewhere before it could be taken back. */
  changed: {
    template: () =>
      landing(holding(untouched), holding(stopped, '"2"'), refused(412, problem('changed-meanwhile')), holding(mixed, '"3"')),
    steps: [stop, { press: 'Undo' }],
  },

  /** The server did not answer; another attempt follows. */
  waiting: { template: () => landing(holding(untouched), 'lost'), steps: [stop] },

  /** The server refuses. */
  failed: { template: () => landing(holding(untouched), refused(403, problem('origin-not-allowed'))), steps: [stop] },

  /** The link is damaged. */
  damaged: { template: () => landing(refused(401, problem('link-not-accepted')), taken), steps: [] },

  /** The server could not be reached at all. */
  unreachable: { template: () => landing('lost'), steps: [] },

  /** No backend. */
  'without endpoint': {
    template: () => html`<clarion-unsubscribe .surroundings=${new Rehearsal()}></clarion-unsubscribe>`,
    steps: [],
  },
} satisfies Record<string, Example>;
