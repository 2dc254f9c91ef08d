import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Sqlite from 'better-sqlite3';
import { chain } from '../audit/chain.ts';
import { newReceiptKey, receiptKeyText } from '../keys/receipt-key-file.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const ROWS = 6;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clarion-audit-'));
  const data = join(folder, 'whole');
  const storage = openSqliteStorage(data);
  for (let each = 1; each <= ROWS; each += 1)
    await storage.transaction(async ({ audit }) =>
      audit.append(chain({ at: '2026-09-03T10:15:00.000Z', event: 'request.received', reference: `R${each}`, details: { each } }, await audit.last())),
    );
  await storage.close();
  mkdirSync(join(data, 'keys'), { mode: 0o700 });
  const key = newReceiptKey({ random: randomBytes, now: () => new Date('2026-09-03T10:15:00.000Z') });
  writeFileSync(join(data, 'keys', 'receipts.json'), receiptKeyText(key), { mode: 0o600 });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const command = async (data: string, ...words: string[]) => {
  const { code, stdout, stderr } = await runHere(['audit', ...words], { folder, variables: { CLARION_DATA: data }, now: () => new Date('2026-09-04T10:15:00.000Z') });
  return { code, stdout, told: stderr.split('\n') };
};

let copies = 0;
/** A copy of the database file, changed past its triggers as somebody with the file can. */
const tampered = (change: (database: Sqlite.Database) => void): string => {
  const data = join(folder, `copy-${(copies += 1)}`);
  cpSync(join(folder, 'whole'), data, { recursive: true });
  const database = new Sqlite(join(data, 'clarion.sqlite'));
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = 'audit'").all() as { name: string }[]) database.exec(`drop trigger ${name}`);
  change(database);
  database.close();
  return data;
};
const broken = async (data: string, ...words: string[]) => {
  const { code, told } = await command(data, 'verify', ...words);
  return { code, findings: told.filter((line) => line.startsWith('BROKEN')) };
};

describe('clarion-privacy audit verify', () => {
  it('says that an untouched trail is whole, and what it cannot see without a head', async () => {
    const { code, told } = await command(join(folder, 'whole'), 'verify');
    assert.equal(code, 0);
    assert.match(told.join(), /whole in itself: \d+ rows\. Only with --head/u);
  });

  for (let seq = 1; seq <= ROWS; seq += 1) {
    for (const column of ['at', 'event', 'reference', 'details', 'previous_hash', 'hash'])
      it(`names row ${seq} when its ${column} was changed`, async () => {
        const value = column.endsWith('hash') ? Buffer.alloc(32, 9) : 'changed';
        const { code, findings } = await broken(tampered((database) => database.prepare(`update audit set ${column} = ? where seq = ?`).run(value, seq)));
        assert.equal(code, 1);
        assert.match(findings[0] ?? '', new RegExp(`row ${seq} was changed`, 'u'));
      });

    if (seq < ROWS)
      it(`names row ${seq} when it was taken out`, async () => {
        assert.deepEqual((await broken(tampered((database) => database.prepare('delete from audit where seq = ?').run(seq)))).findings, [`BROKEN: row ${seq} is missing.`]);
      });
  }

  it('names both rows when two have changed places', async () => {
    const data = tampered((database) => database.exec('update audit set seq = -2 where seq = 2; update audit set seq = 2 where seq = 5; update audit set seq = 5 where seq = -2'));
    const { findings } = await broken(data);
    assert.ok(findings.includes('BROKEN: row 2 was moved: it was written as row 5.'), findings.join());
    assert.ok(findings.includes('BROKEN: row 5 was moved: it was written as row 2.'), findings.join());
  });

  it('finds a trail that was written anew to its end, and one that was cut off, by a head that was kept', async () => {
    const head = join(folder, 'head.jws');
    writeFileSync(head, (await command(join(folder, 'whole'), 'head')).stdout);
    assert.equal((await command(join(folder, 'whole'), 'verify', '--head', head)).code, 0);
    const forged = tampered((database) => {
      const rows = database.prepare('select * from audit order by seq').all() as { seq: number; at: string; event: string; reference: string; details: string; hash: Buffer }[];
      let last = rows[1]!;
      for (const row of rows.slice(2)) {
        const next = chain({ ...row, details: row.seq === 3 ? { forged: true } : (JSON.parse(row.details) as object as Record<string, unknown>) }, last);
        database.prepare('update audit set details = ?, previous_hash = ?, hash = ? where seq = ?').run(next.details, next.previousHash, next.hash, row.seq);
        last = { ...row, hash: next.hash };
      }
    });
    assert.deepEqual(await broken(forged), { code: 0, findings: [] });
    const found = await broken(forged, '--head', head);
    assert.equal(found.code, 1);
    assert.match(found.findings.join(), /is not the one that the head was taken of: the trail was written anew/u);
    const cut = tampered((database) => database.exec('delete from audit where seq > 4'));
    assert.deepEqual(await broken(cut), { code: 0, findings: [] });
    assert.match((await broken(cut, '--head', head)).findings.join(), /of which the head was taken, is missing: the end of the trail was cut off/u);
  });

  it('refuses a head that was changed, or that is none', async () => {
    const { stdout } = await command(join(folder, 'whole'), 'head');
    const [header, payload, signature] = stdout.trim().split('.') as [string, string, string];
    const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace(/"seq":\d+/u, '"seq":1')).toString('base64url');
    for (const [name, content] of [['changed.jws', [header, other, signature].join('.')], ['none.jws', 'nothing']] as const) {
      writeFileSync(join(folder, name), content);
      const { code, told } = await command(join(folder, 'whole'), 'verify', '--head', join(folder, name));
      assert.equal(code, 1);
      assert.match(told.join(), /no head that this server signed, or it was changed since/u);
    }
  });
});
