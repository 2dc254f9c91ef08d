import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const FLUSH_TIMES = fileURLToPath(new URL('flush-times.ts', import.meta.url));

/**
 * What starts a program so that each flush takes it so many milliseconds longer, as on the disk of a cloud or one without a capacitor, and
 * how long one takes then. Linux alone has it, by strace.
 */
export function slowerFlush(milliseconds: number): { readonly by: readonly string[]; readonly takes: number } {
  const inject = `inject=fsync,fdatasync:delay_exit=${milliseconds * 1_000}`;
  // As a grandchild, so that signals go to the program; with a filter in the kernel, so that all other calls cost nothing.
  const by = milliseconds === 0 ? [] : ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject];
  const takes = median(flushTimesBy(by));
  if (takes < milliseconds) throw new Error(`A flush takes ${takes.toFixed(2)} ms under strace, which was to make it ${milliseconds} ms longer.`);
  return { by, takes };
}

function flushTimesBy(by: readonly string[]): readonly number[] {
  const script = `import { flushTimes } from ${JSON.stringify(FLUSH_TIMES)}; console.log(JSON.stringify(flushTimes()));`;
  const [program, ...words] = [...by, process.execPath, '--input-type=module', '--eval', script];
  try {
    return JSON.parse(execFileSync(program!, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })) as readonly number[];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not installed (Debian: apt-get install strace)' : String((error as { stderr?: string }).stderr ?? error).trim();
    throw new Error(`Flushes are made slower by strace, on Linux, where a process may be traced: ${reason}.`, { cause: error });
  }
}
