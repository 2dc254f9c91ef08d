import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Read before a command that writes: kills it, as a power cut would, when it is about to take the step of CLARION_TEST_DIES_AT. */
const dies = Number(process.env['CLARION_TEST_DIES_AT']);
let taken = 0;

for (const name of ['mkdirSync', 'copyFileSync', 'chmodSync', 'linkSync', 'renameSync', 'rmSync', 'fsyncSync'] as const) {
  const step = fs[name] as (...all: unknown[]) => unknown;
  const counted = (...all: unknown[]): unknown => {
    if ((taken += 1) === dies) process.kill(process.pid, 'SIGKILL');
    return step(...all);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();
