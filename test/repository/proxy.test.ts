import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { LIMITS } from '@clarion-privacy/protocol';
import { OBJECTION, temporaryFolder } from '../../packages/server/src/app.fixture.ts';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';
import { ServerProcess } from '../kill/server-process.ts';

const FILE = new URL('../../packages/server/deploy/Caddyfile', import.meta.url);
const SITE = 'privacy.example.com';

/** Debian has it; where it may not be installed, as on a developer's own machine, what needs it is left out. */
const findCaddy = (): string | undefined => {
  const where = () => spawnSync('which', ['caddy'], { encoding: 'utf8' }).stdout.trim() || undefined;
  if (where() === undefined && process.getuid?.() === 0 && !spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const words of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'caddy']]) spawnSync('apt-get', words, { stdio: 'ignore', env });
  }
  const found = where();
  if (found === undefined) console.log('Caddy is not here, so the reverse proxy is not tried: apt-get install caddy');
  return found;
};

interface Asking {
  readonly port: number;
  readonly ca: Buffer;
  readonly path: string;
  readonly from?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Asks the proxy by the site's name, and trusts its own authority alone. */
const ask = ({ port, ca, path, from = '127.0.0.2', method = 'GET', headers = {}, body }: Asking): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, ca, servername: SITE, localAddress: from, headers: { Host: SITE, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** The file as it is shipped, but for ports, the upstream, and an authority of its own in place of a public one. */
const startProxy = async (t: TestContext, caddy: string) => {
  const folder = await temporaryFolder(t);
  const config = join(folder, 'clarion.config.json');
  writeFileSync(config, JSON.stringify({ sites: [], limits: { perAddress: { requests: 3, minutes: 10 }, trustedProxies: ['127.0.0.1'] } }));
  const data = join(folder, 'data');
  const server = await ServerProcess.start(data, config);
  t.after(() => server.stop());
  const [http, port] = [await freePort(), await freePort()];
  const shipped = readFileSync(FILE, 'utf8');
  const own = shipped.replace(`${SITE} {`, `${SITE} {\n\ttls internal`).replace('127.0.0.1:8787', new URL(server.url).host);
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tskip_install_trust\n\tdefault_bind 127.0.0.1\n\thttp_port ${http}\n\thttps_port ${port}\n}\n${own}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'share'), XDG_CONFIG_HOME: join(folder, 'settings') };
  const proxy: ChildProcess = spawn(caddy, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { stdio: 'ignore', env });
  t.after(async () => {
    proxy.kill('SIGTERM');
    if (proxy.exitCode === null && proxy.signalCode === null) await once(proxy, 'exit');
  });
  const root = join(folder, 'share/caddy/pki/authorities/local/root.crt');
  for (;;) {
    assert.equal(proxy.exitCode, null, 'the proxy ended');
    if (existsSync(root)) {
      const ca = readFileSync(root);
      if ((await ask({ port, ca, path: '/health/ready' }).catch(() => undefined))?.status === 200) return { port, ca, data };
    }
    await delay(50);
  }
};

const objection = (name: string): Pick<Asking, 'path' | 'method' | 'body'> & { headers: Record<string, string> } => ({
  path: '/v1/requests',
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `proxied-${name}` },
  body: JSON.stringify({ ...OBJECTION, subject: { email: `${name}@example.com` } }),
});

describe('the reverse proxy that the guide names', () => {
  const caddy = findCaddy();
  if (caddy === undefined) return;

  it('is written as Caddy reads it', async (t) => {
    const folder = await temporaryFolder(t);
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const { status, stderr, stdout } = spawnSync(caddy, ['validate', '--adapter', 'caddyfile', '--config', FILE.pathname], { encoding: 'utf8', env });
    assert.equal(status, 0, stderr);
    assert.match(stdout + stderr, /Valid configuration/u);
    assert.doesNotMatch(stderr, /"level":"(?:warn|error)"/u);
  });

  it('ends TLS, adds its headers to the server’s own, and compresses', async (t) => {
    const at = await startProxy(t, caddy);
    const { status, headers, body } = await ask({ ...at, path: '/v1/notice', headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(status, 200);
    assert.equal(headers['strict-transport-security'], 'max-age=63072000; includeSubDomains');
    assert.equal(headers['server'], undefined);
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal((JSON.parse(gunzipSync(body).toString()) as { figures: { version: string } }).figures.version, OBJECTION.noticeVersion);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  it('tells the server from where a request comes, whatever the client says of it', async (t) => {
    const at = await startProxy(t, caddy);
    const statuses: (number | undefined)[] = [];
    for (const name of ['one', 'two', 'three', 'four']) {
      const asked = objection(name);
      statuses.push((await ask({ ...at, ...asked, headers: { ...asked.headers, 'X-Forwarded-For': `203.0.113.${statuses.length}` } })).status);
    }
    assert.deepEqual(statuses, [201, 201, 201, 429]);
    // Who comes from elsewhere has their own.
    assert.equal((await ask({ ...at, ...objection('five'), from: '127.0.9.9' })).status, 201);
  });

  it('lets the largest list through that the server takes', async (t) => {
    const { data, ...at } = await startProxy(t, caddy);
    const { stdout: key } = await runHere(['keys', 'create', '--scope', 'screen', '--name', 'A sender'], { folder: data, variables: { CLARION_DATA: data } });
    const body = Buffer.alloc(LIMITS.screenBody, ' ');
    body.write(JSON.stringify({ contacts: [{ email: 'jo@example.com' }] }));
    const { status, body: answer } = await ask({ ...at, path: '/v1/screen', method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key.trim()}` }, body });
    assert.equal(status, 200, answer.toString());
    assert.match(answer.toString(), /"clear"/u);
  });
});

describe('the units of systemd', () => {
  if (spawnSync('systemd-analyze', ['--version'], { stdio: 'ignore' }).error) return;

  it('are written as systemd reads them', async (t) => {
    const folder = await temporaryFolder(t);
    const units = ['clarion-privacy.service', 'clarion-privacy-backup.service', 'clarion-privacy-backup.timer'];
    // Where nothing is installed, a program that is there stands for ours.
    for (const unit of units)
      writeFileSync(join(folder, unit), readFileSync(new URL(`../../packages/server/deploy/${unit}`, import.meta.url), 'utf8').replaceAll('/opt/clarion-privacy/node_modules/node/bin/node', '/bin/true'));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units.map((unit) => join(folder, unit))], { encoding: 'utf8' });
    // It names what it does not understand, and ends well all the same.
    assert.deepEqual([status, stderr], [0, '']);
  });
});
