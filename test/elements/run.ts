import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';
import { PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { chosenEngines } from './engines.ts';

/** Runs the element tests in every engine. `npm run test:elements -- FILE…` runs those files alone. */
const started: ChildProcess[] = [];
const environment: NodeJS.ProcessEnv = { ...process.env };
const files = process.argv.slice(2);
if (files.length > 0) environment['CLARION_TEST_FILES'] = files.join(',');

try {
  if (chosenEngines().includes('webkit')) await startWebKitDriver();
  process.exitCode = await runTests();
} finally {
  for (const child of started) child.kill('SIGTERM');
}

async function startWebKitDriver(): Promise<void> {
  const display = await startDisplay();
  const port = await freePort();
  started.push(
    spawn(requireProgram(PROGRAMS.webkitDriver), [`--port=${port}`, '--replace-on-new-session'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    }),
  );
  environment['CLARION_DRIVER_PORT'] = String(port);
}

/** Xvfb picks a free display itself, and names it on the file descriptor that it is given. */
function startDisplay(): Promise<string> {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn(requireProgram(PROGRAMS.xvfb), ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(xvfb);
  return new Promise((resolve, reject) => {
    xvfb.once('exit', () => reject(new Error('Xvfb stopped before it named its display.')));
    xvfb.stdio[3]?.once('data', (line: Buffer) => resolve(`:${line.toString().trim()}`));
  });
}

function runTests(): Promise<number> {
  const config = fileURLToPath(new URL('web-test-runner.config.mjs', import.meta.url));
  const wtr = fileURLToPath(import.meta.resolve('@web/test-runner')).replace(/dist\/index\.js$|index\.mjs$/, 'dist/bin.js');
  const child = spawn(process.execPath, [wtr, '--config', config], { stdio: 'inherit', env: environment });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
