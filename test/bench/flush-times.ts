import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIMES = 100;
const PAGE = Buffer.alloc(4_096, 1);

/** Milliseconds that flushes take on the disk of temporary files, each of one more page, as a log of commits grows. */
export function flushTimes(): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-flush-'));
  const file = openSync(join(folder, 'log'), 'w');
  try {
    return Array.from({ length: TIMES }, () => {
      writeSync(file, PAGE);
      const start = performance.now();
      fsyncSync(file);
      return performance.now() - start;
    });
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}
