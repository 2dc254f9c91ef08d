import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAIL_LIMIT } from '../inbox/mail-store.ts';
import { answerDemoPage, answerGone } from '../inbox/page.ts';
import type { InTime } from '../inbox/time.ts';
import { campaignsPage, FIRST_CHOICE, type Choice, type Problem } from './campaigns-page.ts';
import { CAMPAIGNS, type Campaign } from './campaigns.ts';
import { openMailing, type MailingOptions } from './mailing.ts';
import { runPage } from './run-page.ts';
import type { Runs } from './runs.ts';
import { ListRefused, screenList, type RunCommand } from './screen-list.ts';
import { sendCampaign, type RowOutcome, type Sending } from './send-campaign.ts';
import { typedList } from './typed-list.ts';

export interface CampaignParts {
  readonly runs: Runs;
  readonly at: InTime;
  readonly clock: () => Date;
  readonly run: RunCommand;
  readonly canonical: Sending['canonical'];
  readonly mailing: MailingOptions;
  /** The demo's list. */
  readonly contacts: URL;
}

const LONGEST_LIST = 200_000;

/** Where campaigns are sent, and where one sees what became of them. */
export function campaignRoutes({ runs, at, clock, run, canonical, mailing, contacts }: CampaignParts): Hono {
  const app = new Hono();

  const sent = async (campaign: Campaign, csv: string): Promise<readonly RowOutcome[]> => {
    const rows = await screenList(csv, campaign, run);
    const { send, close } = openMailing(campaign, mailing);
    try {
      return await sendCampaign(rows, { canonical, deliver: send });
    } finally {
      close();
    }
  };

  app.get('/campaigns', (c) => c.redirect('/campaigns/', 301));
  const page = (c: Context, choice: Choice, problem?: Problem, status = 200) =>
    answerDemoPage(c, campaignsPage({ runs: runs.list(), at, choice, problem }), status);

  const tooLong = (c: Context) =>
    page(c, { ...FIRST_CHOICE, list: 'typed' }, { field: 'typed', text: `The list is too long for the demo. Give it ${MAIL_LIMIT} rows or fewer.` }, 413);

  app.get('/campaigns/', (c) => page(c, FIRST_CHOICE));

  app.post('/campaigns/', bodyLimit({ maxSize: LONGEST_LIST, onError: tooLong }), async (c) => {
    const choice = choiceOf(await c.req.parseBody());
    const problemIn = (field: Problem['field'], text: string) => page(c, choice, { field, text }, 422);
    const campaign = CAMPAIGNS.find(({ id }) => id === choice.campaign);
    if (!campaign) return problemIn('campaigns', 'Choose one of the campaigns');
    const typed = choice.list === 'typed';
    if (typed && choice.typed.trim() === '') return problemIn('typed', 'Type at least one email address');
    try {
      const outcomes = await sent(campaign, typed ? typedList(choice.typed) : readFileSync(contacts, 'utf8'));
      return c.redirect(`/campaigns/runs/${runs.add({ at: clock(), campaign, outcomes }).id}`, 303);
    } catch (error) {
      if (error instanceof ListRefused) return problemIn(typed ? 'typed' : 'lists', error.message);
      throw error;
    }
  });

  app.get('/campaigns/runs/:id', (c) => {
    const found = runs.get(c.req.param('id'));
    return found ? answerDemoPage(c, runPage(found, at)) : answerGone(c, 'campaigns', 'This result is gone: results last until the demo stops.');
  });

  return app;
}

const choiceOf = ({ campaign, list, typed }: Record<string, unknown>): Choice => ({
  campaign: String(campaign ?? ''),
  list: list === 'typed' ? 'typed' : 'demo',
  typed: String(typed ?? ''),
});
