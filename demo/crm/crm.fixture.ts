import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import type { WebhookEvent } from '@clarion-privacy/protocol';
import { listen } from '@clarion-privacy/server';
import { Webhook } from 'standardwebhooks';
import { postJson, receiptOf, seededRandom, startApp, temporaryFolder, OBJECTION } from '../../packages/server/src/app.fixture.ts';
import { newIntegrationKey } from '../../packages/server/src/integration-keys/integration-key.ts';
import { deliverEvents } from '../../packages/server/src/webhooks/deliver-events.ts';
import { inTimeZone } from '../inbox/time.ts';
import { ContactStore } from './contact-store.ts';
import { frontDesk } from './front-desk.ts';
import { crmRoutes } from './routes.ts';
import { screenBy, type Screen } from './screening.ts';
import { wordsOf } from './words.ts';

export const EXPORT_TOKEN = 'the-token-of-the-export';
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

/** The CRM beside the real backend, each with a database of its own, connected as an operator would connect them. */
export const startCrm = async (t: TestContext, { wrap = (screen: Screen) => screen }: { wrap?: (screen: Screen) => Screen } = {}) => {
  const backend = await startApp(t);
  const { app, storage, parts, time } = backend;
  // The signature is dated, and the library reads the clock of the machine.
  time.now = new Date();
  const clock = () => time.now;
  const { token, key } = newIntegrationKey({ name: 'CRM', scopes: ['screen'], at: time.now }, seededRandom('keys'));
  await storage.transaction(({ integrationKeys }) => integrationKeys.add(key));
  await storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));

  const contacts = ContactStore.open(await temporaryFolder(t));
  t.after(() => contacts.close());
  const desk = frontDesk(contacts, wrap(screenBy('', token, (url, init) => app.request(url, init))), clock);
  const { figures } = notice;
  const words = wordsOf(new Map(figures.companies.map(({ id, shortName, name }) => [id, shortName ?? name])), figures.timeZone);
  const crm = crmRoutes({ contacts, desk, webhookSecrets: [SECRET], exportToken: EXPORT_TOKEN, words, at: inTimeZone(figures.timeZone, clock), contact: figures.contact });
  const server = await listen({ fetch: async (request) => crm.fetch(request) }, { port: 0, host: '127.0.0.1' });
  t.after(() => server.stop());

  let count = 0;
  return {
    ...backend,
    contacts,
    desk,
    /** Where the export is, over the network. */
    exportUrl: `http://127.0.0.1:${server.port}/crm/contacts.csv`,
    /** As the person who opens the mail that asks whether it was they, and presses its button. */
    confirm: async () => {
      const due = await storage.transaction(({ outbox }) => outbox.claim({ now: time.now.toISOString(), until: time.now.toISOString(), most: 100 }));
      const path = /https:\/\/[^/]+(\/c\/[\w-]{32})/u.exec(due.findLast(({ kind }) => kind === 'confirm-request')?.body ?? '')?.[1] ?? '';
      return app.request(path, { method: 'POST', body: new URLSearchParams({ action: 'confirm' }) });
    },
    /** As a visitor of a micro site, whose request is taken by the backend. */
    ask: async (more: object) => receiptOf(await postJson(app, { ...OBJECTION, ...more }, { key: `request-${(count += 1)}-of-this` })),
    /** Lets the backend post what waits, over the network; answers how many events it tried. */
    deliver: () => deliverEvents({ id: 'crm', url: `http://127.0.0.1:${server.port}/crm/webhook`, secrets: [SECRET] }, { storage, clock, logger: parts.logger }),
    /** An event as the backend would send it, with any id and time. */
    post: (event: unknown, { id = `msg_${(count += 1)}`, at = new Date(), secret = SECRET }: { id?: string; at?: Date; secret?: string } = {}) => {
      const body = JSON.stringify(event);
      const headers = { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)), 'webhook-signature': new Webhook(secret).sign(id, at, body) };
      return crm.request('/crm/webhook', { method: 'POST', headers, body });
    },
    page: async (path = '/crm/') => textOf(await (await crm.request(path)).text()),
    /** As a sales person who types into the form. */
    add: (fields: Record<string, string>) => crm.request('/crm/add', { method: 'POST', body: new URLSearchParams(fields) }),
    importList: (typed: string, file?: string) => {
      const form = new FormData();
      form.set('typed', typed);
      form.set('file', new File(file === undefined ? [] : [file], 'list.csv'));
      return crm.request('/crm/import', { method: 'POST', body: form });
    },
  };
};

/** What is read on a page; where a word may break is no space. */
export const textOf = (page: string): string => page.replaceAll('<wbr>', '').replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');

/** An event about somebody, at a moment. */
export const eventOf = <Type extends WebhookEvent['type']>(type: Type, timestamp: string, person: object, more: object = {}) => ({
  type,
  timestamp,
  data: { reference: '4T7M-9K2C-XW5H', person, ...more },
});
