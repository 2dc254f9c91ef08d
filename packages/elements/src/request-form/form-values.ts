import { CHANNELS, type Channel } from '@clarion-privacy/notice';

/** The details by which a person can be found. */
export type Detail = 'email' | 'phone' | 'postal' | 'name';

/** Everything that a person can get wrong; also the id of the control to go to. */
export type FieldId = Detail | 'channels' | 'companies';
export type FieldErrors = Readonly<Partial<Record<FieldId, string>>>;

/** What a person has put into the form, as they put it. */
export interface FormValues extends Readonly<Record<Detail, string>> {
  /** Whether `channels` counts; otherwise every channel is meant. */
  readonly someChannels: boolean;
  readonly channels: readonly Channel[];
  /** Whether `companies` counts; otherwise the whole group is meant. */
  readonly someCompanies: boolean;
  readonly companies: readonly string[];
}

/** Reads a form: this element's own, or the plain one that stands between its tags. */
export function valuesOf(data: FormData): FormValues {
  const text = (name: string): string => String(data.get(name) ?? '').replace(/\r\n/g, '\n');
  const channels = CHANNELS.filter((channel) => data.getAll('channels').includes(channel));
  const companies = data.getAll('companies').map(String).filter(Boolean);
  const some = (name: string, chosen: number): boolean => (text(`${name}-scope`) || (chosen ? 'some' : '')) === 'some';
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    postal: text('postal'),
    channels,
    someChannels: some('channels', channels.length),
    companies,
    someCompanies: some('companies', companies.length),
  };
}

/** Which detail each channel goes by: without it, that channel alone cannot be stopped. */
const NEEDED: Readonly<Partial<Record<Channel, Detail>>> = { email: 'email', phone: 'phone', post: 'postal' };

/** The details that the chosen channels cannot do without. */
export const neededDetails = ({ someChannels, channels }: FormValues): readonly Detail[] =>
  someChannels ? channels.flatMap((channel) => NEEDED[channel] ?? []) : [];
