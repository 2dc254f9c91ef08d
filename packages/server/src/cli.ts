#!/usr/bin/env node
import { run } from './cli/run.ts';
import { drawRandom } from './random.ts';

// Personal data and keys are written: for this user alone.
process.umask(0o077);

// A reader that goes away fails the write that it missed, which says so; the event has nothing to add.
process.stdout.on('error', () => undefined);

const code = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  tell: (line) => void process.stderr.write(`${line}\n`),
  variables: process.env,
  folder: process.cwd(),
  clock: () => new Date(),
  random: drawRandom(),
  onStop: (stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  },
});
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);
