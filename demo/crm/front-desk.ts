import type { WebhookEvent } from '@clarion-privacy/protocol';
import type { ContactStore, Entry } from './contact-store.ts';
import { obey } from './obey.ts';
import type { Screen, Verdict } from './screening.ts';

/** What became of somebody who was to be added. Of those who were not, nothing is kept. */
export type Outcome =
  | { readonly outcome: 'added' | 'known'; readonly entry: Entry }
  | { readonly outcome: 'held' | 'unchecked'; readonly entry: Entry; readonly verdict: Verdict };

export interface FrontDesk {
  /** Adds those whom screening lets in, and tells of each what became of it, in their order. */
  add(entries: readonly Entry[]): Promise<readonly Outcome[]>;
  /** Does what an event says; answers whether it was new. */
  take(id: string, event: WebhookEvent): Promise<boolean>;
}

/** All that changes the contacts, one thing after another. An event that comes while somebody is being screened finds them added. */
export const frontDesk = (store: ContactStore, screen: Screen, clock: () => Date): FrontDesk => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const addAll = (entries: readonly Entry[], verdicts: readonly Verdict[], at: string): readonly Outcome[] =>
    entries.map((entry, index): Outcome => {
      const verdict = verdicts[index]!;
      if (verdict.decision !== 'clear') return { outcome: verdict.decision, entry, verdict };
      return { outcome: store.add(entry, at) === undefined ? 'known' : 'added', entry };
    });

  return {
    add: (entries) =>
      inTurn(async () => {
        // Before screening: an erasure that is confirmed after it takes them out again.
        const at = clock().toISOString();
        const verdicts = await screen(entries);
        return store.transaction(() => addAll(entries, verdicts, at));
      }),
    take: (id, event) => inTurn(() => obey(id, event, store, clock())),
  };
};
