import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { compiled } from '../compile/small-notice.fixture.ts';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import type { CompiledNotice } from '../notice.ts';
import { HOSTILE, noticeSaying } from './hostile-notice.fixture.ts';
import { renderNoticeJsonLd } from './jsonld.ts';

const DPV = 'https://w3id.org/dpv#';
const GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';
const DCT = 'http://purl.org/dc/terms/';

const TERMS = `PrivacyNotice Process hasPurpose DirectMarketing Marketing hasLegalBasis LegitimateInterestOfController
  LegitimateInterestAssessment hasPersonalData hasDataController hasRecipient hasDataSource DataSubjectDataSource
  PublicDataSource ThirdPartyDataSource hasStorageCondition StorageDuration StorageLocation DataSubjectRight hasRight
  isExercisedAt hasNotice hasName hasAddress hasContact hasIdentifier`;

type Expanded = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & { readonly '@id': string; readonly '@type'?: readonly string[] };

// Nothing is fetched: a context that is not inside the document is a failure.
const documentLoader = (url: string): never => {
  throw new Error(`The document asks for ${url}.`);
};

/** The document as a JSON-LD processor reads it: its nodes by name, each in one piece. */
async function nodesOf(notice: CompiledNotice, url?: string): Promise<readonly Expanded[]> {
  const document = JSON.parse(renderNoticeJsonLd(notice, url === undefined ? {} : { url })) as jsonld.JsonLdDocument;
  // Safe: whatever the processor would drop is a failure too.
  const options = { documentLoader, safe: true };
  return (await jsonld.flatten(document, undefined, options)) as unknown as readonly Expanded[];
}

const valuesOf = (nodes: readonly Expanded[], property: string): readonly unknown[] =>
  nodes.flatMap((node) => (node[property] ?? []).map((value) => value['@value'] ?? value['@id']));
const titled = (nodes: readonly Expanded[], title: string): Expanded => {
  const found = nodes.find((node) => [`${DCT}title`, `${DPV}hasName`].some((property) => valuesOf([node], property).includes(title)));
  assert.ok(found, `'${title}' is missing`);
  return found;
};

const NOTICES = [['group', clarion], ['example company', example]] as const;

