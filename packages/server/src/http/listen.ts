import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** What answers: an application of hono, or anything with its `fetch`. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

export interface ListenOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host?: string | undefined;
  /** Runs when the last request is answered: storage closes here. */
  readonly afterLast?: (() => Promise<void>) | undefined;
  /** Milliseconds for requests in flight, once stopping. */
  readonly grace?: number | undefined;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new connection, answers what is in flight, closes the rest; the same promise on every call. */
  stop(): Promise<void>;
}

/** Limits on how slowly a request may arrive, in milliseconds: without them a few idle sockets block everyone. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;
const KEEP_ALIVE = 5_000;
const CHECKED_EVERY = 1_000;
const GRACE = 10_000;

/** Listens; rejects with the system's error when the port cannot be had. */
export const listen = async (app: Answering, options: ListenOptions): Promise<Listening> => {
  const { port, host, afterLast, grace = GRACE } = options;
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN,
      requestTimeout: REQUEST_WITHIN,
      keepAliveTimeout: KEEP_ALIVE,
      connectionsCheckingInterval: CHECKED_EVERY,
    },
    getRequestListener((request) => app.fetch(request)),
  );
  let stopping = false;
  // Told to close, a client on a kept-alive connection does not send its next request into a closing socket.
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    const force = setTimeout(() => server.closeAllConnections(), grace);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(force);
    await afterLast?.();
  };
  let stopped: Promise<void> | undefined;
  return { port: (server.address() as AddressInfo).port, stop: () => (stopped ??= stop()) };
};
