import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { startCluster } from '../packages/server/src/storage/postgres/cluster.fixture.ts';
import { installBrowsers } from './browsers/install.ts';

/**
 * Everything that `npm test` runs, one stage after the other, and one line that adds it all up.
 * `npm test -- unit journeys` runs those stages alone.
 */
interface Stage {
  readonly name: string;
  readonly script: string;
  /** Reads passes and failures from what the stage printed; a stage without it is one check. */
  readonly count?: (output: string) => Count;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const last = (output: string, pattern: RegExp): number => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** A stage may call Node's runner more than once. */
const sum = (output: string, pattern: RegExp): number =>
  [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

const nodeTests = (output: string): Count => ({
  passed: sum(output, /^ℹ pass (\d+)/gm),
  failed: sum(output, /^ℹ fail (\d+)/gm) + sum(output, /^ℹ cancelled (\d+)/gm),
});

const elementTests = (output: string): Count => ({
  passed: last(output, /^elements: (\d+) passed/gm),
  failed: last(output, /^elements: \d+ passed, (\d+) failed/gm),
});

const journeyTests = (output: string): Count => ({
  passed: last(output, /^\s+(\d+) passed/gm),
  failed: last(output, /^\s+(\d+) failed/gm) + last(output, /^\s+(\d+) did not run/gm) + last(output, /^\s+(\d+) flaky/gm),
});

/** Types by Node's runner, then pages by Playwright's. */
const hostTests = (output: string): Count => {
  const [types, pages] = [nodeTests(output), journeyTests(output)];
  return { passed: types.passed + pages.passed, failed: types.failed + pages.failed };
};

const STAGES: readonly Stage[] = [
  { name: 'build', script: 'build' },
  { name: 'types', script: 'test:types' },
  { name: 'lint', script: 'lint' },
  { name: 'repository', script: 'test:repository', count: nodeTests },
  { name: 'unit', script: 'test:unit', count: nodeTests },
  { name: 'size', script: 'size' },
  { name: 'elements', script: 'test:elements', count: elementTests },
  { name: 'lean', script: 'test:lean', count: elementTests },
  { name: 'hosts', script: 'test:hosts', count: hostTests },
  { name: 'kill', script: 'test:kill', count: nodeTests },
  { name: 'faults', script: 'test:faults', count: nodeTests },
  { name: 'scanners', script: 'test:scanners', count: nodeTests },
  { name: 'journeys', script: 'test:journeys', count: journeyTests },
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. The stages: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

installBrowsers();
const postgres = await startCluster();
let passed = 0;
let failed = 0;
const names: string[] = [];
for (const stage of STAGES.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${stage.name}`);
  const { code, output } = await run(stage.script);
  const count = stage.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A stage that fails without a failed test, or that ran no test at all, has failed all the same.
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  passed += count.passed;
  failed += count.failed + (silent ? 1 : 0);
  if (code !== 0 || silent) {
    console.log(`── ${stage.name} failed`);
    names.push(...failures(stage.name, output));
  }
}
// The end of a long run is what a reader of its log sees first.
if (names.length > 0) console.log(`\nWhat failed:\n${names.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
await postgres.dispose();
process.exitCode = failed > 0 ? 1 : 0;

/** The lines in which a stage names what failed, each once; at least the stage itself. */
function failures(stage: string, output: string): readonly string[] {
  const lines = [...output.matchAll(/^\s*(?:✖|✘|❌)\s+(?!failing tests:)(.+?)(?: \([\d.]+m?s\))?$/gmu)].map(([, name]) => `${stage}: ${name}`);
  return lines.length > 0 ? [...new Set(lines)] : [stage];
}

function run(script: string): Promise<{ code: number; output: string }> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Most of the time of a command that a test starts is the reading of its modules: they are kept compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/node'), ...process.env, FORCE_COLOR: '0', NODE_TEST_CONTEXT: undefined, CLARION_TEST_POSTGRES: postgres.url },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  // Some reporters move about the screen even where there is none.
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) })));
}
