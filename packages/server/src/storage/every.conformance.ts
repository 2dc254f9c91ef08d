import type { TestContext } from 'node:test';
import { censusConformance } from './census.conformance.ts';
import { choresConformance } from './chores.conformance.ts';
import { acknowledgementsConformance } from './acknowledgements.conformance.ts';
import { clockConformance } from './clock.conformance.ts';
import { foreseenConformance } from './foreseen.conformance.ts';
import { integrationKeysConformance } from './integration-keys.conformance.ts';
import { keepingConformance } from './keeping.conformance.ts';
import { peopleConformance } from './people.conformance.ts';
import { preferencesConformance } from './preferences.conformance.ts';
import { requestLifeConformance } from './request-life.conformance.ts';
import { receiptKeysConformance } from './receipt-keys.conformance.ts';
import { secretsConformance } from './secrets.conformance.ts';
import { conformance } from './storage.conformance.ts';
import type { OpenStorage } from './storage.conformance.ts';
import type { Storage } from './storage.ts';
import { suppressionFilterConformance } from './suppression-filter.conformance.ts';
import { webhooksConformance } from './webhooks.conformance.ts';

/** All that is asked of a storage, store by store: what is added here runs on every database. */
export const everyConformance = (name: string, prepare: (t: TestContext) => Promise<OpenStorage>): void => {
  const open = async (t: TestContext): Promise<Storage> => (await prepare(t))();
  conformance(name, prepare);
  preferencesConformance(name, open);
  acknowledgementsConformance(name, open);
  integrationKeysConformance(name, open);
  webhooksConformance(name, open);
  receiptKeysConformance(name, open);
  secretsConformance(name, open);
  peopleConformance(name, open);
  requestLifeConformance(name, open);
  choresConformance(name, open);
  keepingConformance(name, open);
  censusConformance(name, open);
  suppressionFilterConformance(name, prepare);
  clockConformance(name, open);
  foreseenConformance(name, open);
};
