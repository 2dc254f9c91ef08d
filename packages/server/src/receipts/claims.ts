/** The payload of a receipt's signature. */
export interface Claims {
  /** The base URL of the server that signed. */
  readonly iss: string;
  readonly reference: string;
  readonly right: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly promisedBy: string;
  readonly statutoryBy: string;
  readonly dueBy: string;
  readonly noticeVersion: string;
  /** SHA-256 over the canonical form of the notice (RFC 8785). */
  readonly noticeHash: string;
  /** What was asked for; left out, all. */
  readonly channels?: readonly string[];
  readonly companies?: readonly string[];
  /** By kind, SHA-256 of the salt and the canonical identifier, base64url. */
  readonly person: Readonly<Record<string, string>> & { readonly salt: string };
}

/** `typ` of the signature's header: no other token of this server can pass for a receipt. */
export const RECEIPT_TYPE = 'clarion-receipt+jws';
export const RECEIPT_ALGORITHM = 'EdDSA';
