import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileMarkdown, compileNotice } from '@clarion-privacy/notice/compile';
import { diffNotices } from '@clarion-privacy/notice/diff';
import { exportNotice, NOTICE_FORMATS } from '@clarion-privacy/notice/export';
import { lintNotice } from '@clarion-privacy/notice/lint';
import { parse, stringify } from 'yaml';

const ROUNDS = 5;
const LONGER = 100;
const MOST = 120;
const A_SECOND = 1_000;
const TODAY = '2026-11-23';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../../packages/notice/dist/cli.js');
const FOLDER = here('../../packages/notice/content/clarion/2018-05-10');

const CALLS = [
  ['compile', FOLDER],
  ['lint', FOLDER, '--today', TODAY],
  ...NOTICE_FORMATS.map((format) => ['export', FOLDER, '--to', format]),
];

/** What an author waits for: each command on the group's notice, and how the time grows with the length of a notice. */
export async function benchNotice(): Promise<void> {
  console.log(`Notice: the built command on the group's notice, the best of ${ROUNDS} runs, beside a Node that does nothing`);
  const empty = Math.min(...rounds(() => wallTime(['-e', '0'])));
  for (const call of CALLS) {
    const time = Math.min(...rounds(() => wallTime([CLI, ...call])));
    const verdict = time < A_SECOND ? 'under a second' : 'TOO SLOW: a second or more';
    console.log(`  ${[call[0], ...call.slice(2)].join(' ')}: ${Math.round(time)} ms, ${(time / empty).toFixed(1)} times the empty Node: ${verdict}`);
    if (time >= A_SECOND) process.exitCode = 1;
  }
  console.log(`\nNotice: ${LONGER} times the length, at most ${MOST} times as long`);
  const files = await filesOf(FOLDER);
  const long = grown(files, LONGER);
  for (const [name, work] of WORKS) {
    const [shortWork, longWork] = [work(files), work(long)];
    // As much work on each side of a round, in turn; the best of each, as other programs only ever slow one down.
    const pairs = rounds(() => [timeOf(shortWork, LONGER) / LONGER, timeOf(longWork)] as const);
    const [base, more] = [Math.min(...pairs.map(([short]) => short)), Math.min(...pairs.map(([, long]) => long))];
    const ratio = more / base;
    console.log(`  ${name}: ${base.toFixed(1)} ms → ${Math.round(more)} ms, ${ratio.toFixed(0)} times${ratio <= MOST ? '' : ': NOT LINEAR'}`);
    if (ratio > MOST) process.exitCode = 1;
  }
  console.log('');
}

type Files = ReadonlyMap<string, string>;

const compiled = (files: Files) => {
  const result = compileNotice(files);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result;
};

/** Each prepares what it needs, and gives the work that is timed. */
const WORKS: readonly (readonly [name: string, work: (files: Files) => () => unknown])[] = [
  ['compile', (files) => () => compiled(files)],
  [
    'compile plain Markdown',
    (files) => {
      const source = `# Privacy policy\n\n${[...files].flatMap(([name, text]) => (name.endsWith('.md') ? [text.replaceAll(/^#/gm, '##')] : [])).join('\n')}`;
      return () => compileMarkdown(source, 'policy.md');
    },
  ],
  [
    'lint',
    (files) => {
      const { notice, positions } = compiled(files);
      return () => lintNotice(notice, { today: TODAY, positions, written: files });
    },
  ],
  ...NOTICE_FORMATS.map((format) => [
    `export ${format}`,
    (files: Files) => {
      const { notice } = compiled(files);
      return () => exportNotice(notice, format);
    },
  ] as const),
  [
    'diff with itself, one word changed in each part',
    (files) => {
      const older = compiled(files).notice;
      const newer = compiled(new Map([...files].map(([name, text]) => [name, name.endsWith('.md') ? text.replace('store', 'keep') : text]))).notice;
      return () => diffNotices(older, newer);
    },
  ],
];

const LISTS = ['data', 'purposes', 'sources', 'recipients'] as const;

/** The notice with its sections and its register many times over, each copy under names of its own. */
function grown(files: Files, times: number): Files {
  const yaml = parse(files.get('notice.yaml') ?? '') as Record<(typeof LISTS)[number], { id: string }[]> & { sections: string[] };
  const more = new Map(files);
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1);
  const names = [...yaml.sections];
  for (const copy of copies) {
    for (const name of names) {
      // A right is stated once.
      const text = (files.get(`${name}.md`) ?? '').replace(/ \{right: \w+\}/, '').replaceAll(/\{#([\w-]+)\}/g, `{#$1-${copy}}`);
      more.set(`${name}-${copy}.md`, text.replace(/\n\n(?=[A-Z][a-z])/, `\n\nPart ${copy}. `));
      yaml.sections.push(`${name}-${copy}`);
    }
  }
  for (const list of LISTS) {
    const items = [...yaml[list]];
    yaml[list].push(...copies.flatMap((copy) => items.map((item) => ({ ...item, id: `${item.id}-${copy}` }))));
  }
  return more.set('notice.yaml', stringify(yaml, { aliasDuplicateObjects: false }));
}

async function filesOf(folder: string): Promise<Files> {
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(`${folder}/${name}`, 'utf8')] as const)));
}

const rounds = <Value>(measure: () => Value): readonly Value[] => Array.from({ length: ROUNDS }, measure);

function timeOf(work: () => unknown, times = 1): number {
  const start = performance.now();
  for (let run = 0; run < times; run += 1) work();
  return performance.now() - start;
}

function wallTime(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  // The group's notice has errors to tell: 1 is an answer too.
  if (status !== 0 && !(status === 1 && stderr === '')) throw new Error(`${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}
