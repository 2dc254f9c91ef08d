import type { RequestStatus } from '@clarion-privacy/protocol';
import { browser } from '../request-form/conduct/surroundings.ts';
import type { Claim } from './address.ts';
import type { ClarionRequestStatus } from './request-status.ts';
import { StandingView } from './standing-view.ts';

/** What is known of a request. */
export type Standing =
  | { readonly phase: 'known'; readonly view: StandingView }
  /** The backend knows no such request, or not by this code: it does not say which. */
  | { readonly phase: 'refused' }
  | { readonly phase: 'unreachable' };

/** The status in an answer; throws where there is none. */
async function readStatus(response: Response): Promise<RequestStatus> {
  const status = (await response.json()) as RequestStatus;
  if (!status.reference || !status.history) throw new TypeError('No status');
  return status;
}

/** Asks where a request stands. Never rejects. */
export async function askStanding(host: ClarionRequestStatus, { reference, token }: Claim): Promise<Standing> {
  const url = `${(host.settings.endpoint ?? '').replace(/\/+$/, '')}/v1/requests/${encodeURIComponent(reference)}`;
  const headers = { authorization: `Bearer ${encodeURIComponent(token)}` };
  try {
    const response = await (host.surroundings ?? browser).fetch(url, {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(15_000),
    });
    if (response.ok) return { phase: 'known', view: new StandingView(host, await readStatus(response), { url, headers, read: readStatus }) };
    return { phase: response.status < 429 && response.status !== 408 ? 'refused' : 'unreachable' };
  } catch {
    return { phase: 'unreachable' };
  }
}
