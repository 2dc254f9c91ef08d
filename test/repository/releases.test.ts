import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { isPrinted } from '../../packages/elements/build/docs-table.ts';
import { keepRelease } from '../../packages/elements/build/keep-release.ts';
import { buildRelease, integrityOf, manifestOf, SINGLE_FILE, type Release } from '../../packages/elements/build/release.ts';

describe('a release', () => {
  let release: Release;
  before(async () => {
    release = await buildRelease();
  });

  it('prints in the documentation the values that its files have', () => {
    assert.ok(isPrinted(release), 'docs/releases.md has other values: npm run size -- --write');
    const changed = new Map(release.files).set(SINGLE_FILE, `${release.files.get(SINGLE_FILE)} `);
    assert.ok(!isPrinted({ ...release, files: changed }));
  });

  it('has in its manifest the value of each file, as a browser computes it', async () => {
    const { version, files } = JSON.parse(manifestOf(release)) as { version: string; files: Record<string, string> };
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(Object.keys(files), [...release.files.keys()]);
    for (const [file, code] of release.files) {
      const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(code));
      assert.equal(files[file], `sha384-${Buffer.from(digest).toString('base64')}`, file);
      assert.equal(integrityOf(code), files[file]);
    }
  });

  it('lies in a folder of its version, each file as the manifest beside it says, and is never changed once it is out', (t) => {
    const place = mkdtempSync(join(tmpdir(), 'clarion-release-'));
    t.after(() => rmSync(place, { recursive: true, force: true }));
    const folder = keepRelease(release, place)!;
    /** Every file on disk, by its path, but the manifest. */
    const lying = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'integrity.json')
          .map(({ parentPath, name }) => [relative(folder, join(parentPath, name)).replaceAll('\\', '/'), integrityOf(readFileSync(join(parentPath, name), 'utf8'))]),
      );
    const { files } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as { files: Record<string, string> };
    assert.deepEqual(lying(), files);
    assert.equal(keepRelease(release, place), folder);
    const other = { ...release, files: new Map(release.files).set(SINGLE_FILE, 'other();') };
    assert.equal(keepRelease(other, place), undefined);
    assert.deepEqual(lying(), files);
    assert.equal(keepRelease({ ...other, version: '99.0.0' }, place), join(place, 'v99.0.0'));
    assert.deepEqual(lying(), files);
  });

  it('asks from its one file for no other', () => {
    const code = release.files.get(SINGLE_FILE) ?? '';
    assert.ok(code.length > 100_000);
    assert.ok(!/\bimport\(|(?:^|;)import[{"'`*]/.test(code), 'It imports another file.');
  });
});
