import type { ReportStyle } from './index.ts';

/** The path of a notice's file as a report writes it. */
export const pathOf = (file: string, { folder = '' }: ReportStyle): string =>
  folder === '' || folder === '.' ? file : `${folder.replaceAll('\\', '/').replace(/\/+$/u, '')}/${file}`;
