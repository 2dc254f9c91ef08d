import type { DataKind, Law, LawfulBasis, SourceKind } from '../vocabulary.ts';

/** The names of other vocabularies, written out so that nobody has to fetch a context. */
export const contextFor = (language: string) => ({
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-gb': 'https://w3id.org/dpv/legal/gb#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:title': { '@language': language },
  'dct:description': { '@language': language },
});

/** The points of Article 6(1); DPV has them for the EU's GDPR, which the UK's numbers alike. */
export const BASES: Readonly<Record<LawfulBasis, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
};

const ARTICLES: Readonly<Record<string, string>> = {
  objection: 'eu-gdpr:A21',
  erasure: 'eu-gdpr:A17',
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  withdrawal: 'eu-gdpr:A7-3',
};

/** The article that gives a right; a complaint to the controller has none in the GDPR. */
export const articleOf = (right: string): string | undefined => ARTICLES[right];

/** Laws that DPV names are named by it, the others by their own words. */
export const LAW_NODES: Readonly<Record<Law, Readonly<Record<string, string>>>> = {
  'uk-gdpr': { '@id': 'legal-gb:law-GDPR' },
  'dpa-2018': { '@id': 'legal-gb:law-DPA' },
  'eu-gdpr': { 'dct:identifier': 'Regulation (EU) 2016/679' },
  pecr: { 'dct:identifier': 'Privacy and Electronic Communications (EC Directive) Regulations 2003' },
};

export const SOURCE_TYPES: Readonly<Record<SourceKind, string>> = {
  person: 'dpv:DataSubjectDataSource',
  public: 'dpv:PublicDataSource',
  'third-party': 'dpv:ThirdPartyDataSource',
};

export const DATA_TYPES: Readonly<Record<DataKind, string>> = {
  name: 'pd:Name',
  email: 'pd:EmailAddress',
  phone: 'pd:TelephoneNumber',
  address: 'pd:PhysicalAddress',
  'ip-address': 'pd:IPAddress',
  'social-network': 'pd:SocialNetwork',
};
