import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a clean clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-clone-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Inside the clone the variables of this run would lead back to it. */
  const environment = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: environment });

  it('installs, builds and passes its unit tests from what is committed', () => {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder]);
    run('npm', 'ci', '--prefer-offline');
    assert.match(run('npm', 'test', '--', 'build', 'types', 'unit'), /\n\d+ passed, 0 failed\n$/);
  });

  it('leaves nothing behind that git would want to keep', () => {
    assert.equal(run('git', 'status', '--porcelain'), '');
  });
});
