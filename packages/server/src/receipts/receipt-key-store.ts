/** The public half of a key that signs receipts. It stays for ever, so that a receipt can be checked for ever. */
export interface PublicKey {
  readonly id: string;
  /** Ed25519, base64url (RFC 8037). */
  readonly x: string;
  readonly createdAt: string;
}

export interface ReceiptKeyReader {
  /** Oldest first. */
  list(): Promise<readonly PublicKey[]>;
}

export interface ReceiptKeyStore extends ReceiptKeyReader {
  /** The id must be new. */
  add(key: PublicKey): Promise<void>;
}
