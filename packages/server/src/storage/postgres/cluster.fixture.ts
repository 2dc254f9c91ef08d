import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../free-port.fixture.ts';

/** A PostgreSQL of the test's own. */
export interface Cluster {
  /** Of its superuser, without a database at its end. */
  readonly url: string;
  readonly port: number;
  /** Its data, its log and its socket. */
  readonly folder: string;
  /** Where `pgbench` and `psql` are. */
  readonly programs: string;
  /** Ends it, as its operator would, or as a power cut does; `start` brings it back with what it held. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes all of it. */
  dispose(): Promise<void>;
}

const PACKAGE = 'postgresql';
const USER = 'clarion';
const PASSWORD = 'only-for-tests';

/** The folder of `initdb` and the other programs, by the PATH or by where Debian puts them. */
const findPrograms = (): string | undefined => {
  const { stdout, status } = spawnSync('which', ['initdb'], { encoding: 'utf8' });
  const version = (path: string): number => Number(/postgresql\/(\d+)/.exec(path)?.[1]);
  const found = globSync('/usr/lib/postgresql/*/bin/initdb').sort((a, b) => version(b) - version(a));
  const file = status === 0 ? realpathSync(stdout.trim()) : found[0];
  return file === undefined ? undefined : dirname(file);
};

/** Installs PostgreSQL where it is missing and may be (Debian, as root); else says what to install. */
const installPostgres = (): string => {
  const found = findPrograms();
  if (found !== undefined) return found;
  const command = `apt-get install -y ${PACKAGE}`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error)
    throw new Error(`The tests need PostgreSQL. As root on Debian: ${command}`);
  console.log(`Installing ${PACKAGE} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGE], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const installed = findPrograms();
  if (installed === undefined) throw new Error(`Could not install PostgreSQL. Try by hand: ${command}`);
  return installed;
};

/** PostgreSQL refuses to run as root: then it runs as Debian's user for it, or as nobody. */
const ordinaryUser = (): { uid?: number; gid?: number } => {
  if (userInfo().uid !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const [, , uid, gid] = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

/** Ends the server and removes its folder when its input ends: that is, when whoever started it is done or dead. */
const KEEPER = `
  trap '' INT TERM HUP
  read -r _
  test -f "$1/data/postmaster.pid" && kill -QUIT "$(head -1 "$1/data/postmaster.pid")"
  while test -f "$1/data/postmaster.pid" && kill -0 "$(head -1 "$1/data/postmaster.pid")" 2>/dev/null; do sleep 0.05; done
  rm -rf "$1"`;

/** Starts a cluster of its own, in a temporary folder and on a free port. `durable` flushes to disk, as only kill tests and benches need. */
export const startCluster = async ({ durable = false }: { durable?: boolean } = {}): Promise<Cluster> => {
  const programs = installPostgres();
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'clarion-pg-'));
  if (user.uid !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  chmodSync(folder, 0o700);
  // A server that was started would keep a pipe open for ever: what it has to say is in its log.
  const run = (program: string, words: readonly string[]): void => {
    execFileSync(join(programs, program), words, { ...user, cwd: folder, stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8', PGDATA: undefined } });
  };
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  keeper.unref();
  (keeper.stdin as unknown as { unref(): void }).unref();
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'password'), PASSWORD, { mode: 0o644 });
  run('initdb', ['-D', data, '-U', USER, '-E', 'UTF8', '--auth-local=trust', '--auth-host=scram-sha-256', '--no-sync', `--pwfile=${join(folder, 'password')}`]);
  const port = await freePort();
  const settings = [`-p ${port}`, `-k ${folder}`, '-c listen_addresses=127.0.0.1', '-c max_connections=60', ...(durable ? [] : ['-c fsync=off'])];
  const start = async (): Promise<void> => run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings.join(' '), 'start']);
  const stop = async (how: 'fast' | 'immediate' = 'fast'): Promise<void> => run('pg_ctl', ['-D', data, '-w', '-m', how, 'stop']);
  await start();
  return {
    ...{ port, folder, programs, start, stop },
    url: `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}`,
    async dispose() {
      const ended = new Promise((resolve) => keeper.once('exit', resolve));
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
};
