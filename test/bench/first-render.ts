import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { quartiles, whereTheMedianIs } from './median.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SLOWDOWN = 4;
const MOST = 1.7;
const TAGS = ['bare-form', 'clarion-privacy'] as const;
type Tag = (typeof TAGS)[number];

/** As many rounds as tell a tenth: until chance could move the ratio's median by no more either way. */
const TOLD = 0.1;
const FEWEST = 20;
const MOST_ROUNDS = 30;

/** In milliseconds from the script's start. */
interface Times {
  /** Until all that the window shows is laid out where it stays. */
  readonly first: number;
  /** Until the rest, out of sight, is as well. */
  readonly whole: number;
}

/** How long a render took, and how long the page's thread worked at it, which what else the machine does hardly adds to. */
interface Taken extends Times {
  readonly work: number;
}

/** Of a trace, what tells a mark on the page: when it was set, by the clock of its thread, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly tts: number;
}

/** What `lookAtTheWindow` gives a page: each text that the window shows, by what it says and where it stands. */
interface Looking {
  readonly shownTexts: (tag: string) => string[];
}

const htmlOf = (body: string): string => `<!doctype html><html lang="en"><title>bench</title><link rel="icon" href="data:,"><body>${body}</body></html>`;

/** What a browser has done before, on whatever page: words in a font, and the controls of a form. */
const BEFORE = htmlOf(`<h1>Another page</h1><p>Words, and <a href="#">a link</a></p><ul><li>in a list</li></ul>
<form><label>Text <input></label><label><input type="checkbox"> Box</label><textarea></textarea><fieldset><legend>Group</legend></fieldset><button>Go</button></form>`);

/**
 * Time from the script's start to the first render, and to the whole notice, beside a bare Lit form, in turn. Each render is a visitor's
 * first: in a context of its own, whose browser has painted another page, has the script's bytes, and has never compiled them.
 */
export async function benchFirstRender(): Promise<void> {
  const server = await serve(await answers());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS });
  const times: Record<Tag, Taken[]> = { 'bare-form': [], 'clarion-privacy': [] };
  const ratios = (name: keyof Taken): number[] => times['clarion-privacy'].map((time, round) => time[name] / (times['bare-form'][round] as Taken)[name === 'whole' ? 'first' : name]);
  const isTold = (): boolean => {
    const { from, to, middle } = whereTheMedianIs(ratios('first'));
    return to - middle <= TOLD && middle - from <= TOLD;
  };
  // The first round, which does not count, has the browser itself and the server warm.
  for (let round = -1; round < FEWEST || (round < MOST_ROUNDS && !isTold()); round += 1) {
    for (const tag of round % 2 ? TAGS : TAGS.toReversed()) {
      const taken = { ...(await render(browser, origin, tag)), work: await work(browser, origin, tag) };
      if (round >= 0) times[tag].push(taken);
    }
  }
  await browser.close();
  server.close();
  report(times, ratios);
  if (isTold()) return;
  console.log(`  ${MOST_ROUNDS} rounds do not tell a tenth here: run it where nothing else is at work, or run it again.\n`);
  process.exitCode = 1;
}

