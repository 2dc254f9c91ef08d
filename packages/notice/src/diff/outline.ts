import { dateInWords } from '../words.ts';
import type { NoticeDiff, PartChange, PassageChange, WordRun } from './notice-diff.ts';

/** What every format of a diff says, in its order. */
export interface DiffOutline {
  readonly title: string;
  readonly language: string;
  readonly period: string;
  /** Said in place of all the rest where nothing changed. */
  readonly nothing?: string;
  readonly figures: readonly string[];
  readonly parts: readonly OutlinedPart[];
}

export interface OutlinedPart {
  readonly title: string;
  /** What happened to the part as a whole: new, gone, renamed, moved. */
  readonly notes: readonly string[];
  readonly passages: readonly OutlinedPassage[];
}

export interface OutlinedPassage {
  /** 'Added', 'Changed', 'Moved here from 'Who we are''. */
  readonly label: string;
  readonly runs: readonly WordRun[];
}

/** Puts a diff into the words that every format shares; what stayed is left out. */
export function outlineOf({ older, newer, figures, parts }: NoticeDiff): DiffOutline {
  const dates = [older, newer].map(({ effective, language }) =>
    effective === undefined ? 'a day not stated' : dateInWords(effective, language),
  );
  const nothing = figures.length + parts.length > 0 ? undefined : nothingChanged(older.hash === newer.hash);
  return {
    title: `${newer.title}: version ${older.version} → ${newer.version}`,
    language: newer.language,
    period: dates[0] === dates[1] ? `In force from ${dates[0]}` : `In force from ${dates[0]} → ${dates[1]}`,
    ...(nothing === undefined ? {} : { nothing }),
    figures: figures.map(({ words }) => words),
    parts: parts.map(outlinedPart),
  };
}

const nothingChanged = (same: boolean): string =>
  same ? 'Nothing changed: both are one notice.' : 'Nothing changed that people read.';

function outlinedPart({ title, kind, section, sectionBefore, titleBefore, moved, passages }: PartChange): OutlinedPart {
  const notes = [
    kind === 'added' ? 'New section' : '',
    kind === 'removed' ? 'Section removed' : '',
    titleBefore === undefined ? '' : `Called '${titleBefore}' before`,
    sectionBefore === undefined ? '' : `Link #${sectionBefore} → #${section}`,
    moved ? `Section moved: ${placeOf(moved)}` : '',
  ];
  return { title, notes: notes.filter(Boolean), passages: passages.flatMap(outlinedPassage) };
}

function placeOf({ after, inside }: NonNullable<PartChange['moved']>): string {
  const place = after === undefined ? 'now first' : `now after '${after}'`;
  return inside === undefined ? place : `${place}, inside '${inside}'`;
}

function outlinedPassage(change: PassageChange): readonly OutlinedPassage[] {
  switch (change.kind) {
    case 'same':
      return [];
    case 'added':
      return [{ label: 'Added', runs: [{ kind: 'added', text: change.text }] }];
    case 'removed':
      return [{ label: 'Removed', runs: [{ kind: 'removed', text: change.text }] }];
    case 'moved-away':
      return [{ label: `Moved to '${change.to}'`, runs: [{ kind: 'removed', text: change.text }] }];
    case 'moved-here':
      return [{ label: `Moved here from '${change.from}'`, runs: change.words }];
    case 'changed': {
      const isReworded = change.words.some(({ kind }) => kind !== 'same');
      return [{ label: isReworded ? 'Changed' : 'Shown or linked in another way', runs: change.words }];
    }
  }
}
