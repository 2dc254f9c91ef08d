import type { Site } from '../config/schema.ts';
import type { Page } from '../pages/page.ts';
import type { PreferenceParts } from '../preferences/routes.ts';
import type { TakingParts } from '../requests/taking.ts';
import type { UnsubscribeScope } from './scope.ts';

/** What the pages behind a link work with. */
export interface UnsubscribeParts extends PreferenceParts, TakingParts {
  readonly sites: readonly Site[];
  readonly scope: UnsubscribeScope;
}

/** The site of the company that wrote, else the first one: its page holds the notice and the explainer. */
export const siteFor = (company: string | undefined, sites: readonly Site[]): Page['back'] => {
  const site = sites.find((each) => each.company === company) ?? sites[0];
  return site && { href: site.privacyPage, name: site.name };
};
