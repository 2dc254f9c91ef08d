import type { z } from 'zod';
import type { Collection, CompiledNotice, FactId, NoticeFigures } from '../notice.ts';
import { LAST_CONTACT } from '../register.ts';
import type { NoticeRegister, RetentionRule, RightDetails } from '../register.ts';
import type { Right } from '../vocabulary.ts';
import { RIGHTS } from '../vocabulary.ts';
import type { noticeYamlSchema } from './figures-schema.ts';

/** What `notice.yaml` states, without the order of the sections. */
export type Stated = Omit<z.infer<typeof noticeYamlSchema>, 'sections'>;

/** Takes what is stated apart: what forms need, what rules and exports need, and which fact states each. */
export function partsOf(stated: Stated): Pick<CompiledNotice, 'figures' | 'register' | 'facts' | 'collection'> {
  const collection = collectionOf(stated);
  return { figures: figuresOf(stated), register: registerOf(stated), facts: factsOf(stated), ...(collection && { collection }) };
}

function collectionOf({ collection }: Stated): Collection | undefined {
  if (!collection) return undefined;
  const { request, marketing, channels = [] } = collection;
  return { request, ...(marketing === undefined ? {} : { marketing }), channels: marketing === undefined ? [] : channels };
}

function figuresOf(stated: Stated): NoticeFigures {
  const { id, version, language, reviewed, effective, previous, timeZone, calendar } = stated;
  const { organisation, companies, channels, contact, regulator, erasure, retention, review } = stated;
  return {
    id,
    version,
    language,
    reviewed,
    ...(effective === undefined ? {} : { effective }),
    ...(previous === undefined ? {} : { previous }),
    timeZone,
    calendar,
    organisation,
    companies,
    channels,
    contact,
    regulator,
    rights: eachRight(stated, ({ promise, ways }) => ({ promise, ways })),
    erasure,
    retention: { afterLastContact: retention.afterLastContact },
    review: { lia: review.lia },
  };
}

function registerOf(stated: Stated): NoticeRegister {
  const { transfers, storage, keeping, consent, complaints, assessment, officer, representative, automatedDecisions, children } = stated;
  const { cycle, next } = stated.review;
  const review = { ...(cycle === undefined ? {} : { cycle }), ...(next === undefined ? {} : { next }) };
  const single = { transfers, storage, keeping, consent, complaints, assessment, officer, representative, automatedDecisions, children };
  return withoutFacts({
    laws: stated.laws ?? [],
    subjects: stated.subjects ?? [],
    data: stated.data ?? [],
    purposes: stated.purposes ?? [],
    sources: stated.sources ?? [],
    recipients: stated.recipients ?? [],
    retention: [...lastContact(stated), ...(stated.retention.rules ?? [])],
    rights: eachRight(stated, ({ promise: _, ways: __, ...details }): RightDetails => details),
    tracking: stated.tracking ?? [],
    marketing: stated.marketing ?? [],
    ...(Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined)) as Partial<NoticeRegister>),
    ...(Object.keys(review).length > 0 ? { review } : {}),
    lint: stated.lint ?? { off: [] },
  });
}

// Plain Markdown may leave the period out; then there is no such rule.
const lastContact = ({ retention: { afterLastContact: period, verifiable } }: Stated): readonly RetentionRule[] =>
  period === ''
    ? []
    : [{ id: LAST_CONTACT, name: 'Contact data', period, after: 'our last contact with you', ...(verifiable === undefined ? {} : { verifiable }) }];

function eachRight<Value>(
  { rights }: Stated,
  read: (right: NonNullable<Stated['rights'][Right]>) => Value,
): Partial<Record<Right, Value>> {
  return Object.fromEntries(
    RIGHTS.flatMap((right) => {
      const stated = rights[right];
      return stated ? [[right, read(stated)]] : [];
    }),
  );
}

const withoutFacts = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'facts' ? undefined : each))) as Value;

/** The facts of the map, and those that groups name themselves, by the path of what they state. */
function factsOf({ facts, ...stated }: Stated): Readonly<Record<string, readonly FactId[]>> {
  const all = new Map(Object.entries(facts));
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'facts') all.set(path.join('.'), [...new Set([...(all.get(path.join('.')) ?? []), ...(each as FactId[])])]);
      else visit(each, [...path, Array.isArray(value) ? nameIn(each, key) : key]);
    }
  };
  visit(stated, []);
  return Object.fromEntries(all);
}

/** How a path names a thing in a list: by its id, or by where it stands. */
export const nameIn = (item: unknown, index: string): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : index;
