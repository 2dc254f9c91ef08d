import { onePath, readArguments } from './command.ts';
import type { Command } from './command.ts';
import { noticeAt } from './notice-at.ts';
import { tellProblems, writeOut } from './output.ts';

/** `clarion-notice compile`. */
export const compileCommand: Command = {
  name: 'compile',
  usage: ['compile DIR [--out FILE]', 'compile POLICY.md [--out FILE]'],
  help: 'Makes one JSON document of the notice, on standard output or in FILE.\nWhat is wrong in the notice is told as file:line: message.',
  async run(args) {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } });
    const notice = await noticeAt(onePath(positionals));
    if (!notice.ok) {
      tellProblems(notice.problems);
      return 1;
    }
    await writeOut(`${JSON.stringify(notice.notice, null, 2)}\n`, values.out);
    return 0;
  },
};
