import { MAIL_LIMIT } from '../inbox/mail-store.ts';
import { ListRefused, type ScreenedRow } from './screen-list.ts';

/** What became of one row of the list. */
export interface RowOutcome {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly outcome: 'sent' | 'held' | 'skipped';
  /** Why nothing was sent; empty where it was. */
  readonly why: string;
}

/** Whom an email goes to. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

export interface Sending {
  /** The one spelling of an address; undefined where it is none. */
  readonly canonical: (email: string) => string | undefined;
  /** Sends the campaign to one person. What it throws is said of that row. */
  readonly deliver: (recipient: Recipient) => Promise<void>;
}

/** Sends to the rows that screening let through, once to each address. */
export async function sendCampaign(rows: readonly ScreenedRow[], { canonical, deliver }: Sending): Promise<readonly RowOutcome[]> {
  checkList(rows);
  const sentOn = new Map<string, number>();
  const outcomes: RowOutcome[] = [];
  for (const { line, decision, why, row } of rows) {
    const [name, email] = [cellOf(row, 'name'), cellOf(row, 'email')];
    const end = (outcome: RowOutcome['outcome'], reason = '') => outcomes.push({ line, name, email, outcome, why: reason });
    const address = canonical(email);
    const before = address === undefined ? undefined : sentOn.get(address);
    if (decision === 'held') end('held', why);
    else if (decision === 'unchecked') end('skipped', why);
    else if (address === undefined) end('skipped', email === '' ? 'the row has no email address' : 'this is no email address');
    else if (before !== undefined) end('skipped', `the same address as on line ${before}, which has the email`);
    else {
      try {
        await deliver({ name, address });
        sentOn.set(address, line);
        end('sent');
      } catch (error) {
        end('skipped', `the mail server did not take it: ${(error as Error).message}`);
      }
    }
  }
  return outcomes;
}

function checkList(rows: readonly ScreenedRow[]): void {
  const [first] = rows;
  if (!first) throw new ListRefused('The list has no rows. Give it at least one email address.');
  if (!Object.keys(first.row).some((column) => isNamed(column, 'email')))
    throw new ListRefused('The list has no column that is called email. Name it so in the first line.');
  if (rows.length > MAIL_LIMIT) throw new ListRefused(`The list has ${rows.length} rows. The demo’s inbox holds ${MAIL_LIMIT} emails: send to fewer.`);
}

const cellOf = (row: ScreenedRow['row'], name: string): string =>
  Object.entries(row).find(([column]) => isNamed(column, name))?.[1].trim() ?? '';

const isNamed = (column: string, name: string): boolean => column.trim().toLowerCase() === name;
