import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { build } from 'vite';
import { CENTRE_POLICY, POLICY_NAME } from '../../../packages/elements/build/policy-name.ts';
import { HOSTILE_PAGES, renderPage, slug } from './pages.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** As strict as a page can be, with room for no policy of Trusted Types but ours, the one of a Lit of its own, and its scripts'. */
const policyOf = (endpoint: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${endpoint}`,
    `form-action 'self' ${endpoint}`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${POLICY_NAME} ${CENTRE_POLICY} lit-html host`,
  ].join('; ');

/** The hostile pages, their styles and their scripts. */
export function hostilePages(endpoint: () => string): Hono {
  const app = new Hono();
  let otherLit: Promise<string> | undefined;
  app.get('/scripts/:file', async (c) => {
    const { file } = c.req.param();
    const code = file === 'other-lit.js' ? await (otherLit ??= bundle(file)) : readFileSync(path(`scripts/${file}`), 'utf8');
    return c.body(code, 200, { 'Content-Type': 'text/javascript' });
  });
  for (const page of HOSTILE_PAGES) {
    app.get(`/${slug(page.name)}.css`, (c) => c.body(page.css ?? '', 200, { 'Content-Type': 'text/css' }));
    app.get(`/${slug(page.name)}`, (c) => c.html(renderPage(page, endpoint()), 200, { 'Content-Security-Policy': policyOf(endpoint()) }));
  }
  return app;
}

/** A script of a page that brings packages of its own. */
async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry: path(`scripts/${name}`), formats: ['es'] } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error(`${name} was not built.`);
  return output.output[0].code;
}
