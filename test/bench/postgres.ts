import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { administer } from '../../packages/server/src/storage/postgres/database.fixture.ts';
import { startCluster } from '../../packages/server/src/storage/postgres/cluster.fixture.ts';
import type { Cluster } from '../../packages/server/src/storage/postgres/cluster.fixture.ts';
import { ServerProcess } from '../kill/server-process.ts';
import { capturedIntake } from './captured-intake.ts';
import { withoutEvents } from './demo-config.ts';
import { median } from './median.ts';
import { shoot } from './shoot.ts';

const PROCESSES = 3;
const CONNECTIONS = 20;
const SECONDS = 5;
const ROUNDS = 3;
const LOCK_TIMEOUT = 10_000;

interface Sample {
  readonly perSecond: number;
  readonly sent: number;
  readonly acknowledged: number;
  readonly failed: number;
  readonly found: number;
}

/** Three servers on one PostgreSQL, beside pgbench with the statements of one intake's transaction, in turn on the same cluster. */
export async function benchPostgres(): Promise<void> {
  console.log(`PostgreSQL: ${PROCESSES} servers, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each, in turn with pgbench`);
  const cluster = await startCluster({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'clarion-bench-'));
  const servers: ServerProcess[] = [];
  try {
    for (const name of ['servers', 'pgbench']) await administer(`${cluster.url}/postgres`, `create database ${name}`);
    const script = await capturedIntake(`${cluster.url}/pgbench`);
    const file = join(folder, 'intake.sql');
    writeFileSync(file, script);
    // Whom the statements tell of a request, the servers do too: nobody.
    const config = withoutEvents(folder);
    // One after the other: the first makes the keys that all share.
    for (let each = 0; each < PROCESSES; each += 1) servers.push(await ServerProcess.start(folder, config, { CLARION_DATABASE: `${cluster.url}/servers` }));
    const ours: Sample[] = [];
    const floor: Sample[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floor.push(await counted(`${cluster.url}/pgbench`, () => runPgbench(cluster, file)));
      ours.push(await counted(`${cluster.url}/servers`, () => runServers(servers, round)));
    }
    print(`pgbench, the ${script.split('\n').length - 2} statements of one intake`, floor);
    print(`${PROCESSES} times clarion-privacy serve`, ours);
    console.log(`  ratio ${median(ours.map(({ perSecond }, round) => perSecond / floor[round]!.perSecond)).toFixed(2)} (median of the rounds)\n`);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await cluster.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runServers(servers: readonly ServerProcess[], round: number): Promise<Omit<Sample, 'found'>> {
  const shots = await Promise.all(
    servers.map(({ url }, each) => shoot(url, { name: `${round}-${each}`, connections: Math.ceil((CONNECTIONS - each) / PROCESSES), seconds: SECONDS })),
  );
  const sum = (key: 'perSecond' | 'sent' | 'acknowledged' | 'failed'): number => shots.reduce((total, shot) => total + shot[key], 0);
  return { perSecond: sum('perSecond'), sent: sum('sent'), acknowledged: sum('acknowledged'), failed: sum('failed') };
}

async function runPgbench({ url, programs }: Cluster, file: string): Promise<Omit<Sample, 'found'>> {
  const words = ['-n', '-M', 'prepared', '-c', String(CONNECTIONS), '-j', '2', '-T', String(SECONDS), '-f', file, `${url}/pgbench`];
  const { stdout } = await promisify(execFile)(join(programs, 'pgbench'), words, { env: { ...process.env, PGOPTIONS: `-c lock_timeout=${LOCK_TIMEOUT}` } });
  const figure = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  const [acknowledged, failed] = [figure(/^number of transactions actually processed: (\d+)/mu), figure(/^number of failed transactions: (\d+)/mu)];
  return { perSecond: figure(/^tps = ([\d.]+)/mu), sent: acknowledged + failed, acknowledged, failed };
}

/** What a run left in the database, beside what it was told. */
async function counted(url: string, run: () => Promise<Omit<Sample, 'found'>>): Promise<Sample> {
  const before = await requestsIn(url);
  const sample = await run();
  return { ...sample, found: (await requestsIn(url)) - before };
}

async function requestsIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) as count from request');
    return Number(rows[0]!.count);
  } finally {
    await client.end();
  }
}

function print(name: string, samples: readonly Sample[]): void {
  const sum = (key: 'sent' | 'acknowledged' | 'failed' | 'found'): number => samples.reduce((total, sample) => total + sample[key], 0);
  console.log(
    `  ${name}: ${Math.round(median(samples.map(({ perSecond }) => perSecond)))} requests/s; ` +
      `sent ${sum('sent')}, acknowledged ${sum('acknowledged')}, refused or failed ${sum('failed')}, found in the database ${sum('found')}`,
  );
}
