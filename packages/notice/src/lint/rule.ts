import type { Position } from '../compile/positions.ts';
import type { CivilDate, CompiledNotice } from '../notice.ts';
import type { LegalSource } from './law.ts';
import type { Reading } from './reading.ts';

/** `error` is something that the law asks and the notice lacks; `warning` is a risk; `note` is advice. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule found: where, and what is missing or wrong there. */
export interface Finding {
  readonly place: Position;
  readonly message: string;
}

/** What a rule is given beside the notice. */
export interface LintContext {
  readonly today: CivilDate;
  /** Where a value or a piece of text stands, by its path, or the nearest thing around it. */
  readonly placeOf: (path: string) => Position;
  /** The text of the notice, ready to be asked. */
  readonly reading: Reading;
  /** What the author wrote, file by file, where it was given: what references stand for is lost in the compiled text. */
  readonly written: ReadonlyMap<string, string>;
  /** The ids of all rules. */
  readonly ruleIds: ReadonlySet<string>;
}

/** One thing that the law, the regulator or the notice's own promises ask of a notice. */
export interface Rule {
  /** Stable and readable; what an author writes to turn the rule off. */
  readonly id: string;
  readonly severity: Severity;
  readonly source: LegalSource;
  readonly title: string;
  /** What the rule asks, in a sentence. */
  readonly asks: string;
  /** An example of how to mend what it finds. */
  readonly mend: string;
  /** Set where the rule reads English words and nothing else. */
  readonly english?: boolean;
  readonly check: (notice: CompiledNotice, context: LintContext) => Iterable<Finding>;
}
