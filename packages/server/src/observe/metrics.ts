import { civilDateIn } from '@clarion-privacy/notice';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Clock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { Census } from './census-store.ts';
import type { Measures } from './measures.ts';

export interface MetricsParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Suppression keys that were given up. */
  readonly lostKeys: () => number;
  /** Whether the process itself is measured too. */
  readonly ofProcess?: boolean | undefined;
}

/** What is measured, and its text for Prometheus. */
export interface Metrics extends Measures {
  readonly contentType: string;
  /** Asks the database; without an answer of it, its figures are left out, and `clarion_database_up` says so. */
  text(): Promise<string>;
}

/** Milliseconds for which one census serves every reader: it reads whole tables. */
const FRESH = 10_000;
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const createMetrics = ({ storage, clock, timeZone, lostKeys, ofProcess = false }: MetricsParts): Metrics => {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) => new Gauge({ name, help, labelNames, registers });
  const seconds = new Histogram({ name: 'clarion_http_request_seconds', help: 'Time to answer, by method, route and status.', labelNames: ['method', 'route', 'status'], buckets: BUCKETS, registers });
  const screened = new Counter({ name: 'clarion_screened_contacts_total', help: 'Contacts that were screened by call, by decision.', labelNames: ['decision'], registers });
  const requests = gauge('clarion_requests', 'Requests that are kept, by right and status.', ['right', 'status']);
  const overdue = gauge('clarion_requests_overdue', 'Open requests past their due date, by right.', ['right']);
  const forReview = gauge('clarion_requests_for_review', 'Open requests that a program may have sent.');
  const mail = gauge('clarion_mail_waiting', 'Emails that wait to be sent.');
  const mailAge = gauge('clarion_mail_oldest_seconds', 'How long the oldest of them has waited.');
  const events = gauge('clarion_events', 'Events for webhooks that wait or were given up, by endpoint and state.', ['endpoint', 'state']);
  const eventAge = gauge('clarion_events_oldest_seconds', 'How long the oldest of them has waited.', ['endpoint', 'state']);
  const up = gauge('clarion_database_up', 'Whether the database can be written: 1 or 0.');
  const lost = gauge('clarion_suppression_keys_lost', 'Suppression keys that were given up: whoever objected under them is held back no more.');
  const byLabel = [requests, overdue, events, eventAge];
  const single = [forReview, mail, mailAge];
  const age = (since: string | undefined): number => (since === undefined ? 0 : Math.max(0, (clock().getTime() - Date.parse(since)) / 1_000));

  const put = (census: Census): void => {
    for (const each of byLabel) each.reset();
    for (const { right, status, count } of census.requests) requests.set({ right, status }, count);
    for (const { right, count } of census.overdue) overdue.set({ right }, count);
    forReview.set(census.forReview);
    mail.set(census.mail.count);
    mailAge.set(age(census.mail.oldest));
    for (const { endpoint, state, count, oldest } of census.events) {
      events.set({ endpoint, state }, count);
      eventAge.set({ endpoint, state }, age(oldest));
    }
  };

  let takenAt = Number.NEGATIVE_INFINITY;
  const look = async (): Promise<void> => {
    lost.set(lostKeys());
    try {
      await storage.check();
      if (performance.now() - takenAt >= FRESH) {
        put(await storage.census.take(civilDateIn(clock(), timeZone)));
        takenAt = performance.now();
      }
      up.set(1);
    } catch {
      up.set(0);
      takenAt = Number.NEGATIVE_INFINITY;
      for (const each of byLabel) each.reset();
      for (const each of single) each.remove();
    }
  };

  return {
    contentType: register.contentType,
    answered: ({ method, route, status, seconds: took }) => seconds.observe({ method, route, status }, took),
    screened: (decision, contacts) => screened.inc({ decision }, contacts),
    async text() {
      await look();
      return register.metrics();
    },
  };
};
