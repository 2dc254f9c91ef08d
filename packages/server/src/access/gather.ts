import { dateInWords } from '@clarion-privacy/notice';
import type { Confirming } from '../confirmation/confirming.ts';
import type { Proof } from '../confirmation/carry-out.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashesOf, statementsOf } from '../suppression/say.ts';
import type { Bundle, GivenRequest } from './bundle.ts';
import { informationOf } from './information.ts';

type Held = Pick<Storage | TransactionStores, 'requests' | 'people' | 'suppression' | 'preferences' | 'acknowledgements'>;

/** Changes that are kept for an address at most. */
const ALL_EVENTS = 1_000;

/** Gathers all that is held under what a request proved to be its person's. */
export const gather = async (request: StoredRequest, proof: Proof, { now, keys, notices }: Pick<Confirming, 'now' | 'keys' | 'notices'>, stores: Held): Promise<Bundle> => {
  const all = identify(request.subject).identifiers;
  const identifiers = proof === 'all' ? all : all.filter(({ kind }) => kind === 'email');
  const hashes = identifiers.flatMap((each) => hashesOf(each, keys));
  const notice = notices.current;
  const { contact, organisation, language, version } = notice.figures;
  return {
    format: 'clarion-privacy/bundle/1',
    reference: request.reference,
    gatheredAt: now.toISOString(),
    organisation: organisation.name,
    noticeVersion: version,
    noticeHash: notice.hash,
    identifiers: identifiers.map(({ kind, canonical }) => ({ kind, value: canonical })),
    held: {
      requests: await requestsUnder(hashes, stores),
      suppression: await suppressionUnder(identifiers, keys, stores),
      tracking: await stores.preferences.trackingOf(hashes),
      preferenceHistory: (await stores.preferences.eventsOf(hashes, ALL_EVENTS)).map(({ at, reference, cause, after }) => ({ at, reference, cause, after })),
      acknowledgements: (await stores.acknowledgements.findByHashes(hashes)).map(({ by: _, ...record }) => record),
      mailsSent: await stores.people.mailsOf(hashes),
    },
    elsewhere: `This is what our privacy service holds. The ${contact.team} adds what our CRM system and our correspondence hold on you, by ${dateInWords(request.dueBy, language)}. It is free of charge.`,
    information: informationOf(notice),
  };
};

const requestsUnder = async (hashes: readonly Buffer[], { requests, people }: Held): Promise<readonly GivenRequest[]> => {
  const given: GivenRequest[] = [];
  for (const reference of await people.requestsOf(hashes)) {
    const request = await requests.find(reference);
    if (!request) continue;
    const { right, status, receivedAt, dueBy, noticeVersion, subject, channels, companies, site, message, suppression, representative, answer } = request;
    const steps = await requests.stepsOf(reference);
    given.push({
      ...{ reference, right, status, receivedAt, dueBy, noticeVersion, subject, channels, companies, site, message, suppression, answer },
      representative: representative?.name,
      history: steps.map(({ at, step, status: then, by, note }) => ({ at, step, status: then, by: by.who, note })),
    });
  }
  return given;
};

const suppressionUnder = async (identifiers: readonly Identifier[], keys: Confirming['keys'], { suppression }: Held): Promise<Bundle['held']['suppression']> => {
  const found = await Promise.all(identifiers.map((each) => statementsOf(each, keys, suppression)));
  return found.flat().map(({ kind, channel, company, list, effect, since, reference, cause }) => ({ kind, channel, company, list, effect, since, reference, cause }));
};
