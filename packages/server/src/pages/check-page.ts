import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { carriedFilling } from '../abuse/filling.ts';
import { contactBlock } from './contact.ts';
import { firstOf, hidden, rightIn } from './form-fields.ts';
import type { ShownForm } from './form-page.ts';
import { NONCE_FIELD } from '../http/form-nonce.ts';
import type { Page } from './page.ts';
import { FIELD_WORDS, MESSAGE_WORDS, SUPPRESSION_WORDS } from './request-words.ts';
import { RIGHT_WORDS } from './words.ts';

/** The button that was pressed on a page of ours; it is no part of a request. */
export const STEP_FIELD = 'step';

/** A last look at the answers before they are sent, with a way to change them. */
export const checkPage = ({ fields, figures, back, nonce, filling }: ShownForm): Page => {
  const right = rightIn(fields) ?? 'access';
  const rows = [...Object.entries(FIELD_WORDS), ['message', MESSAGE_WORDS[right].label] as const].flatMap(([name, label]) => {
    const value = firstOf(fields, name)?.trim();
    const shown = name === 'suppression' ? SUPPRESSION_WORDS[value as SuppressionChoice] : value;
    return shown ? [html`<dt>${label}</dt><dd class="lines">${shown}</dd>`] : [];
  });
  return {
    title: 'Check your answers',
    language: figures.language,
    organisation: figures.organisation.name,
    back,
    main: html`
<h1>Check your answers</h1>
<p>Nothing is sent yet.</p>
<dl class="receipt"><dt>What you ask</dt><dd>${RIGHT_WORDS[right].name}</dd>${rows}</dl>
<form method="post" action="/v1/requests">
${hidden(NONCE_FIELD, nonce)}
${carriedFilling(filling)}
${fields.map(([name, value]) => hidden(name, value))}
<button type="submit" name="${STEP_FIELD}" value="send">Send request</button>
<button class="quiet" type="submit" name="${STEP_FIELD}" value="change">Change your answers</button>
</form>
${contactBlock(figures.contact)}`,
  };
};
