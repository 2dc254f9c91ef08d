import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'de',
  direction: 'ltr',
  onlyInEnglish: 'Diese Datenschutzhinweise gibt es nur auf Englisch.',
  onlyIn: (language) => `Diese Datenschutzhinweise gibt es nur in einer Sprache: ${language}.`,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
