import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import { temporaryFolder } from '../app.fixture.ts';
import { chain } from '../audit/chain.ts';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { MIGRATIONS } from '../storage/migrations/index.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { say } from '../suppression/say.ts';
import { runHere } from './command.fixture.ts';

const AT = '2026-09-03T10:15:00.000Z';
const JO = { kind: 'email', canonical: 'jo@example.com' } as const;

/** A data folder with somebody who objected, whose storage is still open, and commands on it. */
const start = async (t: TestContext) => {
  const folder = await temporaryFolder(t);
  const data = join(folder, 'data');
  const storage = openSqliteStorage(data);
  t.after(() => storage.close());
  const keys = openSuppressionKeys(data, [], { random: randomBytes, now: () => new Date(AT) });
  await storage.transaction(async ({ audit, suppression }) => {
    await say(JO, { words: [{ channel: '*', company: '*', list: '*', effect: 'suppress' }], saying: { since: AT, reference: 'AAAA-AAAA-AAAA', cause: 'objection' } }, { keys, suppression });
    for (let each = 0; each < 3; each += 1) await audit.append(chain({ at: AT, event: 'a', reference: String(each), details: {} }, await audit.last()));
  });
  const run = (words: readonly string[], CLARION_DATA = data) => runHere(words, { folder, variables: { CLARION_DATA }, now: () => new Date(AT) });
  const refused = async (words: readonly string[], place = data, code = 1) => {
    const { stderr, code: got } = await run(words, place);
    assert.equal(got, code, stderr);
    assert.doesNotMatch(stderr, /\n/u);
    return stderr;
  };
  return { folder, data, storage, keyId: keys.current.id, run, refused, place: join(folder, 'restored') };
};

const restored = (place: string) => {
  const database = new Sqlite(join(place, 'clarion.sqlite'), { readonly: true });
  try {
    return { audit: database.prepare('select reference from audit order by seq').pluck().all(), suppression: database.prepare('select key_id from suppression').pluck().all() };
  } finally {
    database.close();
  }
};

