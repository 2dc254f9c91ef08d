import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { ServerProcess } from '../kill/server-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONTACTS = 1_000_000;
const OBJECTIONS = 2_000;
const AT_ONCE = 50;

/** A list of a million contacts, of whom every 500th has objected, by the command that senders run. */
export async function benchScreening(): Promise<void> {
  console.log(`Screening: ${CONTACTS.toLocaleString('en-GB')} contacts, ${OBJECTIONS.toLocaleString('en-GB')} of whom objected`);
  const folder = mkdtempSync(join(tmpdir(), 'clarion-bench-'));
  try {
    await object(folder);
    const list = join(folder, 'contacts.csv');
    await writeContacts(list);
    const start = performance.now();
    const { held, clear, peak } = await screen(folder, list);
    const seconds = (performance.now() - start) / 1000;
    console.log(`  ${seconds.toFixed(1)} s, ${Math.round(CONTACTS / seconds).toLocaleString('en-GB')} contacts/s, at most ${peak} MB; held ${held}, clear ${clear}\n`);
    if (held !== OBJECTIONS || clear !== CONTACTS - OBJECTIONS) throw new Error('The wrong people were held back.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const address = (number: number): string => `person-${number}@example.com`;

async function object(folder: string): Promise<void> {
  const server = await ServerProcess.start(folder, join(root, 'demo/clarion.config.json'));
  for (let first = 0; first < OBJECTIONS; first += AT_ONCE) {
    const posts = Array.from({ length: AT_ONCE }, (_, offset) => post(server.url, first + offset));
    await Promise.all(posts);
  }
  await server.stop();
}

async function post(url: string, number: number): Promise<void> {
  const email = address((number * CONTACTS) / OBJECTIONS);
  const response = await fetch(`${url}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `bench-screening-${number}` },
    body: JSON.stringify({ right: 'objection', subject: { email }, noticeVersion: figures.version }),
  });
  if (response.status !== 201) throw new Error(`An objection was answered with ${response.status}.`);
}

async function writeContacts(file: string): Promise<void> {
  const output = createWriteStream(file);
  output.write('name,email\n');
  for (let number = 0; number < CONTACTS; number += 1) {
    if (!output.write(`Person ${number},${address(number).toUpperCase()}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

async function screen(folder: string, list: string): Promise<{ held: number; clear: number; peak: number }> {
  const cli = join(root, 'packages/server/src/cli.ts');
  const child = spawn(process.execPath, ['--conditions=clarion-source', cli, 'screen', list], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, CLARION_DATA: folder },
  });
  let [held, clear, rows, peak] = [0, 0, 0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(',held,')) held += 1;
    else if (line.includes(',clear,')) clear += 1;
    if ((rows += 1) % 20_000 === 0) peak = Math.max(peak, residentMegabytes(child.pid));
  }
  return { held, clear, peak };
}

/** The most that a process has held in memory so far, where the kernel tells. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
