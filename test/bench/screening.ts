import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashFloor } from './hash-floor.ts';
import { median } from './median.ts';
import { residentMegabytes } from './resident.ts';
import { heldAmong, isHeld, makeEntries, writeContacts } from './screening-data.ts';

/** As it is installed: built. */
const CLI = fileURLToPath(new URL('../../packages/server/dist/command/clarion-privacy.js', import.meta.url));

export interface ScreeningSize {
  readonly entries: number;
  readonly contacts: number;
  readonly rounds: number;
  /** Where entries are kept, and found again; made for this run alone unless given. */
  readonly data?: string | undefined;
}

interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A list of contacts, of whom every 500th has objected, by the command that senders run: beside its keyed hashes alone, and beside a tenth of the entries. */
export async function benchScreening({ entries, contacts, rounds: most, data }: ScreeningSize): Promise<void> {
  console.log(`Screening: ${count(contacts)} contacts of three identifiers each, ${most} ${most === 1 ? 'round' : 'rounds'} in turn; ${count(heldAmong(contacts))} of them objected`);
  const folder = mkdtempSync(join(tmpdir(), 'clarion-bench-'));
  try {
    const list = join(folder, 'contacts.csv');
    await writeContacts(list, contacts);
    const [fewer, kept] = [Math.ceil(entries / 10), data ?? folder];
    const [few, many] = [fewer, entries].map((size) => join(kept, `${size}-${contacts}`)) as [string, string];
    for (const [made, size] of [[few, fewer], [many, entries]] as const) {
      if (existsSync(made)) continue;
      mkdirSync(made, { recursive: true });
      const { seconds, filterSeconds } = await makeEntries(made, size, contacts);
      console.log(`  made ${count(size)} entries in ${seconds.toFixed(1)} s; their filter, once, in ${filterSeconds.toFixed(1)} s`);
    }
    const rounds: { createHmac: number; server: number; few: Sample; many: Sample }[] = [];
    for (let round = 1; round <= most; round += 1) {
      const done = {
        createHmac: await hashFloor(contacts, 'createHmac'),
        few: await screen(few, list, contacts),
        server: await hashFloor(contacts, 'server'),
        many: await screen(many, list, contacts),
      };
      rounds.push(done);
      console.log(`  round ${round}: ${done.many.seconds.toFixed(2)} s, hashes alone ${done.server.toFixed(2)} s, a tenth of the entries ${done.few.seconds.toFixed(2)} s`);
    }
    print(rounds, { entries, contacts });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(rounds: readonly { createHmac: number; server: number; few: Sample; many: Sample }[], { entries, contacts }: Pick<ScreeningSize, 'entries' | 'contacts'>): void {
  const of = (figure: (round: (typeof rounds)[number]) => number): number => median(rounds.map(figure));
  const micros = (seconds: number): string => `${((seconds / contacts) * 1e6).toFixed(2)} µs a contact`;
  const [few, many] = [of((round) => round.few.seconds), of((round) => round.many.seconds)];
  console.log(`  against ${count(entries)} entries: ${many.toFixed(2)} s from start to end, ${micros(many)}; at most ${of((round) => round.many.megabytes)} MB resident: heaps, buffers, the filter, and the pages of node itself (VmHWM)`);
  console.log(`  against ${count(Math.ceil(entries / 10))} entries: ${few.toFixed(2)} s, ${micros(few)}; growth ${of((round) => round.many.seconds / round.few.seconds).toFixed(2)}`);
  // What is measured against is the code that the screening hashes by; createHmac, which is slower, tells how much that code saves.
  for (const [name, hasher] of [['by the same code', 'server'], ['by an object of createHmac for each', 'createHmac']] as const)
    console.log(`  the keyed hashes alone ${name}: ${of((round) => round[hasher]).toFixed(2)} s; ratio ${of((round) => round.many.seconds / round[hasher]).toFixed(2)}`);
  console.log();
}

async function screen(data: string, list: string, contacts: number): Promise<Sample> {
  const out = join(dirname(list), 'screened.csv');
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'screen', list, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CLARION_DATA: data } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let megabytes = 0;
  const look = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(child.pid))), 20);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  const seconds = (performance.now() - start) / 1_000;
  const held = readFileSync(out, 'latin1').split('\n').flatMap((line) => (line.includes(',held,') ? [Number(/^Person (\d+),/u.exec(line)?.[1])] : []));
  if (held.length !== heldAmong(contacts) || !held.every(isHeld) || !said.includes(`${contacts} rows: ${held.length} held, ${contacts - held.length} clear`))
    throw new Error(`The wrong people were held back: ${said}`);
  return { seconds, megabytes };
}

const count = (number: number): string => number.toLocaleString('en-GB');
