import type { Channel, NoticeFigures } from '@clarion-privacy/notice';
import type { Request } from '@clarion-privacy/protocol';
import type { Detail, FieldErrors } from '../form-values.ts';
import { finerScope } from '../questions/finer-scope.ts';
import { scopeMessages } from '../questions/scope-messages.ts';
import { scopeOf } from '../questions/scope-values.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** Which detail each channel goes by: without it, that channel alone cannot be stopped. */
const NEEDED: Readonly<Partial<Record<Channel, Detail>>> = { email: 'email', phone: 'phone', post: 'postal' };

const MISSING: FieldErrors = {
  email: 'Enter the email address that we should stop writing to',
  phone: 'Enter the telephone number that we should stop calling',
  postal: 'Enter the postal address that we should stop writing to',
};

const WHY: FieldErrors = {
  email: 'To stop emails, we need the address that they go to.',
  phone: 'To stop calls, we need the number that we call.',
  postal: 'To stop post, we need the address that it goes to.',
};

/** The words for the detail that each channel goes by. */
const forEach = (channels: readonly Channel[], words: FieldErrors): FieldErrors =>
  Object.fromEntries(channels.flatMap((channel) => NEEDED[channel] ?? []).map((detail) => [detail, words[detail]]));

const scopeInWords = (stop: string, { channels, companies }: Request, { companies: all, organisation }: NoticeFigures): readonly Fact[] => [
  [stop, channels?.map((channel) => scopeMessages.channels[channel]).join(', ') ?? scopeMessages.channels.all],
  ['From', companies?.map((id) => all.find((company) => company.id === id)?.name ?? id).join(', ') ?? organisation.name],
];

/** What an objection needs and says once it is sent. */
export const later: RightLater = {
  asks: ['channels', 'companies', 'email', 'phone', 'postal', 'name'],
  pages: [],
  missing: (data) => {
    const { someChannels, someCompanies, channels } = scopeOf(data);
    return {
      ...(someChannels && { channels: 'Choose what we should stop' }),
      ...(someCompanies && { companies: 'Choose at least one company' }),
      ...(someChannels && forEach(channels, MISSING)),
    };
  },
  needed: (data) => {
    const { someChannels, channels } = scopeOf(data);
    return someChannels ? forEach(channels, WHY) : {};
  },
  finer: finerScope,
  labels: {},
  scope: (data) => {
    const { someChannels, channels, someCompanies, companies } = scopeOf(data);
    return { ...(someChannels && { channels: [...channels] }), ...(someCompanies && { companies: [...companies] }) };
  },
  asked: (request, figures) => scopeInWords('You asked us to stop', request, figures),
  said: (request, figures) => scopeInWords('Stop', request, figures),
  words: {
    send: 'Send objection',
    prepare: 'Prepare email',
    sending: 'Sending your objection…',
    accepted: 'We have your objection',
    doneBy: 'We will have acted on it by',
    next: () => [
      'Your details are on our suppression file from now on, so that our systems leave them out of marketing.',
      'A message that was already on its way may still arrive.',
      'You need do nothing more. If you write or call about this, give the reference.',
    ],
    another: 'Send another objection',
    receipt: 'Receipt for an objection to marketing',
    due: 'Done by',
    subject: 'Objection to marketing',
    opening: 'I object to the use of my personal data for direct marketing.',
  },
};
