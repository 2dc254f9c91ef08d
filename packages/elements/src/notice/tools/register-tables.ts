import type { CompiledNotice, Right } from '@clarion-privacy/notice';
import { RIGHT_NAMES, valueInWords } from '@clarion-privacy/notice/diff';
import type { Speaker } from '../../languages/catalogue.ts';
import { tableMessages } from './table-messages.ts';

/** A table for people: the first cell of a row names it, and an empty one says that nothing is stated. */
export interface SummaryTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a notice states as data, in tables. A column that is empty in every row is left out, and so is an empty table. */
export function tablesOf(speaker: Speaker, { figures, register }: Pick<CompiledNotice, 'figures' | 'register'>): SummaryTable[] {
  const say = speaker.words('tables', tableMessages);
  const named: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> = {
    sources: register.sources,
    data: register.data,
  };
  const nameOf = (list: string, id: string): string | undefined => named[list]?.find((one) => one.id === id)?.name;
  const words = (value: unknown, field: string): string => valueInWords(value, field, figures.language, nameOf) ?? '';
  const tables: SummaryTable[] = [
    {
      caption: say.sources,
      head: [say.source, say.from, say.told],
      rows: register.sources.map(({ name, kind, told }) => [name, say.sourceKinds[kind], words(told, 'told')]),
    },
    {
      caption: say.data,
      head: [say.category, say.items, say.sensitive, say.comesFrom],
      rows: register.data.map(({ name, items, special, sources }) => [
        name,
        items.map((item) => item.name).join(', '),
        special ? words(special, 'special') : '',
        words(sources, 'sources'),
      ]),
    },
    {
      caption: say.recipients,
      head: [say.recipient, say.role, say.countries, say.safeguard, say.gets],
      rows: register.recipients.map(({ name, kind, countries, safeguard, data }) => [
        name,
        say.recipientKinds[kind],
        words(countries, 'countries'),
        words(safeguard, 'safeguard'),
        words(data, 'data'),
      ]),
    },
    {
      caption: say.retention,
      head: [say.what, say.period, say.after, say.criterion],
      rows: register.retention.map(({ name, period, after = '', criterion = '' }) => [name, words(period, 'period'), after, criterion]),
    },
    {
      caption: say.rights,
      head: [say.right, say.promise, say.ways, say.free, say.answer],
      rows: (Object.keys(RIGHT_NAMES) as Right[]).flatMap((right) => {
        const promised = figures.rights[right];
        if (!promised) return [];
        const { free, answer = '' } = register.rights[right] ?? {};
        return [[RIGHT_NAMES[right], words(promised.promise, 'promise'), words(promised.ways, 'ways'), words(free, 'free'), answer]];
      }),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0).map(withoutEmptyColumns);
}

function withoutEmptyColumns({ caption, head, rows }: SummaryTable): SummaryTable {
  const kept = head.map((_, column) => column === 0 || rows.some((row) => row[column] !== ''));
  const keep = (cells: readonly string[]): string[] => cells.filter((_, column) => kept[column]);
  return { caption, head: keep(head), rows: rows.map(keep) };
}
