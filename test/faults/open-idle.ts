import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Opens so many connections to a port and says nothing on them. Tells how many were opened and refused, how many were open at
 * once, and, when the last is closed from the other end, how many that was.
 */
const [port, count] = process.argv.slice(2).map(Number) as [number, number];
const AT_ONCE = 200;
let [opened, refused, closed, now, peak] = [0, 0, 0, 0, 0];
const all = Promise.withResolvers<void>();

const open = async (): Promise<void> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch {
    refused += 1;
    return;
  }
  opened += 1;
  now += 1;
  peak = Math.max(peak, now);
  socket.resume();
  socket.on('error', () => undefined);
  socket.once('close', () => {
    now -= 1;
    closed += 1;
    if (closed + refused === count) all.resolve();
  });
};

for (let start = 0; start < count; start += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - start) }, open));
for (const [word, value] of Object.entries({ refused, peak, opened })) console.log(`${word} ${value}`);
await all.promise;
console.log(`closed ${closed}`);
