import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that delivers to one place only. */
export interface SmtpSink {
  readonly port: number;
  close(): Promise<void>;
}

const LARGEST = 2_000_000;

/** Takes whatever this machine mails, for anybody. Rejects with the system's error when the port cannot be had. */
export async function openSmtpSink(port: number, deliver: (raw: Buffer) => Promise<unknown>): Promise<SmtpSink> {
  const server = new SMTPServer({
    name: 'localhost',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    disableReverseLookup: true,
    onData(stream, _session, done) {
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) throw Object.assign(new Error(`A mail of more than ${LARGEST} bytes is not taken.`), { responseCode: 552 });
          await deliver(raw);
        })
        .then(() => done(), (error: Error) => done(error));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A client that hangs up is its own affair.
  server.on('error', () => undefined);
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
