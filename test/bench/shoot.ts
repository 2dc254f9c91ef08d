import autocannon from 'autocannon';
import { figures } from '@clarion-privacy/notice/clarion/figures';

export interface Shot {
  readonly perSecond: number;
  readonly p99: number;
  /** Those that were under way at the end are not acknowledged, and may be found all the same. */
  readonly sent: number;
  readonly acknowledged: number;
  readonly failed: number;
}

/** Posts objections, each of another person, as fast as they are answered. */
export async function shoot(url: string, { name, connections, seconds }: { readonly name: string; readonly connections: number; readonly seconds: number }): Promise<Shot> {
  let sent = 0;
  const result = await autocannon({
    url: `${url}/v1/requests`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest(request) {
          sent += 1;
          const body = { right: 'objection', subject: { email: `person-${name}-${sent}@example.com` }, noticeVersion: figures.version };
          const headers = { 'content-type': 'application/json', 'idempotency-key': `bench-${name}-${sent}` };
          return { ...request, headers, body: JSON.stringify(body) };
        },
      },
    ],
  });
  return { perSecond: result.requests.average, p99: result.latency.p99, sent: result.requests.sent, acknowledged: result['2xx'], failed: result.non2xx + result.errors };
}
