import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The key by which the demo signs its mail. */
export interface DkimKey {
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
  /** What a sender would publish at `<selector>._domainkey.<domain>`. */
  readonly txtRecord: string;
}

const SELECTOR = 'demo';
const BITS = 2_048;

/** The DKIM key of a data folder, made on the first start. */
export function openDkimKey(dataFolder: string): DkimKey {
  const file = join(dataFolder, 'keys', 'dkim.pem');
  if (!existsSync(file)) makeKey(file);
  const privateKey = readFileSync(file, 'utf8');
  const spki = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' });
  return { selector: SELECTOR, privateKey, txtRecord: `v=DKIM1; k=rsa; p=${spki.toString('base64')}` };
}

function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  writeFileSync(`${file}.draft`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}
