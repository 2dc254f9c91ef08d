import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStorage } from '@clarion-privacy/server';
import { temporaryFolder } from '../../packages/server/src/app.fixture.ts';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { createMetrics } from '../../packages/server/src/observe/metrics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8');
const units = globSync('packages/server/deploy/*', { cwd: root }).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** Each command that the guide or a unit names, in a block or in a line. */
const commands = (): readonly (readonly string[])[] => {
  const blocks = [...guide.matchAll(/^clarion-privacy ([^\n>]+)/gmu)].map(([, words]) => words!);
  const inline = [...guide.matchAll(/`clarion-privacy ([a-z][^`]*)`/gu)].map(([, words]) => words!);
  const started = units.flatMap(({ text }) => [...text.matchAll(/cli\.js ([^\n']+)/gu)].map(([, words]) => words!));
  return [...blocks, ...inline, ...started].map((words) => words.trim().split(/\s+/u));
};

const helpOf = async (word: string): Promise<string> => {
  const { code, stdout, stderr } = await runHere(['help', word], { folder: root });
  assert.equal(code, 0, `${word}: ${stderr}`);
  return stdout;
};

describe("the operator's guide", () => {
  it('names commands, actions and options that there are', async () => {
    assert.ok(commands().length > 15);
    for (const [word = '', ...rest] of commands()) {
      const help = await helpOf(word);
      for (const each of rest) {
        if (/^--/u.test(each)) assert.match(help, new RegExp(`${each}(?![\\w-])`, 'u'), `${word} ${each}`);
        // What stands right after the command and is no file: an action of it.
        else if (each === rest[0] && /^[a-z-]+$/u.test(each)) assert.match(help, new RegExp(`(?:${word} |\\|)(?:\\[)?${each}|^ *${each}\\b`, 'mu'), `${word} ${each}`);
      }
    }
  });

  it('names settings that the server reads', async () => {
    const help = await helpOf('serve');
    const named = new Set([guide, ...units.map(({ text }) => text)].flatMap((text) => text.match(/CLARION_[A-Z_]*[A-Z]/gu) ?? []));
    assert.ok(named.size > 5);
    for (const name of named) assert.match(help, new RegExp(`\\b${name}\\b`, 'u'));
  });

  it('names files that there are', () => {
    const named = [...guide.matchAll(/(packages\/server\/[\w./-]+\w)/gu)].map(([, file]) => file!);
    const linked = [...guide.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/gu)].map(([, file]) => file!);
    assert.ok(named.length > 3 && linked.length > 3);
    // What is built is not there yet.
    for (const file of named.filter((each) => !each.includes('/dist/'))) assert.ok(existsSync(join(root, file)) || globSync(`${file}*`, { cwd: root }).length > 0, file);
    for (const file of linked) assert.ok(existsSync(join(root, 'docs', file)), file);
  });

  it('says of every metric what it is watched for, and of no other', async (t) => {
    const storage = openSqliteStorage(await temporaryFolder(t));
    t.after(() => storage.close());
    const text = await createMetrics({ storage, clock: () => new Date(), timeZone: 'Europe/London', lostKeys: () => 0 }).text();
    const there = new Set([...text.matchAll(/^# HELP (clarion_\w+)/gmu)].map(([, name]) => name!));
    const named = new Set(guide.match(/clarion_[a-z_]+/gu));
    assert.deepEqual([...named].sort(), [...there].sort());
  });
});

describe('the unit of systemd', () => {
  const unit = units.find(({ file }) => file.endsWith('clarion-privacy.service'))!.text;

  it('may write its own data alone, and may become nobody else', () => {
    for (const line of ['NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'ProtectSystem=strict', 'ProtectHome=yes', 'PrivateDevices=yes', 'StateDirectoryMode=0700', 'UMask=0077', 'SystemCallFilter=@system-service', 'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX'])
      assert.ok(unit.split('\n').includes(line), line);
    assert.doesNotMatch(unit, /^User=root|ReadWritePaths/mu);
  });

  it('has files for ten thousand connections, and time to answer what is in flight', () => {
    assert.ok(Number(/^LimitNOFILE=(\d+)$/mu.exec(unit)?.[1]) >= 20_000);
    assert.ok(Number(/^TimeoutStopSec=(\d+)$/mu.exec(unit)?.[1]) > 10);
  });
});
