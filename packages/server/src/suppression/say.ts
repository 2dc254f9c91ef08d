import type { Identifier } from './identifier.ts';
import { hashOf } from './identifier.ts';
import type { SuppressionKeys } from './keys.ts';
import { isSaid } from './standing.ts';
import { spans } from './statement.ts';
import type { Statement, Word } from './statement.ts';
import type { SuppressionStore } from './suppression-store.ts';

/** When, how and under which reference something is said. */
export type Saying = Pick<Statement, 'since' | 'reference' | 'cause'>;

/** The statements after these words, said in turn. A word that changes nothing leaves the first time as it is. */
export const sayAll = <S extends Word & Saying & { readonly turn: number }>(
  statements: readonly S[],
  words: readonly Word[],
  make: (word: Word, turn: number) => S,
): readonly S[] => words.reduce((standing, word) => sayOne(standing, word, make), statements);

const sayOne = <S extends Word & Saying & { readonly turn: number }>(
  standing: readonly S[],
  word: Word,
  make: (word: Word, turn: number) => S,
): readonly S[] => {
  if (isSaid(standing, word)) return standing;
  const turn = Math.max(0, ...standing.map((each) => each.turn)) + 1;
  const isOpposed = (each: S): boolean => each.effect !== word.effect && spans(word, each);
  // Where only exceptions were made to the same word, they are taken back, and the rest keeps its first time.
  const withoutExceptions = standing.map((each) => (isOpposed(each) ? make({ ...each, effect: word.effect }, turn) : each));
  if (standing.some((each) => isSame(each, word)) && isSaid(withoutExceptions, word)) return withoutExceptions;
  const kept = standing.filter((each) => !isOpposed(each) && !isSame(each, word) && (word.effect === 'suppress' || !spans(word, each)));
  return [...kept, make(word, turn)];
};

const isSamePlace = (a: Word, b: Word): boolean => a.channel === b.channel && a.company === b.company && a.list === b.list;

const isSame = (a: Word, b: Word): boolean => isSamePlace(a, b) && a.effect === b.effect;

/** Every hash under which an identifier may be kept. */
export const hashesOf = (identifier: Identifier, keys: SuppressionKeys): readonly Buffer[] => keys.all.map((key) => hashOf(identifier, key));

/** What is known of one identifier, all of it under the current key. */
export const statementsOf = async (identifier: Identifier, keys: SuppressionKeys, store: Pick<SuppressionStore, 'findByHashes'>): Promise<readonly Statement[]> => {
  const found = await store.findByHashes(hashesOf(identifier, keys));
  const hash = hashOf(identifier, keys.current);
  const oldestFirst = found.toSorted((a, b) => a.turn - b.turn || b.since.localeCompare(a.since));
  const byPlace = new Map(oldestFirst.map((each) => [`${each.channel} ${each.company} ${each.list}`, { ...each, hash, keyId: keys.current.id }]));
  return [...byPlace.values()];
};

/** Puts words about one identifier on the suppression file, and moves what older keys hold of it to the current one. */
export const say = async (
  identifier: Identifier,
  { words, saying }: { readonly words: readonly Word[]; readonly saying: Saying },
  { keys, suppression }: { readonly keys: SuppressionKeys; readonly suppression: SuppressionStore },
): Promise<{ readonly before: readonly Statement[]; readonly after: readonly Statement[] }> => {
  const before = await statementsOf(identifier, keys, suppression);
  const { kind } = identifier;
  const hash = hashOf(identifier, keys.current);
  const make = ({ channel, company, list, effect }: Word, turn: number): Statement => ({
    ...firstSaid(before, { channel, company, list, effect }, saying),
    ...{ kind, hash, keyId: keys.current.id, channel, company, list, effect, turn },
  });
  const after = sayAll(before, words, make);
  const isLess = before.some((each) => !after.some((other) => isSamePlace(each, other)));
  await suppression.remove(hashesOf(identifier, keys).filter((each) => isLess || !each.equals(hash)));
  // Also where nothing was said before, or nothing new now: the time of an answer does not tell who is known here.
  await suppression.put(after);
  return { before, after };
};

/** What a wider word took away and the same change says again was never taken back: it keeps its first time. */
const firstSaid = (before: readonly Statement[], word: Word, saying: Saying): Saying => {
  const first = before.find((each) => isSame(each, word));
  return first && isSaid(before, word) ? { since: first.since, reference: first.reference, cause: first.cause } : saying;
};

/** Lets exactly these statements stand for an identifier. */
export const replace = async (
  identifier: Identifier,
  statements: readonly Statement[],
  { keys, suppression }: { readonly keys: SuppressionKeys; readonly suppression: SuppressionStore },
): Promise<void> => {
  await suppression.remove(hashesOf(identifier, keys));
  await suppression.put(statements);
};
