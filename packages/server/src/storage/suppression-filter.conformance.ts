import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import fc from 'fast-check';
import { LiveFilter } from '../suppression/live-filter.ts';
import type { Statement } from '../suppression/statement.ts';
import type { OpenStorage } from './storage.conformance.ts';
import type { Storage } from './storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
/** Small, so that pages and filters overflow. */
const SIZES = { page: 3, fewest: 8 };
const hashOf = (person: number): Buffer => createHash('sha256').update(String(person)).digest();
const entry = (person: number): Statement => ({
  ...{ kind: 'email', hash: hashOf(person), keyId: 'one', channel: '*', company: '*', list: '*' },
  ...{ effect: 'suppress', since: AT, reference: '', cause: 'objection', turn: 1 },
});

/** What one of two processes does; some of it happens while the other does something else. */
type Step = { readonly process: 0 | 1; readonly does: 'put' | 'remove' | 'look' | 'keep' | 'start'; readonly person: number };
const step: fc.Arbitrary<Step> = fc.record({
  process: fc.constantFrom(0, 1),
  does: fc.oneof({ weight: 4, arbitrary: fc.constant('put' as const) }, { weight: 6, arbitrary: fc.constantFrom('remove', 'look', 'look', 'keep', 'start') }),
  person: fc.nat(60),
});

interface Process {
  readonly storage: Storage;
  filter: LiveFilter;
}

const keep = ({ filter, storage }: Process): Promise<void> => filter.keep((work) => storage.transaction(({ suppression }) => work(suppression)));

/** Everyone who was on the file before the call and whom nobody takes off meanwhile is in the filter. */
const look = async (process: Process, people: readonly number[]): Promise<void> => {
  const filter = await process.filter.current();
  const denied = people.filter((person) => !filter.mayHold(hashOf(person).toString('latin1')));
  assert.deepEqual(denied, []);
};

const act = async ({ process: which, does, person }: Step, processes: readonly Process[], staying: readonly number[]): Promise<void> => {
  const process = processes[which]!;
  if (does === 'put') await process.storage.transaction(({ suppression }) => suppression.put([entry(person)]));
  if (does === 'remove') await process.storage.transaction(({ suppression }) => suppression.remove([hashOf(person)]));
  if (does === 'start') process.filter = new LiveFilter(process.storage.suppression, SIZES);
  if (does === 'keep') await keep(process);
  if (does === 'look') await look(process, staying);
};

/** What screening looks at first must never deny an entry, whoever made it and whenever. */
export const suppressionFilterConformance = (name: string, prepare: (t: TestContext) => Promise<OpenStorage>): void => {
  const opened = async (t: TestContext) => {
    const open = await prepare(t);
    return async (): Promise<Storage> => {
      const storage = await open();
      t.after(() => storage.close());
      return storage;
    };
  };
  describe(`${name}: the filter of the suppression file (object.suppression)`, () => {
    it('denies nobody who is on the file, whatever two processes do one after the other or at once', async (t) => {
      const open = await opened(t);
      const storages = [await open(), await open()];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 25 }), async (rounds) => {
          const processes: readonly Process[] = storages.map((storage) => ({ storage, filter: new LiveFilter(storage.suppression, SIZES) }));
          const onFile = new Set<number>();
          for (const together of rounds) {
            const leaving = new Set(together.flatMap(({ does, person }) => (does === 'remove' ? [person] : [])));
            const staying = [...onFile].filter((person) => !leaving.has(person));
            await Promise.all(together.map((each) => act(each, processes, staying)));
            for (const person of leaving) onFile.delete(person);
            for (const { does, person } of together) if (does === 'put' && !leaving.has(person)) onFile.add(person);
          }
          for (const process of processes) await look(process, [...onFile]);
          await storages[0]!.transaction(({ suppression }) => suppression.remove(Array.from({ length: 61 }, (_, person) => hashOf(person))));
        }),
        { numRuns: 40 },
      );
    });

    it('is made of a whole file page by page, kept, and found again with all that came since', async (t) => {
      const storage = await (await opened(t))();
      const people = Array.from({ length: 50 }, (_, person) => person);
      await storage.transaction(({ suppression }) => suppression.put(people.slice(0, 40).map(entry)));
      const first: Process = { storage, filter: new LiveFilter(storage.suppression, SIZES) };
      await keep(first);
      assert.equal((await storage.suppression.addedAfter(0, 100)).length, 0);
      await storage.transaction(({ suppression }) => suppression.put(people.slice(40).map(entry)));
      const later: Process = { storage, filter: new LiveFilter(storage.suppression, SIZES) };
      await look(later, people);
      await look(first, people);
      const strangers = Array.from({ length: 1_000 }, (_, each) => hashOf(10_000 + each).toString('latin1'));
      const filter = await later.filter.current();
      assert.ok(strangers.filter((each) => filter.mayHold(each)).length < 100, 'nearly all strangers are denied');
    });

    it('is made of entries that are older than the log, and kept', async (t) => {
      const storage = await (await opened(t))();
      const people = Array.from({ length: 10 }, (_, person) => person);
      await storage.transaction(({ suppression }) => suppression.put(people.map(entry)));
      // As an upgrade leaves it: no filter, and nothing in the log.
      await storage.transaction(({ suppression }) => suppression.putFilter({ position: 1_000, entries: 0 }, []));
      const process: Process = { storage, filter: new LiveFilter(storage.suppression, SIZES) };
      await look(process, people);
      await keep(process);
      assert.deepEqual(await storage.suppression.keptFilter(), { position: 0, entries: 10, bytes: (await process.filter.current()).bits.byteLength });
      await look({ storage, filter: new LiveFilter(storage.suppression, SIZES) }, people);
    });

    it('tells under which keys anything is kept, and no longer those of which nothing is left', async (t) => {
      const storage = await (await opened(t))();
      await storage.transaction(({ suppression }) => suppression.put([entry(1), { ...entry(2), keyId: 'two' }]));
      assert.deepEqual(await storage.suppression.keyIds(), ['one', 'two']);
      await storage.transaction(({ suppression }) => suppression.remove([hashOf(1)]));
      assert.deepEqual(await storage.suppression.keyIds(), ['two']);
    });
  });
};
