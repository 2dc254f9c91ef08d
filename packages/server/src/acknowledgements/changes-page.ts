import type { CompiledNotice } from '@clarion-privacy/notice';
import { diffNotices, formatDiff } from '@clarion-privacy/notice/diff';
import { html, raw } from 'hono/html';
import { contactBlock } from '../pages/contact.ts';
import type { Page } from '../pages/page.ts';

/** What has changed since somebody acknowledged a version. */
export const changesPage = (since: CompiledNotice, { figures, ...rest }: CompiledNotice): Page => {
  const { organisation, language, contact, version } = figures;
  const isCurrent = since.figures.version === version;
  return {
    title: isCurrent ? 'Nothing has changed' : 'What has changed in our privacy notice',
    language,
    organisation: organisation.name,
    main: html`${isCurrent
      ? html`<h1>Nothing has changed</h1><p class="lead">Version ${version}, which you were shown, is still our privacy notice.</p>`
      : // Its texts are escaped where they are formatted.
        raw(formatDiff(diffNotices(since, { figures, ...rest }), 'html'))}
${contactBlock(contact)}`,
  };
};
