import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { SignTogether } from './sign-together.ts';
import type { SigningKey } from './signature.ts';

const newKey = (): SigningKey => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as { x: string; d: string };

const isSigned = (text: string, signature: string, { x }: SigningKey): boolean =>
  verify(null, Buffer.from(text), createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } }), Buffer.from(signature, 'base64url'));

const TEXTS = Array.from({ length: 20 }, (_, index) => `text ${index}`);

/** The threads that start until the test ends, and what is done with each as it does. */
const threads = (t: TestContext, onStart: (thread: Worker) => void = () => undefined): readonly Worker[] => {
  const started: Worker[] = [];
  const add = (thread: Worker): void => {
    started.push(thread);
    onStart(thread);
  };
  process.on('worker', add);
  t.after(async () => {
    process.off('worker', add);
    await Promise.all(started.map((thread) => thread.terminate()));
  });
  return started;
};

/** What never comes fails by what is missing, and not by the time that the file has. */
const orMissing = async <Signed>(signed: Promise<Signed>, missing: string): Promise<Signed> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new assert.AssertionError({ message: missing })), 30_000);
  return Promise.race([signed, late]).finally(() => clearTimeout(timer));
};

describe('what is to be signed in one turn', () => {
  it('is signed by another thread, each text by its own signature, turn after turn', async (t) => {
    const started = threads(t);
    const [together, key] = [new SignTogether(), newKey()];
    for (let turn = 0; turn < 3; turn += 1) {
      const signatures = await orMissing(Promise.all(TEXTS.map((text) => together.sign(text, key))), 'The thread does not answer.');
      assert.ok(TEXTS.every((text, index) => isSigned(text, signatures[index]!, key)));
    }
    assert.equal(started.length, 1);
  });

  it('is signed here where it is one alone', async (t) => {
    const started = threads(t);
    const [together, key] = [new SignTogether(), newKey()];
    for (const text of TEXTS) assert.ok(isSigned(text, await together.sign(text, key), key));
    assert.equal(started.length, 0);
  });

  it('is signed by the key of each, where the key changes meanwhile', async (t) => {
    threads(t);
    const [together, older, newer] = [new SignTogether(), newKey(), newKey()];
    const keys = TEXTS.map((_, index) => (index < 7 ? older : newer));
    const signatures = await orMissing(Promise.all(TEXTS.map((text, index) => together.sign(text, keys[index]!))), 'The thread does not answer for both keys.');
    assert.ok(TEXTS.every((text, index) => isSigned(text, signatures[index]!, keys[index]!)));
  });

  it('is signed here when the thread is lost, and from then on', async (t) => {
    const started = threads(t, (thread) => void thread.terminate());
    const [together, key] = [new SignTogether(), newKey()];
    for (const turn of ['that was with the thread', 'that came later']) {
      const signatures = await orMissing(Promise.all(TEXTS.map((text) => together.sign(text, key))), `Nobody signs the turn ${turn}: its thread is lost.`);
      assert.ok(TEXTS.every((text, index) => isSigned(text, signatures[index]!, key)));
    }
    assert.equal(started.length, 1);
  });

  it('is refused one by one where the key cannot sign', async (t) => {
    threads(t);
    const together = new SignTogether();
    const refused = await Promise.allSettled(TEXTS.map((text) => together.sign(text, { x: 'no', d: 'key' })));
    assert.ok(refused.every(({ status }) => status === 'rejected'));
  });
});
