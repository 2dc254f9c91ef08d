import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createLinkKey, createLinks, linkKeysToJson, type LinkKey } from '@clarion-privacy/mail';
import { ConfigError } from '../config/config-error.ts';
import { linkKeyFile, openLinkKeys } from './link-keys.ts';

const making = { random: randomBytes };

let data: string;
let file: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'clarion-link-keys-'));
  file = linkKeyFile(data);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const linksBy = (keys: readonly LinkKey[]) =>
  createLinks({ keys, baseUrl: 'https://privacy.example.com', random: randomBytes, now: () => new Date('2026-09-03T10:00:00Z') });
const refuses = (message: RegExp) => {
  assert.throws(() => openLinkKeys(data, making), (error: Error) => {
    assert.ok(error instanceof ConfigError, String(error));
    assert.ok(error.message.includes(file), error.message);
    assert.match(error.message, message);
    return true;
  });
};

describe('link keys', () => {
  it('are made on the first start, for this user alone, and are the same ever after', () => {
    const first = openLinkKeys(data, making);
    assert.equal(first.length, 1);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
    assert.deepEqual(readdirSync(dirname(file)), ['links.json']);
    assert.deepEqual(openLinkKeys(data, making), first);
    assert.deepEqual(openLinkKeys(data), first);
  });

  it('are not made by a command that only reads', () => {
    assert.throws(() => openLinkKeys(data), /start the server once/u);
    assert.deepEqual(readdirSync(data), []);
  });

  it('read the links of an older key once a new one stands before it', () => {
    const [old] = openLinkKeys(data, making) as [LinkKey];
    const sent = linksBy([old]).createLink({ email: 'jane@example.com' });
    writeFileSync(file, linkKeysToJson([createLinkKey(randomBytes), old]));
    assert.equal(linksBy(openLinkKeys(data, making)).readLink(sent).ok, true);
  });

  it('refuse a file that others can read, and say how to mend it', () => {
    openLinkKeys(data, making);
    chmodSync(file, 0o644);
    refuses(/run chmod 600/u);
  });

  it('refuse a damaged file, and change nothing', () => {
    openLinkKeys(data, making);
    truncateSync(file, 30);
    const before = readFileSync(file);
    refuses(/is damaged.*backup/u);
    assert.deepEqual(readFileSync(file), before);
  });
});
