import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'es',
  direction: 'ltr',
  onlyInEnglish: 'Este aviso de privacidad solo existe en inglés.',
  onlyIn: (language) => `Este aviso de privacidad solo existe en un idioma: ${language}.`,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
