import { createLinks } from '@clarion-privacy/mail';
import { pino, destination, type Logger } from 'pino';
import { createApp } from '../app.ts';
import { dailyChores } from '../chores/daily-chores.ts';
import { startScheduler } from '../chores/scheduler.ts';
import type { Environment } from '../config/environment.ts';
import { listen, type Listening } from '../http/listen.ts';
import { versionsBefore } from '../config/notice-named.ts';
import { openLinkKeys } from '../keys/link-keys.ts';
import { openReceiptKey } from '../keys/receipt-key-file.ts';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { holidaysRunOut } from '../notices/holidays-run-out.ts';
import { sayLostKeys } from '../keys/lost-keys.ts';
import { watchKeys } from '../keys/watch-keys.ts';
import { keepNotices, NoticeChanged } from '../notices/keep-notices.ts';
import type { Notices } from '../notices/notices.ts';
import { startDelivery } from '../outbox/deliver.ts';
import { smtpSend } from '../outbox/smtp.ts';
import { startWebhooks } from '../webhooks/deliver-events.ts';
import { openEndpoints } from '../webhooks/endpoints-of.ts';
import { publishKey } from '../receipts/publish-key.ts';
import { receiptSigner } from '../receipts/sign-receipt.ts';
import { createMetrics } from '../observe/metrics.ts';
import type { Metrics } from '../observe/metrics.ts';
import { serveMetrics } from '../observe/serve-metrics.ts';
import { nameOldRequests } from '../people/name-request.ts';
import type { Storage } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { openStorage, readSettings, type Settings } from './settings.ts';

/** Runs the backend until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  summary: 'run the backend',
  help: `Usage: clarion-privacy serve

Runs the backend. Its first line on the standard output gives its address once it takes requests; every
line after it is a log entry in JSON. Stops on SIGTERM and SIGINT after answering what is in flight; a
second signal stops it at once.

Environment:
  CLARION_CONFIG    the configuration file (clarion.config.json)
  CLARION_DATA      the data folder, made if it is missing (.clarion)
  CLARION_DATABASE  a PostgreSQL to keep the data in, such as postgres://clarion:secret@db.example.com/clarion
                    (SQLite in the data folder)
  CLARION_PORT      the port, 0 for any that is free (8787)
  CLARION_HOST      the address to listen on (127.0.0.1; 0.0.0.0 for every interface)
  CLARION_BASE_URL  how browsers reach this server (http://localhost:<port>)
  CLARION_SMTP      the mail server, such as smtps://user:secret@mail.example.com; without it no mail is sent
  CLARION_METRICS_PORT  a port for Prometheus, such as 9464; without it nothing is measured
  CLARION_METRICS_HOST  the address of that port (127.0.0.1)
  CLARION_LOG       silent, fatal, error, warn, info, debug or trace (info)`,

  async run(words, terminal) {
    const { positionals } = readOptions(words, {});
    if (positionals.length > 0) throw new UsageError('serve takes nothing after it: its settings are in the environment.');
    const settings = readSettings(terminal);
    const storage = await openStorage(settings.environment);
    try {
      return await serveFrom(storage, settings, terminal);
    } finally {
      await storage.close();
    }
  },
};

const serveFrom = async (storage: Storage, { environment, config, notice }: Settings, terminal: Terminal): Promise<number> => {
  const { clock, random, stdout } = terminal;
  const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds(), { random, now: clock });
  await nameOldRequests(storage, keys);
  const notices = await keptNotices(storage, notice, clock);
  const linkKeys = openLinkKeys(environment.dataFolder, { random });
  const receiptKey = openReceiptKey(environment.dataFolder, { random, now: clock });
  await storage.transaction((stores) => publishKey(receiptKey.value, clock(), stores));
  const log = destination({ dest: 1, sync: false });
  const logger = pino({ level: environment.logLevel, base: null }, log);
  // A log that nobody reads any more is no reason to stop taking requests.
  log.on('error', () => undefined);
  const runOut = holidaysRunOut(notices.current.figures, clock());
  if (runOut !== undefined) logger.warn(runOut);
  const endpoints = await openEndpoints(config.webhooks, { dataFolder: environment.dataFolder, variables: terminal.variables, random, storage, logger });
  if (keys.lost.length > 0) sayLostKeys(keys.lost, await storage.suppression.countByKey(), terminal.tell);
  const baseUrl = (port: number) => environment.baseUrl ?? `http://${urlHost(environment.host)}:${port}`;
  const metrics = environment.metricsPort === undefined ? undefined : createMetrics({ storage, clock, timeZone: notice.figures.timeZone, lostKeys: () => keys.lost.length, ofProcess: true });
  const measured = metrics && (await listenForMetrics(metrics, environment));
  const filter = new LiveFilter(storage.suppression);
  const appOn = (port: number) =>
    createApp({
      ...{ storage, clock, random, notices, keys, logger, filter },
      measures: metrics,
      links: createLinks({ keys: linkKeys, baseUrl: baseUrl(port), random, now: clock }),
      signReceipt: receiptSigner(receiptKey),
      sendsMail: environment.smtp !== undefined,
      config: { sites: config.sites, baseUrl: baseUrl(port), unsubscribeScope: config.unsubscribe.scope, linkDays: config.links, limits: config.limits },
    });
  // The address is part of the application, and known once the port is.
  const { promise: app, resolve: answerWith } = Promise.withResolvers<ReturnType<typeof appOn>>();
  const server = await listenOr(environment, () => listen({ fetch: async (request, connection) => (await app).fetch(request, connection) }, environment));
  answerWith(appOn(server.port));
  stdout.write(`Clarion Privacy listens on ${baseUrl(server.port)}\n`);
  const delivery = environment.smtp === undefined ? undefined : deliverBy(environment.smtp, { storage, keys, config, notice, clock, logger });
  const chores = dailyChores({ storage, filter, notices, keys, random, daysBefore: config.reminders.daysBefore, sendsMail: environment.smtp !== undefined });
  const scheduler = startScheduler({ storage, clock, logger, timeZone: notice.figures.timeZone, chores }, CHORES_EVERY * 1_000);
  const webhooks = startWebhooks(endpoints, { storage, clock, logger }, LOOK_EVERY * 1_000);
  const watch = watchKeys([keys, receiptKey], logger, LOOK_AT_KEYS_EVERY * 1_000);
  await stopped(server, logger, terminal);
  watch.stop();
  await Promise.all([measured?.stop(), delivery?.stop(), webhooks.stop(), scheduler.stop()]);
  log.flushSync();
  return 0;
};

/** Seconds between looks at the key files. */
const LOOK_AT_KEYS_EVERY = 5;

