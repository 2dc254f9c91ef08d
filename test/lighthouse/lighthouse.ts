import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig, type Config, type Result } from 'lighthouse';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { Demo } from '../journeys/demo.ts';
import { everyPage } from './pages.ts';
import { byPerformance, isDecided, middleOf, PERFORMANCE, problemsOf, SAME_EVERYWHERE, scoreOf, SHIFT, valueOf } from './verdict.ts';

/**
 * `npm run lighthouse`: what Lighthouse says of every page of the demo, as a phone meets it; with `--desktop`, as a desk does; with
 * `--untimed`, without performance, one run a page; with paths, of those pages. Fails under 100 of any category and for any layout shift.
 */
const parameters = process.argv.slice(2);
const flags = parameters.filter((each) => each.startsWith('--'));
const paths = parameters.filter((each) => !flags.includes(each));
const unknown = flags.filter((each) => !['--desktop', '--untimed'].includes(each));
if (unknown.length > 0) fail(`There is no ${unknown.join(', ')}. There are --desktop and --untimed, and paths.`);
const isTimed = !flags.includes('--untimed');
const config: Config = {
  extends: 'lighthouse:default',
  settings: {
    ...(flags.includes('--desktop') && desktopConfig.settings),
    ...(!isTimed && { onlyCategories: [...SAME_EVERYWHERE], onlyAudits: [SHIFT], throttlingMethod: 'provided' }),
  },
};

const demo = new Demo();
await demo.start();
const port = await freePort();
const browser = await chromium.launch({ executablePath: requireProgram(PROGRAMS.chromium), args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${port}`] });
const problems: string[] = [];
// The demo would outlive whoever is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(1)));
try {
  const heads = [...(isTimed ? [PERFORMANCE, 'largest paint', 'blocked'] : []), 'accessibility', 'best practices', 'SEO', 'layout shift'];
  console.log(`${row('page', heads)}${isTimed ? '  performance of each run' : ''}`);
  const pages = await everyPage(demo);
  const missing = paths.filter((each) => !pages.some(({ path }) => path === each));
  if (missing.length > 0) throw new Error(`The demo has no page ${missing.join(', ')}. It has ${pages.map(({ path }) => path).join(', ')}.`);
  for (const { path, url } of pages.filter((page) => paths.length === 0 || paths.includes(page.path))) {
    const runs: Result[] = [];
    do runs.push(await ask(url));
    while (isTimed && !isDecided(runs));
    problems.push(...problemsOf(path, runs, isTimed));
    print(path, runs);
  }
} finally {
  await end();
}
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}

async function ask(url: string): Promise<Result> {
  const answer = await lighthouse(url, { port, logLevel: 'error' }, config);
  if (!answer) throw new Error(`Lighthouse said nothing of ${url}.`);
  return answer.lhr;
}

async function end(): Promise<void> {
  await browser.close();
  await demo.stop('SIGTERM');
  demo.remove();
}

/** The middle run's times; of what is the same in every run, the worst. */
function print(path: string, runs: readonly Result[]): void {
  const middle = middleOf(runs);
  const time = (audit: string): string => `${Math.round(valueOf(middle, audit))} ms`;
  const timed = isTimed ? [scoreOf(middle, PERFORMANCE), time('largest-contentful-paint'), time('total-blocking-time')] : [];
  const same = SAME_EVERYWHERE.map((name) => Math.min(...runs.map((run) => scoreOf(run, name))));
  const shift = Math.max(...runs.map((run) => valueOf(run, SHIFT)));
  console.log(`${row(path, [...timed, ...same, shift])}${isTimed ? `  ${byPerformance(runs).map((run) => scoreOf(run, PERFORMANCE)).join(' ')}` : ''}`);
}

function row(page: string, cells: readonly (string | number)[]): string {
  return `${page.padEnd(28)}${cells.map((cell) => String(cell).padStart(15)).join('')}`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
