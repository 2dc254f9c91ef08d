import { Hono } from 'hono';
import { listen } from '../http/listen.ts';
import type { Listening } from '../http/listen.ts';
import type { Metrics } from './metrics.ts';

/** Answers `GET /metrics` on a port of its own, which no reverse proxy of the service leads to. */
export const serveMetrics = (metrics: Metrics, { host, port }: { readonly host: string; readonly port: number }): Promise<Listening> => {
  const app = new Hono().get('/metrics', async (c) => c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }));
  return listen(app, { host, port });
};
