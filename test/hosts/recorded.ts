import { canonicalEmail, decide, hashIdentifier, openSqliteStorage, openSuppressionKeys } from '@clarion-privacy/server';

/** What a backend holds of one person, read from its own store. */
export interface Recorded {
  /** One for each acknowledgement: where it came from, and what it says. */
  readonly acknowledgements: readonly string[];
  readonly heldFor: readonly string[];
}

/** What was recorded in this data folder under an email address. */
export async function recordedFor(data: string, email: string): Promise<Recorded> {
  const storage = openSqliteStorage(data);
  try {
    const canonical = canonicalEmail(email)!;
    const hashes = openSuppressionKeys(data, []).all.map((key) => hashIdentifier('email', canonical, key));
    const found = await storage.acknowledgements.findByHashes(hashes);
    const statements = await storage.suppression.findByHashes(hashes);
    return {
      acknowledgements: found.map(({ source, notice, noticeVersion, company, site, form, acknowledged }) =>
        [source, notice, noticeVersion, company, site, form, acknowledged ? 'acknowledged' : 'shown'].join(' '),
      ),
      heldFor: (['email', 'phone', 'post'] as const).filter((channel) => decide(statements, { channel }).held),
    };
  } finally {
    await storage.close();
  }
}
