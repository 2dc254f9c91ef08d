import type { CompiledNotice } from '../notice.ts';
import { LAST_CONTACT } from '../register.ts';
import type { Purpose, Recipient, RetentionRule } from '../register.ts';
import { RIGHT_NAMES } from '../right-names.ts';
import type { LawfulBasis, Right } from '../vocabulary.ts';
import { durationInWords } from '../words.ts';
import { articleOf, BASES, DATA_TYPES, LAW_NODES, SOURCE_TYPES } from './dpv-terms.ts';

export type GraphValue = string | boolean | GraphNode | readonly GraphValue[] | undefined;
export interface GraphNode {
  readonly [property: string]: GraphValue;
}

/** Gives every part of a notice its name in the graph. */
export type Naming = (kind: string, id?: string) => string;

/** What a notice states, as nodes of a graph; what it does not state is undefined. */
export function graphOf(notice: CompiledNotice, name: Naming): readonly GraphNode[] {
  const { register, figures } = notice;
  const { data, sources, recipients, retention, purposes, tracking, storage, assessment } = register;
  const countries = storage?.countries ?? [];
  const rights = [
    ...(Object.keys(figures.rights) as Right[]),
    ...(register.consent ? (['withdrawal'] as const) : []),
  ];
  const all = (kind: string, ids: readonly string[]) => ids.map((id) => ({ '@id': name(kind, id) }));
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    noticeNode(notice, name),
    organisationNode(notice, name),
    {
      '@id': name('processing'),
      '@type': 'dpv:Process',
      'dpv:hasNotice': { '@id': name('notice') },
      'dpv:hasDataController': { '@id': name('organisation') },
      'dpv:hasPersonalData': all('data', idsOf(data)),
      'dpv:hasDataSource': all('source', idsOf(sources)),
      'dpv:hasRecipient': all('recipient', idsOf(recipients)),
      'dpv:hasStorageCondition': [...all('retention', idsOf(retention)), ...all('storage', countries)],
      'dpv:hasRight': all('right', rights),
      'dct:hasPart': [...all('process', idsOf(purposes)), ...all('tracking', idsOf(tracking))],
    },
    ...purposes.flatMap((purpose) => purposeNodes(purpose, notice, name)),
    ...tracking.map(({ id, basis }) => ({
      '@id': name('tracking', id),
      '@type': 'dpv:Process',
      'dct:title': `Email tracking: ${id}`,
      'dpv:hasLegalBasis': basisNode(basis),
    })),
    ...data.map(({ id, name: title, items, special, sources: from = [] }) => ({
      '@id': name('data', id),
      'dct:title': title,
      'dct:description': special ? 'Special category (Article 9) or data on offences (Article 10)' : undefined,
      'dct:hasPart': items.map((item) => ({ '@type': item.kind && DATA_TYPES[item.kind], 'dct:title': item.name })),
      'dpv:hasDataSource': all('source', from),
    })),
    ...sources.map(({ id, name: title, kind }) => ({
      '@id': name('source', id),
      '@type': SOURCE_TYPES[kind],
      'dct:title': title,
    })),
    ...recipients.map((recipient) => recipientNode(recipient, name)),
    ...retention.map((rule) => retentionNode(rule, figures.language, name)),
    ...countries.map((country) => ({
      '@id': name('storage', country),
      '@type': 'dpv:StorageLocation',
      'dct:identifier': country,
    })),
    ...rights.map((right) => rightNode(right, notice, name)),
    {
      // Without an assessment only the name is left, which nothing refers to.
      '@id': name('assessment'),
      '@type': assessment && 'dpv:LegitimateInterestAssessment',
      'dct:date': date(assessment?.date),
      'dct:subject': assessment?.confirms.map(({ id }) => id),
    },
  ].filter((node) => Object.values(node).filter((value) => value !== undefined).length > 1);
}

function recipientNode({ id, name: title, kind, countries, safeguard, data = [] }: Recipient, name: Naming): GraphNode {
  return {
    '@id': name('recipient', id),
    'dpv:hasName': title,
    'dct:type': kind,
    'dct:spatial': countries,
    'dct:description': safeguard && `Safeguard of the transfer: ${safeguard.replaceAll('-', ' ')}`,
    'dpv:hasPersonalData': data.map((each) => ({ '@id': name('data', each) })),
  };
}

