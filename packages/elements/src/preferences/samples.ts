import type { Preferences } from '@clarion-privacy/protocol';
import { CHANNELS } from '@clarion-privacy/protocol/limits';
import { figures } from '@clarion-privacy/notice/clarion/figures';

/** Preferences as the backend gives them, for examples and tests. */
const unsaid = { opens: 'unsaid', clicks: 'unsaid' } as const;
const refused = { opens: 'refuse', clicks: 'refuse' } as const;

/** Nothing is stopped, and nothing was ever said. */
export const untouched: Preferences = {
  email: 'a••@example.com',
  everything: false,
  stopped: [],
  tracking: unsaid,
  history: [],
};

/** One mailing list was left, and all else goes on. */
export const leftList: Preferences = { ...untouched, lists: [{ channel: 'email', company: 'ccit', list: 'news' }] };

/** What is left after an objection to calls, to one company, and to the post of another. */
export const mixed: Preferences = {
  ...untouched,
  stopped: [
    ...figures.companies.map(({ id }) => ({ channel: 'phone' as const, company: id })),
    ...CHANNELS.filter((channel) => channel !== 'phone').map((channel) => ({ channel, company: 'ccit' })),
    { channel: 'post', company: 'ccs' },
  ],
  since: '2026-06-01T08:30:00Z',
  tracking: { opens: 'refuse', clicks: 'allow' },
  history: [
    {
      at: '2026-07-14T15:05:00Z',
      cause: 'preferences',
      reference: '7K3M-Q9TX-4BZA',
      everything: false,
      stopped: [
        ...figures.companies.map(({ id }) => ({ channel: 'phone' as const, company: id })),
        ...CHANNELS.filter((channel) => channel !== 'phone').map((channel) => ({ channel, company: 'ccit' })),
        { channel: 'post', company: 'ccs' },
      ],
      tracking: { opens: 'refuse', clicks: 'allow' },
    },
    {
      at: '2026-06-01T08:30:00Z',
      cause: 'objection',
      reference: '2V8N-H4RC-9WKE',
      everything: false,
      stopped: figures.companies.map(({ id }) => ({ channel: 'phone' as const, company: id })),
      tracking: unsaid,
    },
  ],
};

const all = figures.companies.flatMap(({ id }) => figures.channels.map((channel) => ({ channel, company: id })));

/** All marketing is stopped. */
export const stopped: Preferences = {
  ...untouched,
  everything: true,
  stopped: all,
  since: '2026-09-03T09:00:00Z',
  tracking: refused,
  history: [
    {
      at: '2026-09-03T09:00:00Z',
      cause: 'preferences',
      reference: '5D6F-J2MB-8XQT',
      everything: true,
      stopped: all,
      tracking: refused,
    },
  ],
};

/** An answer that holds these, under a tag. */
export const holding =
  (preferences: Preferences, tag = '"1"'): (() => Response) =>
  () =>
    Response.json(preferences, { headers: { etag: tag } });
