import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Plugin } from 'vite';
import { answerDocument, documentOf, type Document } from '../packages/server/src/http/conditional.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The build names these by what is in them: another text is another file. */
const NEVER_CHANGES = /^\/(?:assets|clarion\/chunks)\//u;

/** The files of the sites as a good host sends them: in Brotli, kept by the browser as long as they stay what they are. */
export function siteFiles(folder: string, headers: Readonly<Record<string, string>>): Hono {
  const app = new Hono();
  const made = new Map<string, Document>();
  for (const file of globSync(`**/*{${Object.keys(TYPES).join()}}`, { cwd: folder })) {
    const path = `/${file}`.replace(/index\.html$/u, '');
    const cacheControl = NEVER_CHANGES.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    app.get(path, (c) => {
      let document = made.get(path);
      if (!document) made.set(path, (document = documentOf(readFileSync(join(folder, file), 'utf8'), TYPES[extname(file)]!, cacheControl)));
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      return answerDocument(c, document);
    });
  }
  return app;
}

/** What is none of the files, the server of the sites goes on to answer. */
export const beforeTheSites = (): Plugin => ({
  name: 'clarion-demo-site-files',
  configurePreviewServer({ config, middlewares }) {
    const files = siteFiles(config.build.outDir, config.preview.headers as Record<string, string>);
    const paths = new Set(files.routes.map(({ path }) => path));
    const answer = getRequestListener(files.fetch);
    middlewares.use((request, response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if ((request.method === 'GET' || request.method === 'HEAD') && paths.has(path)) void answer(request, response);
      else next();
    });
  },
});
