import { requests } from './0001-requests.ts';
import { notices } from './0002-notices.ts';
import { lastWords } from './0003-last-words.ts';
import { mailingLists } from './0004-mailing-lists.ts';
import { representatives } from './0005-representatives.ts';
import { integrationKeys } from './0006-integration-keys.ts';
import { secrets } from './0007-secrets.ts';
import { webhooks } from './0008-webhooks.ts';
import { acknowledgements } from './0009-acknowledgements.ts';
import { requestLife } from './0010-request-life.ts';
import { linkedin } from './0011-linkedin.ts';
import { chores } from './0012-chores.ts';
import { receiptKeys } from './0013-receipt-keys.ts';
import { people } from './0014-people.ts';
import { review } from './0015-review.ts';
import { suppressionFilter } from './0016-suppression-filter.ts';
import { fewerPages } from './0017-fewer-pages.ts';
import { namedRequests } from './0018-named-requests.ts';
import type { Migration } from './migration.ts';

/** Each brings the schema from the version before it to its own, which is its place in this list. */
export const MIGRATIONS: readonly Migration[] = [
  requests,
  notices,
  lastWords,
  mailingLists,
  representatives,
  integrationKeys,
  secrets,
  webhooks,
  acknowledgements,
  requestLife,
  linkedin,
  chores,
  receiptKeys,
  people,
  review,
  suppressionFilter,
  fewerPages,
  namedRequests,
];
