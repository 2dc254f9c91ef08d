import { createHash } from 'node:crypto';
import { LIMITS } from '@clarion-privacy/protocol';
import type { Preferences } from '@clarion-privacy/protocol';
import { maskEmail } from '../suppression/mask-email.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { SuppressionReader } from '../suppression/suppression-store.ts';
import { hashesOf, statementsOf } from '../suppression/say.ts';
import { holding } from '../suppression/standing.ts';
import type { Bearer } from './bearer.ts';
import type { PreferenceReader } from './preference-store.ts';
import { standingOf } from './standing-of.ts';
import type { Choosable } from './standing-of.ts';

/** How things stand for the bearer of a link. */
export const readPreferences = async (
  { identifier, link }: Bearer,
  { keys, figures }: { readonly keys: SuppressionKeys; readonly figures: Choosable },
  stores: { readonly suppression: SuppressionReader; readonly preferences: PreferenceReader },
): Promise<Preferences> => {
  const hashes = hashesOf(identifier, keys);
  const statements = await statementsOf(identifier, keys, stores.suppression);
  const [first] = holding(statements, {}).map(({ since }) => since).sort();
  // An unsubscribe link never expires, so whoever finds one in an old email learns nothing of what came later.
  const events = link.purpose === 'preferences' ? await stores.preferences.eventsOf(hashes, LIMITS.preferenceHistory) : [];
  const all = figures.companies.flatMap(({ id: company }) => figures.channels.map((channel) => ({ channel, company })));
  return {
    email: maskEmail(link.email),
    ...standingOf(statements, await stores.preferences.trackingOf(hashes), figures),
    ...(first !== undefined && { since: first }),
    history: events.map(({ at, cause, reference, after: { everything, stopped, lists, tracking } }) => ({
      ...{ at, cause, reference, everything, stopped: everything ? all : [...stopped], tracking },
      ...(lists && { lists }),
    })),
  } as Preferences;
};

/** Names a state, for whoever must not overwrite what they have not seen. */
export const etagOf = (preferences: Preferences): string =>
  `"${createHash('sha256').update(JSON.stringify({ ...preferences, email: '' })).digest('base64url')}"`;
