import type { Generated } from 'kysely';

/** What screening looks at first, as every SQL store has it. */
export interface SuppressionFilterTables {
  readonly suppression_log: SuppressionLogTable;
  readonly suppression_filter: SuppressionFilterTable;
  readonly kept_key: { readonly key_id: string };
}

/** Triggers write it. */
export interface SuppressionLogTable {
  readonly seq: Generated<number>;
  readonly prefix: Buffer;
}

/** Each part tells the same position and entries. */
export interface SuppressionFilterTable {
  readonly part: number;
  readonly position: number;
  readonly entries: number;
  readonly bits: Buffer;
}
