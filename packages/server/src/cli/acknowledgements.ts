import { civilDateIn } from '@clarion-privacy/notice';
import type { Subject } from '@clarion-privacy/protocol';
import type { StoredAcknowledgement } from '../acknowledgements/acknowledgement-store.ts';
import { hashesOfKey } from '../acknowledgements/key-hashes.ts';
import type { Storage } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf } from '../suppression/say.ts';
import { UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { atDesk } from './request-desk.ts';
import { write } from './write.ts';

/** Lists what was acknowledged. */
export const acknowledgements: Command = {
  name: 'acknowledgements',
  summary: 'list which notice was acknowledged, when, and what was refused',
  help: `Usage: clarion-privacy acknowledgements [list] [options]

Lists the records that a notice was shown beside a form and acknowledged, oldest first. They are no consent. They hold
no contact detail and no key of a form, only keyed hashes of both: name whom or which you look for.

Options:
  --email ADDRESS   only those of this person; or by
  --phone NUMBER    their telephone number, or by
  --post ADDRESS    their postal address, in any spelling
  --key KEY         only the record of this answer, by the form's field acknowledgement-key
  --json            one JSON object a line, with the hash of the notice and the time at the page

Environment:
  CLARION_DATA      the data folder of the server (.clarion)
  CLARION_DATABASE  the PostgreSQL of the server, where it has one`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      email: { type: 'string' },
      phone: { type: 'string' },
      post: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 1 || (positionals[0] ?? 'list') !== 'list') throw new UsageError(`There is no "acknowledgements ${positionals.join(' ')}".`);
    const { email, phone, post, key } = values;
    const wanted = wantedBy({ ...(email !== undefined && { email }), ...(phone !== undefined && { phone }), ...(post !== undefined && { postal: post }) }, key);
    return atDesk(terminal, async ({ storage, keys, notices }) => {
      const { timeZone } = notices.current.figures;
      let count = 0;
      if (!values.json) await write(terminal.stdout, HEAD);
      for await (const record of wanted(storage, keys)) {
        count += 1;
        await write(terminal.stdout, values.json ? `${JSON.stringify(shown(record))}\n` : rowOf(record, timeZone));
      }
      terminal.tell(count === 1 ? '1 acknowledgement.' : `${count} acknowledgements.`);
      return 0;
    });
  },
};

type Found = AsyncIterable<StoredAcknowledgement> | Iterable<StoredAcknowledgement>;

const wantedBy = (subject: Subject, key: string | undefined): ((storage: Storage, keys: SuppressionKeys) => AsyncIterable<StoredAcknowledgement>) => {
  const { identifiers, unreadable } = identify(subject);
  if (unreadable.length > 0) throw new UsageError(`The ${unreadable[0]} cannot be read: give it as the form had it.`);
  const named = [...identifiers, ...(key === undefined ? [] : [key])];
  if (named.length > 1) throw new UsageError('Choose one of --email, --phone, --post and --key.');
  const [person] = identifiers;
  return async function* (storage, keys): AsyncGenerator<StoredAcknowledgement> {
    const found: Found = person
      ? await storage.acknowledgements.findByHashes(hashesOf(person, keys))
      : key === undefined
        ? storage.acknowledgements.list()
        : [await storage.acknowledgements.findByKey(hashesOfKey(key, keys))].filter((each) => each !== undefined);
    yield* found;
  };
};

/** The keyed hashes say nothing to whoever reads the list; of what kind they are does. */
const shown = ({ by, ...record }: StoredAcknowledgement) => ({ ...record, identifiers: by.map(({ kind }) => kind) });

const WIDTHS = [12, 16, 14, 14, 14, 20, 16] as const;

const lineOf = (cells: readonly string[]): string => `${cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join('').trimEnd()}\n`;

const HEAD = lineOf(['received', 'reference', 'version', 'hash', 'was', 'refused', 'objection', 'site, form']);

const rowOf = ({ receivedAt, reference, noticeVersion, noticeHash, acknowledged, refuses, objection, site, form }: StoredAcknowledgement, timeZone: string): string =>
  lineOf([
    civilDateIn(receivedAt, timeZone),
    reference,
    noticeVersion,
    noticeHash.slice(0, 12),
    acknowledged ? 'acknowledged' : 'shown',
    refuses.join(' ') || 'nothing',
    objection ?? '–',
    [site ?? '–', form].filter((part) => part !== undefined).join(', '),
  ]);
