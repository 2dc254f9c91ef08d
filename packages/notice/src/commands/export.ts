import { exportNotice, NOTICE_FORMATS, renderNoticeDocument, renderNoticeHtml } from '../export/index.ts';
import type { CompiledNotice } from '../notice.ts';
import { choice, onePath, readArguments, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { noticeAt } from './notice-at.ts';
import { tellProblems, writeOut } from './output.ts';
import { printPdf } from './pdf.ts';

const FORMATS = [...NOTICE_FORMATS, 'pdf'] as const;

/** `clarion-notice export`. */
export const exportCommand: Command = {
  name: 'export',
  usage: [`export DIR --to ${FORMATS.join('|')} [--fragment] [--out FILE]`],
  help:
    'Gives the notice in another form. HTML is a whole page; with --fragment, what goes between the tags\n' +
    'of an element. A PDF is printed by the browser that is there; CHROMIUM names one.',
  async run(args) {
    const { values, positionals } = readArguments(args, {
      to: { type: 'string' },
      fragment: { type: 'boolean', default: false },
      out: { type: 'string' },
    });
    if (values.to === undefined) throw new UsageError(`Say in which form: --to ${FORMATS.join(', --to ')}.`);
    const format = choice('to', values.to, FORMATS);
    if (values.fragment && format !== 'html') throw new UsageError('--fragment goes with --to html.');
    const read = await noticeAt(onePath(positionals));
    if (!read.ok) {
      tellProblems(read.problems);
      return 1;
    }
    await writeOut(await inForm(read.notice, format, values.fragment), values.out);
    return 0;
  },
};

async function inForm(notice: CompiledNotice, format: (typeof FORMATS)[number], isFragment: boolean): Promise<string | Uint8Array> {
  if (format === 'pdf') return printPdf(renderNoticeDocument(notice));
  return isFragment ? `${renderNoticeHtml(notice, { headingLevel: 2 })}\n` : exportNotice(notice, format);
}
