import { openReceiptKey } from '../keys/receipt-key-file.ts';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import type { Config } from '../config/schema.ts';
import { versionsBefore } from '../config/notice-named.ts';
import { LINK_DAYS } from '../confirmation/confirming.ts';
import type { LinkDays } from '../confirmation/confirming.ts';
import { noticesOf } from '../notices/notices.ts';
import { publishKey } from '../receipts/publish-key.ts';
import { receiptSigner } from '../receipts/sign-receipt.ts';
import { StepRefused } from '../requests/change-request.ts';
import type { Change } from '../requests/change-request.ts';
import type { ReceiptSigning } from '../requests/new-receipt.ts';
import type { Actor } from '../requests/request-store.ts';
import { takeStep } from '../requests/take-step.ts';
import { CommandError, UsageError, type Terminal } from './command.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';

/** What a command about requests works with. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

const openDesk = async (terminal: Terminal) => {
  const { clock, random, variables } = terminal;
  const settings = readOptionalSettings(terminal);
  const { environment, notice } = settings;
  const storage = await openExistingStorage(environment);
  const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds(), { random, now: clock });
  const baseUrl = environment.baseUrl ?? `http://localhost:${environment.port}`;
  return {
    ...{ storage, keys, clock, random, baseUrl, variables, dataFolder: environment.dataFolder },
    ...configured(settings),
    notices: noticesOf(notice, ...versionsBefore(notice)),
    sendsMail: environment.smtp !== undefined,
  };
};

const configured = (settings: object): { readonly sites: readonly { readonly id: string }[]; readonly linkDays: LinkDays } => {
  const { sites, links } = 'config' in settings ? (settings.config as Config) : { sites: [], links: LINK_DAYS };
  return { sites, linkDays: links };
};

/** Who signs for this server; the key is public before anything is signed under it. */
export const signingAt = async ({ storage, dataFolder, baseUrl, clock, random }: Desk): Promise<ReceiptSigning> => {
  const key = openReceiptKey(dataFolder, { random, now: clock });
  await storage.transaction((stores) => publishKey(key.value, clock(), stores));
  return { sign: receiptSigner(key), issuer: baseUrl };
};

/** Opens the data of the server, and closes it whatever happens. */
export const atDesk = async (terminal: Terminal, work: (desk: Desk) => Promise<number>): Promise<number> => {
  const desk = await openDesk(terminal);
  try {
    return await work(desk);
  } catch (error) {
    throw error instanceof StepRefused ? new CommandError(error.message) : error;
  } finally {
    await desk.storage.close();
  }
};

/** Takes a step in one transaction, and says where the request stands now and whether the person is told. */
export const step = async (reference: string, change: Change, { storage, ...desk }: Desk, { tell }: Terminal): Promise<number> => {
  const request = await storage.transaction((stores) => takeStep(reference, change, { ...desk, now: desk.clock() }, stores));
  tell(`${reference} is ${request.status}, due on ${request.dueBy}.${toldBy(request.subject.email, desk.sendsMail)}`);
  return 0;
};

export const toldBy = (email: string | undefined, sendsMail: boolean): string => {
  if (email === undefined) return ' There is no email address: tell the person yourself.';
  return sendsMail ? '' : ' No mail is sent, as CLARION_SMTP is not set: tell the person yourself.';
};

/** Who acts; every step is somebody's. */
export const actorNamed = (name: string | undefined): Actor => {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 100 || /\p{Cc}/u.test(trimmed)) throw new UsageError('Name who acts: --by "Sam Field".');
  return { who: 'team', name: trimmed };
};

/** The reference as it was typed: lower case and without its hyphens too. */
export const referenceIn = (words: readonly string[]): string => {
  const plain = (words[0] ?? '').toUpperCase().replace(/[^0-9A-Z]/gu, '');
  if (words.length !== 1 || plain.length !== 12) throw new UsageError('Name one request by its reference, such as 4T7M-9K2C-XW5H.');
  return plain.replace(/(.{4})(.{4})(.{4})/u, '$1-$2-$3');
};

