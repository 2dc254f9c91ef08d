import type { IntegrationKey } from './integration-key.ts';

export interface IntegrationKeyReader {
  find(id: string): Promise<IntegrationKey | undefined>;
  /** Oldest first, the revoked ones too. */
  list(): Promise<readonly IntegrationKey[]>;
}

export interface IntegrationKeyStore extends IntegrationKeyReader {
  add(key: IntegrationKey): Promise<void>;
  /** Answers whether there was a key of this id that was not revoked. */
  revoke(id: string, at: string): Promise<boolean>;
  /** Keeps the day on which it was used, never an earlier one. */
  use(id: string, day: string): Promise<void>;
}
