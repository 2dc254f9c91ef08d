import { RECEIPT_ALGORITHM } from './claims.ts';
import type { PublicKey } from './receipt-key-store.ts';

/** A public key as RFC 7517 has it. */
export const jwkOf = ({ id, x }: Pick<PublicKey, 'id' | 'x'>) => ({ kty: 'OKP', crv: 'Ed25519', x, kid: id, use: 'sig', alg: RECEIPT_ALGORITHM }) as const;

/** The keys in what `/.well-known/jwks.json` answers; throws where there are none. */
export const keysOfSet = (text: string): readonly Pick<PublicKey, 'id' | 'x'>[] => {
  const { keys } = JSON.parse(text) as { readonly keys: readonly { readonly kid: string; readonly x: string }[] };
  return keys.map(({ kid, x }) => ({ id: kid, x }));
};
