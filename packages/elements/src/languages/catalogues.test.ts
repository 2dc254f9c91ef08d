import { expect } from '@open-wc/testing';
import { catalogue as ar } from './ar/arabic.ts';
import { catalogue as cy } from './cy/welsh.ts';
import { catalogue as de } from './de/german.ts';
import { englishWords } from './english-words.fixture.ts';
import { catalogue as es } from './es/spanish.ts';
import { catalogue as fr } from './fr/french.ts';
import { LANGUAGES } from './languages.ts';
import { catalogue as pl } from './pl/polish.ts';

const catalogues = { cy, fr, de, es, pl, ar };

type Leaf = string | ((...values: unknown[]) => string);

type Next = (request: { subject: { email?: string } }) => string[];

/** What happens next depends on whether an email address is known. */
const lines = (next: Next, isKnown: boolean): string[] => next({ subject: isKnown ? { email: 'ada@example.com' } : {} });

/** Every text of a catalogue by its path. */
function leaves(words: object, path = ''): [string, Leaf][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    name === 'next' && path.endsWith('Later.')
      ? [true, false].flatMap((known) => leaves(lines(value as Next, known), `${path}${name}.${known ? 'known' : 'unknown'}.`))
      : typeof value === 'string' || typeof value === 'function' ? [[`${path}${name}`, value as Leaf] as [string, Leaf]] : leaves(value as object, `${path}${name}.`),
  );
}

/** Words that are the same in two languages, or are no words. */
const ALIKE = /^[^\p{L}]*$|^(?:[Pp]ost|Version|Code|Source|Message|Contact|Email|E-Mail|Error|Error: |Source|Option|Telephone|Name|No|Non)$/u;

describe('The catalogues', () => {
  const english = new Map(leaves(englishWords));

  it('are there for each language, and name it', () => {
    expect(Object.keys(catalogues)).to.deep.equal([...LANGUAGES]);
    for (const language of LANGUAGES) expect(catalogues[language].language).to.equal(language);
    expect(LANGUAGES.filter((language) => catalogues[language].direction === 'rtl')).to.deep.equal(['ar']);
  });

  for (const language of LANGUAGES) {
    const { words, onlyIn, onlyInEnglish } = catalogues[language];
    const own = new Map(leaves(words));

    it(`say in ${language} all that there is to say, and nothing of it in English`, () => {
      const missing = [...english.keys()].filter((path) => !own.has(path) && !/\.(?:next\.\w+|covers)\.\d+$/.test(path));
      expect(missing).to.deep.equal([]);
      expect([...own.keys()].filter((path) => !english.has(path))).to.deep.equal([]);
      const left = [...own].filter(([path, text]) => text === english.get(path) && !ALIKE.test(String(text))).map(([path]) => path);
      expect(left).to.deep.equal([]);
    });

    it(`use in ${language} every value that they are given`, () => {
      for (const [path, text] of own) {
        if (typeof text !== 'function') continue;
        const source = english.get(path);
        if (typeof source !== 'function') throw new Error(`${path} is no text with values in English.`);
        // A value that English itself does not say is none.
        const values = [7, 23, 'words'].slice(0, Math.max(source.length, text.length, 1)).map((value, index) => (index < 2 ? value : 'words'));
        const told = source(...values);
        const said = text(...values);
        for (const value of values) if (told.includes(String(value))) expect(said, path).to.contain(String(value));
      }
      expect(onlyIn('Klingon')).to.contain('Klingon');
      expect(onlyInEnglish).to.match(/\p{L}/u);
    });

    it(`have in ${language} neither straight quotes nor blanks where none belong`, () => {
      for (const [path, text] of own) {
        const said = typeof text === 'function' ? text(1, 2, 'x') : text;
        expect(said, path).not.to.match(/["']|\s{2}|undefined|\bNaN\b/);
        if (!/optional|errorPrefix|error$|notLoaded/.test(path)) expect(said, path).to.equal(said.trim());
      }
    });
  }

  const matches = (language: keyof typeof catalogues, counts: readonly number[]): string[] =>
    counts.map((count) => catalogues[language].words.tools.matches(count));

  it('count in Welsh with its mutations', () => {
    expect(matches('cy', [0, 1, 2, 3, 4, 6])).to.deep.equal(['0 canlyniad.', '1 canlyniad.', '2 ganlyniad.', '3 chanlyniad.', '4 canlyniad.', '6 chanlyniad.']);
  });

  it('count in Polish by one, few and many', () => {
    expect(matches('pl', [1, 2, 5, 12, 22, 25])).to.deep.equal(['1 wynik.', '2 wyniki.', '5 wyników.', '12 wyników.', '22 wyniki.', '25 wyników.']);
  });

  it('count in Arabic by all six forms', () => {
    expect(matches('ar', [0, 1, 2, 3, 11, 100])).to.deep.equal([
      'لا نتائج (0).',
      'نتيجة واحدة (1).',
      'نتيجتان (2).',
      '3 نتائج.',
      '11 نتيجة.',
      '100 نتيجة.',
    ]);
  });

  it('spell dates and times in Welsh for a browser that writes them in English', () => {
    const said = ['Thursday 10 May 2018 at 14:30', '1 year', '2 years', '5 years and 2 months', '2 days', '1 second'].map((text) => cy.spell!(text));
    expect(said).to.deep.equal(['Dydd Iau 10 Mai 2018 am 14:30', '1 flwyddyn', '2 flynedd', '5 mlynedd a 2 fis', '2 ddiwrnod', '1 eiliad']);
    expect(cy.spell!('Dydd Iau, 10 Mai 2018')).to.equal('Dydd Iau, 10 Mai 2018');
  });
});
