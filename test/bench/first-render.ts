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
const TAGS = ['bare-form', 'clarion-privacy'] as const;

/** In milliseconds from the script's start. */
interface Times {
  /** Until all that the window shows is laid out where it stays. */
  readonly first: number;
  /** Until the rest, out of sight, is as well. */
  readonly whole: number;
}

/** What `lookAtTheWindow` gives a page: each text that the window shows, by what it says and where it stands. */
interface Looking {
  readonly shownTexts: (tag: string) => string[];
}

/** Time from the script's start to the first render, and to the whole notice, beside a bare Lit form, in turn. */
export async function benchFirstRender(): Promise<void> {
  const bare = await buildBareForm();
  const cdn = join(root, 'packages/elements/dist/cdn');
  const server = await serve((path) => {
    if (path === '/') return { type: 'text/html', body: '<!doctype html><html lang="en"><title>bench</title><link rel="icon" href="data:,"><body></body></html>' };
    if (path === '/bare-form.js') return { type: 'text/javascript', body: bare };
    return { type: 'text/javascript', body: readFileSync(join(cdn, normalize(path)), 'utf8') };
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times: Record<(typeof TAGS)[number], Times[]> = { 'bare-form': [], 'clarion-privacy': [] };
  // What is measured is the script's work: a round that does not count brings its bytes into the cache.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const tag of round % 2 ? TAGS : TAGS.toReversed()) {
      const taken = await render(page, origin, tag);
      if (round >= 0) times[tag].push(taken);
    }
  }
  await browser.close();
  server.close();
  const { 'bare-form': floor, 'clarion-privacy': ours } = times;
  const ratio = (name: keyof Times): string => median(ours.map((time, round) => time[name] / (floor[round] as Times).first)).toFixed(2);
  const line = (name: keyof Times, of: readonly Times[]): string => `${median(of.map((time) => time[name])).toFixed(1)} ms`;
  console.log(`First render at ${SLOWDOWN}x CPU slowdown, ${ROUNDS} rounds in turn: until all that a window of 1280 x 900 shows is laid out where it stays
  bare Lit form of the same fields: ${line('first', floor)}
  <clarion-privacy>: ${line('first', ours)}
  ratio ${ratio('first')} (median of the rounds)
  <clarion-privacy>, until the whole notice is on the page, a paint later: ${line('whole', ours)}, ratio ${ratio('whole')}\n`);
}

async function render(page: Page, origin: string, tag: string): Promise<Times> {
  await page.goto(origin);
  await page.evaluate(lookAtTheWindow);
  return page.evaluate(
    async ({ url, name }) => {
      const { shownTexts } = window as unknown as Looking;
      const element = document.createElement(name) as HTMLElement & { updateComplete?: Promise<unknown> };
      document.body.append(element);
      const start = performance.now();
      await import(url);
      element.getBoundingClientRect();
      const first = performance.now() - start;
      const seen = shownTexts(name);
      const looked = performance.now() - start - first;
      await element.updateComplete;
      element.getBoundingClientRect();
      const whole = performance.now() - start - looked;
      // A first render that leaves something of the window to do later would be none.
      const stays = shownTexts(name);
      if (seen.length === 0 || seen.join() !== stays.join()) throw new Error(`What the window shows of <${name}> was not there at once:\n${seen.join('\n')}\n\n${stays.join('\n')}`);
      return { first, whole };
    },
    { url: `${origin}/${tag}.js`, name: tag },
  );
}

/** Runs in the page. What comes with the first press, or with its own file, is no part of a first render: tools, and the form in its slot. */
function lookAtTheWindow(): void {
  const shownTexts = (tag: string): string[] => {
    const found: string[] = [];
    const look = (node: Node): void => {
      if (node instanceof Element && node.matches('[part=tools]')) return;
      if (node instanceof Text && node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (width > 0 && top < innerHeight) found.push(`${node.data.trim()} at ${left}, ${top}, ${width} x ${height}`);
      }
      for (const child of (node as Element).shadowRoot?.childNodes ?? node.childNodes) look(child);
    };
    look(document.querySelector(tag)!);
    return found;
  };
  Object.assign(window, { shownTexts });
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
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
