import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig, type Config, type Result } from 'lighthouse';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { Demo } from '../journeys/demo.ts';
import { BACKEND_PAGES, demoPages } from './pages.ts';

/**
 * `npm run lighthouse`: what Lighthouse says of every page of the demo, as a phone meets it; with `--desktop`, as a desk does; with
 * `--untimed`, without performance; with paths, of those pages. Fails under 100 for accessibility, best practices and SEO, and for any layout
 * shift. Performance is measured in time, which a busy machine has less of: it fails in Lighthouse's own red alone.
 */
const RED = 50;
const SAME_EVERYWHERE = ['accessibility', 'best-practices', 'seo'] as const;
const SHIFT = 'cumulative-layout-shift';

const parameters = process.argv.slice(2);
const paths = parameters.filter((each) => each.startsWith('/'));
const isTimed = !parameters.includes('--untimed');
const config: Config = {
  extends: 'lighthouse:default',
  settings: {
    ...(parameters.includes('--desktop') && desktopConfig.settings),
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
  const heads = [...(isTimed ? ['performance', 'largest paint', 'blocked'] : []), 'accessibility', 'best practices', 'SEO', 'layout shift'];
  console.log(row('page', heads));
  const all = [...demoPages().map((path) => [path, demo.origin] as const), ...BACKEND_PAGES.map((path) => [path, demo.backend] as const)];
  for (const [path, origin] of all.filter(([each]) => paths.length === 0 || paths.includes(each))) {
    const run = await lighthouse(`${origin}${path}`, { port, logLevel: 'error' }, config);
    if (!run) throw new Error(`Lighthouse said nothing of ${path}.`);
    judge(path, run.lhr);
  }
} finally {
  await end();
}
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}

async function end(): Promise<void> {
  await browser.close();
  await demo.stop('SIGTERM');
  demo.remove();
}

function judge(path: string, { categories, audits, runtimeError }: Result): void {
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (audit: string): number => audits[audit]?.numericValue ?? NaN;
  const time = (audit: string): string => `${Math.round(value(audit))} ms`;
  const timed = isTimed ? [score('performance'), time('largest-contentful-paint'), time('total-blocking-time')] : [];
  console.log(row(path, [...timed, ...SAME_EVERYWHERE.map(score), value(SHIFT)]));
  if (runtimeError) problems.push(`${path}: ${runtimeError.message}`);
  if (isTimed && score('performance') < RED) problems.push(`${path}: performance is ${score('performance')}, under ${RED}.`);
  if (value(SHIFT) !== 0) problems.push(`${path}: its layout shifts by ${value(SHIFT)}.`);
  for (const name of SAME_EVERYWHERE.filter((each) => score(each) < 100)) {
    const failed = (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${audits[id]?.title} ${JSON.stringify(audits[id]?.details ?? {}).slice(0, 500)}`);
    problems.push(`${path}: ${name} is ${score(name)}. ${failed.join('; ')}`);
  }
}

function row(page: string, cells: readonly (string | number)[]): string {
  return `${page.padEnd(28)}${cells.map((cell) => String(cell).padStart(15)).join('')}`;
}
