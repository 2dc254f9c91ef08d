import type { FormView } from '../request-form/questions/field.ts';
import type { Speaker } from './catalogue.ts';

/** Speaks English, for rules that are tried without an element. */
export const english: Speaker = { language: 'en-GB', locales: ['en-GB'], words: (_, words) => words, spell: (text) => text };

/** The same as far as the words of a right need a form. */
export const englishForm = english as FormView;
