import { parentPort } from 'node:worker_threads';
import { signatureOf } from './signature.ts';
import type { SigningKey } from './signature.ts';

/** What the thread that signs runs. */
parentPort!.on('message', ({ key, texts }: { readonly key: SigningKey; readonly texts: readonly string[] }) =>
  parentPort!.postMessage(texts.map((text) => signatureOf(text, key))),
);
