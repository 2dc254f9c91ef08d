import { html, nothing } from 'lit';
import type { SuppressionOnErasure } from '@clarion-privacy/notice';
import type { FormView } from '../questions/field.ts';
import { radios } from '../questions/radios.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for erasure says at first. */
export const erasure = {
  name: 'Ask for erasure',
  promise: (time: string | undefined): string => (time ? `We erase within ${time}.` : 'The law gives us one month to answer.'),
  title: 'Do you only want silence?',
  /** Whether an erasure gives silence, by what the notice does to the suppression entry. */
  silence: {
    remove: 'Then object: that keeps our marketing away. Erasure removes the note that does so too, and we may find you again and write.',
    'keep-minimal': 'Then object: that keeps our marketing away. Erasure does so too, and removes your record.',
    ask: 'Then object: that keeps our marketing away. Erasure removes your record, and you choose whether it leaves the note that does so.',
  } satisfies Record<SuppressionOnErasure, string>,
  object: 'Object instead',
  story: 'See what each one does',
  legend: 'What should stay on our suppression file?',
  kept: {
    'keep-minimal': { label: 'Keep a code', hint: 'It says only: leave this person alone.' },
    remove: { label: 'Remove everything', hint: 'Then we may find you again, and write to you.' },
  },
};

/** What becomes of the suppression entry, where the notice leaves that to the person. */
const KEPT_OR_NOT = ['keep-minimal', 'remove'] as const;

const lead = async (form: FormView, to: 'objection' | 'story'): Promise<void> => (await form.load())?.lead(to);

/** The right to erasure (Art 17 UK GDPR). Most who ask for it want silence, which it may not give: so that is said first. */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('erasure', erasure);
  return {
    ...say,
    render: () => {
      const { suppression } = form.figures!.erasure;
      return html`<p>${say.silence[suppression]}</p>
        <p class="adds">
          <button type="button" class="link" @click=${() => lead(form, 'objection')}>${say.object}</button>
          <button type="button" class="link" @click=${() => lead(form, 'story')}>${say.story}</button>
        </p>
        ${suppression === 'ask'
          ? radios(form, 'suppression', say.legend, KEPT_OR_NOT.map((value) => ({ value, ...say.kept[value] })))
          : nothing}`;
    },
    later: () => import('./erasure-later.ts'),
  };
};
