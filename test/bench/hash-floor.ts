import { createHmac, createSecretKey } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { hashText } from '../../packages/server/src/suppression/identifier.ts';
import { identifiersOf } from './screening-data.ts';

/** Who makes the hashes: an HMAC object of node:crypto for each, or what the server itself makes them with. */
export type Hasher = 'createHmac' | 'server';

interface Share {
  readonly from: number;
  readonly to: number;
  readonly hasher: Hasher;
}

/** Seconds that nothing but the keyed hashes of so many contacts takes, on a thread for each core. */
export async function hashFloor(contacts: number, hasher: Hasher): Promise<number> {
  const threads = availableParallelism();
  const each = Math.ceil(contacts / threads);
  const workers = Array.from({ length: threads }, (_, thread) => {
    const share: Share = { from: thread * each, to: Math.min(contacts, (thread + 1) * each), hasher };
    return new Worker(new URL(import.meta.url), { workerData: share });
  });
  // All have their contacts ready before the first begins.
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const start = performance.now();
  await Promise.all(workers.map((worker) => new Promise((resolve) => (worker.once('message', resolve), worker.postMessage('begin')))));
  const seconds = (performance.now() - start) / 1_000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return seconds;
}

if (!isMainThread) {
  const { from, to, hasher } = workerData as Share;
  const identifiers = Array.from({ length: to - from }, (_, each) => identifiersOf(from + each)).flat();
  const secret = Buffer.alloc(32, 7);
  const [key, imported] = [{ id: 'floor', secret }, createSecretKey(secret)];
  parentPort!.once('message', () => {
    let last: unknown;
    if (hasher === 'server') for (const each of identifiers) last = hashText(each, key);
    else
      for (const { kind, canonical } of identifiers)
        last = createHmac('sha256', imported).update(`clarion-privacy/suppression/v1/${kind}\0`).update(canonical).digest();
    parentPort!.postMessage(String(last).length);
  });
  parentPort!.postMessage('ready');
}
