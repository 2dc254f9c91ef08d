import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDuration, civilDateIn } from '../index.ts';
import { readArguments, UsageError } from './command.ts';
import type { Command } from './command.ts';

const START = fileURLToPath(new URL('../../content/start', import.meta.url));
const DEFAULT = 'notice';

/** `clarion-notice init`. */
export const initCommand: Command = {
  name: 'init',
  usage: ['init [DIR]'],
  help: `Writes a notice to start from into DIR, or into '${DEFAULT}': it compiles as it is, and its notes say what to put where.\nNo file that is there already is touched.`,
  async run(args) {
    const { positionals } = readArguments(args, {});
    const [folder = DEFAULT, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`Name one folder, not ${rest.length + 1}.`);
    const names = (await readdir(START)).sort();
    for (const name of names) {
      const there = await access(join(folder, name)).then(() => true, () => false);
      if (there) throw new Error(`${join(folder, name)} is there already. Name a new folder, or move the file away.`);
    }
    await mkdir(folder, { recursive: true });
    for (const name of names) {
      const text = await readFile(join(START, name), 'utf8');
      // 'wx' keeps a file that somebody wrote in between.
      await writeFile(join(folder, name), name === 'notice.yaml' ? startedOn(text, new Date()) : text, { flag: 'wx' });
    }
    process.stdout.write(
      `Wrote ${names.length} files to ${folder}. Next:\n` +
        `  1. Open ${join(folder, 'notice.yaml')}, and put what is true of you in the place of each value.\n` +
        `  2. Read the .md files beside it, and change what differs.\n` +
        `  3. Run: clarion-notice lint ${folder}\n`,
    );
    return 0;
  },
};

/** The starting notice with dates that count from a day: reviewed today, assessed again by its own cycle. */
function startedOn(yaml: string, now: Date): string {
  const today = civilDateIn(now, 'Europe/London');
  const [halfYear, year] = [addDuration(today, 'P6M'), addDuration(today, 'P1Y')];
  return yaml
    .replaceAll('2026-01-05', today)
    .replaceAll('2026-07-05', halfYear)
    .replaceAll('2027-01-05', year);
}
