import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));

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
    const [program, ...words] = [...by, process.execPath, '--conditions=clarion-source', CLI, 'serve'];
    const child = spawn(program!, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_TEST_CONTEXT: undefined,
        CLARION_DATA: data,
        CLARION_CONFIG: config,
        CLARION_PORT: '0',
        CLARION_HOST: '127.0.0.1',
        CLARION_LOG: 'silent',
        ...env,
      },
    });
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(output)?.[1];
      if (port) return new ServerProcess(child, `http://127.0.0.1:${port}`);
    }
    throw new Error(`The server ended before it took requests: ${output}`);
  }

  /** Ends it as a power cut does: nothing in it can tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}