/** Seconds between looks into the outboxes. */
const LOOK_EVERY = 2;

/** Seconds between looks for a day that has begun. */
const CHORES_EVERY = 600;

const deliverBy = (
  url: string,
  { storage, keys, config, notice, clock, logger }: Pick<Settings, 'config' | 'notice'> & { storage: Storage; keys: SuppressionKeys; clock: Terminal['clock']; logger: Logger },
) => {
  const { organisation, contact } = notice.figures;
  const smtp = smtpSend(url, { name: organisation.name, address: config.mail.from ?? contact.email });
  const delivery = startDelivery({ storage, keys, send: smtp.send, clock, logger }, LOOK_EVERY * 1_000);
  return {
    async stop(): Promise<void> {
      await delivery.stop();
      smtp.close();
    },
  };
};

const keptNotices = async (storage: Storage, notice: Settings['notice'], clock: Terminal['clock']): Promise<Notices> => {
  try {
    return await keepNotices(storage, [notice, ...versionsBefore(notice)], clock);
  } catch (error) {
    if (error instanceof NoticeChanged) throw new CommandError(error.message, { cause: error });
    throw error;
  }
};

const listenForMetrics = (metrics: Metrics, { metricsPort: port = 0, metricsHost: host }: Environment): Promise<Listening> =>
  listenOr({ port, host }, () => serveMetrics(metrics, { port, host }), 'CLARION_METRICS_');

const listenOr = async ({ port, host }: Pick<Environment, 'port' | 'host'>, begin: () => Promise<Listening>, prefix = 'CLARION_'): Promise<Listening> => {
  try {
    return await begin();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = (code && LISTEN_PROBLEMS[code]) ?? 'set PORT and HOST to others';
    throw new CommandError(`Port ${port} on ${host} cannot be had (${code}): ${reason.replaceAll(/\b(?=PORT\b|HOST\b)/gu, prefix)}.`, { cause: error });
  }
};

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or set PORT to another port',
  EACCES: 'this user may not listen there. Set PORT to a port above 1023',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one that it has, such as 127.0.0.1',
  ENOTFOUND: 'there is no such host. Set HOST to an address of this machine, such as 127.0.0.1',
};

/** Resolves once a signal came and everything in flight is answered; a second signal does not wait. */
const stopped = (server: Listening, logger: Logger, { onStop }: Terminal): Promise<void> =>
  new Promise((resolve, reject) => {
    let signals = 0;
    onStop(() => {
      signals += 1;
      if (signals === 1) {
        logger.info('stopping: answering what is in flight');
        server.stop().then(resolve, reject);
      } else if (signals === 2) {
        reject(new CommandError('Stopped by a second signal: what was in flight has no answer, and what was answered is kept.'));
      }
    });
  });

/** A host as a URL has it: an IPv6 address in brackets, this machine by its name. */
const urlHost = (host: string): string => {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
