import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { temporaryDatabase } from '../storage/postgres/database.fixture.ts';
import { object, Workplace } from './spawned.fixture.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.dispose());

const changed = (url: string, change: (url: URL) => void): string => {
  const copy = new URL(url);
  change(copy);
  return copy.href;
};

describe('clarion-privacy with CLARION_DATABASE', () => {
  it('keeps in PostgreSQL what every command reads, and nothing on SQLite', async (t) => {
    const env = { CLARION_DATABASE: await temporaryDatabase(t) };
    const server = await place.serve(env);
    const { reference } = await object(server.url, { email: 'jane@example.com' });
    const ready = await fetch(`${server.url}/health/ready`);
    assert.deepEqual(await ready.json(), { status: 'ready', database: { kind: 'postgres', state: 'writable' } });
    assert.equal(await server.end('SIGTERM'), 0);
    const { stdout } = await place.run(['requests', '--json'], { env });
    assert.equal((JSON.parse(stdout.toString()) as { reference: string }).reference, reference);
    place.write('list.csv', 'email\nJANE@EXAMPLE.COM\n');
    assert.match((await place.run(['screen', 'list.csv'], { env })).stdout.toString(), /,held,/u);
    assert.ok(!existsSync(`${place.data}/clarion.sqlite`));
  });

  it('says in one line, and without the password, what keeps it from its database', async (t) => {
    const url = await temporaryDatabase(t);
    const cases: readonly (readonly [string, RegExp])[] = [
      [changed(url, (to) => (to.port = '1')), /^The database postgres at 127\.0\.0\.1:1 cannot be reached\. Start it, or correct CLARION_DATABASE \(ECONNREFUSED\)\.$/u],
      [changed(url, (to) => (to.password = 'wrong-secret')), /does not let this user in\. Correct the user and the password in CLARION_DATABASE \(28P01\)\.$/u],
      [changed(url, (to) => (to.pathname = '/absent')), /^The database absent at .* is not there\. Create it, or correct its name in CLARION_DATABASE \(3D000\)\.$/u],
    ];
    for (const [CLARION_DATABASE, expected] of cases)
      for (const words of [['serve'], ['requests']]) {
        const line = await place.refusal(words, { env: { CLARION_DATABASE } });
        assert.match(line, expected);
        assert.doesNotMatch(line, /wrong-secret|only-for-tests/u);
      }
  });

  it('refuses to read a database in which no server has kept anything', async (t) => {
    const CLARION_DATABASE = await temporaryDatabase(t);
    assert.match(await place.refusal(['requests'], { env: { CLARION_DATABASE } }), /is empty\. Correct CLARION_DATABASE, or start the server once\.$/u);
  });
});
