import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'fr',
  direction: 'ltr',
  onlyInEnglish: 'Cet avis de confidentialité n’existe qu’en anglais.',
  onlyIn: (language) => `Cet avis de confidentialité n’existe que dans une langue\u00a0: ${language}.`,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
