import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMail, type Party, type ReadMail } from './read-mail.ts';

/** What the inbox keeps of a mail beside the mail itself. */
interface Marks {
  readonly read: boolean;
  readonly unsubscribe?: Unsubscribe;
}

/** What came of the mail client's own unsubscribe button. */
export interface Unsubscribe {
  readonly at: string;
  /** The status that the backend answered with; null where none came. */
  readonly status: number | null;
}

/** A line of the inbox. */
export interface MailEntry extends Marks {
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: Party;
  readonly to: readonly Party[];
  readonly subject: string;
  readonly preview: string;
}

export interface MailStoreOptions {
  /** Made if it is missing. */
  readonly folder: string;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Buffer;
  readonly limit?: number;
}

/** How many mails the inbox holds; the oldest make room. */
export const MAIL_LIMIT = 500;

const PREVIEW = 140;
const FILE = /^(\d{13}-[\da-f]{16})\.eml$/u;
const UNREAD: Marks = { read: false };

/** Mails as files: `<id>.eml` as it came, and `<id>.json` once somebody has looked at it. */
export class MailStore {
  readonly #options: Required<MailStoreOptions>;
  readonly #entries = new Map<string, MailEntry>();

  private constructor(options: MailStoreOptions) {
    this.#options = { limit: MAIL_LIMIT, ...options };
  }

  /** Opens the folder with what an earlier run left in it. */
  static async open(options: MailStoreOptions): Promise<MailStore> {
    const store = new MailStore(options);
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const ids = readdirSync(options.folder).flatMap((file) => FILE.exec(file)?.[1] ?? []);
    for (const id of ids.sort())
      store.#entries.set(id, entryOf(id, await readMail(readFileSync(store.#file(id, 'eml'))), store.#marksOf(id)));
    store.#makeRoom();
    return store;
  }

  /** Newest first. */
  list(): readonly MailEntry[] {
    return [...this.#entries.values()].reverse();
  }

  get(id: string): MailEntry | undefined {
    return this.#entries.get(id);
  }

  /** The mail of an entry as it came. */
  raw({ id }: MailEntry): Buffer {
    return readFileSync(this.#file(id, 'eml'));
  }

  /** Keeps a mail; it is in its file when this resolves to its id. */
  async add(raw: Buffer): Promise<string> {
    const { clock, random } = this.#options;
    const mail = await readMail(raw);
    const last = [...this.#entries.keys()].at(-1) ?? '0';
    // Ids sort by arrival, also where two mails arrive within a millisecond or the clock goes back.
    const time = Math.max(clock().getTime(), Number.parseInt(last, 10) + 1);
    const id = `${String(time).padStart(13, '0')}-${random(8).toString('hex')}`;
    this.#write(this.#file(id, 'eml'), raw);
    this.#entries.set(id, entryOf(id, mail, UNREAD));
    this.#makeRoom();
    return id;
  }

  markRead(id: string): void {
    this.#mark(id, { read: true });
  }

  markUnsubscribed(id: string, unsubscribe: Unsubscribe): void {
    this.#mark(id, { unsubscribe });
  }

  /** Takes everything out. */
  empty(): void {
    for (const id of [...this.#entries.keys()]) this.#remove(id);
  }

  #mark(id: string, marks: Partial<Marks>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const { read, unsubscribe } = { ...entry, ...marks };
    this.#write(this.#file(id, 'json'), JSON.stringify({ read, unsubscribe }));
    this.#entries.set(id, { ...entry, ...marks });
  }

  #marksOf(id: string): Marks {
    try {
      return JSON.parse(readFileSync(this.#file(id, 'json'), 'utf8')) as Marks;
    } catch {
      return UNREAD;
    }
  }

  #makeRoom(): void {
    for (const id of [...this.#entries.keys()].slice(0, Math.max(0, this.#entries.size - this.#options.limit))) this.#remove(id);
  }

  #remove(id: string): void {
    this.#entries.delete(id);
    for (const kind of ['eml', 'json'] as const) rmSync(this.#file(id, kind), { force: true });
  }

  /** A file is whole or not there: half a mail would come up as a mail after a restart. */
  #write(file: string, content: Buffer | string): void {
    const draft = `${file}.draft`;
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, file);
  }

  #file(id: string, kind: 'eml' | 'json'): string {
    return join(this.#options.folder, `${id}.${kind}`);
  }
}

const entryOf = (id: string, { from, to, subject, text = '' }: ReadMail, marks: Marks): MailEntry => ({
  ...marks,
  id,
  receivedAt: new Date(Number.parseInt(id, 10)),
  from,
  to,
  subject,
  preview: previewOf(text, subject),
});

/** How the text begins, after the subject that many a text repeats. */
function previewOf(text: string, subject: string): string {
  const words = text.slice(0, 4 * PREVIEW).replaceAll(/\s+/gu, ' ').trim();
  return (words.startsWith(subject) ? words.slice(subject.length).trim() : words).slice(0, PREVIEW);
}
