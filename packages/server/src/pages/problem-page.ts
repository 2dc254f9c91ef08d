import type { NoticeFigures } from '@clarion-privacy/notice';
import { PROBLEMS } from '@clarion-privacy/protocol';
import type { ProblemCode } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { contactBlock } from './contact.ts';
import type { Page } from './page.ts';

/** For a person whose form could not be taken, and who cannot mend it on the page: other ways lead on. */
export const problemPage = (code: ProblemCode, figures: NoticeFigures): Page => ({
  title: 'Error: we could not take your request',
  language: figures.language,
  organisation: figures.organisation.name,
  main: html`
<h1>We could not take your request</h1>
<p>${PROBLEMS[code].title}. Nothing was stored.</p>
<p>${
    PROBLEMS[code].status >= 500 || code === 'too-many-requests'
      ? 'Go back and send the form again in a few minutes, or ask us in another way.'
      : 'Go back and check the form, or ask us in another way.'
  }</p>
${contactBlock(figures.contact)}`,
});
