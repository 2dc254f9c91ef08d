import { diffArrays } from 'diff';
import type { WordRun } from './notice-diff.ts';

// Texts that differ by more than this many words are told whole: that reads better, and bounds the work.
const MOST_EDITS = 400;

interface Hunk {
  same: string;
  removed: string;
  added: string;
}

/** What became of one text word by word. All that is not added reads as the older text, all not removed as the newer. */
export function wordRuns(older: string, newer: string): readonly WordRun[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  const changes = diffArrays(tokens(older), tokens(newer), { maxEditLength: MOST_EDITS });
  if (!changes) return runs([{ same: '', removed: older, added: newer }]);
  const hunks: Hunk[] = [{ same: '', removed: '', added: '' }];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = hunks.at(-1) as Hunk;
    if (removed) last.removed += text;
    else if (added) last.added += text;
    else hunks.push({ same: text, removed: '', added: '' });
  }
  return runs(hunks);
}

/** The words of one of the two texts. */
export const wordsOf = (list: readonly WordRun[], side: 'older' | 'newer'): string =>
  list.map(({ kind, text }) => (kind === (side === 'older' ? 'added' : 'removed') ? '' : text)).join('');

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+(?:['’.@-][\p{L}\p{N}\p{M}]+)*|[^]/gu) ?? [];

/** A blank or a comma that stayed between two changes would only break them up. */
function runs(hunks: readonly Hunk[]): readonly WordRun[] {
  const merged: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const last = merged.at(-1);
    const isIsland = index > 1 && !/[\p{L}\p{N}]/u.test(hunk.same) && isChange(last) && isChange(hunk);
    if (last && isIsland) {
      last.removed += hunk.same + hunk.removed;
      last.added += hunk.same + hunk.added;
    } else {
      merged.push({ ...hunk });
    }
  });
  return merged
    .flatMap(({ same, removed, added }): WordRun[] => [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
    .filter(({ text }) => text !== '');
}

const isChange = (hunk: Hunk | undefined): boolean => hunk !== undefined && hunk.removed + hunk.added !== '';
