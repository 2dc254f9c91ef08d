import { deletionDue, isCivilDate, type CivilDate, type Duration } from '@clarion-privacy/notice';

/** What three fields hold: perhaps nothing, or no date. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A mistake names the fields that it is in, in their order. */
export type DeletionAnswer =
  | { readonly deletedBy: CivilDate; readonly passed: boolean }
  | { readonly mistake: 'missing' | 'unreal' | 'ahead' | 'old'; readonly fields: readonly (keyof TypedDate)[] };

const FIELDS = ['day', 'month', 'year'] as const;

/** When data is deleted by the notice's own rule: its period after the last contact. */
export function deletionDate(lastContact: TypedDate, afterLastContact: Duration, today: CivilDate): DeletionAnswer {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, lastContact[field].trim()])) as unknown as TypedDate;
  const missing = FIELDS.filter((field) => typed[field] === '');
  if (missing.length > 0) return { mistake: 'missing', fields: missing };
  const odd = FIELDS.filter((field) => !/^\d{1,4}$/.test(typed[field]));
  if (odd.length > 0) return { mistake: 'unreal', fields: odd };
  // Two figures could be this century or the last.
  if (typed.year.length < 4 || typed.year < '1900') return { mistake: 'old', fields: ['year'] };
  const date = [typed.year, ...[typed.month, typed.day].map((figures) => figures.padStart(2, '0'))].join('-');
  if (!isCivilDate(date)) return { mistake: 'unreal', fields: FIELDS };
  if (date > today) return { mistake: 'ahead', fields: FIELDS };
  const deletedBy = deletionDue(date, afterLastContact);
  return { deletedBy, passed: deletedBy < today };
}
