import type { FilterReader, FilterStore } from './filter-store.ts';
import type { Statement } from './statement.ts';

/** What screening reads. */
export interface SuppressionReader extends FilterReader {
  /** Every statement under any of these hashes, in no particular order; thousands at a time are fine. */
  findByHashes(hashes: readonly Buffer[]): Promise<readonly Statement[]>;
  /** The keys that anything about a person was kept under: none when nothing was. */
  keyIds(): Promise<readonly string[]>;
  /** How much was kept under each of them. */
  countByKey(): Promise<readonly KeyCount[]>;
}

/** What is under one key. */
export interface KeyCount {
  readonly keyId: string;
  readonly statements: number;
  readonly trackingChoices: number;
}

/** What a transaction can do to the suppression file. */
export interface SuppressionStore extends SuppressionReader, FilterStore {
  /** Each takes the place of the statement on the same channel, company and mailing list under its hash. */
  put(statements: readonly Statement[]): Promise<void>;
  /** Takes out every statement under these hashes. */
  remove(hashes: readonly Buffer[]): Promise<void>;
}
