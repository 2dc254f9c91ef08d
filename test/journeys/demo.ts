import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The demo as `npm start` brings it up, on ports and in a data folder of its own. */
export class Demo {
  readonly data = mkdtempSync(join(tmpdir(), 'clarion-demo-'));
  #ports: readonly [number, number] = [0, 0];
  #process: ChildProcess | undefined;
  #printed = '';

  get origin(): string {
    return `http://localhost:${this.#ports[0]}`;
  }

  get backend(): string {
    return `http://localhost:${this.#ports[1]}`;
  }

  /** Starts it, or starts it again where it was. */
  async start(): Promise<void> {
    if (this.#ports[0] === 0) this.#ports = [await freePort(), await freePort()];
    const child = spawn(process.execPath, ['--conditions=clarion-source', 'demo/start.ts'], {
      cwd: root,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a kill reaches the backend too.
      detached: true,
    });
    this.#process = child;
    this.#printed = '';
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        this.#printed += chunk.toString();
        if (this.#printed.includes('Stop with Ctrl+C')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${this.#printed}`)));
    });
    child.removeAllListeners('exit');
  }

  /** Ends it at once, as a power cut would, or by asking. */
  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await ended;
  }

  /** Runs `clarion-privacy` on the demo's data. */
  command(...parameters: string[]): Promise<Outcome> {
    return ran(process.execPath, ['--conditions=clarion-source', 'packages/server/src/cli.ts', ...parameters], this.#environment());
  }

  /** Runs a command in a new shell, after the lines that the demo says to paste first. */
  pasted(command: string): Promise<Outcome> {
    const exports = this.#printed.split('\n').filter((line) => line.trim().startsWith('export '));
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:CLARION|DEMO|SMTP)_/u.test(name)));
    return ran('/bin/sh', ['-c', [...exports, command].join('\n')], env);
  }

  remove(): void {
    rmSync(this.data, { recursive: true, force: true });
  }

  #environment(): NodeJS.ProcessEnv {
    const [demo, backend] = this.#ports;
    return { ...process.env, DEMO_PORT: String(demo), CLARION_PORT: String(backend), CLARION_DATA: this.data };
  }
}

/** A mail may hold anything: its frame exists to refuse it. */
const MAIL_FRAME = /\/inbox\/mails\/[^/]+\/html/;

/** Tests that find the demo running; `baseURL` is where its sites are. No page of a test may do what its policy forbids. */
export const test = base.extend<{ violations: string[] }, { demo: Demo }>({
  violations: [
    async ({ context, browserName }, use) => {
      const violations: string[] = [];
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
          console.error(`Violation of Content Security Policy: ${effectiveDirective} forbids ${blockedURI} in ${sourceFile} ${sample}`),
        ),
      );
      // Firefox also prints which directives it does not know.
      const tells = browserName === 'firefox' ? /^Violation of Content Security Policy/ : /Content Security Policy|TrustedScript|TrustedHTML/i;
      context.on('console', (message) => {
        if (tells.test(message.text()) && !MAIL_FRAME.test(message.location().url)) violations.push(message.text());
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
  demo: [
    async ({}, use) => {
      const demo = new Demo();
      await demo.start();
      await use(demo);
      await demo.stop('SIGTERM');
      demo.remove();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, use) => use(demo.origin),
});

export { expect } from '@playwright/test';

function ran(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, words, { cwd: root, env }, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr }));
  });
}
