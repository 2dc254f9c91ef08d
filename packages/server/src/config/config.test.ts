import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ConfigError } from './config-error.ts';
import { readEnvironment } from './environment.ts';
import { loadConfig } from './load-config.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clarion-config-'));
  file = join(folder, 'clarion.config.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const site = { id: 'ccm', name: 'CCM', company: 'ccm', origin: 'https://www.example.com', privacyPage: 'https://www.example.com/privacy/' };
const write = (text: unknown) => writeFileSync(file, typeof text === 'string' || Buffer.isBuffer(text) ? text : JSON.stringify(text, undefined, 2));

const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    assert.doesNotMatch(error.message, /\n/u);
    return error.message;
  }
  return assert.fail('it was taken');
};

describe('clarion.config.json', () => {
  it('says how far one click reaches: the group unless it is told, else the company or the list', () => {
    const scopeOf = (unsubscribe?: unknown) => (write({ sites: [site], unsubscribe }), loadConfig(file).value.unsubscribe.scope);
    assert.deepEqual([scopeOf(), scopeOf({}), scopeOf({ scope: 'company' }), scopeOf({ scope: 'list' })], ['group', 'group', 'company', 'list']);
    assert.match(refusal(() => scopeOf({ scope: 'all' })), /unsubscribe\.scope: write one of group, company, list\./u);
  });

  it('gives every site its origins, and lets sites share one', () => {
    write({ sites: [site, { ...site, id: 'ccit', origins: ['https://www.example.com', 'https://www.example.net'] }] });
    const { value } = loadConfig(file);
    assert.deepEqual(value.sites.map(({ id, origins }) => [id, origins]), [
      ['ccm', ['https://www.example.com']],
      ['ccit', ['https://www.example.com', 'https://www.example.net']],
    ]);
    assert.equal(value.notice, 'clarion');
  });

  it('has an example that is right', () => {
    assert.equal(loadConfig(fileURLToPath(new URL('../../clarion.config.example.json', import.meta.url))).value.sites.length, 2);
  });

  it('says where it looked when there is none', () => {
    assert.equal(
      refusal(() => loadConfig(file)),
      `${file} cannot be read, it is not there: write it as docs/commands.md shows, or set CLARION_CONFIG to the file to use.`,
    );
  });

  const wrong: Record<string, [text: unknown, message: RegExp]> = {
    'an empty file': ['', /is empty/u],
    'a missing comma': ['{\n  "notice": "clarion"\n  "sites": []\n}', /clarion\.config\.json, line 3: this is not JSON/u],
    'a bare word': ['{\n  "sites": [],\n  "notice": nope\n}', /line 3: this is not JSON/u],
    'half a file': ['{\n  "sites": [\n', /line 3: this is not JSON/u],
    'a comment': ['{\n  // ours\n  "sites": []\n}', /line 2: this is not JSON/u],
    'bytes that are no text': [Buffer.from([0x7b, 0xff]), /not UTF-8/u],
    'a list': [[], /line 1: /u],
    'no sites': [{}, /line 1, sites: this is missing: write a list of sites/u],
    'a misspelt setting': [{ sites: [{ ...site, orgin: 'x' }] }, /line 9, sites\[0\]\.orgin: there is no such setting/u],
    'an origin with a path': [{ sites: [{ ...site, origin: 'https://www.example.com/' }] }, /line 7, sites\[0\]\.origin: write scheme and host alone/u],
    'an origin that is no web address': [{ sites: [{ ...site, origin: 'null' }] }, /sites\[0\]\.origin: write scheme/u],
    'no origin': [{ sites: [{ ...site, origin: undefined }] }, /sites\[0\]\.origin: this is missing: write the origin/u],
    'a page elsewhere': [{ sites: [{ ...site, privacyPage: 'https://www.example.org/' }] }, /sites\[0\]\.privacyPage: write a page of one of the origins/u],
    'a script for a page': [{ sites: [{ ...site, privacyPage: 'javascript:alert(1)' }] }, /sites\[0\]\.privacyPage: write a whole address/u],
    'two sites of one id': [{ sites: [site, site] }, /line 11, sites\[1\]\.id: "ccm" is taken/u],
    'a number for an id': [{ sites: [{ ...site, id: 5 }] }, /line 4, sites\[0\]\.id: write an id in quotes/u],
  };
  for (const [name, [text, message]] of Object.entries(wrong))
    it(`refuses ${name} and says where it stands`, () => {
      write(text);
      assert.match(refusal(() => loadConfig(file)), message);
    });
});

describe('the environment', () => {
  it('has a default for everything', () => {
    assert.deepEqual(readEnvironment({}, '/srv'), {
      port: 8787,
      host: '127.0.0.1',
      baseUrl: undefined,
      dataFolder: '/srv/.clarion',
      database: undefined,
      configFile: '/srv/clarion.config.json',
      configNamed: false,
      logLevel: 'info',
      smtp: undefined,
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
    });
  });

  it('takes a setting without a value as not set', () => {
    assert.equal(readEnvironment({ CLARION_PORT: '', CLARION_DATABASE: '' }, '/srv').port, 8787);
  });

  const wrong: Record<string, [variables: Record<string, string>, message: RegExp]> = {
    'a port out of range': [{ CLARION_PORT: '70000' }, /^CLARION_PORT: write a port/u],
    'a port in words': [{ CLARION_PORT: 'http' }, /^CLARION_PORT: write a port/u],
    'a base URL without a scheme': [{ CLARION_BASE_URL: 'privacy.example.com' }, /^CLARION_BASE_URL: write the address/u],
    'an unknown log level': [{ CLARION_LOG: 'loud' }, /^CLARION_LOG: write one of silent, /u],
    'a database of another kind': [{ CLARION_DATABASE: 'mysql://db.example.com/x' }, /^CLARION_DATABASE: write the address of a PostgreSQL, such as postgres:.*, or unset it/u],
    'a server without a database': [{ CLARION_DATABASE: 'postgres://db.example.com' }, /^CLARION_DATABASE: write the address/u],
    'a mail server without its scheme': [{ CLARION_SMTP: 'mail.example.com' }, /^CLARION_SMTP: write the address of a mail server/u],
  };
  for (const [name, [variables, message]] of Object.entries(wrong))
    it(`refuses ${name}`, () => assert.match(refusal(() => readEnvironment(variables, '/srv')), message));
});
