import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { startApp } from '../app.fixture.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { decide } from '../suppression/decide.ts';
import type { Purpose } from '../suppression/decide.ts';
import { identify } from '../suppression/identify.ts';
import { hashesOf } from '../suppression/say.ts';

/** An application, the links of jo@example.com, and what one does with them. */
export const startWithLinks = async (t: TestContext, options: Parameters<typeof startApp>[1] = {}) => {
  const started = await startApp(t, options);
  const { app, parts, storage, folder } = started;
  const token = (email = 'jo@example.com', company = 'ccm', list?: string) => parts.links.createToken({ email, company, ...(list !== undefined && { list }) });
  const preferencesToken = (email = 'jo@example.com') => parts.links.createToken({ email, company: 'ccm', purpose: 'preferences' });
  const post = (path: string, fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }));
  const isHeld = async (email: string, purpose?: Purpose): Promise<boolean> => {
    const hashes = identify({ email }).identifiers.flatMap((each) => hashesOf(each, parts.keys));
    return decide(await storage.suppression.findByHashes(hashes), purpose).held;
  };
  return { ...started, token, preferencesToken, post, isHeld, rows: () => rowsOf(join(folder, SQLITE_FILE)) };
};

/** Every row of every table, as text. */
const rowsOf = (file: string): string => {
  const database = new Sqlite(file, { readonly: true });
  try {
    // The log tells the filter of screening what was written, the same anew included; it says nothing that the tables do not.
    const tables = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name <> 'suppression_log' order by name").pluck().all() as string[];
    assert.ok(tables.includes('suppression'));
    return JSON.stringify(tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()]));
  } finally {
    database.close();
  }
};

/** The value behind a page's undo button. */
export const undoIn = (page: string): string => {
  const value = /name="undo" value="([^"]+)"/u.exec(page)?.[1];
  assert.ok(value);
  return value;
};

/** The nonce of a page's form. */
export const onceIn = (page: string): string => {
  const value = /name="once" value="([^"]+)"/u.exec(page)?.[1];
  assert.ok(value);
  return value;
};
