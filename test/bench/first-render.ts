import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { median } from './median.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SLOWDOWN = 4;
const ROUNDS = 15;

/** Time from the script's start to the first rendered and laid-out element, beside a bare Lit form, in turn. */
export async function benchFirstRender(): Promise<void> {
  const bare = await buildBareForm();
  const cdn = join(root, 'packages/elements/dist/cdn');
  const server = await serve((path) => {
    if (path === '/') return { type: 'text/html', body: '<!doctype html><html lang="en"><title>bench</title><body></body></html>' };
    if (path === '/bare-form.js') return { type: 'text/javascript', body: bare };
    return { type: 'text/javascript', body: readFileSync(join(cdn, normalize(path)), 'utf8') };
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const floor: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await firstRender(page, origin, 'bare-form'));
    ours.push(await firstRender(page, origin, 'clarion-privacy'));
  }
  await browser.close();
  server.close();
  const ratio = median(ours.map((time, round) => time / (floor[round] as number)));
  console.log(`First render at ${SLOWDOWN}x CPU slowdown, ${ROUNDS} rounds in turn
  bare Lit form of the same fields: ${median(floor).toFixed(1)} ms
  <clarion-privacy>: ${median(ours).toFixed(1)} ms
  ratio ${ratio.toFixed(2)} (median of the rounds)\n`);
}

async function firstRender(page: Page, origin: string, tag: string): Promise<number> {
  await page.goto(origin);
  // What is measured is the script's work, so its bytes are in the cache beforehand.
  await page.evaluate((url) => fetch(url).then((response) => response.text()), `${origin}/${tag}.js`);
  return page.evaluate(
    async ({ url, name }) => {
      const element = document.createElement(name) as HTMLElement & { updateComplete?: Promise<unknown> };
      document.body.append(element);
      const start = performance.now();
      await import(url);
      await element.updateComplete;
      element.getBoundingClientRect();
      return performance.now() - start;
    },
    { url: `${origin}/${tag}.js`, name: tag },
  );
}

async function buildBareForm(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('bare-form.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('The bare form was not built.');
  return output.output[0].code;
}

function serve(answer: (path: string) => { type: string; body: string }): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      const { type, body } = answer(new URL(request.url ?? '/', 'http://localhost').pathname);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=60' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
