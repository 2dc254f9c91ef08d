import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scope = '@clarion-privacy/';

/** Whom each room may import; `design` is one way only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  notice: [],
  protocol: ['notice'],
  elements: ['notice', 'protocol'],
  mail: ['notice', 'protocol'],
  server: ['notice', 'protocol', 'mail'],
};

/** The files that a command starts with: the only ones of a pure room that may know Node. */
const COMMANDS: readonly string[] = [
  'packages/notice/src/cli.ts',
  'packages/notice/src/generate.ts',
  'packages/notice/src/notice-folder.ts',
  ...globSync('packages/notice/src/commands/*.ts', { cwd: root }),
];

/** Tests, and what only tests import. */
const FOR_TESTS = /\.(test|fixture|conformance)\.ts$/;

const rooms = globSync('packages/*/package.json', { cwd: root }).map((file) => file.split('/')[1] as string);

const sources = (room: string): string[] =>
  globSync(`packages/${room}/src/**/*.ts`, { cwd: root }).filter((file) => !FOR_TESTS.test(file));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

describe('the rooms', () => {
  it('are all known to this check', () => {
    assert.deepEqual(rooms.filter((room) => !(room in MAY_IMPORT)), []);
  });

  for (const room of rooms) {
    it(`${room} imports only the rooms that it may`, () => {
      const found = sources(room).flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith(scope))
          .map((name) => name.slice(scope.length).split('/')[0] as string)
          .filter((name) => name !== room && !MAY_IMPORT[room]?.includes(name))
          .map((name) => `${file} imports ${name}`),
      );
      assert.deepEqual(found, []);
    });

    it(`${room} reaches no file outside itself by a path`, () => {
      const found = sources(room).flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .filter((name) => !join(file, '..', name).startsWith(`packages/${room}/`))
          .map((name) => `${file} imports ${name}`),
      );
      assert.deepEqual(found, []);
    });

    it(`${room} declares every package that it imports`, () => {
      const manifest = JSON.parse(readFileSync(join(root, `packages/${room}/package.json`), 'utf8'));
      const declared = new Set([manifest.name, ...Object.keys(manifest.dependencies ?? {})]);
      const found = sources(room).flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
          .filter((name) => !declared.has(packageOf(name)))
          .map((name) => `${file} imports ${name}`),
      );
      assert.deepEqual(found, []);
    });

    it(`${room} exports only files that exist, from its sources and from its build`, () => {
      const manifest = JSON.parse(readFileSync(join(root, `packages/${room}/package.json`), 'utf8'));
      const missing: string[] = [];
      for (const [name, target] of Object.entries<Record<string, string> | string>(manifest.exports)) {
        if (typeof target === 'string') continue;
        // Types for templates are all that such an entry has.
        if (Object.keys(target).join() === 'types') {
          if (!existsSync(join(root, 'packages', room, target['types'] as string))) missing.push(`${name}: ${target['types']}`);
          continue;
        }
        const source = target['clarion-source'] as string;
        const files = globSync(join(root, 'packages', room, source));
        if (files.length === 0) missing.push(`${name}: ${source}`);
        const built = (target['default'] as string).replace('./dist/', './src/').replace(/\.js$/, '.ts');
        if (built !== source) missing.push(`${name}: ${target['default']} is not built from ${source}`);
      }
      assert.deepEqual(missing, []);
    });
  }

  for (const room of ['notice', 'protocol']) {
    it(`${room} knows no Node outside its commands`, () => {
      const found = sources(room)
        .filter((file) => !COMMANDS.includes(file))
        .flatMap((file) => importsOf(file).filter((name) => name.startsWith('node:')).map((name) => `${file}: ${name}`));
      assert.deepEqual(found, []);
    });

    it(`${room} reads no clock`, () => {
      const found = sources(room)
        .filter((file) => !COMMANDS.includes(file))
        .filter((file) => /\bDate\.now\(|new Date\(\)|performance\.now|Temporal\.Now/.test(readFileSync(join(root, file), 'utf8')));
      assert.deepEqual(found, []);
    });
  }

  it('have no room named for nothing', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    assert.deepEqual(files.filter((file) => /(^|\/)(utils?|helpers?|shared|common|misc|manager)(\/|\.[a-z]+$)/.test(file)), []);
  });
});

describe('the files', () => {
  const tracked = execFileSync('git', ['ls-files', '--', '*.ts', '*.js', '*.mjs', '*.css', '*.html'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)) && !/(^|\/)(content|generated)\//.test(file));

  it('stay within 300 lines', () => {
    const long = tracked.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    assert.deepEqual(long, []);
  });

  it('leave no test out', () => {
    const left = tracked.filter((file) => /\b(describe|it|test)\.(only|skip|todo)\(|\bx(it|describe)\(/.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(left.filter((file) => file !== 'test/repository/rooms.test.ts'), []);
  });

  it('never put a string into a page as HTML, and never keep a thing in a browser', () => {
    const found = tracked
      .filter((file) => /^(packages\/elements\/src|demo\/sites)\//.test(file) && !file.endsWith('.test.ts'))
      .filter((file) => /unsafeHTML|innerHTML\s*=|insertAdjacentHTML|eval\(|new Function\(|localStorage|sessionStorage|document\.cookie| style="/.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(found, []);
  });
});

describe('the lockfile', () => {
  it('records no download address', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string }> };
    const found = Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'));
    assert.deepEqual(found, []);
  });
});

function packageOf(name: string): string {
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
}
