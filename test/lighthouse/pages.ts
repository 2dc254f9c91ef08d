import { CAMPAIGNS } from '../../demo/campaigns/campaigns.ts';
import { PROGRAM_PAGES, sitePages } from '../../demo/pages.ts';

/** A page that Lighthouse is asked of: as it is listed, and where it is in the demo that runs. */
export interface Page {
  readonly path: string;
  readonly url: string;
}

/** Pages of the backend that anybody may open. */
const BACKEND_PAGES = ['/receipt'] as const;

/** Every page of the demo that runs, and of its backend. A campaign is sent first: its result and its mails have pages too. */
export async function everyPage({ origin, backend }: { readonly origin: string; readonly backend: string }): Promise<readonly Page[]> {
  const result = await sendCampaign(origin);
  const mail = await firstMail(origin);
  const found: Readonly<Record<string, string>> = { '/campaigns/runs/:id': result, '/inbox/mails/:id': mail };
  return [
    ...[...sitePages(), ...PROGRAM_PAGES].map((path) => ({ path, url: `${origin}${found[path] ?? path}` })),
    ...BACKEND_PAGES.map((path) => ({ path, url: `${backend}${path}` })),
  ];
}

/** As its form does; answers where the result is. */
async function sendCampaign(origin: string): Promise<string> {
  const body = new URLSearchParams({ campaign: CAMPAIGNS[0]!.id, list: 'demo' });
  const response = await fetch(`${origin}/campaigns/`, { method: 'POST', headers: { origin }, body, redirect: 'manual' });
  const result = response.headers.get('location');
  if (response.status !== 303 || !result) throw new Error(`The demo sent no campaign: ${response.status}.`);
  return result;
}

async function firstMail(origin: string): Promise<string> {
  const inbox = await (await fetch(`${origin}/inbox/`)).text();
  const mail = /href="(\/inbox\/mails\/[\w-]+)"/u.exec(inbox)?.[1];
  if (!mail) throw new Error('The demo’s inbox has no mail.');
  return mail;
}
