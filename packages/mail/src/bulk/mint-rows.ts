import { listUnsubscribeHeaders, type UnsubscribeMailbox } from '../headers/list-unsubscribe.ts';
import type { LinkSubject } from '../links/link.ts';
import type { Links } from '../links/links.ts';
import { MailError } from '../mail-error.ts';

/** A row of a mailing list, by column. `email` is read, and `company`, `list` and `campaign` where they are there. */
export type Row = Readonly<Record<string, string>>;

/** The columns that are put behind a row's own, in this order. */
export const MINTED_COLUMNS = [
  'unsubscribe_link',
  'preferences_link',
  'list_unsubscribe',
  'list_unsubscribe_post',
  'link_problem',
] as const;
export type MintedRow = Row & Readonly<Record<(typeof MINTED_COLUMNS)[number], string>>;

export interface MintRowsOptions {
  readonly links: Links;
  readonly mailto: UnsubscribeMailbox;
  /** Stand in for a row's own column where that is absent or empty. */
  readonly company?: string;
  readonly list?: string;
  readonly campaign?: string;
  readonly allowLocalHttp?: boolean;
}

/**
 * Gives each row its links and headers, one row at a time, so that a list of any length passes through. A row whose
 * address cannot be used comes out with the reason in `link_problem` and no link: it is not to be sent to.
 */
export async function* mintRows(
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: MintRowsOptions,
): AsyncGenerator<MintedRow, void, undefined> {
  for await (const row of rows) yield mintRow(row, options);
}

/** The same for a single row. */
export function mintRow(row: Row, options: MintRowsOptions): MintedRow {
  const { links, mailto, allowLocalHttp = false } = options;
  try {
    const subject = subjectOf(row, options);
    const link = links.createLink(subject);
    const headers = listUnsubscribeHeaders({ link, mailto, allowLocalHttp });
    return {
      ...row,
      unsubscribe_link: link,
      preferences_link: links.createLink({ ...subject, purpose: 'preferences' }),
      list_unsubscribe: headers['List-Unsubscribe'],
      list_unsubscribe_post: headers['List-Unsubscribe-Post'],
      link_problem: '',
    };
  } catch (error) {
    if (!(error instanceof MailError) || !OF_THE_ROW.includes(error.code)) throw error;
    return {
      ...row,
      unsubscribe_link: '',
      preferences_link: '',
      list_unsubscribe: '',
      list_unsubscribe_post: '',
      link_problem: error.message,
    };
  }
}

/** Other refusals speak of the settings, and are the same for every row. */
const OF_THE_ROW: readonly MailError['code'][] = ['address', 'id'];

function subjectOf(row: Row, options: MintRowsOptions): LinkSubject {
  const given = (column: 'company' | 'list' | 'campaign') => {
    const value = row[column]?.trim() || options[column];
    return value === undefined ? {} : { [column]: value };
  };
  // Spreadsheets leave blanks around a cell; what else is wrong with an address is for its owner to mend.
  return { email: (row['email'] ?? '').replace(/^ +| +$/gu, ''), ...given('company'), ...given('list'), ...given('campaign') };
}
