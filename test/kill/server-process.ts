import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));

const STAND_BY = fileURLToPath(new URL('stand-by.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/** A process that has read what it needs, and begins to serve when it is told. */
export interface StandingBy {
  begin(): Promise<ServerProcess>;
  kill(): Promise<void>;
}

/** A real `clarion-privacy serve` in a process of its own. */
export class ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.pid = child.pid!;
  }

  /** Resolves when it takes requests. `by` is what starts it, such as `env`. */
  static async start(data: string, config: string, env: NodeJS.ProcessEnv = {}, by: readonly string[] = []): Promise<ServerProcess> {
    const [program, ...words] = [...by, process.execPath, ...SERVE];
    return ServerProcess.#listening(spawn(program!, words, { stdio: ['ignore', 'pipe', 'inherit'], env: environment(data, config, env) }));
  }

  /** The same, made ready while others are at work. */
  static standBy(data: string, config: string, env: NodeJS.ProcessEnv = {}): StandingBy {
    const compiled = process.env['NODE_COMPILE_CACHE'] ?? COMPILED;
    const child = spawn(process.execPath, ['--import', STAND_BY, ...SERVE], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: environment(data, config, { NODE_COMPILE_CACHE: compiled, ...env }),
    });
    return {
      begin() {
        child.stdin.end('!');
        return ServerProcess.#listening(child);
      },
      kill: () => end(child, 'SIGKILL'),
    };
  }

  static async #listening(child: ChildProcess): Promise<ServerProcess> {
    let output = '';
    for await (const chunk of child.stdout!) {
      output += String(chunk);
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(output)?.[1];
      if (port) return new ServerProcess(child, `http://127.0.0.1:${port}`);
    }
    throw new Error(`The server ended before it took requests: ${output}`);
  }

  /** Ends it as a power cut does: nothing in it can tidy up. */
  async kill(): Promise<void> {
    await end(this.#child, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await end(this.#child, 'SIGTERM');
  }
}

const SERVE = ['--conditions=clarion-source', CLI, 'serve'];

const environment = (data: string, config: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_TEST_CONTEXT: undefined,
  CLARION_DATA: data,
  CLARION_CONFIG: config,
  CLARION_PORT: '0',
  CLARION_HOST: '127.0.0.1',
  CLARION_LOG: 'silent',
  ...env,
});

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};
