import type { CivilDate, CompiledNotice, Duration } from '../notice.ts';
import { LAST_CONTACT } from '../register.ts';
import { addDuration } from './duration.ts';

/** The day by which data is deleted: the notice's period after the last verifiable contact. */
export const deletionDue = (lastContactOn: CivilDate, afterLastContact: Duration): CivilDate => addDuration(lastContactOn, afterLastContact);

/** The kinds of contact that the notice takes as verifiable; undefined where it names none, and any dated contact counts. */
export const verifiableContacts = ({ register }: { readonly register: Pick<CompiledNotice['register'], 'retention'> }): readonly string[] | undefined =>
  register.retention.find(({ id }) => id === LAST_CONTACT)?.verifiable;
