import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '@clarion-privacy/protocol';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const SITE = { id: 'ccm', name: 'CCM', company: 'ccm', origin: 'https://www.example.com', privacyPage: 'https://www.example.com/privacy/' };

export interface Outcome {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A server that runs as a process of its own. */
export interface Serving {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote after its address, so far. */
  readonly log: readonly string[];
  /** What it wrote on the standard error, so far. */
  errors(): readonly string[];
  /** Resolves with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** A folder with a configuration, in which the real command runs as its users run it. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'clarion-cli-'));
  readonly data = join(this.folder, '.clarion');
  readonly #running = new Set<ChildProcess>();
  readonly #closers: (() => unknown)[] = [];
  readonly #program: readonly string[];

  /** The program is the command from its sources unless given. */
  constructor(program = ['--conditions=clarion-source', CLI]) {
    this.#program = program;
    this.write('clarion.config.json', JSON.stringify({ sites: [SITE] }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  async run(words: readonly string[], { input = '', env = {} }: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {}): Promise<Outcome> {
    const child = this.#spawn(words, env);
    child.stdin!.end(input);
    const [stdout, stderr] = [collect(child.stdout!), collect(child.stderr!)];
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout: Buffer.concat(await stdout), stderr: Buffer.concat(await stderr).toString() };
  }

  /** Runs a command that fails, and gives the one line that it says. */
  async refusal(words: readonly string[], options: Parameters<Workplace['run']>[1] & { code?: number } = {}): Promise<string> {
    const { code, stderr } = await this.run(words, options);
    assert.equal(code, options.code ?? 1, stderr);
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, 1, stderr);
    return lines[0]!;
  }

  async serve(env: NodeJS.ProcessEnv = {}): Promise<Serving> {
    const child = this.#spawn(['serve'], { CLARION_PORT: '0', ...env });
    const told: string[] = [];
    child.stderr!.on('data', (chunk: Buffer) => told.push(String(chunk)));
    const exited = once(child, 'exit') as Promise<[number | null]>;
    const lines = createInterface({ input: child.stdout! });
    const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited]);
    const url = /^Clarion Privacy listens on (\S+)$/u.exec(String(first[0]))?.[1];
    assert.ok(url, `${String(first[0])} ${url ? '' : told.join('')}`);
    const log: string[] = [];
    lines.on('line', (line) => log.push(line));
    return {
      url,
      process: child,
      log,
      errors: () => told,
      end: async (signal) => {
        child.kill(signal);
        return (await exited)[0];
      },
    };
  }

  /** What is closed whether the test passes or not: an open socket would keep the run from ending. */
  closeAfterwards(close: () => unknown): void {
    this.#closers.push(close);
  }

  dispose(): void {
    for (const close of this.#closers) close();
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  #spawn(words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CLARION_')));
    const child = spawn(process.execPath, [...this.#program, ...words], { cwd: this.folder, env: { ...inherited, ...env } });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }
}

const collect = async (stream: NodeJS.ReadableStream): Promise<Buffer[]> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return chunks;
};

/** Posts an objection, and gives its receipt. */
export const object = async (url: string, subject: object, rest: object = {}): Promise<Receipt> => {
  const response = await fetch(`${url}/v1/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': JSON.stringify([subject, rest]).replace(/[^\w]/gu, '-').slice(0, 120) },
    body: JSON.stringify({ right: 'objection', noticeVersion: '2018-05-10', subject, ...rest }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Receipt;
};
