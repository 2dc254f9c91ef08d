import type { CompiledNotice } from '../notice.ts';
import { renderNoticeDocument } from './html-document.ts';
import { renderNoticeJsonLd } from './jsonld.ts';
import { renderNoticeMarkdown } from './markdown.ts';
import { renderNoticeText } from './text.ts';

export { renderNoticeDocument } from './html-document.ts';
export { renderNoticeHtml } from './html.ts';
export type { HtmlOptions } from './html.ts';
export { renderNoticeJsonLd } from './jsonld.ts';
export type { JsonLdOptions } from './jsonld.ts';
export { renderNoticeMarkdown } from './markdown.ts';
export { renderNoticeText } from './text.ts';

/** The forms of a whole notice that need no program beside; a PDF is printed from `html` by a browser. */
export const NOTICE_FORMATS = ['html', 'markdown', 'text', 'jsonld'] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

const RENDERERS: Readonly<Record<NoticeFormat, (notice: CompiledNotice) => string>> = {
  html: renderNoticeDocument,
  markdown: renderNoticeMarkdown,
  text: renderNoticeText,
  jsonld: (notice) => renderNoticeJsonLd(notice),
};

/** The whole notice in one of its forms, each of which stands alone. */
export const exportNotice = (notice: CompiledNotice, format: NoticeFormat): string => RENDERERS[format](notice);