describe('clarion-privacy backup', () => {
  it('copies what is there while others have it open, and tells in a manifest what that is', async (t) => {
    const { folder, keyId, run } = await start(t);
    const { code, stderr } = await run(['backup', 'one']);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^Backed up \d+ rows in \d+ tables of 2026-09-03T10:15:00\.000Z to .*\/one\.\nThe keys are not in it/u);
    assert.deepEqual(readdirSync(join(folder, 'one')).sort(), ['clarion.sqlite', 'manifest.json']);
    for (const name of ['one', 'one/clarion.sqlite', 'one/manifest.json']) assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
    const manifest = JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8')) as { schema: number; tables: Record<string, number>; audit: object; keys: string[] };
    assert.deepEqual([manifest.schema, manifest.tables['audit'], manifest.tables['suppression'], manifest.keys], [MIGRATIONS.length, 3, 1, [keyId]]);
    assert.doesNotMatch(JSON.stringify(manifest), /example/u);
  });

  it('restores all of it, and the person is held back as before once the keys are there', async (t) => {
    const { folder, run, place, storage } = await start(t);
    await run(['backup', 'one', '--keys', 'apart']);
    assert.equal(readdirSync(join(folder, 'one')).includes('keys'), false);
    await storage.transaction(async ({ audit }) => audit.append(chain({ at: AT, event: 'a', reference: 'later', details: {} }, await audit.last())));
    const { code, stderr } = await run(['restore', 'one', '--keys', 'apart'], place);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^Restored \d+ rows .*, the same by count and by hash; the audit trail is whole to its row 3\.\nWhat was taken since then is not in it/u);
    assert.deepEqual(restored(place).audit, ['0', '1', '2']);
    assert.deepEqual(readdirSync(place).sort(), ['clarion.sqlite', 'keys']);
    for (const name of ['clarion.sqlite', 'keys', 'keys/suppression.json']) assert.equal(statSync(join(place, name)).mode & 0o077, 0, name);
    const screened = await runHere(['screen', '-'], { folder, variables: { CLARION_DATA: place }, input: 'email\nJO@EXAMPLE.COM\nal@example.com\n' });
    assert.match(screened.stdout, /JO@.*,held,[^]*al@.*,clear,/u, screened.stderr);
    assert.equal((await run(['audit', 'verify'], place)).code, 0);
  });

  it('object.suppression: says which keys are missing, loudly', async (t) => {
    const { run, place, keyId, data } = await start(t);
    await run(['backup', 'one']);
    assert.match((await run(['restore', 'one'], place)).stderr, new RegExp(`^KEYS ARE MISSING: ${keyId}\\. Put the keys back`, 'mu'));
    // The keys may also be there before the data.
    const other = `${place}-2`;
    mkdirSync(other, { mode: 0o700 });
    cpSync(join(data, 'keys'), join(other, 'keys'), { recursive: true });
    assert.doesNotMatch((await run(['restore', 'one'], other)).stderr, /MISSING/u);
  });

  it('restores keys from a stick that knows no rights for this user alone, and refuses damaged ones before anything is in place', async (t) => {
    const { run, refused, place, folder } = await start(t);
    await run(['backup', 'one', '--keys', 'apart']);
    const file = join(folder, 'apart/suppression.json');
    chmodSync(file, 0o444);
    chmodSync(join(folder, 'one/clarion.sqlite'), 0o444);
    assert.equal((await run(['restore', 'one', '--keys', 'apart'], place)).code, 0);
    for (const name of ['clarion.sqlite', 'keys/suppression.json']) assert.equal(statSync(join(place, name)).mode & 0o777, 0o600, name);
    chmodSync(file, 0o600);
    truncateSync(file, 20);
    assert.match(await refused(['restore', 'one', '--keys', 'apart'], `${place}-2`), /apart\/suppression\.json, line \d: this is not JSON/u);
    assert.equal(existsSync(`${place}-2`), false);
  });

  it('backs up keys that are links to files elsewhere, as a vault of secrets lays them out', async (t) => {
    const { run, data, folder } = await start(t);
    const [file, vault] = [join(data, 'keys/suppression.json'), join(folder, 'vault.json')];
    renameSync(file, vault);
    symlinkSync(vault, file);
    await run(['backup', 'one', '--keys', 'apart']);
    assert.deepEqual(readFileSync(join(folder, 'apart/suppression.json')), readFileSync(vault));
  });

  it('replaces nothing: neither a backup nor data', async (t) => {
    const { run, refused, data, place } = await start(t);
    await run(['backup', 'one', '--keys', 'apart']);
    assert.match(await refused(['backup', 'one']), /one is there already/u);
    assert.match(await refused(['backup', 'two', '--keys', 'apart']), /apart is there already/u);
    assert.equal(existsSync(join(data, '../two')), false);
    assert.match(await refused(['restore', 'one']), /data is not empty, it holds clarion\.sqlite.*: set CLARION_DATA/u);
    assert.equal(existsSync(join(data, 'clarion.sqlite')), true);
    mkdirSync(place);
    writeFileSync(join(place, 'clarion.sqlite-wal'), 'left behind');
    assert.match(await refused(['restore', 'one'], place), /holds clarion\.sqlite-wal/u);
  });

  it('keeps the keys out of the backup, whatever is asked', async (t) => {
    const { refused, folder } = await start(t);
    for (const keys of ['one', 'one/keys']) assert.match(await refused(['backup', 'one', '--keys', keys], undefined, 2), /Keep the keys apart/u);
    assert.deepEqual(readdirSync(folder), ['data']);
  });

  it('tells of what an attempt left that was broken off', async (t) => {
    const { run, folder } = await start(t);
    mkdirSync(join(folder, 'zero.unfinished-abc'));
    assert.match((await run(['backup', 'one'])).stderr, /^\S+zero\.unfinished-abc is what an attempt left/u);
    assert.equal(existsSync(join(folder, 'zero.unfinished-abc')), true);
  });

  it('backs a broken audit trail up as it is, says so, and restores it so', async (t) => {
    const { run, data, place } = await start(t);
    const database = new Sqlite(join(data, 'clarion.sqlite'));
    database.exec("drop trigger audit_keeps_values; update audit set reference = 'forged' where seq = 2");
    database.close();
    const { code, stderr } = await run(['backup', 'one']);
    assert.deepEqual([code, /^BROKEN: the audit trail is not whole, row 2 was changed/mu.test(stderr)], [1, true], stderr);
    assert.match((await run(['restore', 'one'], place)).stderr, /the audit trail is broken as it was then, row 2 was changed/u);
  });

  it('backs up the schema of an earlier release as it is', async (t) => {
    const { run, folder, place } = await start(t);
    const old = join(folder, 'old');
    mkdirSync(old);
    const database = new Sqlite(join(old, 'clarion.sqlite'));
    for (const { sqlite } of MIGRATIONS.slice(0, 3)) database.exec(sqlite);
    database.pragma(`application_id = ${0x434c_524e}`);
    database.pragma('user_version = 3');
    database.close();
    assert.equal((await run(['backup', 'one'], old)).code, 0);
    assert.equal((JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8')) as { schema: number }).schema, 3);
    assert.equal((await run(['restore', 'one'], place)).code, 0);
  });

  it('does what PostgreSQL does by itself with no word of its own', async (t) => {
    const { folder } = await start(t);
    const variables = { CLARION_DATABASE: 'postgres://clarion:secret@db.example.com/clarion' };
    for (const word of ['backup', 'restore']) assert.match((await runHere([word, 'one'], { folder, variables })).stderr, /its own pg_/u);
  });
});

describe('a backup that is not whole', () => {
  const damages: Record<string, readonly [damage: (backup: string) => void, message: RegExp]> = {
    'has no manifest': [(backup) => rmSync(join(backup, 'manifest.json')), /manifest\.json cannot be read, it is not there: it is no whole backup/u],
    'has half a manifest': [(backup) => truncateSync(join(backup, 'manifest.json'), 100), /not JSON: it is no whole backup/u],
    'has no database': [(backup) => rmSync(join(backup, 'clarion.sqlite')), /clarion\.sqlite is missing: it is no whole backup/u],
    'has half a database': [(backup) => truncateSync(join(backup, 'clarion.sqlite'), 8_192), /is not the file that was backed up/u],
    'has a byte that changed': [
      (backup) => {
        const bytes = readFileSync(join(backup, 'clarion.sqlite'));
        bytes[bytes.length - 1]! ^= 1;
        writeFileSync(join(backup, 'clarion.sqlite'), bytes);
      },
      /is not the file that was backed up/u,
    ],
    'tells of other rows': [
      (backup) => writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json'), 'utf8').replace('"suppression": 1', '"suppression": 2')),
      /do not agree on "tables"/u,
    ],
    'tells of another end of the trail': [
      (backup) => writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json'), 'utf8').replace('"seq": 3', '"seq": 4')),
      /do not agree on "audit"/u,
    ],
  };
  for (const [what, [damage, message]] of Object.entries(damages))
    it(`is refused where it ${what}, and nothing is put in place`, async (t) => {
      const { folder, run, refused, place } = await start(t);
      await run(['backup', 'one']);
      damage(join(folder, 'one'));
      assert.match(await refused(['restore', 'one'], place), message);
      assert.deepEqual(existsSync(place) ? readdirSync(place) : [], []);
    });
});
