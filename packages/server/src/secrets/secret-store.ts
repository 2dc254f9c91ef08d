/** What a secret lets its bearer do: confirm a request, see where it stands, or fetch the data that was gathered. */
export type SecretPurpose = 'confirm' | 'status' | 'bundle';

/** A secret as it is kept: who reads the database cannot act by it. */
export interface StoredSecret {
  /** Made by `hashSecret`: the token itself is in the mail alone. */
  readonly hash: Buffer;
  readonly purpose: SecretPurpose;
  /** The request that it is about. */
  readonly reference: string;
  /** ISO 8601 in UTC, as the other times. */
  readonly issuedAt: string;
  /** Left out where it never expires. */
  readonly expiresAt?: string | undefined;
  /** When it was redeemed; left out while it was not. */
  readonly usedAt?: string | undefined;
}

export interface SecretReader {
  find(hash: Buffer): Promise<StoredSecret | undefined>;
}

/** What a transaction can do to secrets. */
export interface SecretStore extends SecretReader {
  add(secret: StoredSecret): Promise<void>;
  /** Marks it as used, unless it is: of two that try at once, one is answered true. */
  use(hash: Buffer, at: string): Promise<boolean>;
  /** Takes out the secrets of these requests, or those of one purpose. */
  remove(references: readonly string[], purpose?: SecretPurpose): Promise<void>;
  /** Takes out what expired before this instant. Answers how many. */
  purge(before: string): Promise<number>;
}
