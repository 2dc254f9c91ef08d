import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { RunCommand } from '../campaigns/screen-list.ts';
import type { InTime } from '../inbox/time.ts';
import { ContactStore } from './contact-store.ts';
import { frontDesk, type FrontDesk } from './front-desk.ts';
import { readList } from './read-list.ts';
import type { CrmParts } from './routes.ts';
import { screenBy } from './screening.ts';
import { wordsOf } from './words.ts';

export interface CrmOptions {
  /** Where its database and its key are. */
  readonly folder: string;
  readonly figures: CompiledNotice['figures'];
  readonly backendOrigin: string;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Buffer;
  readonly at: InTime;
  /** Runs `clarion-privacy`, as the operator who connects a CRM would. */
  readonly run: RunCommand;
  /** The contacts of the first start. */
  readonly seed: URL;
}

/** Where the token of the export is, from the CRM's folder. */
export const EXPORT_TOKEN = 'export.token';

/** Opens the CRM beside a backend that runs: with the secret of its webhook, and an integration key of its own. */
export async function openCrm({ folder, figures, backendOrigin, clock, random, at, run, seed }: CrmOptions): Promise<CrmParts> {
  const contacts = ContactStore.open(folder);
  const exportToken = await keptIn(join(folder, EXPORT_TOKEN), async () => random(32).toString('base64url'));
  const key = await keptIn(join(folder, 'screening.key'), () => printed(run, ['keys', 'create', '--scope', 'screen', '--name', 'The demo’s CRM']));
  const webhookSecrets = (await printed(run, ['webhooks', 'secret', 'crm'])).split('\n');
  const desk = frontDesk(contacts, screenBy(backendOrigin, key), clock);
  await addSeed(contacts, desk, readFileSync(seed, 'utf8'));
  const names = new Map(figures.companies.map(({ id, shortName, name }) => [id, shortName ?? name]));
  return { contacts, desk, webhookSecrets, exportToken, words: wordsOf(names, figures.timeZone), at, contact: figures.contact };
}

/** Once: who was removed since does not come back with the next start. Whoever objected is not even put in. */
const addSeed = async (contacts: ContactStore, desk: FrontDesk, csv: string): Promise<void> => {
  if (contacts.seeded) return;
  await desk.add(readList(csv).map(({ entry }) => entry));
  contacts.markSeeded();
};

/** Made on the first start: a key is shown once. */
async function keptIn(file: string, make: () => Promise<string>): Promise<string> {
  if (!existsSync(file)) writeFileSync(file, await make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function printed(run: RunCommand, words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(words, '');
  if (code !== 0) throw new Error(`clarion-privacy ${words.slice(0, 2).join(' ')} failed: ${stderr.trim()}`);
  return stdout.trim();
}
