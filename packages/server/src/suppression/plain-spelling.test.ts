import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { identifyRow } from '../screening/identify-row.ts';
import { IDENTIFIER_KINDS } from './identifier.ts';
import type { IdentifierKind } from './identifier.ts';
import { NOT_PLAIN, plainReader } from './plain-spelling.ts';

const AT = 5;
/** What is read of a text as it lies among others. */
const readPlainly = (kind: IdentifierKind, text: string, country = 'GB'): string | undefined => {
  const around = Buffer.from(`a.xn--1@${text}xn--a.b,44`, 'latin1');
  const into = Buffer.alloc(600, 'xn--');
  const from = 'a.xn--1@'.length;
  const length = plainReader(kind, country)!(around, from, from + text.length, into, AT);
  return length === NOT_PLAIN ? undefined : into.toString('latin1', AT, AT + length);
};

/** Mostly one of the first, sometimes one of the others, and seldom anything. */
const piece = (usual: readonly string[], odd: readonly string[] = []) =>
  fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, { weight: 6, arbitrary: fc.constantFrom(...usual, ...odd) }, { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 3 }) });
const joined = (...pieces: readonly fc.Arbitrary<string>[]) => fc.tuple(...pieces).map((parts) => parts.join('').trim());
const word = fc.string({ unit: fc.constantFrom(...'abXN.-_+09'), maxLength: 6 });
const digit = fc.tuple(fc.constantFrom(...'0123456789'), piece([''], [' ', '-', '(', ')', '.', '/', '  '])).map((parts) => parts.join(''));
const texts: Readonly<Record<'email' | 'phone' | 'linkedin', fc.Arbitrary<string>>> = {
  email: joined(piece([''], ['=', "'", '<', 'mailto:', 'a.xn--b', 'xn--']), piece(['Jane', 'o', 'N'], ["o'neil+x", '', '.']), word, piece(['@'], ['@@', '', '@xn--a.']), piece(['Example', 'x', 'A_b-'], ['xn--bcher-kva', 'XN--a', '', '-']), piece(['.', '.x.'], ['.xn--', '..', '', '.xn--a.']), piece(['com', 'CO'], ['1com', '', '.', 'com.'])),
  phone: joined(piece(['', '+44', '0044', '+440', '00440', '0', '0', '+44 (0)'], ['+', '(0)', '44', "'", '=', '004']), fc.oneof({ weight: 8, arbitrary: fc.array(digit, { minLength: 10, maxLength: 10 }) }, { weight: 2, arbitrary: fc.array(digit, { minLength: 8, maxLength: 13 }) }).map((digits) => digits.join('')), piece([''], ['7946000', ' x', '.0', '+'])),
  linkedin: joined(piece(['', 'http://', 'https://'], ['HTTPS://', 'http', '//', 'https:/']), piece(['', 'www.', 'uk.', 'WWW.'], ['abcd.', '.']), piece(['linkedin.com/in/', 'LinkedIn.com/in/', 'Linkedin.com/in/'], ['linkedin.com/company/', 'linkedin.com/IN/', 'linkedin.com/', 'LINKEDIN.com/in/']), piece(['Jane-Doe', 'a'], ['x'.repeat(99), '']), fc.string({ unit: fc.constantFrom(...'abXN-_09'), maxLength: 4 }), piece(['', '/'], ['//', '?x', '#', '.'])),
};

describe('a contact detail that is written plainly', () => {
  for (const [kind, text] of Object.entries(texts) as [keyof typeof texts, fc.Arbitrary<string>][])
    it(`is read from its bytes as from its text: ${kind}`, () => {
      let plain = 0;
      const property = (written: string): void => {
        const read = readPlainly(kind, written);
        if (read === undefined) return;
        plain += 1;
        assert.deepEqual(identifyRow([written], [{ kind, name: kind, indexes: [0], needed: [0] }], 'GB'), { identifiers: [{ kind, canonical: read }], unreadable: [] });
      };
      fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii' }) }), property), { numRuns: 20_000 });
      assert.ok(plain > 2_000, `only ${plain} were plain`);
    });

  const plainly: readonly (readonly [IdentifierKind, string, string])[] = [
    ['email', 'Jane.Doe+x@Mail.Example.COM', 'jane.doe+x@mail.example.com'],
    ['email', 'a@x.co', 'a@x.co'],
    ['phone', '020 7946 0001', '+442079460001'],
    ['phone', '+44 (0)20 7946-0001', '+442079460001'],
    ['phone', '0044 7700 900123', '+447700900123'],
    ['linkedin', 'https://www.LinkedIn.com/in/Jane-Doe/', 'linkedin.com/in/jane-doe'],
    ['linkedin', 'linkedin.com/in/jane_doe', 'linkedin.com/in/jane_doe'],
  ];
  for (const [kind, text, canonical] of plainly)
    it(`is read without a string being made of it: ${text}`, () => {
      assert.equal(readPlainly(kind, text), canonical);
    });

  it('is not looked for where a country or a kind has no plain spelling', () => {
    assert.deepEqual(IDENTIFIER_KINDS.map((kind) => plainReader(kind, 'DE') !== undefined), [true, false, false, true]);
  });
});
