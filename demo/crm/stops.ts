import type { WebhookEvent } from '@clarion-privacy/protocol';

/** Stands for every channel, company or mailing list, later ones too. */
export const ALL = 'all';

/** One thing that a person does not want. */
export interface Stop {
  readonly channel: string;
  readonly company: string;
  readonly list: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
  readonly reference: string;
  readonly how: 'objected' | 'unsubscribed';
}

export type Saying = Extract<WebhookEvent, { type: 'objection.received' | 'preferences.changed' }>;

/** What a person said of marketing, and under which of their details. */
export interface Said {
  readonly kind: 'email' | 'phone';
  readonly at: string;
  readonly type: Saying['type'];
  readonly reference: string;
  /** The event's data, the person left out. */
  readonly data: Omit<Saying['data'], 'person'>;
}

/** What holds after all that was said, in the order of its time and not of its arrival; an email and a telephone number each have their own last word. */
export const stopsAfter = (said: readonly Said[]): readonly Stop[] => {
  const standing = new Map<Said['kind'], readonly Stop[]>();
  for (const each of said.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const before = standing.get(each.kind) ?? [];
    standing.set(each.kind, each.type === 'objection.received' ? [...before, ...objected(each)] : changed(each, before));
  }
  const all = [...standing.values()].flat();
  return [...new Map(all.map((stop) => [JSON.stringify(stop), stop])).values()];
};

const objected = ({ at, reference, data }: Said): readonly Stop[] => {
  const { channels = [ALL], companies = [ALL] } = data as { channels?: readonly string[]; companies?: readonly string[] };
  return channels.flatMap((channel) => companies.map((company) => ({ channel, company, list: ALL, since: at, reference, how: 'objected' as const })));
};

/** The event tells how things stand; what was stopped before keeps its day. */
const changed = ({ at, reference, data }: Said, before: readonly Stop[]): readonly Stop[] => {
  const { everything, stopped, lists = [] } = data as Extract<Saying, { type: 'preferences.changed' }>['data'];
  const wanted = everything
    ? [{ channel: ALL, company: ALL, list: ALL }]
    : [...stopped.map((stream) => ({ ...stream, list: ALL })), ...lists.map(({ channel, company, list }) => ({ channel, company, list }))];
  return wanted.map((stream) => {
    const earlier = before.find((stop) => covers(stop, stream));
    return { since: at, reference, how: 'unsubscribed' as const, ...(earlier && { since: earlier.since, reference: earlier.reference, how: earlier.how }), ...stream };
  });
};

const covers = (stop: Stop, stream: Pick<Stop, 'channel' | 'company' | 'list'>): boolean =>
  (['channel', 'company', 'list'] as const).every((part) => stop[part] === ALL || stop[part] === stream[part]);
