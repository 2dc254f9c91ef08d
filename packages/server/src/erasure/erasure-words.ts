import type { NoticeFigures } from '@clarion-privacy/notice';
import { consequences } from '@clarion-privacy/notice/erasure';
import type { Consequence } from '@clarion-privacy/notice/erasure';
import type { SuppressionChoice } from '@clarion-privacy/protocol';

/** What an erasure does, as the notice's explainer tells it: to the record, to the suppression entry, and when the address comes back. */
export interface ErasureWords {
  readonly record: Consequence;
  readonly entry: Consequence;
  readonly back: Consequence;
}

/** The notice's words for one outcome; `remove` and `keep-minimal` are both known to a notice that asks. */
const erasureWords = (figures: NoticeFigures, choice: SuppressionChoice): ErasureWords => {
  const asking: NoticeFigures = { ...figures, erasure: { suppression: 'ask' } };
  const path = consequences(asking).paths.find(({ suppression }) => suppression === choice);
  const [record, entry, back] = path?.consequences ?? [];
  if (!record || !entry || !back) throw new TypeError(`The explainer tells nothing of ${choice}.`);
  return { record, entry, back };
};

/** In one sentence or two: what becomes of the suppression entry, and what follows from it (`erasure.suppression`, `erasure.risk`). */
export const suppressionSentence = (figures: NoticeFigures, choice: SuppressionChoice): string => {
  const { entry, back } = erasureWords(figures, choice);
  return `${entry.detail} ${back.detail}`;
};
