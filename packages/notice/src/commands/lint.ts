import { civilDateIn, isCivilDate } from '../index.ts';
import { formatReport, hasErrors, lintNotice, REPORT_FORMATS } from '../lint/index.ts';
import { choice, onePath, readArguments, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { noticeAt } from './notice-at.ts';
import { tellProblems, writeOut } from './output.ts';

/** `clarion-notice lint`. */
export const lintCommand: Command = {
  name: 'lint',
  usage: [`lint DIR [--format ${REPORT_FORMATS.join('|')}] [--today YYYY-MM-DD] [--out FILE]`],
  help:
    'Tells where a notice falls short of the law, of guidance and of its own promises; exit code 1 on errors.\n' +
    "DIR may be a file of plain Markdown. --today sets the day for rules on dates; without it, it is today's.",
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string', default: 'text' },
      today: { type: 'string' },
      out: { type: 'string' },
    });
    const format = choice('format', values.format, REPORT_FORMATS);
    if (values.today !== undefined && !isCivilDate(values.today)) {
      throw new UsageError(`--today takes a day such as 2026-11-23; '${values.today}' is none.`);
    }
    const read = await noticeAt(onePath(positionals));
    if (!read.ok) {
      tellProblems(read.problems);
      return 1;
    }
    const { notice, positions, written, folder } = read;
    const today = values.today ?? civilDateIn(new Date(), notice.figures.timeZone);
    const report = lintNotice(notice, { today, positions, written });
    const colours = values.out === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
    await writeOut(formatReport(report, format, { folder, colours }), values.out);
    return hasErrors(report) ? 1 : 0;
  },
};
