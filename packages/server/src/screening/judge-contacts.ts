import type { ScreenRequest } from '@clarion-privacy/protocol';
import type { CountryCode } from 'libphonenumber-js/min';
import { HashFilter } from '../suppression/hash-filter.ts';
import { IDENTIFIER_KINDS } from '../suppression/identifier.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import type { ContactColumn } from './contact-columns.ts';
import { identifyRow } from './identify-row.ts';
import { sift } from './look-up.ts';
import type { Sifted } from './look-up.ts';

/** Contacts of one call, and what they are looked for with. */
export interface ContactsTask {
  readonly kind: 'contacts';
  readonly contacts: ScreenRequest['contacts'];
  readonly country: CountryCode;
  readonly keys: readonly SuppressionKey[];
  readonly filter: SharedArrayBuffer;
}

const COLUMNS: readonly ContactColumn[] = IDENTIFIER_KINDS.map((kind, index) => ({ kind, name: kind, indexes: [index], needed: [index] }));

/** Judges contacts as far as keys and filter tell. */
export const judgeContacts = ({ contacts, country, keys, filter }: ContactsTask): readonly Sifted[] => {
  const known = new HashFilter(filter);
  return contacts.map((contact) => sift(identifyRow(IDENTIFIER_KINDS.map((kind) => contact[kind] ?? ''), COLUMNS, country), keys, known));
};
