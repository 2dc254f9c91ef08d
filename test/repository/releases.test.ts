import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isPrinted } from '../../packages/elements/build/docs-table.ts';
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

  it('asks from its one file for no other', () => {
    const code = release.files.get(SINGLE_FILE) ?? '';
    assert.ok(code.length > 100_000);
    assert.ok(!/\bimport\(|(?:^|;)import[{"'`*]/.test(code), 'It imports another file.');
  });
});
