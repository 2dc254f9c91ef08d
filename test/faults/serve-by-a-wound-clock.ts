import { randomBytes } from 'node:crypto';
import { run } from '../../packages/server/src/cli/run.ts';

/** `clarion-privacy serve` by a clock that its parent winds: each message is by how many milliseconds it is off. */
let off = 0;
process.on('message', (milliseconds: number) => {
  off = milliseconds;
  process.send!('wound');
});
// A parent that is gone winds no more.
process.on('disconnect', () => process.exit(1));

const code = await run(['serve'], {
  stdin: process.stdin,
  stdout: process.stdout,
  tell: (line) => void process.stderr.write(`${line}\n`),
  variables: process.env,
  folder: process.cwd(),
  clock: () => new Date(Date.now() + off),
  random: randomBytes,
  onStop: (stop) => void process.on('SIGTERM', stop),
});
process.exit(code);
