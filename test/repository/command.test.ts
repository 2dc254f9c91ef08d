import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { object, Workplace } from '../../packages/server/src/cli/spawned.fixture.ts';
import packageJson from '../../packages/server/package.json' with { type: 'json' };

const built = fileURLToPath(new URL(`../../packages/server/${packageJson.bin['clarion-privacy']}`, import.meta.url));
const place = new Workplace([built]);
after(() => place.dispose());

/** Bytes from which a list is shared among threads, and more. */
const LONG = 1_500_000;

describe('the command as it is built', () => {
  it('tells its version', async () => {
    const { stdout, stderr } = await place.run(['version']);
    assert.equal(stdout.toString(), `clarion-privacy ${packageJson.version}\n`, stderr);
  });

  it('serves, signs a receipt, gives the page that checks it with its script, and screens a long list', async () => {
    const server = await place.serve();
    const { reference } = await object(server.url, { email: 'jane@example.com' });
    assert.match(await (await fetch(`${server.url}/receipt`)).text(), /<script/u);
    assert.equal(await server.end('SIGTERM'), 0);
    const rows = Array.from({ length: LONG / 'p100000@example.com\n'.length }, (_, row) => `p${100_000 + row}@example.com`);
    place.write('list.csv', ['Email', ...rows, 'Jane@Example.com', ''].join('\n'));
    const { code, stderr } = await place.run(['screen', 'list.csv', '--out', 'out.csv']);
    assert.equal(code, 0, stderr);
    assert.match(stderr, new RegExp(`^${rows.length + 1} rows: 1 held, ${rows.length} clear, 0 unchecked\\.$`, 'mu'));
    assert.match(readFileSync(place.path('out.csv'), 'utf8'), new RegExp(`\\nJane@Example\\.com,held,all,all,.*${reference}"\\n$`, 'u'));
  });
});
