import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'ar',
  direction: 'rtl',
  onlyInEnglish: 'إشعار الخصوصية هذا متاح باللغة الإنجليزية فقط.',
  onlyIn: (language) => `إشعار الخصوصية هذا متاح بلغة واحدة فقط: ${language}.`,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
