import type { Channel, NoticeFigures } from '@clarion-privacy/notice';
import type { Request } from '@clarion-privacy/protocol';
import type { Detail, FieldErrors } from '../form-values.ts';
import type { FormView } from '../questions/field.ts';
import { finerScope } from '../questions/finer-scope.ts';
import { scopeMessages } from '../questions/scope-messages.ts';
import { scopeOf } from '../questions/scope-values.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What an objection says once the person has begun. */
export const objectionLater = {
  channels: 'Choose what we should stop',
  companies: 'Choose at least one company',
  missing: {
    email: 'Enter the email address that we should stop writing to',
    phone: 'Enter the telephone number that we should stop calling',
    postal: 'Enter the postal address that we should stop writing to',
  },
  why: {
    email: 'To stop emails, we need the address that they go to.',
    phone: 'To stop calls, we need the number that we call.',
    postal: 'To stop post, we need the address that it goes to.',
  },
  asked: 'You asked us to stop',
  /** The same in the person's own voice. */
  stop: 'Stop',
  from: 'From',
  send: 'Send objection',
  prepare: 'Prepare email',
  sending: 'Sending your objection…',
  accepted: 'We have your objection',
  doneBy: 'We will have acted on it by',
  next: (): string[] => [
    'Your details are on our suppression file from now on, so that our systems leave them out of marketing.',
    'A message that was already on its way may still arrive.',
    'You need do nothing more. If you write or call about this, give the reference.',
  ],
  another: 'Send another objection',
  receipt: 'Receipt for an objection to marketing',
  due: 'Done by',
  subject: 'Objection to marketing',
  opening: 'I object to the use of my personal data for direct marketing.',
};

/** Which detail each channel goes by: without it, that channel alone cannot be stopped. */
const NEEDED: Readonly<Partial<Record<Channel, Detail>>> = { email: 'email', phone: 'phone', post: 'postal' };

/** The words for the detail that each channel goes by. */
const forEach = (channels: readonly Channel[], words: FieldErrors): FieldErrors =>
  Object.fromEntries(channels.flatMap((channel) => NEEDED[channel] ?? []).map((detail) => [detail, words[detail]]));

/** What an objection needs once the person has begun. */
export const later = (form: FormView): RightLater => {
  const say = form.words('objectionLater', objectionLater);
  const scopeInWords = (stop: string, { channels, companies }: Request, { companies: all, organisation }: NoticeFigures): readonly Fact[] => {
    const named = form.words('scope', scopeMessages).channels;
    return [
      [stop, channels?.map((channel) => named[channel]).join(', ') ?? named.all],
      [say.from, companies?.map((id) => all.find((company) => company.id === id)?.name ?? id).join(', ') ?? organisation.name],
    ];
  };
  return {
    asks: ['channels', 'companies', 'email', 'phone', 'postal', 'name'],
    pages: [],
    missing: (data) => {
      const { someChannels, someCompanies, channels } = scopeOf(data);
      return {
        ...(someChannels && { channels: say.channels }),
        ...(someCompanies && { companies: say.companies }),
        ...(someChannels && forEach(channels, say.missing)),
      };
    },
    needed: (data) => {
      const { someChannels, channels } = scopeOf(data);
      return someChannels ? forEach(channels, say.why) : {};
    },
    finer: finerScope,
    labels: {},
    scope: (data) => {
      const { someChannels, channels, someCompanies, companies } = scopeOf(data);
      return { ...(someChannels && { channels: [...channels] }), ...(someCompanies && { companies: [...companies] }) };
    },
    asked: (request, figures) => scopeInWords(say.asked, request, figures),
    said: (request, figures) => scopeInWords(say.stop, request, figures),
    words: say,
  };
};
