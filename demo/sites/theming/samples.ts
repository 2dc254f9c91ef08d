import type { Preferences, PreferencesChange, RequestStatus } from '@clarion-privacy/protocol';
import { mixed, untouched } from '../../../packages/elements/src/preferences/samples.ts';
import { browser, type Surroundings } from '../../../packages/elements/src/request-form/conduct/surroundings.ts';
import { receipt } from '../../../packages/elements/src/request-form/rehearsal.ts';
import { standing } from '../../../packages/elements/src/request-status/samples.ts';

/** A backend that takes everything and keeps nothing: no press on this page sends anything anywhere. */
const played = (answer: (url: string, init: RequestInit) => object): Surroundings => ({
  ...browser,
  fetch: async (url, init) => Response.json(answer(url, init), { headers: { etag: '"1"' } }),
});

const bodyOf = ({ body }: RequestInit): object => JSON.parse(String(body)) as object;

function choicesOf(first: Preferences): Surroundings {
  let held = first;
  return played((_, init) => {
    if (init.method === 'PUT') held = { ...held, stopped: [], ...(bodyOf(init) as PreferencesChange) } as Preferences;
    return held;
  });
}

function requestOf(first: RequestStatus): Surroundings {
  return played((url) =>
    url.endsWith('/withdrawal')
      ? { ...first, status: 'withdrawn', mayWithdraw: false, mayClarify: false, history: [...first.history, { at: new Date().toISOString(), status: 'withdrawn' }] }
      : first,
  );
}

const endpoint = 'https://privacy.example.com';

/** What each element of the page is told, so that it shows what it is for. */
const TOLD: Readonly<Record<string, object>> = {
  'clarion-request-form': { endpoint, surroundings: played((_, init) => ({ ...receipt, ...bodyOf(init) })) },
  'clarion-unsubscribe': { endpoint, token: 'sample', surroundings: choicesOf(untouched) },
  'clarion-preferences': { endpoint, token: 'sample', surroundings: choicesOf(mixed) },
  'clarion-request-status': { endpoint, claim: { reference: standing.reference, token: 'sample' }, surroundings: requestOf(standing) },
};

/** What each element has in it once it stands as it will stay. */
const STANDS: Readonly<Record<string, string>> = {
  'clarion-acknowledgement': 'p[role=status]',
  'clarion-request-form': 'aside',
  'clarion-unsubscribe': '#stop',
  'clarion-preferences': '[part=form]',
  'clarion-request-status': '[part=status]',
  'clarion-erasure-or-objection': '[part=choice]',
  'clarion-privacy': 'clarion-notice',
};

/** Has every sample stand in its place, so that none moves what is being read; a part that does not come holds nothing up for long. */
export async function placeSamples(parts: DocumentFragment, place: HTMLElement): Promise<void> {
  for (const [tag, told] of Object.entries(TOLD)) for (const element of parts.querySelectorAll(tag)) Object.assign(element, told);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, 4_000)), placeEach([...parts.children], place)]);
  place.append(parts);
}

/** Each comes to life in a task of its own: all at once, a slow phone would answer nobody meanwhile. */
async function placeEach(samples: readonly Element[], place: HTMLElement): Promise<unknown> {
  await Promise.all(Object.keys(STANDS).map((tag) => customElements.whenDefined(tag)));
  for (const sample of samples) {
    await new Promise((resolve) => setTimeout(resolve));
    place.append(sample);
  }
  return Promise.all(Object.entries(STANDS).map(([tag, part]) => stands(place.querySelector(tag)!, part)));
}

const stands = ({ shadowRoot }: Element, part: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!shadowRoot?.querySelector(part)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    if (shadowRoot) observer.observe(shadowRoot, { childList: true, subtree: true });
    look();
  });