function noticeNode({ figures, register, text, hash }: CompiledNotice, name: Naming): GraphNode {
  return {
    '@id': name('notice'),
    '@type': 'dpv:PrivacyNotice',
    'dct:title': text.title,
    'dpv:hasIdentifier': [`${figures.id} ${figures.version}`, `sha256:${hash}`],
    'dct:language': figures.language,
    'dct:issued': date(figures.effective),
    'dct:modified': date(figures.reviewed),
    'dct:replaces': figures.previous === undefined ? undefined : { 'dpv:hasIdentifier': `${figures.id} ${figures.previous}` },
    'dct:conformsTo': register.laws.map((law) => LAW_NODES[law]),
    'dct:publisher': { '@id': name('organisation') },
    'dct:relation': register.assessment && { '@id': name('assessment') },
  };
}

function organisationNode({ figures: { organisation, companies, contact } }: CompiledNotice, name: Naming): GraphNode {
  return {
    '@id': name('organisation'),
    'dpv:hasName': [...new Set([organisation.registeredName, organisation.name])],
    'dpv:hasIdentifier': organisation.registration,
    'dpv:hasAddress': contact.post.join(', '),
    'dpv:hasContact': [contact.team, contact.email, contact.phone],
    'dpv:hasNotice': { '@id': name('notice') },
    'dct:hasPart': companies.map((company) => ({
      '@id': name('company', company.id),
      'dpv:hasName': company.name,
      'dct:isPartOf': company.tradingNameOf === undefined ? undefined : { '@id': name('company', company.tradingNameOf) },
    })),
  };
}

/** A purpose, and the processing that serves it. */
function purposeNodes(purpose: Purpose, { register }: CompiledNotice, name: Naming): readonly GraphNode[] {
  const categories = register.data.filter(({ id }) => purpose.data?.includes(id));
  const refs = (kind: string, ids: readonly string[] = []) => [...new Set(ids)].map((id) => ({ '@id': name(kind, id) }));
  const hasGeneralRule = register.retention.some(({ id }) => id === LAST_CONTACT);
  const rule = purpose.retention ?? (hasGeneralRule ? LAST_CONTACT : undefined);
  return [
    {
      '@id': name('purpose', purpose.id),
      '@type': purpose.marketing ? 'dpv:DirectMarketing' : undefined,
      'dct:title': purpose.name,
    },
    {
      '@id': name('process', purpose.id),
      '@type': 'dpv:Process',
      'dpv:hasPurpose': { '@id': name('purpose', purpose.id) },
      'dpv:hasLegalBasis': basisNode(purpose.basis, purpose.interest),
      'dpv:hasPersonalData': refs('data', purpose.data),
      'dpv:hasDataSource': refs('source', categories.flatMap(({ sources = [] }) => sources)),
      'dpv:hasRecipient': refs('recipient', purpose.recipients),
      'dpv:hasStorageCondition': refs('retention', rule === undefined ? [] : [rule]),
      'dct:description': purpose.withoutIt && `Without this data: ${purpose.withoutIt}`,
    },
  ];
}

function basisNode(basis: LawfulBasis | undefined, interest?: string): GraphValue {
  if (basis === undefined) return undefined;
  const article = { '@id': BASES[basis] };
  if (basis !== 'legitimate-interests') return article;
  return [article, { '@type': 'dpv:LegitimateInterestOfController', 'dct:description': interest }];
}

function retentionNode({ id, name: title, period, after, criterion }: RetentionRule, language: string, name: Naming): GraphNode {
  const words = period ? [durationInWords(period, language), after && `after ${after}`].filter(Boolean).join(' ') : criterion;
  return {
    '@id': name('retention', id),
    '@type': 'dpv:StorageDuration',
    'dct:title': title,
    'dct:description': words,
    'dct:extent': period ? { '@value': period, '@type': 'xsd:duration' } : undefined,
  };
}

function rightNode(right: Right | 'withdrawal', { figures, register }: CompiledNotice, name: Naming): GraphNode {
  const offered = right === 'withdrawal' ? { ways: register.consent?.withdrawal, promise: '' } : figures.rights[right];
  const { promise, ways = [] } = offered ?? {};
  const { contact } = figures;
  const contacts: Readonly<Record<string, GraphNode>> = {
    email: { 'dpv:hasContact': contact.email },
    phone: { 'dpv:hasContact': contact.phone },
    post: { 'dpv:hasAddress': contact.post.join(', ') },
  };
  return {
    '@id': name('right', right),
    '@type': ['dpv:DataSubjectRight', articleOf(right)],
    'dct:title': right === 'withdrawal' ? 'Right to withdraw consent' : RIGHT_NAMES[right],
    'dct:extent': promise ? { '@value': promise, '@type': 'xsd:duration' } : undefined,
    'dpv:isExercisedAt': ways.map((way) => ({ 'dct:identifier': way, ...contacts[way] })),
  };
}

const date = (civil: string | undefined): GraphValue => (civil ? { '@value': civil, '@type': 'xsd:date' } : undefined);
