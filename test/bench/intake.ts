import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { median } from './median.ts';
import { shoot } from './shoot.ts';
import type { Shot } from './shoot.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONNECTIONS = 20;
const SECONDS = 5;
const ROUNDS = 3;

interface Sample extends Shot {
  readonly found: number;
}

/** Durable requests a second at 20 connections, beside a plain route in the same run. */
export async function benchIntake(): Promise<void> {
  console.log(`Intake: ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each, in turn`);
  const ours: Sample[] = [];
  const plain: Sample[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await measure('plain', round));
    ours.push(await measure('clarion', round));
  }
  print('plain hono route, one durable insert', plain);
  print('clarion-privacy serve', ours);
  const rate = median(ours.map((sample, round) => sample.perSecond / (plain[round] as Sample).perSecond));
  const slowest = median(ours.map((sample, round) => sample.p99 / Math.max(1, (plain[round] as Sample).p99)));
  console.log(`  ratio of rates ${rate.toFixed(2)}, of 99th percentiles ${slowest.toFixed(2)} (medians of the rounds)\n`);
}

async function measure(which: 'plain' | 'clarion', round: number): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-bench-'));
  const file = which === 'plain' ? join(folder, 'plain.sqlite') : join(folder, 'clarion.sqlite');
  const server = await start(which, folder, file);
  try {
    const result = await shoot(server.url, { name: String(round), connections: CONNECTIONS, seconds: SECONDS });
    await stop(server.process);
    return { ...result, found: countRows(file) };
  } finally {
    await stop(server.process);
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(which: 'plain' | 'clarion', folder: string, file: string): Promise<{ url: string; process: ChildProcess }> {
  const script = which === 'plain' ? ['test/bench/plain-route.ts', file] : ['packages/server/src/cli.ts', 'serve'];
  const child = spawn(process.execPath, ['--conditions=clarion-source', ...script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CLARION_DATA: folder,
      CLARION_PORT: '0',
      CLARION_HOST: '127.0.0.1',
      CLARION_CONFIG: join(root, 'demo/clarion.config.json'),
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

function print(name: string, samples: readonly Sample[]): void {
  const sum = (key: 'sent' | 'acknowledged' | 'failed' | 'found') => samples.reduce((total, sample) => total + sample[key], 0);
  console.log(
    `  ${name}: ${Math.round(median(samples.map(({ perSecond }) => perSecond)))} requests/s, ` +
      `99th percentile ${median(samples.map(({ p99 }) => p99))} ms; ` +
      `sent ${sum('sent')}, acknowledged ${sum('acknowledged')}, refused or failed ${sum('failed')}, found in the database ${sum('found')}`,
  );
}
