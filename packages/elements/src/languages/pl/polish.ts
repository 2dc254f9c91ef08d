import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'pl',
  direction: 'ltr',
  onlyInEnglish: 'Ta informacja o prywatności jest dostępna tylko po angielsku.',
  onlyIn: (language) => `Ta informacja o prywatności jest dostępna tylko w jednym języku: ${language}.`,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
