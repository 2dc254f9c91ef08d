import { Hono } from 'hono';
import { html } from 'hono/html';
import { CHANNELS } from '@clarion-privacy/notice';
import { answerDemoPage } from '../inbox/page.ts';

export interface EnquiryParts {
  readonly clock: () => Date;
  readonly random: (length: number) => Buffer;
  readonly backendOrigin: string;
  /** Ids of the micro sites. */
  readonly sites: readonly string[];
}

/** The micro sites' own backend: it takes their enquiry forms, and forwards what was acknowledged, as docs/acknowledgement.md has it. */
export function enquiryRoutes({ clock, random, backendOrigin, sites }: EnquiryParts): Hono {
  const app = new Hono();
  app.post('/:site/enquiry/', async (c) => {
    const site = c.req.param('site');
    if (!sites.includes(site)) return c.notFound();
    const form = await c.req.formData();
    const recorded = await forward(form, site);
    return answerDemoPage(c, {
      title: 'Thank you',
      main: html`<h1>Thank you</h1>
<p class="lead">We have your enquiry. A real site would show no more than that; the demo shows what its form sent.</p>
<table><caption>What the site received</caption><thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead><tbody>
${[...form].map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${String(value)}</td></tr>`)}
</tbody></table>
<h2>What the privacy backend recorded</h2>
${recorded
  ? html`<p>The acknowledgement, under the reference <strong>${recorded.reference}</strong>.</p>
${recorded.objection ? html`<p>What was refused is an objection at once: <strong>${recorded.objection}</strong>. Screening holds the person back from now on.</p>` : html`<p>No marketing was refused.</p>`}`
  : html`<p>Nothing: it could not be reached, or did not take it.</p>`}
<p><a href="/${site}/">Back to the site</a></p>`,
    });
  });
  return app;

  /** Server to server, as a site does whose visitors may run no scripts. Where the page recorded it already, the key says so. */
  async function forward(form: FormData, site: string): Promise<{ reference: string; objection?: string } | undefined> {
    const field = (name: string): string | undefined => form.get(name)?.toString().trim() || undefined;
    const ours = (name: string): string | undefined => field(`acknowledgement-${name}`);
    const key = ours('key');
    const body = {
      notice: ours('notice'),
      noticeVersion: ours('version'),
      noticeHash: ours('hash'),
      language: ours('language'),
      at: ours('at') ?? clock().toISOString(),
      acknowledged: field('acknowledgement') === 'yes',
      refuses: CHANNELS.filter((channel) => form.getAll('acknowledgement-refusals').includes(channel)),
      company: site,
      site,
      form: 'enquiry',
      subject: { email: field('email'), phone: field('phone') },
      ...(key && { key }),
    };
    const response = await fetch(`${backendOrigin}/v1/acknowledgements`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': random(16).toString('hex') },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    return response?.ok ? ((await response.json()) as { reference: string; objection?: string }) : undefined;
  }
}
