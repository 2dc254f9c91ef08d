import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { DEMO, withoutEvents } from './demo-config.ts';
import { median } from './median.ts';
import { shoot } from './shoot.ts';
import type { Shot } from './shoot.ts';
import { slowerFlush } from './slower-flush.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONNECTIONS = 20;
const SECONDS = 5;
const ROUNDS = 3;

interface Sample extends Shot {
  readonly found: number;
}

/** What is measured, each in a process of its own. */
const SERVERS = {
  plain: 'plain hono route, one durable insert',
  clarion: 'clarion-privacy serve',
  announcing: 'clarion-privacy serve, with an event of each request for a system that is away',
} as const;
type Which = keyof typeof SERVERS;

/**
 * Durable requests a second at 20 connections, beside a plain route in the same run. The slower a flush, the more a commit for many gains:
 * so it goes once more for each of these milliseconds by which every flush of both servers is made longer.
 */
export async function benchIntake(slower: readonly number[] = []): Promise<void> {
  console.log(`Intake: ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each, in turn`);
  for (const milliseconds of [0, ...slower]) {
    const { by, takes } = slowerFlush(milliseconds);
    console.log(`  a flush of 4 kB takes ${takes.toFixed(2)} ms${milliseconds > 0 ? `, as each is made ${milliseconds} ms longer` : ' on this disk'} (median)`);
    const measured = (Object.keys(SERVERS) as Which[]).filter((which) => milliseconds === 0 || which !== 'announcing');
    const samples: Record<Which, Sample[]> = { plain: [], clarion: [], announcing: [] };
    for (let round = 0; round < ROUNDS; round += 1) for (const which of measured) samples[which].push(await measure(which, round, by));
    for (const which of measured) print(which, samples);
  }
  console.log('');
}

async function measure(which: Which, round: number, by: readonly string[]): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-bench-'));
  const file = which === 'plain' ? join(folder, 'plain.sqlite') : join(folder, 'clarion.sqlite');
  const server = await start(which, folder, file, by);
  try {
    const result = await shoot(server.url, { name: String(round), connections: CONNECTIONS, seconds: SECONDS });
    await stop(server.process);
    return { ...result, found: countRows(file) };
  } finally {
    await stop(server.process);
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(which: Which, folder: string, file: string, by: readonly string[]): Promise<{ url: string; process: ChildProcess }> {
  const config = which === 'announcing' ? DEMO : withoutEvents(folder);
  const script = which === 'plain' ? ['test/bench/plain-route.ts', file] : ['packages/server/src/cli.ts', 'serve'];
  const [program, ...words] = [...by, process.execPath, '--conditions=clarion-source', ...script];
  const child = spawn(program!, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CLARION_DATA: folder,
      CLARION_PORT: '0',
      CLARION_HOST: '127.0.0.1',
      CLARION_CONFIG: config,
      CLARION_LOG: 'silent',
    },
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${which} ended with ${code} before it was ready`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /https?:\/\/[^\s"]+:\d+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, process: child });
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function countRows(file: string): number {
  const database = new Database(file, { readonly: true });
  try {
    const { count } = database.prepare('SELECT count(*) AS count FROM request').get() as { count: number };
    return count;
  } finally {
    database.close();
  }
}

function print(which: Which, { [which]: samples, plain }: Readonly<Record<Which, readonly Sample[]>>): void {
  const sum = (key: 'sent' | 'acknowledged' | 'failed' | 'found') => samples.reduce((total, sample) => total + sample[key], 0);
  console.log(
    `  ${SERVERS[which]}: ${Math.round(median(samples.map(({ perSecond }) => perSecond)))} requests/s, ` +
      `99th percentile ${median(samples.map(({ p99 }) => p99))} ms; ` +
      `sent ${sum('sent')}, acknowledged ${sum('acknowledged')}, refused or failed ${sum('failed')}, found in the database ${sum('found')}`,
  );
  if (which === 'plain') return;
  const rate = median(samples.map((sample, round) => sample.perSecond / plain[round]!.perSecond));
  const slowest = median(samples.map((sample, round) => sample.p99 / Math.max(1, plain[round]!.p99)));
  console.log(`    ratio of rates ${rate.toFixed(2)}, of 99th percentiles ${slowest.toFixed(2)} (medians of the rounds)`);
}
