import type { Letter, LetterFigures, LetterPart } from './letter.ts';

/** A letter for whoever reads without HTML; an address stands on a line of its own, where mail programs find it. */
export const letterText = ({ subject, heading = subject, parts }: Letter, { organisation, contact }: LetterFigures): string =>
  `${[
    heading,
    ...parts.map(textOf),
    `-- \n${[...new Set([contact.team, organisation.name, ...contact.post, contact.email, contact.phone])].filter((line) => line !== '').join('\n')}`,
  ].join('\n\n')}\n`;

const textOf = (part: LetterPart): string => {
  if (typeof part === 'string') return part;
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n');
  if ('facts' in part) return part.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  const { label, href } = 'link' in part ? part.link : part.button;
  return `${label}:\n\n${href}`;
};
