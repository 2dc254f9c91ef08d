import { durationInWords } from '@clarion-privacy/notice';
import type { CompiledNotice, LawfulBasis, Right } from '@clarion-privacy/notice';
import { RIGHT_WORDS } from '../pages/words.ts';

/** One line of what Article 15(1) and (2) ask to be told beside the data. */
export interface Information {
  readonly article: string;
  readonly label: string;
  readonly lines: readonly string[];
}

const BASES: Readonly<Record<LawfulBasis, string>> = {
  consent: 'your consent',
  contract: 'a contract with you',
  'legal-obligation': 'a legal obligation',
  'vital-interests': 'somebody’s vital interests',
  'public-task': 'a public task',
  'legitimate-interests': 'legitimate interests',
};

/** What a notice states of all that a copy of the data must come with. A line that the notice says nothing of says so. */
export const informationOf = ({ figures, register }: CompiledNotice): readonly Information[] => {
  const { organisation, contact, regulator, language } = figures;
  const { storage, transfers, automatedDecisions, officer } = register;
  const rights = Object.keys(RIGHT_WORDS) as Right[];
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return [
    { article: '15(1)', label: 'Who is responsible', lines: [organisation.registeredName || organisation.name, ...figures.companies.map(({ name }) => name), ...(officer ? [`Data protection officer: ${officer.name}`] : [])] },
    {
      article: '15(1)(a)',
      label: 'What we use data for',
      lines: register.purposes.map(({ name, basis, interest }) => [name, basis && `by ${BASES[basis]}`, interest && `the interest: ${interest}`].filter(Boolean).join('; ')),
    },
    { article: '15(1)(b)', label: 'Which data', lines: register.data.map(({ name, items }) => `${name}: ${items.map((item) => item.name).join(', ')}`) },
    { article: '15(1)(c)', label: 'Who gets it', lines: register.recipients.map(({ name }) => name) },
    {
      article: '15(1)(d)',
      label: 'How long we keep it',
      lines: register.retention.map(({ name, period, after, criterion }) => `${name}: ${[period && durationInWords(period, language), after && `after ${after}`, criterion].filter(Boolean).join(' ')}`),
    },
    { article: '15(1)(e)', label: 'What else you can ask for', lines: rights.filter((right) => right !== 'access').map((right) => RIGHT_WORDS[right].ask) },
    { article: '15(1)(f)', label: 'To whom you can complain', lines: [`${contact.team}, ${contact.email}`, `${regulator.name} (${regulator.shortName}), ${regulator.url}`] },
    { article: '15(1)(g)', label: 'Where data comes from', lines: register.sources.map(({ name }) => name) },
    {
      article: '15(1)(h)',
      label: 'Automated decisions',
      lines: automatedDecisions === undefined ? [] : [automatedDecisions.used ? (automatedDecisions.logic ?? 'Decisions are made by automated means.') : 'No decision about you is made by automated means alone.'],
    },
    {
      article: '15(2)',
      label: 'Where it is kept',
      lines: [
        ...(storage?.countries ?? []).map((country) => countries.of(country) ?? country),
        ...(transfers?.outside ? [`Data leaves the United Kingdom. ${transfers.copy ?? ''}`.trim()] : []),
      ],
    },
  ];
};