for (const [name, notice] of NOTICES) {
  test(`every purpose, category, source, recipient, retention, right and basis of the ${name} is read back`, async () => {
    const nodes = await nodesOf(notice);
    const { register, figures } = notice;
    const whole = nodes.find((node) => valuesOf([node], `${DPV}hasNotice`).length > 0 && node['@type']?.includes(`${DPV}Process`));
    assert.ok(whole);
    const refersTo = (property: string, node: Expanded) => assert.ok(valuesOf([whole], property).includes(node['@id']), `${property} ${node['@id']}`);
    for (const { name: title } of register.data) refersTo(`${DPV}hasPersonalData`, titled(nodes, title));
    for (const { name: title } of register.sources) refersTo(`${DPV}hasDataSource`, titled(nodes, title));
    for (const { name: title } of register.recipients) refersTo(`${DPV}hasRecipient`, titled(nodes, title));
    for (const { name: title, period } of register.retention) {
      const rules = nodes.filter((node) => node['@type']?.includes(`${DPV}StorageDuration`) && valuesOf([node], `${DCT}title`).includes(title));
      assert.equal(rules.length, 1);
      assert.deepEqual(valuesOf(rules, `${DCT}extent`), [period]);
      refersTo(`${DPV}hasStorageCondition`, rules[0] as Expanded);
    }
    const purposes = valuesOf(nodes, `${DPV}hasPurpose`);
    assert.equal(purposes.length, register.purposes.length);
    for (const { name: title } of register.purposes) assert.ok(purposes.includes(titled(nodes, title)['@id']));
    const rights = nodes.filter((node) => node['@type']?.includes(`${DPV}DataSubjectRight`));
    assert.equal(rights.length, Object.keys(figures.rights).length + (register.consent ? 1 : 0));
    for (const right of rights) refersTo(`${DPV}hasRight`, right);
    const bases = [...register.purposes, ...register.tracking].flatMap(({ basis }) => basis ?? []);
    const articles = valuesOf(nodes, `${DPV}hasLegalBasis`).filter((value) => String(value).startsWith(GDPR));
    assert.equal(articles.length, bases.length);
  });

  test(`the ${name} uses terms of the vocabulary that exist, and no others`, async () => {
    const known = new Set([
      ...TERMS.split(/\s+/u).map((term) => DPV + term),
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((point) => `${GDPR}A6-1-${point}`),
      ...['A7-3', 'A15', 'A16', 'A17', 'A18', 'A20', 'A21'].map((article) => GDPR + article),
      ...['law-GDPR', 'law-DPA'].map((law) => `https://w3id.org/dpv/legal/gb#${law}`),
      ...['Name', 'EmailAddress', 'TelephoneNumber', 'IPAddress', 'PhysicalAddress', 'SocialNetwork'].map((term) => `https://w3id.org/dpv/pd#${term}`),
    ]);
    const used = new Set(JSON.stringify(await nodesOf(notice)).match(/https:\/\/w3id\.org\/[^"]+/gu));
    assert.ok(used.size > 10);
    assert.deepEqual([...used].filter((term) => !known.has(term)), []);
  });

  test(`nothing that the document of the ${name} refers to is missing from it`, async () => {
    const nodes = await nodesOf(notice);
    const named = new Set(nodes.map((node) => node['@id']));
    const referred = [...JSON.stringify(nodes).matchAll(/"@id":"(_:[^"]+)"/gu)].map((match) => match[1] as string);
    assert.deepEqual(referred.filter((id) => !named.has(id)), []);
    const empty = nodes.filter((node) => node['@id'].startsWith('_:') && Object.keys(node).length === 1);
    assert.deepEqual(empty, []);
  });
}

test('a purpose is tied to its basis, data, recipients and retention', async () => {
  const nodes = await nodesOf(example);
  const purpose = titled(nodes, 'To tell cafés and offices about our coffee');
  const process = nodes.find((node) => valuesOf([node], `${DPV}hasPurpose`).includes(purpose['@id'])) as Expanded;
  const [article, interest] = valuesOf([process], `${DPV}hasLegalBasis`);
  assert.deepEqual(purpose['@type'], [`${DPV}DirectMarketing`]);
  assert.equal(article, `${GDPR}A6-1-f`);
  assert.deepEqual(nodes.find((node) => node['@id'] === interest)?.['@type'], [`${DPV}LegitimateInterestOfController`]);
  assert.deepEqual(valuesOf([process], `${DPV}hasPersonalData`), [titled(nodes, 'Contact details')['@id']]);
  assert.ok(valuesOf([process], `${DPV}hasRecipient`).includes(titled(nodes, 'Lighthouse Mail Ltd')['@id']));
  assert.deepEqual(valuesOf([process], `${DPV}hasStorageCondition`), [titled(nodes, 'Contact data')['@id']]);
});

test('a right says by which article it is, within what time it is answered, and where to exercise it', async () => {
  const nodes = await nodesOf(clarion);
  const erasure = titled(nodes, 'Right to erasure');
  assert.deepEqual(erasure['@type'], [`${DPV}DataSubjectRight`, `${GDPR}A17`]);
  assert.deepEqual(valuesOf([erasure], `${DCT}extent`), ['P30D']);
  const places = nodes.filter((node) => valuesOf([erasure], `${DPV}isExercisedAt`).includes(node['@id']));
  assert.deepEqual(valuesOf(places, `${DPV}hasContact`), ['data-compliance@clarioncomms.com']);
  assert.match(String(valuesOf(places, `${DPV}hasAddress`)[0]), /^Data Compliance, .* W10 5BN$/u);
});

test('published at an address, every part has an address of its own', async () => {
  const nodes = await nodesOf(example, 'https://example.org/v1/notice/1.1');
  assert.ok(nodes.some((node) => node['@id'] === 'https://example.org/v1/notice/1.1#recipient-carrier'));
});

test('the titles are in the language of the notice, which JSON-LD writes in lower case', async () => {
  const nodes = await nodesOf(compiled());
  assert.deepEqual(nodes.flatMap((node) => node[`${DCT}title`] ?? []).find((title) => title['@value'] === 'Privacy notice')?.['@language'], 'en-gb');
});

test('hostile text ends no script element, and is read back as it was', async () => {
  const notice = noticeSaying(HOSTILE);
  assert.doesNotMatch(renderNoticeJsonLd(notice), /<|\u2028/u);
  assert.ok(valuesOf(await nodesOf(notice), `${DCT}title`).includes(HOSTILE));
});
