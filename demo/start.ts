import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { canonicalEmail, openLinkKeys } from '@clarion-privacy/server';
import { build, preview } from 'vite';
import { SENDING_DOMAIN } from './campaigns/campaigns.ts';
import { openDkimKey } from './campaigns/dkim-key.ts';
import { Runs } from './campaigns/runs.ts';
import type { Outcome } from './campaigns/screen-list.ts';
import { EXPORT_TOKEN, openCrm } from './crm/open-crm.ts';
import { MailStore } from './inbox/mail-store.ts';
import { openSmtpSink, type SmtpSink } from './inbox/smtp-sink.ts';
import { inTimeZone } from './inbox/time.ts';
import { besideTheSites, mailPages } from './mail-pages.ts';
import { beforeTheSites } from './site-files.ts';

/** `npm start`: the backend from one origin; the group's micro sites, an inbox, campaigns and a CRM from another. */
const root = fileURLToPath(new URL('..', import.meta.url));
const demoPort = port('DEMO_PORT', 5173);
const backendPort = port('CLARION_PORT', 8787);
const data = resolve(process.env['CLARION_DATA'] ?? join(root, '.clarion'));
const demoOrigin = `http://localhost:${demoPort}`;
const backendOrigin = `http://localhost:${backendPort}`;

for (const [variable, number] of [['DEMO_PORT', demoPort], ['CLARION_PORT', backendPort]] as const) {
  if (!(await isFree(number))) fail(`Port ${number} is taken. Stop what uses it, or choose another: ${variable}=${number + 1} npm start`);
}

const dist = join(data, 'demo');
mkdirSync(dist, { recursive: true });
Object.assign(process.env, { DEMO_PORT: String(demoPort), CLARION_PORT: String(backendPort), CLARION_BASE_URL: backendOrigin, DEMO_DIST: dist });

const configFile = join(root, 'vite.config.ts');
const cli = join(root, 'packages/server/src/cli.ts');
const clock = () => new Date();
const inbox = await MailStore.open({ folder: join(data, 'inbox'), clock, random: randomBytes });
const mail = await openSink();
await build({ configFile, mode: 'demo', logLevel: 'warn' });
const settings = { CLARION_DATA: data, CLARION_CONFIG: writeConfig() };
const backend = await startBackend();
const at = inTimeZone(figures.timeZone, clock);
const crm = await openCrm({ folder: join(data, 'crm'), figures, backendOrigin, clock, random: randomBytes, at, run: runCommand, seed: new URL('contacts.csv', import.meta.url) }).catch((error: Error) => {
  backend.kill('SIGTERM');
  return fail(`The CRM does not start: ${error.message}`);
});
const sites = await preview({ configFile, mode: 'demo', logLevel: 'warn', plugins: [besideTheSites(pagesBesideTheSites()), beforeTheSites()] });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
backend.once('exit', (code) => void stop(code ?? 1));
report();

/** The demo's sites are written for port 5173; on another port their origins move with it. */
function writeConfig(): string {
  const file = join(dist, 'clarion.config.json');
  const text = readFileSync(new URL('clarion.config.json', import.meta.url), 'utf8');
  writeFileSync(file, text.replaceAll('http://localhost:5173', demoOrigin));
  return file;
}

/** Where the demo's mail goes: the port that was asked for, else the usual one, else any that is free. */
async function openSink(): Promise<SmtpSink> {
  const asked = process.env['SMTP_PORT'];
  const number = port('SMTP_PORT', 2525);
  const deliver = (raw: Buffer) => inbox.add(raw);
  try {
    return await openSmtpSink(number, deliver);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (asked) fail(`Port ${number} is taken. Stop what uses it, or choose another: SMTP_PORT=${number + 1} npm start`);
    return openSmtpSink(0, deliver);
  }
}

function pagesBesideTheSites() {
  const random = randomBytes;
  const dkim = openDkimKey(data);
  return mailPages({
    store: inbox,
    clock,
    at,
    crm,
    backendOrigin,
    txt: (name) => (name === `${dkim.selector}._domainkey.${SENDING_DOMAIN}` ? dkim.txtRecord : undefined),
    random,
    sites: figures.companies.map(({ id }) => id),
    runs: new Runs(random),
    run: runCommand,
    canonical: canonicalEmail,
    contacts: new URL('contacts.csv', import.meta.url),
    mailing: { smtpPort: mail.port, linkKeys: openLinkKeys(data, { random }), dkim, demoOrigin, backendOrigin, random, clock },
  });
}

/** Runs `clarion-privacy` on the backend's data, as a sender on the same machine would. */
function runCommand(words: readonly string[], input: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=clarion-source', cli, ...words],
      { env: { ...process.env, ...settings }, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr }),
    );
    // A command that ends before it has read the list says why itself.
    child.stdin?.once('error', () => undefined);
    child.stdin?.end(input);
  });
}

function startBackend(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=clarion-source', cli, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings, CLARION_SMTP: `smtp://127.0.0.1:${mail.port}` },
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => process.exit(code ?? 1));
    child.stdout.once('data', () => {
      child.removeAllListeners('exit');
      // The log goes on in a file, so that the addresses stay on the screen.
      child.stdout.resume();
      resolve(child);
    });
  });
}

async function stop(code: number): Promise<void> {
  if (backend.exitCode === null) {
    backend.removeAllListeners('exit');
    backend.kill('SIGTERM');
    await new Promise((resolve) => backend.once('exit', resolve));
  }
  await Promise.all([sites.close(), mail.close()]);
  crm.contacts.close();
  process.exit(code);
}

function report(): void {
  const { sites: all } = JSON.parse(readFileSync(new URL('clarion.config.json', import.meta.url), 'utf8')) as {
    sites: { id: string; name: string }[];
  };
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ id, name }) => `  ${name.padEnd(width)}  ${demoOrigin}/${id}/privacy/`);
  console.log(`
Clarion Privacy is running.

  ${'The five micro sites'.padEnd(width)}  ${demoOrigin}/
${lines.join('\n')}
  ${'Send a campaign'.padEnd(width)}  ${demoOrigin}/campaigns/
  ${'The inbox'.padEnd(width)}  ${demoOrigin}/inbox/ (SMTP: localhost:${mail.port})
  ${'The sales people’s CRM'.padEnd(width)}  ${demoOrigin}/crm/
  ${'The backend'.padEnd(width)}  ${backendOrigin}/health/ready

The team’s commands, for another terminal in this folder: first what tells them of this demo.

  export CLARION_DATA=${quoted(shortPath(data))} CLARION_CONFIG=${quoted(shortPath(settings.CLARION_CONFIG))}
  export CLARION_BASE_URL=${backendOrigin} CLARION_SMTP=smtp://127.0.0.1:${mail.port}
  export CLARION_CRM_TOKEN="$(cat ${quoted(shortPath(join(data, 'crm', EXPORT_TOKEN)))})"

Object on a privacy page, then:

  npm run clarion-privacy -- requests                  what came in, and when it is due
  npm run clarion-privacy -- screen demo/contacts.csv  who may still be contacted
  npm run clarion-privacy -- retention --crm           who is due for deletion

Stop with Ctrl+C. What was taken is kept in ${shortPath(data)}.
`);
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** The folder as one would type it from here. */
function shortPath(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') ? folder : path || '.';
}

function port(variable: string, standard: number): number {
  const text = process.env[variable] ?? String(standard);
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) fail(`${variable} is ‘${text}’: give a port from 1 to 65535.`);
  return number;
}

function isFree(number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(number, () => server.close(() => resolve(true)));
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