function report({ 'bare-form': floor, 'clarion-privacy': ours }: Record<Tag, Taken[]>, ratios: (name: keyof Taken) => number[]): void {
  const line = (name: keyof Taken, of: readonly Taken[]): string => {
    const [low, middle, high] = quartiles(of.map((time) => time[name]));
    return `${middle.toFixed(1)} ms (half of them ${low.toFixed(1)} to ${high.toFixed(1)})`;
  };
  const ratio = (name: keyof Taken): string => {
    const { middle, from, to } = whereTheMedianIs(ratios(name));
    return `${middle.toFixed(2)} (median of the rounds; 95 % sure: ${from.toFixed(2)} to ${to.toFixed(2)})`;
  };
  const { middle } = whereTheMedianIs(ratios('first'));
  if (middle > MOST) process.exitCode = 1;
  console.log(`First render at ${SLOWDOWN}x CPU slowdown, ${ours.length} rounds in turn: until all that a window of 1280 x 900 shows is laid out where it stays
  bare Lit form of the same fields: ${line('first', floor)}
  <clarion-privacy>: ${line('first', ours)}
  ratio ${ratio('first')}: ${middle > MOST ? 'MORE' : 'no more'} than ${MOST}
  as work of the page's thread, at full speed: bare Lit form ${line('work', floor)}, <clarion-privacy> ${line('work', ours)}
  ratio ${ratio('work')}
  <clarion-privacy>, until the whole notice is on the page, a paint later: ${line('whole', ours)}
  ratio ${ratio('whole')}\n`);
}

/** A page that has the script's bytes, and nothing of it compiled. */
async function onPage<Result>(browser: Browser, origin: string, tag: Tag, use: (tab: Page, url: string) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const url = `${origin}/${tag}.js`;
    await tab.goto(`${origin}/before`);
    await tab.evaluate(async (script) => {
      await (await fetch(script)).text();
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }, url);
    await tab.goto(origin);
    await tab.evaluate(lookAtTheWindow);
    return await use(tab, url);
  } finally {
    await context.close();
  }
}

const render = (browser: Browser, origin: string, tag: Tag): Promise<Times> =>
  onPage(browser, origin, tag, async (tab, url) => {
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return tab.evaluate(timeOf, { url, tag });
  });

const work = (browser: Browser, origin: string, tag: Tag): Promise<number> =>
  onPage(browser, origin, tag, async (tab, url) => {
    await browser.startTracing(tab, { categories: ['blink.user_timing'] });
    await tab.evaluate(timeOf, { url, tag });
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
    const at = (name: string): number => {
      const mark = traceEvents.find((event) => event.name === name && event.cat.includes('user_timing'));
      if (!mark) throw new Error(`The trace has no mark ${name}.`);
      return mark.tts / 1_000;
    };
    return at('first render') - at('first start');
  });

/** Runs in the page. */
async function timeOf({ url, tag }: { readonly url: string; readonly tag: string }): Promise<Times> {
  const { shownTexts } = window as unknown as Looking;
  const element = document.createElement(tag) as HTMLElement & { updateComplete?: Promise<unknown> };
  document.body.append(element);
  // The work of whoever asked for this is done by the next frame.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  performance.mark('first start');
  const start = performance.now();
  await import(url);
  element.getBoundingClientRect();
  performance.mark('first render');
  const first = performance.now() - start;
  const seen = shownTexts(tag);
  const looked = performance.now() - start - first;
  await element.updateComplete;
  element.getBoundingClientRect();
  const whole = performance.now() - start - looked;
  // A first render that leaves something of the window to do later would be none.
  const stays = shownTexts(tag);
  if (seen.length === 0 || seen.join() !== stays.join()) throw new Error(`What the window shows of <${tag}> was not there at once:\n${seen.join('\n')}\n\n${stays.join('\n')}`);
  return { first, whole };
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

interface Answer {
  readonly type: string;
  readonly body: string;
}

/** Each file is read once, so that no render waits for the disk. */
async function answers(): Promise<(path: string) => Answer> {
  const cdn = join(root, 'packages/elements/dist/cdn');
  const made = new Map<string, Answer>([
    ['/', { type: 'text/html', body: htmlOf('') }],
    ['/before', { type: 'text/html', body: BEFORE }],
    ['/bare-form.js', { type: 'text/javascript', body: await buildBareForm() }],
  ]);
  return (path) => {
    const answer = made.get(path) ?? { type: 'text/javascript', body: readFileSync(join(cdn, normalize(path)), 'utf8') };
    made.set(path, answer);
    return answer;
  };
}

function serve(answer: (path: string) => Answer): Promise<Server> {
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
