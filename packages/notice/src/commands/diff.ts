import { DIFF_FORMATS, diffNotices, formatDiff } from '../diff/index.ts';
import { choice, readArguments, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { noticeAt } from './notice-at.ts';
import { tellProblems, writeOut } from './output.ts';

/** `clarion-notice diff`. */
export const diffCommand: Command = {
  name: 'diff',
  usage: [`diff OLD NEW [--format ${DIFF_FORMATS.join('|')}] [--out FILE]`],
  help: 'Tells what changed between two versions: in words first, then section by section.\nOLD and NEW are folders, Markdown files, or notices that were compiled before.',
  async run(args) {
    const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' }, out: { type: 'string' } });
    const format = choice('format', values.format, DIFF_FORMATS);
    const [older, newer, ...rest] = positionals;
    if (older === undefined || newer === undefined || rest.length > 0) throw new UsageError('Name two notices: the older, then the newer.');
    const [before, after] = await Promise.all([noticeAt(older), noticeAt(newer)]);
    if (!before.ok || !after.ok) {
      for (const read of [before, after]) if (!read.ok) tellProblems(read.problems);
      return 1;
    }
    await writeOut(formatDiff(diffNotices(before.notice, after.notice), format), values.out);
    return 0;
  },
};
