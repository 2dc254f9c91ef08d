import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { MailStore } from './mail-store.ts';

const mailOf = (subject: string, text = 'Hello') =>
  Buffer.from(`From: CCM <ccm@example.com>\r\nTo: Jane Doe <jane@example.com>, jo@example.org\r\nSubject: ${subject}\r\n\r\n${text}\r\n`);

let folder: string;
let now: Date;
let next: number;
const open = (limit?: number) =>
  MailStore.open({ folder, clock: () => now, random: (bytes) => Buffer.alloc(bytes, next++), ...(limit === undefined ? {} : { limit }) });
const subjects = (store: MailStore) => store.list().map(({ subject }) => subject);

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'clarion-inbox-')), 'inbox');
  now = new Date('2026-09-03T10:00:00Z');
  next = 1;
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

describe('the inbox', () => {
  it('lists the newest first, also those of one moment and those after the clock went back', async () => {
    const store = await open();
    for (const subject of ['one', 'two', 'three']) await store.add(mailOf(subject));
    now = new Date('2026-09-03T09:00:00Z');
    await store.add(mailOf('four'));
    assert.deepEqual(subjects(store), ['four', 'three', 'two', 'one']);
    assert.deepEqual(subjects(await open()), ['four', 'three', 'two', 'one']);
  });

  it('says who, to whom, what about and how it begins, without the subject said twice', async () => {
    const store = await open();
    await store.add(mailOf('Spring', 'Spring\r\n\r\nIs  here'));
    const [entry] = store.list();
    assert.deepEqual(entry?.from, { name: 'CCM', address: 'ccm@example.com' });
    assert.deepEqual(entry?.to, [{ name: 'Jane Doe', address: 'jane@example.com' }, { name: '', address: 'jo@example.org' }]);
    assert.equal(entry?.preview, 'Is here');
  });

  it('keeps mails, and what was done with them, when it is opened again', async () => {
    const store = await open();
    const [read, left] = [await store.add(mailOf('read')), await store.add(mailOf('left'))];
    store.markRead(read);
    store.markUnsubscribed(read, { at: '2026-09-03T10:01:00.000Z', status: 200 });
    const again = await open();
    assert.deepEqual(again.list(), store.list());
    assert.equal(again.get(left)?.read, false);
    assert.equal(again.get(read)?.read, true);
    assert.equal(again.get(read)?.unsubscribe?.status, 200);
    assert.deepEqual(again.raw(again.get(read)!), mailOf('read'));
  });

  it('holds as many as it may, and the oldest make room with their files', async () => {
    const store = await open(3);
    const oldest = await store.add(mailOf('one'));
    store.markRead(oldest);
    for (const subject of ['two', 'three', 'four']) await store.add(mailOf(subject));
    assert.deepEqual(subjects(store), ['four', 'three', 'two']);
    assert.equal(readdirSync(folder).length, 3);
    assert.deepEqual(subjects(await open(2)), ['four', 'three']);
  });

  it('is empty when it was emptied', async () => {
    const store = await open();
    store.markRead(await store.add(mailOf('one')));
    store.empty();
    assert.deepEqual(store.list(), []);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is for this user alone, and takes nothing else in its folder for a mail', async () => {
    const store = await open();
    const id = await store.add(mailOf('one'));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, `${id}.eml`)).mode & 0o777, 0o600);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, `${id}.eml.draft`), 'half a ma');
    assert.deepEqual(subjects(await open()), ['one']);
  });
});
