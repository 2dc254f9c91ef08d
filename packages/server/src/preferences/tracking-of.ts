import type { TrackingChoice } from '@clarion-privacy/mail';
import type { Storage } from '../storage/storage.ts';
import { canonicalEmail } from '../suppression/canonical-email.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf } from '../suppression/say.ts';

/** Looks choices up for `createTracking` of the mail room: what a person said nothing about is absent. */
export const trackingOf =
  ({ storage, keys }: { readonly storage: Pick<Storage, 'preferences'>; readonly keys: SuppressionKeys }) =>
  async (email: string): Promise<TrackingChoice> => {
    const canonical = canonicalEmail(email);
    // An address that cannot be read may be anyone's who refused.
    if (canonical === undefined) return { opens: false, clicks: false };
    const { opens, clicks } = await storage.preferences.trackingOf(hashesOf({ kind: 'email', canonical }, keys));
    return { ...(opens !== 'unsaid' && { opens: opens === 'allow' }), ...(clicks !== 'unsaid' && { clicks: clicks === 'allow' }) };
  };
