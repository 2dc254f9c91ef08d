import type { CompiledNotice } from '../notice.ts';
import { figureChanges } from './figure-changes.ts';
import type { Edition, NoticeDiff } from './notice-diff.ts';
import { textChanges } from './text-changes.ts';

/** Tells what changed from one version of a notice to another: in what it states, then in its text. */
export const diffNotices = (older: CompiledNotice, newer: CompiledNotice): NoticeDiff => ({
  older: editionOf(older),
  newer: editionOf(newer),
  figures: figureChanges(older, newer),
  parts: textChanges(older.text, newer.text),
});

function editionOf({ figures, text, hash }: CompiledNotice): Edition {
  const { id, version, language, reviewed, effective = reviewed } = figures;
  return { id, version, title: text.title, language, ...(effective === '' ? {} : { effective }), hash };
}
