import type { NoticeFigures } from '@clarion-privacy/notice';
import { PROBLEMS } from '@clarion-privacy/protocol';
import type { ProblemCode } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { contactBlock } from './contact.ts';
import type { Page } from './page.ts';

/** What a person wanted that meets a problem which they cannot mend on the page. */
export type Wanted = 'to send a form' | 'to see a page';

/** Says what is wrong without the words of the wire; other ways lead on. */
export const problemPage = (code: ProblemCode, wanted: Wanted, { language, organisation, contact }: NoticeFigures): Page => {
  const { title, text } = wanted === 'to send a form' ? unsent(code) : unseen(code);
  return {
    title: `Error: ${title}`,
    language,
    organisation: organisation.name,
    main: html`
<h1>${title}</h1>
<p>${text}</p>
${contactBlock(contact)}`,
  };
};

interface Words {
  readonly title: string;
  readonly text: string;
}

const isOurs = (code: ProblemCode): boolean => PROBLEMS[code].status >= 500;

const unsent = (code: ProblemCode): Words => ({
  title: 'We could not take your request',
  text: `${WHY[code] ?? (isOurs(code) ? 'Our service does not work right now.' : 'We cannot read what your browser sent.')} Nothing was stored. ${
    isOurs(code) || code === 'too-many-requests' ? 'Go back and send the form again in a few minutes' : (WAY_ON[code] ?? 'Go back and check the form')
  }, or ask us in another way.`,
});

const WHY: Readonly<Partial<Record<ProblemCode, string>>> = {
  'body-too-large': 'It is longer than we can take.',
  'origin-not-allowed': 'The form stands on a site that is not one of ours.',
  'unknown-notice-version': 'The form belongs to a privacy notice that we do not know.',
  'too-many-requests': 'Many forms came from your network in a short time.',
  'not-found': 'Nothing at this address takes a form.',
  'method-not-allowed': 'Nothing at this address takes a form.',
};

const WAY_ON: Readonly<Partial<Record<ProblemCode, string>>> = {
  'body-too-large': 'Go back and shorten what you wrote',
  'unknown-notice-version': 'Go back, load the page again and send its form',
};

const unseen = (code: ProblemCode): Words =>
  isOurs(code) || code === 'too-many-requests'
    ? { title: 'We cannot show you this page now', text: 'Open it again in a few minutes, or ask us in another way.' }
    : { title: 'There is no page here', text: 'Check the address. If a link in an email led you here, open it again from the email, whole.' };
