import type { CivilDate } from '@clarion-privacy/notice';

/** Days from one civil date to another; fewer than none where that is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
