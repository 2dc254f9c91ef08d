import { html, nothing } from 'lit';
import type { SuppressionOnErasure } from '@clarion-privacy/notice';
import type { FormView } from '../questions/field.ts';
import { radios } from '../questions/radios.ts';
import type { RightDefinition } from './right-definition.ts';

/** What becomes of the suppression entry, where the notice leaves that to the person. */
export const KEPT_OR_NOT = [
  { value: 'keep-minimal', label: 'Keep a code', hint: 'It says only: leave this person alone.' },
  { value: 'remove', label: 'Remove everything', hint: 'Then we may find you again, and write to you.' },
] as const;

/** Whether an erasure gives silence, by what the notice does to the suppression entry. */
const SILENCE: Readonly<Record<SuppressionOnErasure, string>> = {
  remove: 'Then object: that keeps our marketing away. Erasure removes the note that does so too, and we may find you again and write.',
  'keep-minimal': 'Then object: that keeps our marketing away. Erasure does so too, and removes your record.',
  ask: 'Then object: that keeps our marketing away. Erasure removes your record, and you choose whether it leaves the note that does so.',
};

const lead = async (form: FormView, to: 'objection' | 'story'): Promise<void> => (await form.load())?.lead(to);

/** The right to erasure (Art 17 UK GDPR). Most who ask for it want silence, which it may not give: so that is said first. */
export const definition: RightDefinition = {
  name: 'Ask for erasure',
  promise: (time) => (time ? `We erase within ${time}.` : 'The law gives us one month to answer.'),
  title: 'Do you only want silence?',
  render: (form) => {
    const { suppression } = form.figures!.erasure;
    return html`<p>${SILENCE[suppression]}</p>
      <p class="choice">
        <button type="button" class="link" @click=${() => lead(form, 'objection')}>Object instead</button>
        <button type="button" class="link" @click=${() => lead(form, 'story')}>See what each one does</button>
      </p>
      ${suppression === 'ask' ? radios(form, 'suppression', 'What should stay on our suppression file?', KEPT_OR_NOT) : nothing}`;
  },
  later: () => import('./erasure-later.ts'),
};
