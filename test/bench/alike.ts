import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { notice } from '@clarion-privacy/notice/clarion';
import { openSmtpSink } from '../../demo/inbox/smtp-sink.ts';
import { ServerProcess } from '../kill/server-process.ts';
import { effectBetween } from './effect-size.ts';
import { median } from './median.ts';

const DEMO = fileURLToPath(new URL('../../demo/clarion.config.json', import.meta.url));
/** All comes from one place here, and more of it than any person sends. */
const LIMITS = { perAddress: false, perIdentifier: false, perSite: false, leastSeconds: 0 };
/** Answers timed for known addresses, and as many for unknown ones. */
const EACH = 2_000;
/** What a difference must stay below to be less than noise. */
const NOISE = 0.1;

interface Post {
  readonly path: string;
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: string;
}

const json = (path: string, body: unknown): Post => ({ path, type: 'application/json', body: JSON.stringify(body) });
const asking = (right: string) => (email: string): Post => json('/v1/requests', { right, subject: { email }, noticeVersion: figures.version, message: 'A word' });
const objecting = (email: string): Post => json('/v1/requests', { right: 'objection', subject: { email }, channels: ['post'], noticeVersion: figures.version });
const acknowledging = (email: string): Post =>
  json('/v1/acknowledgements', { notice: figures.id, noticeVersion: figures.version, noticeHash: notice.hash, acknowledged: true, at: new Date().toISOString(), language: figures.language, subject: { email } });

/** Every way in which anybody can ask about an address that is not theirs. */
const WAYS: Readonly<Record<string, (email: string) => Post>> = {
  erasure: asking('erasure'),
  access: asking('access'),
  portability: asking('portability'),
  rectification: asking('rectification'),
  objection: asking('objection'),
  'unsubscribe, by a typed address': (email) => ({ path: '/u/', type: 'application/x-www-form-urlencoded', body: new URLSearchParams({ email }).toString() }),
  'a link to the preferences': (email) => json('/v1/preferences/link', { email }),
  acknowledgement: acknowledging,
};

/**
 * Whether the time of an answer tells that an address is known. The real server, its mail on, one connection; addresses that objected and
 * acknowledged before, and are met again by each way, in turn with fresh ones of the same length, which of the two first by lot.
 */
export async function benchAlike(): Promise<void> {
  console.log(`Alike: ${EACH} known and ${EACH} unknown addresses each, interleaved, one connection; below ${NOISE} is noise`);
  const folder = mkdtempSync(join(tmpdir(), 'clarion-alike-'));
  const sink = await openSmtpSink(0, async () => undefined);
  const config = join(folder, 'clarion.config.json');
  writeFileSync(config, JSON.stringify({ ...(JSON.parse(readFileSync(DEMO, 'utf8')) as object), limits: LIMITS }));
  const server = await ServerProcess.start(join(folder, 'data'), config, { CLARION_SMTP: `smtp://127.0.0.1:${sink.port}` });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const known = Array.from({ length: EACH }, () => newAddress());
    for (const email of known) for (const post of [objecting(email), acknowledging(email)]) await timed(server.url, post, agent);
    // On a busy machine one way at a time: CLARION_ALIKE=erasure.
    const ways = Object.entries(WAYS).filter(([name]) => [undefined, '', name].includes(process.env['CLARION_ALIKE']));
    for (const [name, way] of ways) {
      for (let warm = 0; warm < 200; warm += 1) await timed(server.url, way(newAddress()), agent);
      const times = { known: [] as number[], unknown: [] as number[] };
      for (const email of known) {
        const pair = [['known', email], ['unknown', newAddress()]] as const;
        for (const [kind, address] of randomInt(2) === 0 ? pair : pair.toReversed()) times[kind].push(await timed(server.url, way(address), agent));
      }
      report(name, times);
    }
  } finally {
    agent.destroy();
    await server.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('');
}

function report(name: string, { known, unknown }: { readonly known: readonly number[]; readonly unknown: readonly number[] }): void {
  const { cohen, cliff } = effectBetween(known, unknown);
  const isNoise = Math.abs(cohen) < NOISE && Math.abs(cliff) < NOISE;
  if (!isNoise) process.exitCode = 1;
  console.log(
    `  ${name}: medians ${median(known).toFixed(3)} and ${median(unknown).toFixed(3)} ms, Cohen's d ${cohen.toFixed(3)}, Cliff's delta ${cliff.toFixed(3)}${isNoise ? '' : '  IT TELLS'}`,
  );
}

const newAddress = (): string => `${randomBytes(8).toString('hex')}@example.com`;

/** Milliseconds from the first byte sent to the last one read. */
function timed(url: string, { path, type, body }: Post, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...(type === 'application/json' && { 'Idempotency-Key': randomBytes(12).toString('hex') }) };
    const start = performance.now();
    const sent = request(`${url}${path}`, { method: 'POST', agent, headers }, (response) => {
      response.on('end', () => {
        const took = performance.now() - start;
        if ([201, 202].includes(response.statusCode ?? 0)) resolve(took);
        else reject(new Error(`${path} answered ${response.statusCode}`));
      });
      response.resume();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
