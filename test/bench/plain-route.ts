import { createAdaptorServer } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

/** The floor that intake is measured against: one route, one durable insert for each request. */
const [file] = process.argv.slice(2);
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE request (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
const insert = database.prepare('INSERT INTO request (body) VALUES (?)');

const app = new Hono();
app.post('/v1/requests', async (context) => {
  const body: unknown = await context.req.json();
  const { lastInsertRowid } = insert.run(JSON.stringify(body));
  return context.json({ reference: Number(lastInsertRowid) }, 201);
});

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => {
  server.close(() => {
    database.close();
    process.exit(0);
  });
});
