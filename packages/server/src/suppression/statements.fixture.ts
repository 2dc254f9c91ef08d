import type { Company } from '@clarion-privacy/notice';
import { hashIdentifier } from './identifier.ts';
import type { Identifier } from './identifier.ts';
import type { SuppressionKey } from './keys.ts';
import { sayAll } from './say.ts';
import type { Statement } from './statement.ts';
import { wordsOf } from './words-of.ts';
import type { Objection } from './words-of.ts';

export interface Objected extends Objection {
  readonly identifiers: readonly Identifier[];
  readonly since: string;
  readonly reference: string;
}

/** The statements that one objection makes where nothing was said before. */
export const statementsFor = ({ identifiers, since, reference, ...objection }: Objected, group: readonly Company[], key: SuppressionKey): readonly Statement[] =>
  identifiers.flatMap(({ kind, canonical }) => {
    const hash = hashIdentifier(kind, canonical, key);
    return sayAll<Statement>([], wordsOf(objection, group), (word, turn) => ({
      ...{ ...word, turn, kind, hash, keyId: key.id, since, reference },
      cause: 'objection',
    }));
  });
