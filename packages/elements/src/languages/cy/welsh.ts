import type { Catalogue } from '../catalogue.ts';
import { asking } from './asking.ts';
import { emails } from './emails.ts';
import { reading } from './reading.ts';
import { rights } from './rights.ts';
import { spell } from './spelling.ts';
import { standing } from './standing.ts';

export const catalogue: Catalogue = {
  language: 'cy',
  direction: 'ltr',
  onlyInEnglish: 'Dim ond yn Saesneg y mae’r hysbysiad preifatrwydd ar gael.',
  onlyIn: (language) => `Dim ond mewn un iaith y mae’r hysbysiad preifatrwydd ar gael: ${language}.`,
  spell,
  words: { ...reading, ...asking, ...rights, ...emails, ...standing },
};
