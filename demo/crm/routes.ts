import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerDemoPage } from '../inbox/page.ts';
import type { InTime } from '../inbox/time.ts';
import { addPage, NOBODY, type AddPage, type Contacting } from './add-page.ts';
import { foundBy, type ContactStore, type Entry } from './contact-store.ts';
import { CONTACTS_A_PAGE, contactsPage } from './contacts-page.ts';
import { exportRoute } from './export.ts';
import type { FrontDesk } from './front-desk.ts';
import { importedPage, importPage, type LineOutcome } from './import-page.ts';
import { ListUnread, readList } from './read-list.ts';
import { NotScreened } from './screening.ts';
import { webhookRoute } from './webhook.ts';
import type { Words } from './words.ts';

export interface CrmParts {
  readonly contacts: ContactStore;
  readonly desk: FrontDesk;
  /** What signs the events: `whsec_…`. */
  readonly webhookSecrets: readonly string[];
  /** What opens the export of the contacts. */
  readonly exportToken: string;
  readonly words: Words;
  readonly at: InTime;
  readonly contact: Contacting;
}

const ARRIVALS_SHOWN = 20;
const LONGEST_FORM = 20_000;
const LONGEST_LIST = 4_000_000;
const UNREACHED = 'The privacy backend gave no answer, so nobody can be added. Try again in a minute';

/** The demo's CRM: its pages, and where its events arrive. */
export function crmRoutes({ contacts, desk, webhookSecrets, exportToken, words, at, contact }: CrmParts): Hono {
  const app = new Hono();
  app.get('/crm', (c) => c.redirect('/crm/', 301));
  app.route('/', webhookRoute(desk, webhookSecrets));
  app.route('/', exportRoute(contacts, exportToken));

  app.get('/crm/', (c) => {
    const tally = contacts.tally();
    const pages = Math.max(1, Math.ceil(tally.all / CONTACTS_A_PAGE));
    const asked = Number(c.req.query('page') ?? 1);
    const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
    const added = contacts.get(Number(c.req.query('added') ?? 0));
    const shown = contacts.list(CONTACTS_A_PAGE, (page - 1) * CONTACTS_A_PAGE);
    return answerDemoPage(c, contactsPage({ contacts: shown, tally, page, pages, arrivals: contacts.arrivals(ARRIVALS_SHOWN), added, words, at }));
  });

  const adding = (c: Context, entry: Entry, more: Pick<AddPage, 'problem' | 'held'> = {}, status = 200) =>
    answerDemoPage(c, addPage({ entry, ...more, words, contact }), status);

  app.get('/crm/add', (c) => adding(c, NOBODY));

  app.post('/crm/add', bodyLimit({ maxSize: LONGEST_FORM }), async (c) => {
    const entry = entryOf(await c.req.parseBody());
    const problem = (text: string, status = 422) => adding(c, entry, { problem: { field: entry.email === '' && entry.phone !== '' ? 'phone' : 'email', text } }, status);
    if (entry.email === '' && entry.phone === '') return problem('Give an email address or a telephone number');
    try {
      const [done] = await desk.add([entry]);
      if (done?.outcome === 'held') return await adding(c, entry, { held: done.verdict }, 409);
      if (done?.outcome === 'unchecked') return await problem('Check the email address and the telephone number: one of them cannot be read');
      if (done?.outcome === 'known') return await problem('This person is among the contacts already');
      return c.redirect(`/crm/?added=${contacts.find(foundBy(entry))[0] ?? ''}`, 303);
    } catch (error) {
      if (error instanceof NotScreened) return problem(UNREACHED, 503);
      throw error;
    }
  });

  app.get('/crm/import', (c) => answerDemoPage(c, importPage('')));

  const tooLong = (c: Context) => answerDemoPage(c, importPage('', 'The list is longer than 4 MB. Import it in parts'), 413);
  app.post('/crm/import', bodyLimit({ maxSize: LONGEST_LIST, onError: tooLong }), async (c) => {
    const { typed, file } = await c.req.parseBody();
    const text = typeof typed === 'string' ? typed : '';
    const problem = (words: string, status = 422) => answerDemoPage(c, importPage(text, words), status);
    const list = file instanceof File && file.size > 0 ? await file.text() : text;
    if (list.trim() === '') return problem('Paste a list, or choose a file');
    try {
      const rows = readList(list);
      const outcomes = await desk.add(rows.map(({ entry }) => entry));
      return await answerDemoPage(c, importedPage(outcomes.map((each, index): LineOutcome => ({ ...each, line: rows[index]?.line ?? 0 }))));
    } catch (error) {
      if (error instanceof ListUnread) return problem(error.message);
      if (error instanceof NotScreened) return problem(UNREACHED, 503);
      throw error;
    }
  });

  return app;
}

const LONGEST_FIELD = 300;

const entryOf = (form: Record<string, unknown>): Entry => {
  const field = (name: keyof Entry): string => (typeof form[name] === 'string' ? form[name].trim().slice(0, LONGEST_FIELD) : '');
  return { name: field('name'), email: field('email'), phone: field('phone'), company: field('company') };
};
