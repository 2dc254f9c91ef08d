import { randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { createLinkKey, createLinks } from '@clarion-privacy/mail';
import { median } from './median.ts';

const LINKS = 100_000;
const ROUNDS = 7;
const SUBJECT = { email: 'jane.doe@example.com', company: 'ccm', list: 'news', campaign: 'spring-2027' };

/** Links minted a second on one core, beside the bare cipher of the same library on the same payload, in turn. */
export async function benchMinting(): Promise<void> {
  const key = createLinkKey(randomBytes);
  const links = createLinks({ keys: [key], baseUrl: 'https://privacy.example.com', random: randomBytes, now: () => new Date() });
  const payload = new TextEncoder().encode(Object.values(SUBJECT).join('\n'));
  // The cipher gets a nonce for nothing, which leaves it less to do than a link needs.
  const nonce = new Uint8Array(24);
  const counter = new DataView(nonce.buffer);
  const bare = (number: number) => {
    counter.setUint32(0, number);
    return xchacha20poly1305(key.secret, nonce).encrypt(payload).length;
  };
  const mint = () => links.createLink(SUBJECT).length;

  const floor: number[] = [];
  const ours: number[] = [];
  perSecond(bare);
  perSecond(mint);
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(perSecond(bare));
    ours.push(perSecond(mint));
  }
  const ratio = median(ours.map((rate, round) => rate / (floor[round] as number)));
  console.log(`Minting: ${ROUNDS} rounds of ${LINKS} links each, in turn
  bare XChaCha20-Poly1305, ${payload.length} bytes: ${Math.round(median(floor))} a second
  createLink: ${Math.round(median(ours))} links/s
  ratio ${ratio.toFixed(2)} (median of the rounds)\n`);
}

/** Adds up what the work gives, so that none of it can be left out. */
function perSecond(work: (number: number) => number): number {
  let done = 0;
  const start = performance.now();
  for (let number = 0; number < LINKS; number += 1) done += work(number);
  const seconds = (performance.now() - start) / 1000;
  if (done < LINKS) throw new Error('The work gave nothing.');
  return LINKS / seconds;
}
