import type { Preferences } from '@clarion-privacy/protocol';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';

/** What a person has said, as the backend holds it. */
export interface Saved {
  readonly preferences: Preferences;
  /** Names this state, so that nothing is written over another. */
  readonly tag: string | null;
}

/** What is known of the person behind the link. */
export type Standing =
  | ({ readonly phase: 'known' } & Saved)
  /** No link brought the person here, or it is damaged, or the page has no backend. */
  | { readonly phase: 'nobody'; readonly refused: boolean }
  | { readonly phase: 'unreachable' };

/** Where the preferences of the person behind a link are. */
export const preferencesUrl = (endpoint: string): string => `${endpoint.replace(/\/+$/, '')}/v1/preferences`;

/** The only thing that the token is ever sent in. Encoded, as a header cannot carry all that a mail client may put into an address. */
export const bearer = (token: string): { readonly authorization: string } => ({
  authorization: `Bearer ${encodeURIComponent(token)}`,
});

/** The preferences in an answer; throws where there are none. */
export async function readSaved(response: Response): Promise<Saved> {
  const preferences = (await response.json()) as Preferences;
  if (!preferences.stopped) throw new TypeError('No preferences');
  return { preferences, tag: response.headers.get('etag') };
}

/** Asks how things stand. Never rejects. */
export async function askStanding(
  network: Pick<Surroundings, 'fetch'>,
  endpoint: string,
  token: string,
): Promise<Standing> {
  try {
    const response = await network.fetch(preferencesUrl(endpoint), {
      headers: bearer(token),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(15_000),
    });
    const { status } = response;
    if (response.ok) return { phase: 'known', ...(await readSaved(response)) };
    return status < 429 && status !== 408 ? { phase: 'nobody', refused: true } : { phase: 'unreachable' };
  } catch {
    return { phase: 'unreachable' };
  }
}
