import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { canonicalEmail, sameMailbox } from './canonical-email.ts';
import { canonicalPhone } from './canonical-phone.ts';
import { canonicalPostal } from './canonical-postal.ts';

const fullWidth = (text: string) => text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
const inside = (text: string, mark: string) => `${text.slice(0, 2)}${mark}${text.slice(2)}`;

/** Ways in which one text reaches a list or a form, each looking the same to a person. */
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => `  ${text}\t`,
  (text) => `\u00a0\u3000${text}\u2003\r\n`,
  (text) => `\ufeff${text}\u200b`,
  (text) => inside(text, '\u00ad'),
  (text) => inside(text, '\u200d'),
  (text) => `\u202a${text}\u202c`,
  fullWidth,
);
const spellings = fc.tuple(spelling, spelling, spelling).map(([a, b, c]) => (text: string) => a(b(c(text))));

const words = fc.stringMatching(/^[a-zA-Z0-9éüñßΣσłøабд]{1,10}$/u);
const address = fc
  .tuple(words, words, fc.constantFrom('', '+news', '.x'), fc.constantFrom('example.com', 'Example.ORG', 'bücher.example.net'))
  .map(([first, last, tag, domain]) => `${first}.${last}${tag}@${domain}`);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));

describe('canonicalEmail', () => {
  it('gives one spelling for all spellings of an address', () => {
    fc.assert(
      fc.property(address, spellings, fc.constantFrom('', 'mailto:', 'MAILTO:'), (text, spell, prefix) => {
        const canonical = canonicalEmail(text);
        assert.ok(canonical);
        assert.equal(canonicalEmail(spell(prefix + text)), canonical);
        assert.equal(canonicalEmail(`Jane Doe <${spell(text)}>`), canonical);
        assert.equal(canonicalEmail(spell(`${text}.`)), canonical);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string({ unit: 'binary' }).map((text) => `${text}@example.com`), fc.string({ unit: 'binary' })), (text) => {
        const canonical = canonicalEmail(text);
        if (canonical !== undefined) assert.equal(canonicalEmail(canonical), canonical);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps dots and tags, which tell people apart', () => {
    assert.notEqual(canonicalEmail('a.b@example.com'), canonicalEmail('ab@example.com'));
    assert.notEqual(canonicalEmail('a+b@example.com'), canonicalEmail('a@example.com'));
    assert.notEqual(canonicalEmail('a@straße.example.com'), canonicalEmail('a@strasse.example.com'));
  });

  it('writes an international domain in ASCII', () => {
    assert.equal(canonicalEmail('Jane@BÜCHER.example.com'), 'jane@xn--bcher-kva.example.com');
    assert.equal(canonicalEmail('jane@xn--bcher-kva.example.com'), 'jane@xn--bcher-kva.example.com');
  });

  it('reads what a mailto link holds', () => {
    assert.equal(canonicalEmail('mailto:jane%2Bnews@example.com?subject=Stop'), 'jane+news@example.com');
  });

  for (const text of ['', ' ', 'jane', 'jane@', '@example.com', 'jane@example', 'a@b@example.com', 'a b@example.com', 'a@exa/mple.com', 'a@example.com?x', 'a@example..com', 'n/a', 'a@example.com, b@example.com', 'a\u0000b@example.com'])
    it(`finds no address in ${JSON.stringify(text)}`, () => assert.equal(canonicalEmail(text), undefined));
});

describe('canonicalPhone', () => {
  const national = fc.tuple(fc.constantFrom('20', '7700', '1632', '161', '330', '800'), digits(10)).map(([area, rest]) => `${area}${rest}`.slice(0, 10));

  it('gives one number for all British spellings of it', () => {
    fc.assert(
      fc.property(national, spellings, (number, spell) => {
        const [area, rest] = [number.slice(0, 4), number.slice(4)];
        for (const text of [`0${number}`, `0${area} ${rest}`, `(0${area}) ${rest}`, `+44${number}`, `+44 ${area} ${rest}`, `+44 (0)${area} ${rest}`, `+44(0) ${area}-${rest}`, `0044 ${area} ${rest}`, `0044 (0) ${area}.${rest}`, `tel:+44-${area}-${rest}`, `0${area} ${rest} ext. 12`, `0${area} ${rest} x12`, `${number}`, `44${number}.0`])
          assert.equal(canonicalPhone(spell(text)), `+44${number}`, text);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the library and its fullest metadata', () => {
    fc.assert(
      fc.property(fc.constantFrom('0', '+44', '+440', '0044', '00440'), fc.stringMatching(/^[1-9]\d{9}$/u), (prefix, rest) => {
        const text = `${prefix}${rest}`;
        const parsed = parsePhoneNumberFromString(text.replace(/^00/u, '+'), { defaultCountry: 'GB', extract: false });
        if (parsed?.isPossible()) assert.equal(canonicalPhone(text), parsed.number, text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is its own canonical form, whatever the country', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0(]{0,3}[\d ().-]{4,16}$/u), fc.constantFrom('GB', 'US', 'IT', 'DE'), (text, country) => {
        const canonical = canonicalPhone(text, country as 'GB');
        if (canonical !== undefined) assert.equal(canonicalPhone(canonical, 'GB'), canonical);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads numbers of other countries', () => {
    assert.equal(canonicalPhone('(202) 555-0123', 'US'), '+12025550123');
    assert.equal(canonicalPhone('+1 202 555 0123'), '+12025550123');
    assert.equal(canonicalPhone('00 49 30 901820'), '+4930901820');
  });

  for (const text of ['', '12', 'n/a', '4.47700900123E+11', 'ask 020 7946 0000', '020 7946 0000 / 07700 900123', '+44 20 7946 00000000', 'jane@example.com'])
    it(`finds no number in ${JSON.stringify(text)}`, () => assert.equal(canonicalPhone(text), undefined));
});

describe('canonicalPostal', () => {
  const place = fc
    .tuple(fc.nat({ max: 300 }), words, fc.constantFrom("St. John's", 'Straße', 'High', 'Łódź'), fc.constantFrom('W10 5BN', 'M1 1AA', 'EC1A 1BB', ''))
    .map(([number, name, street, postcode]) => [`Unit ${number}`, name, street, postcode]);

  it('gives one spelling for all spellings of an address', () => {
    fc.assert(
      fc.property(place, spellings, fc.constantFrom(', ', '\n', ' \r\n', ' – ', ';'), (lines, spell, separator) => {
        const canonical = canonicalPostal(lines.join('\n'));
        assert.ok(canonical);
        assert.equal(canonicalPostal(spell(lines.join(separator))), canonical);
        assert.equal(canonicalPostal(lines.join('\n').replace(/ (\d[A-Z]{2})$/u, '$1')), canonical);
        if (lines.at(-1)) assert.equal(canonicalPostal([...lines, 'United Kingdom'].join(', ')), canonical);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), place.map((lines) => lines.join(' uk '))), (text) => {
        const canonical = canonicalPostal(text);
        if (canonical !== undefined) assert.equal(canonicalPostal(canonical), canonical);
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells flat 1, 2 High Street from flat 12, High Street', () => {
    assert.notEqual(canonicalPostal('Flat 1, 2 High Street'), canonicalPostal('Flat 12, High Street'));
  });

  for (const text of ['', ' , ', '123', '-'])
    it(`finds no address in ${JSON.stringify(text)}`, () => assert.equal(canonicalPostal(text), undefined));
});

describe('mail to an address as written', () => {
  const reaches = (written: string) => sameMailbox(written, canonicalEmail(written) ?? '');

  it('reaches the mailbox of the canonical one in any case and with any spelling of the domain', () => {
    for (const written of ['jane@example.com', ' Jane@EXAMPLE.com ', 'jörg@bücher.example.com', 'JÖRG@xn--bcher-kva.example.com', 'jo\u0308rg@example.com'])
      assert.ok(reaches(written), written);
  });

  it('may reach another one where signs or letters were folded', () => {
    for (const written of ['mailto:jane@example.com', 'mailto\uff1ajane\uff20example.com?x@example.net', '\uff4aane@example.com', 'stra\u00dfe@example.com', 'k\u0131rk@example.com', 'Jane <jane@example.com>'])
      assert.ok(!reaches(written), written);
  });
});
