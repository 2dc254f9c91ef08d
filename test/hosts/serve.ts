import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { notice } from '@clarion-privacy/notice/clarion';
import { collectionControls } from '@clarion-privacy/notice/export/collection-html';
import { Hono, type Context } from 'hono';
import { ServerProcess } from '../kill/server-process.ts';
import { hostilePages } from './hostile/serve.ts';
import { HOSTS } from './hosts.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The backend that the pages name, as their teams wrote it. */
const WRITTEN_ENDPOINT = 'https://privacy.example.com';
const NATIVE_CONTROLS = '<!-- native controls for a page without scripts -->';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** One post of a form: its names and values, in their order. */
export type Posted = readonly (readonly [string, string])[];

/** All hosts at one origin, the real backend at another, and what came to both. */
export class Hosts {
  /** By host, in the order in which they came. */
  readonly posted = new Map<string, Posted[]>();
  readonly data = mkdtempSync(join(tmpdir(), 'clarion-hosts-'));
  origin = '';
  endpoint = '';
  #server: ReturnType<typeof createAdaptorServer> | undefined;
  #backend: ServerProcess | undefined;

  static async start(): Promise<Hosts> {
    const hosts = new Hosts();
    const server = (hosts.#server = createAdaptorServer(hosts.#app()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hosts.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = join(hosts.data, 'clarion.config.json');
    writeFileSync(config, JSON.stringify({ sites: [{ id: 'ccm', name: 'Hosts', company: 'ccm', origin: hosts.origin, privacyPage: `${hosts.origin}/privacy/` }] }));
    hosts.#backend = await ServerProcess.start(hosts.data, config);
    hosts.endpoint = hosts.#backend.url;
    return hosts;
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
    await new Promise((resolve) => this.#server?.close(resolve));
    rmSync(this.data, { recursive: true, force: true });
  }

  #app(): Hono {
    const app = new Hono();
    app.post('/enquiry/:host', async (c) => {
      const entries = [...(await c.req.formData())].map(([name, value]) => [name, String(value)] as const);
      const host = c.req.param('host');
      this.posted.set(host, [...(this.posted.get(host) ?? []), entries]);
      return this.#answer(c, entries);
    });
    app.route('/hostile', hostilePages(() => this.endpoint));
    // From two places, for the page that loads the script twice.
    for (const folder of ['/clarion/', '/again/']) {
      app.get(`${folder}*`, (c) => this.#file(c, join(root, 'packages/elements/dist/cdn', c.req.path.slice(folder.length))));
    }
    app.get('/packages/*', (c) => this.#file(c, join(root, 'node_modules', c.req.path.slice('/packages/'.length))));
    app.get('/favicon.ico', (c) => c.body(null, 204));
    app.get('/site.css', (c) => this.#file(c, join(here, 'site.css')));
    for (const { name, isBundled, policies } of HOSTS) {
      app.get(`/${name}/*`, (c) => {
        c.header('Content-Security-Policy', this.#csp(policies));
        return this.#file(c, join(here, isBundled ? 'dist' : '', c.req.path));
      });
    }
    return app;
  }

  #csp(policies: readonly string[] | undefined): string {
    const own = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"];
    const reach = [`connect-src 'self' ${this.endpoint}`, `form-action 'self' ${this.endpoint}`];
    const trusted = policies ? ["require-trusted-types-for 'script'", `trusted-types ${policies.join(' ')}`] : [];
    return [...own, ...reach, ...trusted].join('; ');
  }

  #file(c: Context, path: string): Response {
    const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'index.html') : path;
    if (!statSync(file, { throwIfNoEntry: false })) return c.text('There is no such file.', 404);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return c.body(this.#text(file), 200, { 'Content-Type': `${type}; charset=utf-8` });
  }

  /** A page for a browser that left, a part of one for htmx, and nothing but success for a script. */
  #answer(c: Context, entries: Posted): Response {
    const thanks = '<h1 role="status">Thank you. We have your enquiry.</h1>';
    if (c.req.header('HX-Request')) return c.html(new Map(entries).get('message') === '?' ? this.#formAgain(entries) : thanks);
    if (!c.req.header('Accept')?.includes('text/html')) return c.body(null, 204);
    return c.html(`<!doctype html><html lang="en-GB"><head><title>Thank you</title><link rel="stylesheet" href="/site.css"></head><body><main>${thanks}</main></body></html>`);
  }

  /** The form as a server gives it back that wants a better answer: with what was ticked still ticked in the native controls. */
  #formAgain(entries: Posted): string {
    const [form = ''] = /<form[^]*<\/form>/.exec(this.#text(join(here, 'htmx/index.html'))) ?? [];
    const ticked = entries.reduce((html, [name, value]) => html.replace(`name="${name}" value="${value}"`, '$& checked'), form);
    return ticked.replace('<label>What', '<p role="alert">Write a few words more.</p><label>What');
  }

  #text(file: string): string {
    return readFileSync(file, 'utf8')
      .replaceAll(WRITTEN_ENDPOINT, this.endpoint)
      .replace(NATIVE_CONTROLS, () => collectionControls(notice, { company: 'ccm', privacyPage: '/privacy/', required: true }));
  }
}
