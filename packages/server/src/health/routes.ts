import { Hono } from 'hono';
import { PROBLEM_MEDIA_TYPE } from '@clarion-privacy/protocol';
import { RETRY_AFTER } from '../http/errors.ts';
import { problemOf } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Storage } from '../storage/storage.ts';
import { StorageError } from '../storage/storage-error.ts';

const FRESH = { 'Cache-Control': 'no-store' };

/** Whether the process runs, and whether it can take requests: if not, the state of the database says why. */
export const healthRoutes = (storage: Storage): Hono<Env> =>
  new Hono<Env>()
    .get('/health/live', (c) => c.json({ status: 'live' }, 200, FRESH))
    .get('/health/ready', async (c) => {
      try {
        await storage.check();
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        c.set('problem', 'unavailable');
        const problem = { ...problemOf({ code: 'unavailable', errors: [] }), database: { kind: storage.kind, state: error.code } };
        return c.body(JSON.stringify(problem), 503, { ...FRESH, 'Retry-After': RETRY_AFTER, 'Content-Type': PROBLEM_MEDIA_TYPE });
      }
      return c.json({ status: 'ready', database: { kind: storage.kind, state: 'writable' } }, 200, FRESH);
    });
