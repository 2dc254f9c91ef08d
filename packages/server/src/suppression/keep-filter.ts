import type { Chore } from '../chores/scheduler.ts';
import type { Storage } from '../storage/storage.ts';
import type { LiveFilter } from './live-filter.ts';

/** Keeps the filter of the suppression file, in place of a day's log. */
export const keepFilter = ({ filter, storage }: { readonly filter: LiveFilter; readonly storage: Storage }): Chore => ({
  name: 'keep-filter',
  run: () => filter.keep((work) => storage.transaction(({ suppression }) => work(suppression))),
});
