import type { RequestStatus } from '@clarion-privacy/protocol';
import { html, type TemplateResult } from 'lit';
import { refused, Rehearsal, type Answer } from '../request-form/rehearsal.ts';
import { standing } from './samples.ts';

export const tells =
  (more: Partial<RequestStatus> = {}): Answer =>
  () =>
    Response.json({ ...standing, ...more });

/** The element with the claim that a message gives. */
export const of = (rehearsal: Rehearsal): TemplateResult => html`<clarion-request-status
  endpoint="https://privacy.example.com"
  .claim=${{ reference: standing.reference, token: 'a-token' }}
  .surroundings=${rehearsal}
></clarion-request-status>`;

/** States of the element, for tests, demo and accessibility sweep alike. */
export const examples: Readonly<Record<string, () => TemplateResult>> = {
  asking: () => html`<clarion-request-status endpoint="https://privacy.example.com"></clarion-request-status>`,
  'without endpoint': () => html`<clarion-request-status></clarion-request-status>`,
  known: () => of(new Rehearsal(tells())),
  paused: () => of(new Rehearsal(tells({ status: 'awaiting-identity', paused: { since: '2026-09-05T09:00:00Z', for: 'identity' } }))),
  extended: () => of(new Rehearsal(tells({ status: 'extended', extension: { until: '2026-12-03', reason: 'There is a lot of it.' } }))),
  unconfirmed: () => of(new Rehearsal(tells({ right: 'erasure', status: 'received', awaitsConfirmation: true }))),
  closed: () => of(new Rehearsal(tells({ status: 'fulfilled', answer: 'We sent it.', mayWithdraw: false, mayClarify: false }))),
  refused: () => of(new Rehearsal(refused(404))),
  unreachable: () => of(new Rehearsal('lost')),
};
