import { ListError } from '../screening/list-error.ts';

/** Milliseconds for a CRM to begin its answer: it may have to read all contacts first. */
const PATIENCE = 120_000;

/**
 * The contacts of the connected CRM as a list, byte by byte as it sends them. It asks and changes nothing. A redirect is no answer:
 * whoever is redirected to was never configured, and would be given the token.
 */
export async function* crmContacts(url: string, token: string | undefined): AsyncGenerator<Buffer> {
  const begun = new AbortController();
  const timer = setTimeout(() => begun.abort(), PATIENCE);
  const headers = { Accept: 'text/csv', 'User-Agent': 'Clarion-Privacy', ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  let response: Response;
  try {
    response = await fetch(url, { headers, redirect: 'manual', signal: begun.signal });
  } catch (error) {
    throw new ListError(`it gave no answer (${(error as { cause?: NodeJS.ErrnoException }).cause?.code ?? 'timeout'}). Look whether it runs, and at crm.contacts in the configuration.`);
  } finally {
    clearTimeout(timer);
  }
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new ListError(`it answered ${response.status}. ${response.status === 401 || response.status === 403 ? 'Set CLARION_CRM_TOKEN to a token that it takes.' : 'Look at crm.contacts in the configuration.'}`);
  }
  for await (const chunk of response.body) yield Buffer.from(chunk);
}
