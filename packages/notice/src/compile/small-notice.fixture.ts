import { compileNotice } from './compile.ts';
import { problemInWords } from './problem.ts';
import type { Block, CompiledNotice } from '../notice.ts';

const YAML = `id: example
version: '2026-01'
language: en-GB
reviewed: 2026-01-05
timeZone: Europe/London
calendar: england-and-wales
organisation: {name: Example Group, registeredName: Example Group Ltd, registration: ZA000000}
companies:
  - {id: north, name: Example North Ltd}
  - {id: polar, name: Polar, tradingNameOf: north}
channels: [email, phone]
contact:
  team: Privacy Team
  email: privacy@example.com
  phone: 020 7946 0000
  phoneE164: '+442079460000'
  post: [Privacy, 1 Example Street]
regulator: {name: The Regulator, shortName: REG, url: https://example.org}
rights:
  objection: {promise: P30D, ways: [email]}
erasure: {suppression: ask}
retention: {afterLastContact: P5Y}
review: {lia: P6M}
sections: [about, stop]
facts:
  rights.objection.promise: [object.time]
`;

/** The files of a small notice that compiles. */
export const SMALL_NOTICE: Readonly<Record<string, string>> = {
  'notice.yaml': YAML,
  'summary.md': '# Privacy notice\n\n## In short {more: about}\n\nWe keep little.\n',
  'about.md': '# About\n\nWe are {{organisation.name}}.\n',
  'stop.md': '# How to stop it {right: objection}\n\nWrite to us. We act within {{rights.objection.promise}}. {facts: object.time}\n',
};

type Changes = Readonly<Record<string, string | undefined>>;

/** The small notice with some files changed, or taken away. */
export const filesWith = (changes: Changes): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ ...SMALL_NOTICE, ...changes }).filter((file): file is [string, string] => file[1] !== undefined),
  );

/** The compiled small notice with some files changed; throws where it does not compile. */
export function compiled(changes: Changes = {}): CompiledNotice {
  const result = compileNotice(filesWith(changes));
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result.notice;
}

/** What the compiler says of the small notice with some files changed, a line a problem. */
export function problemsOf(changes: Changes): readonly string[] {
  const result = compileNotice(filesWith(changes));
  return result.ok ? [] : result.problems.map(problemInWords);
}

/** What becomes of Markdown below a section's title. */
export const blocksOf = (markdown: string): readonly Block[] =>
  compiled({ 'about.md': `# About\n\n${markdown}\n` }).text.sections[0]?.blocks ?? [];

/** The small notice's YAML with one piece of text replaced. */
export function yamlWith(from: string, to: string): Changes {
  if (!YAML.includes(from)) throw new Error(`The small notice has no '${from}'.`);
  return { 'notice.yaml': YAML.replace(from, to) };
}
