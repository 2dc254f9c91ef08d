export { diffNotices } from './diff.ts';
export { DIFF_FORMATS, formatDiff } from './format.ts';
export type { DiffFormat } from './format.ts';
export { PASSAGE_FORMS } from './notice-diff.ts';
export type { Edition, FigureChange, Move, NoticeDiff, PartChange, PassageChange, PassageForm, WordRun } from './notice-diff.ts';
export { wordsOf } from './word-runs.ts';
