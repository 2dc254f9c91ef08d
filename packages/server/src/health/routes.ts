import { Hono } from 'hono';
import type { Env } from '../http/problems.ts';
import type { Storage } from '../storage/storage.ts';

const FRESH = { 'Cache-Control': 'no-store' };

/** Whether the process runs, and whether it can take requests. */
export const healthRoutes = (storage: Storage): Hono<Env> =>
  new Hono<Env>()
    .get('/health/live', (c) => c.json({ status: 'live' }, 200, FRESH))
    .get('/health/ready', async (c) => {
      await storage.check();
      return c.json({ status: 'ready', database: { kind: storage.kind, state: 'writable' } }, 200, FRESH);
    });
