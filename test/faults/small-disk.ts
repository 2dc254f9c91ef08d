import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk that can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  free(): void;
  dispose(): void;
}

/** A file system of a few megabytes in memory, where this user may mount one; nothing where not. */
export const smallDisk = (folder: string): SmallDisk | undefined => {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', folder]).status !== 0) return undefined;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(filler, { force: true }),
    dispose: () => execFileSync('umount', ['-l', folder]),
  };
};

/** Lets a process write no byte more into any file, or lets it again: what a disk does that became read-only under it. */
export const letWrite = (pid: number, isLet: boolean): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${isLet ? 'unlimited' : '0'}:unlimited`]);
};
