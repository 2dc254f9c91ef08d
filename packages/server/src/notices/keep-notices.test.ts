import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { CompiledNotice, RetentionRule } from '@clarion-privacy/notice';
import { notice as group } from '@clarion-privacy/notice/clarion';
import { earlier, notice } from '@clarion-privacy/notice/example';
import { START, temporaryFolder } from '../app.fixture.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { keepNotices } from './keep-notices.ts';

const clock = () => new Date(START);
const first = earlier[0] as CompiledNotice;

const openStorage = async (t: TestContext) => {
  const storage = openSqliteStorage(await temporaryFolder(t));
  t.after(() => storage.close());
  return storage;
};

const changed = (from: string, to: string): CompiledNotice => ({
  ...(JSON.parse(JSON.stringify(notice).replaceAll(from, to)) as CompiledNotice),
  hash: 'f'.repeat(64),
});

describe('the notices that a server keeps', () => {
  it('hold every version that was ever served, after the notice has moved on', async (t) => {
    const storage = await openStorage(t);
    await keepNotices(storage, [first], clock);
    const later = await keepNotices(storage, [notice], clock);
    assert.equal(later.current.figures.version, '1.1');
    assert.deepEqual(JSON.parse(later.bodyOf('1.0') ?? ''), JSON.parse(JSON.stringify(first)));
    assert.equal(later.find('1.0')?.hash, first.hash);
    assert.equal(later.find('2.0'), undefined);
  });

  it('take the same text again, at every start', async (t) => {
    const storage = await openStorage(t);
    await keepNotices(storage, [notice, first], clock);
    await keepNotices(storage, [notice, first], clock);
    assert.deepEqual((await storage.notices.list()).map(({ version }) => version), ['1.0', '1.1']);
  });

  for (const [what, from, to] of [
    ['text', 'We stop within 2 days', 'We stop within 3 days'],
    ['promise', '"promise":"P2D"', '"promise":"P3D"'],
    ['basis', '"basis":"contract"', '"basis":"consent"'],
  ] as const) {
    it(`refuse another ${what} under a version that was served, and keep what was`, async (t) => {
      const storage = await openStorage(t);
      await keepNotices(storage, [notice, first], clock);
      await assert.rejects(keepNotices(storage, [changed(from, to)], clock), {
        name: 'NoticeChanged',
        message: /^The notice has another text than version 1\.1 had .*, on 2026-09-03: give it a new version in notice\.yaml, or put the old text back\.$/,
      });
      assert.equal((await storage.notices.list()).find(({ version }) => version === '1.1')?.hash, notice.hash);
    });
  }

  it('take the same text with more made of it by a later release, and serve what was served first', async (t) => {
    const storage = await openStorage(t);
    const [, ...factsThen] = Object.entries(notice.facts);
    const before = JSON.stringify({ ...notice, facts: Object.fromEntries(factsThen), register: undefined, hash: '0'.repeat(64) });
    await keepNotices(storage, [JSON.parse(before) as CompiledNotice], clock);
    const now = await keepNotices(storage, [notice], clock);
    assert.equal(now.current.hash, notice.hash);
    assert.equal((JSON.parse(now.bodyOf('1.1') ?? '') as CompiledNotice).hash, '0'.repeat(64));
  });

  it('take the group’s notice as former releases compiled it, without the figures that came since', async (t) => {
    const storage = await openStorage(t);
    const { collection, register: { keeping, retention: [{ verifiable, ...rule }, ...rules], ...register } } = group as CompiledNotice & { register: { retention: [RetentionRule] } };
    assert.ok(collection && verifiable && keeping);
    const facts = Object.fromEntries(Object.entries(group.facts).filter(([path]) => path !== 'collection'));
    const former = { ...group, collection: undefined, facts, register: { ...register, retention: [rule, ...rules] }, hash: '0'.repeat(64) } as unknown as CompiledNotice;
    await keepNotices(storage, [former], clock);
    const now = await keepNotices(storage, [group], clock);
    assert.deepEqual(now.current.collection, collection);
    assert.equal(now.find(group.figures.version)?.hash, group.hash);
    assert.equal((JSON.parse(now.bodyOf(group.figures.version) ?? '') as CompiledNotice).hash, '0'.repeat(64));
  });

  it('take a period for what was kept without one, and refuse another period for what had one', async (t) => {
    const { keeping = [], ...register } = group.register;
    const former = (periods: typeof keeping) => ({ ...group, register: { ...register, keeping: periods }, hash: '0'.repeat(64) }) as CompiledNotice;
    const [first, ...others] = keeping;
    await keepNotices(await openStorage(t), [former(others)], clock);
    const storage = await openStorage(t);
    await keepNotices(storage, [former(others)], clock);
    await keepNotices(storage, [group], clock);
    const changed = { ...group, register: { ...register, keeping: [first!, { ...others[0]!, period: 'P9Y' }, ...others.slice(1)] }, hash: 'f'.repeat(64) } as CompiledNotice;
    await assert.rejects(keepNotices(storage, [changed], clock), { name: 'NoticeChanged' });
  });

  it('refuse a figure that was promised and is promised no more', async (t) => {
    const storage = await openStorage(t);
    await keepNotices(storage, [group], clock);
    const { keeping, ...register } = group.register;
    assert.ok(keeping);
    await assert.rejects(keepNotices(storage, [{ ...group, register, hash: 'f'.repeat(64) } as CompiledNotice], clock), { name: 'NoticeChanged' });
  });
});
