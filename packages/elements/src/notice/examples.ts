import { html, type TemplateResult } from 'lit';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';

/** A small notice of another organisation, with every kind of block, and text that looks like markup. */
export const otherNotice: Pick<CompiledNotice, 'schema' | 'figures' | 'facts' | 'text'> = {
  schema: 1,
  figures: {
    ...figures,
    id: 'example',
    version: '2026-01-31',
    reviewed: '2026-01-31',
    organisation: { name: 'Example Ltd', registeredName: 'Example Limited', registration: 'ZA000000' },
    contact: {
      team: 'Privacy Team',
      email: 'privacy@example.com',
      phone: '020 7946 0123',
      phoneE164: '+442079460123',
      post: ['Privacy', 'Example Ltd', '1 Example Street'],
    },
  },
  facts: {},
  text: {
    title: 'How Example uses data',
    summary: [
      { title: 'Kept short', blocks: [{ type: 'paragraph', children: ['We keep little.'] }], section: 'kinds' },
    ],
    sections: [
      {
        id: 'kinds',
        title: 'Kinds of data',
        blocks: [
          {
            type: 'paragraph',
            children: [
              'Text with <b>no markup</b>, ',
              { type: 'strong', children: ['strong'] },
              ', ',
              { type: 'emphasis', children: ['stressed'] },
              ' and ',
              { type: 'link', href: 'https://example.org/', children: ['linked'] },
              '.',
            ],
          },
          {
            type: 'table',
            caption: 'What we keep, and for how long',
            head: [['Data'], ['Kept for']],
            rows: [{ cells: [['Email address'], ['5 years']] }, { cells: [['Telephone number'], ['6 months']] }],
          },
          { type: 'list', ordered: true, items: [{ blocks: [{ type: 'paragraph', children: ['First.'] }] }] },
          { type: 'note', blocks: [{ type: 'paragraph', children: ['Noted.'] }] },
          {
            type: 'definitions',
            items: [{ term: ['Data'], blocks: [{ type: 'paragraph', children: ['What we know.'] }] }],
          },
        ],
        sections: [
          {
            id: 'deeper',
            title: 'Deeper',
            blocks: [],
            sections: [{ id: 'deepest', title: 'Deepest', blocks: [] }],
          },
        ],
      },
      {
        id: 'say-no',
        title: 'You can say no',
        right: 'objection',
        blocks: [{ type: 'paragraph', children: ['Tell us, and we stop.'] }],
      },
    ],
  },
};

/** States of the notice, for tests, demo and accessibility sweep alike. */
export const examples = {
  /** The group's own notice, with what a page without scripts shows. */
  own: (): TemplateResult => html`<clarion-notice><a href="/privacy.html">Our privacy notice</a></clarion-notice>`,

  /** A compiled notice that the page has at hand. */
  given: (): TemplateResult => html`<clarion-notice .notice=${otherNotice}></clarion-notice>`,

  /** Under a heading of level 2. */
  deeper: (): TemplateResult => html`<clarion-notice heading-level="3"></clarion-notice>`,

  /** A notice that is not there; what a page without scripts shows comes back. */
  missing: (): TemplateResult =>
    html`<clarion-notice notice-src="/no-such-notice.json"><a href="/privacy.html">Their privacy notice</a></clarion-notice>`,
};
