import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ConfigError } from '../config/config-error.ts';
import { openSuppressionKeys, suppressionKeyFile, type KeyMaking } from './suppression-keys.ts';

let next = 1;
const making: KeyMaking = { random: (bytes) => Buffer.alloc(bytes, next++), now: () => new Date('2026-09-03T10:00:00Z') };

let data: string;
let file: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'clarion-keys-'));
  file = suppressionKeyFile(data);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const refusal = (inUse: readonly string[] = []): string => {
  try {
    openSuppressionKeys(data, inUse, making);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    assert.doesNotMatch(error.message, /\n/u);
    assert.ok(error.message.includes(file), error.message);
    return error.message;
  }
  return assert.fail('the keys were taken');
};

describe('suppression keys', () => {
  it('are made on the first start, for this user alone, and are the same ever after', () => {
    const first = openSuppressionKeys(data, [], making);
    assert.equal(first.current.secret.length, 32);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
    assert.deepEqual(readdirSync(dirname(file)), ['suppression.json']);
    assert.deepEqual(openSuppressionKeys(data, [first.current.id], making), first);
  });

  it('are not made by a command that only reads', () => {
    assert.throws(() => openSuppressionKeys(data, []), /start the server once/u);
    assert.deepEqual(readdirSync(data), []);
  });

  it('are never made anew while entries exist under lost ones', () => {
    assert.match(refusal(['s-1']), /is missing.*backup/u);
    assert.deepEqual(readdirSync(data), []);
  });

  it('refuse a file without a key that entries were made under', () => {
    openSuppressionKeys(data, [], making);
    assert.match(refusal(['s-gone']), /lacks the key s-gone/u);
  });

  it('find entries under older keys', () => {
    const { current } = openSuppressionKeys(data, [], making);
    const text = JSON.parse(readFileSync(file, 'utf8')) as { keys: object[]; current: string };
    text.keys.push({ id: 's-new', createdAt: '2027-01-01T00:00:00.000Z', secret: Buffer.alloc(32, 7).toString('base64url') });
    writeFileSync(file, JSON.stringify({ ...text, current: 's-new' }));
    const keys = openSuppressionKeys(data, [current.id], making);
    assert.equal(keys.current.id, 's-new');
    assert.deepEqual(keys.all.map(({ id }) => id), [current.id, 's-new']);
  });

  it('refuse a file that others can read, and say how to mend it', () => {
    openSuppressionKeys(data, [], making);
    chmodSync(file, 0o640);
    assert.match(refusal(), /run chmod 600/u);
  });

  const damages: Record<string, [damage: () => void, message: RegExp]> = {
    'an empty file': [() => truncateSync(file, 0), /is empty.*backup/u],
    'half a file': [() => truncateSync(file, 60), /line \d.*not JSON.*backup/u],
    'bytes that are no text': [() => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00])), /not UTF-8.*backup/u],
    'a short secret': [() => writeFileSync(file, readFileSync(file, 'utf8').replace(/"secret": "..../u, '"secret": "')), /line 8, keys\[0\]\.secret: the secret is not 256 bits/u],
    'a current key that is not there': [() => writeFileSync(file, readFileSync(file, 'utf8').replace(/"current": "[^"]*"/u, '"current": "x"')), /line 3, current: no key in the file.*backup/u],
    'keys of another purpose': [() => writeFileSync(file, readFileSync(file, 'utf8').replace('suppression', 'receipts')), /line 2, purpose: this is not the file/u],
    'a folder in its place': [() => { rmSync(file); mkdirSync(file); }, /is not a file/u],
  };
  for (const [name, [damage, message]] of Object.entries(damages))
    it(`refuse ${name}, and change nothing`, () => {
      openSuppressionKeys(data, [], making);
      damage();
      const isFile = statSync(file).isFile();
      const before = isFile ? readFileSync(file) : undefined;
      assert.match(refusal(), message);
      if (isFile) assert.deepEqual(readFileSync(file), before);
    });

  it('refuse a folder that cannot be made', () => {
    writeFileSync(join(data, 'keys'), '');
    assert.throws(() => openSuppressionKeys(data, [], making), /keys cannot be written, a file is in its place/u);
  });
});
