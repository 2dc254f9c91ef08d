import { Worker } from 'node:worker_threads';
import { signatureOf } from './signature.ts';
import type { SigningKey } from './signature.ts';

/** The file beside this one, as a source or as it was built. */
const THREAD = new URL(`./signing-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

interface Waiting {
  readonly text: string;
  readonly resolve: (signature: string) => void;
  readonly reject: (error: unknown) => void;
}

interface Batch {
  readonly key: SigningKey;
  readonly waiting: Waiting[];
}

/**
 * Signs on another thread what is asked for in one turn of the event loop, handed over as one: a signature takes as long as a tenth of
 * all else that a request needs. One alone is signed here, as handing it over takes longer. The thread starts when it is first needed.
 */
export class SignTogether {
  #turn: Batch | undefined;
  readonly #sent: Batch[] = [];
  #thread: Worker | undefined;
  #isThreadLost = false;

  sign(text: string, key: SigningKey): Promise<string> {
    if (this.#turn && this.#turn.key !== key) this.#endTurn();
    if (!this.#turn) {
      this.#turn = { key, waiting: [] };
      setImmediate(() => this.#endTurn());
    }
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#turn.waiting.push({ text, resolve, reject });
    return promise;
  }

  #endTurn(): void {
    const batch = this.#turn;
    this.#turn = undefined;
    if (!batch) return;
    if (batch.waiting.length === 1 || this.#isThreadLost) return signHere(batch);
    const { x, d } = batch.key;
    this.#sent.push(batch);
    this.#thread ??= this.#start();
    // One that has nothing to sign keeps no process alive.
    this.#thread.ref();
    this.#thread.postMessage({ key: { x, d }, texts: batch.waiting.map(({ text }) => text) });
  }

  #start(): Worker {
    const thread = new Worker(THREAD);
    thread.on('message', (signatures: readonly string[]) => {
      for (const [index, { resolve }] of this.#sent.shift()!.waiting.entries()) resolve(signatures[index]!);
      if (this.#sent.length === 0) thread.unref();
    });
    // Its end follows; what it was to sign is signed here, and fails here where the key is what is wrong.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      this.#isThreadLost = true;
      for (const batch of this.#sent.splice(0)) signHere(batch);
    });
    return thread;
  }
}

const signHere = ({ key, waiting }: Batch): void => {
  for (const { text, resolve, reject } of waiting) {
    try {
      resolve(signatureOf(text, key));
    } catch (error) {
      reject(error);
    }
  }
};
