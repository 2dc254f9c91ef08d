import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** What answers: an application of hono, or anything with its `fetch`. */
export interface Answering {
  fetch(request: Request, connection: { readonly address: string | undefined }): Response | Promise<Response>;
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
    getRequestListener((request, { incoming }) => app.fetch(request, { address: incoming.socket.remoteAddress })),
  );
  // Node gives up a request whose client has closed its half of the connection, unless told so by this property, which its types do not know.
  Object.assign(server, { httpAllowHalfOpen: true });
  const sockets = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let stopping = false;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', (_request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    if (stopping) closeAfter(response);
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
    for (const response of inFlight) closeAfter(response);
    const force = setTimeout(() => server.closeAllConnections(), grace);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // Node does not count as idle what a browser opened ahead of need.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    });
    clearTimeout(force);
    await afterLast?.();
  };
  let stopped: Promise<void> | undefined;
  return { port: (server.address() as AddressInfo).port, stop: () => (stopped ??= stop()) };
};

/** Told so, a client does not send its next request into a socket that closes. */
const closeAfter = (response: ServerResponse): void => {
  if (!response.headersSent) response.setHeader('Connection', 'close');
};
