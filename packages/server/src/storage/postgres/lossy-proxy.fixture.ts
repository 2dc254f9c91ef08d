import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';

/** A network before a PostgreSQL, that can fail at the worst moment. */
export interface LossyProxy {
  /** The database's address by way of it. */
  readonly url: string;
  /** Lets the next message with this text through, and cuts its connection before the answer is back. */
  loseAnswerTo(text: string): void;
}

/** Stands between whoever opens `url` and the server. */
export const lossyProxy = async (t: TestContext, url: string): Promise<LossyProxy> => {
  const address = new URL(url);
  const { hostname, port } = address;
  const open = new Set<Socket>();
  let losing: Buffer | undefined;
  const server = createServer((client) => {
    const onward = connect(Number(port), hostname);
    let isLost = false;
    for (const socket of [client, onward]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    client.on('data', (message) => {
      if (losing && message.includes(losing)) {
        isLost = true;
        losing = undefined;
      }
      onward.write(message);
    });
    onward.on('data', (answer) => {
      if (isLost) client.destroy();
      else client.write(answer);
    });
    client.on('close', () => onward.end());
    onward.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    loseAnswerTo(text) {
      losing = Buffer.from(text);
    },
  };
};
