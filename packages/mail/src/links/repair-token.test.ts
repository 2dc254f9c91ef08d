import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLinkKey } from '../keys/link-key.ts';
import { createLinks } from './links.ts';

const links = createLinks({
  keys: [createLinkKey(randomBytes)],
  baseUrl: 'https://privacy.example.com',
  random: randomBytes,
  now: () => new Date('2027-01-15T09:00:00Z'),
});
const email = 'jane@example.com';
const isRead = (text: string) => assert.deepEqual(links.readLink(text), { ok: true, link: { email, purpose: 'unsubscribe' } }, JSON.stringify(text));
const percentEncoded = (text: string) => [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');

/** What mail clients, gateways and people do to the text of a link; each leaves its characters in order. */
const HARM: Readonly<Record<string, (text: string) => string>> = {
  'white space around it': (text) => ` \t${text}\r\n`,
  'a line break in it': (text) => `${text.slice(0, 60)}\r\n${text.slice(60)}`,
  'a break and a blank in it': (text) => `${text.slice(0, 60)}\n   ${text.slice(60)}`,
  'the marks of a quoted reply in it': (text) => `${text.slice(0, 60)}\n> ${text.slice(60)}`,
  'a soft line break of quoted-printable': (text) => `${text.slice(0, 60)}=\r\n${text.slice(60)}`,
  'a soft hyphen and characters without width': (text) => `\ufeff${text.slice(0, 60)}\u00ad\u200b${text.slice(60)}`,
  'an encoded line break': (text) => `${text.slice(0, 60)}%0D%0A%20${text.slice(60)}`,
  'a full stop behind it': (text) => `${text}.`,
  'brackets and a comma around it': (text) => `<${text}>,`,
  'typographic quotation marks': (text) => `\u201c${text}\u201d`,
  'a slash behind it': (text) => `${text}/`,
  'the parameters of an analytics tool': (text) => `${text}?utm_source=mail&utm_medium=x#top`,
};

describe('a link that was harmed on its way is read', () => {
  for (const [harm, harmed] of Object.entries(HARM)) {
    it(`with ${harm}, as a token and whole`, () => {
      isRead(harmed(links.createToken({ email })));
      isRead(harmed(links.createLink({ email })));
    });
  }

  it('percent-encoded, once or twice over', () => {
    const token = links.createToken({ email });
    isRead(percentEncoded(token));
    isRead(percentEncoded(token).replaceAll('%', '%25'));
  });

  it('with the =3D of a parameter before it', () => {
    const token = links.createToken({ email });
    for (const before of ['=', '3D', '=3D', '%3D']) isRead(before + token);
  });

  it('with its hyphens and underscores in quoted-printable', () => {
    isRead(links.createToken({ email }).replaceAll('-', '=2D').replaceAll('_', '=5F'));
  });

  it('with its scheme and host in capitals', () => {
    isRead(links.createLink({ email }).replace('https://privacy.example.com', 'HTTPS://Privacy.Example.COM'));
  });

  it('by any three of these harms in any order', () => {
    const harms = fc.array(fc.constantFrom(...Object.values(HARM)), { maxLength: 3 });
    fc.assert(fc.property(harms, (chosen) => isRead(chosen.reduce((text, harm) => harm(text), links.createToken({ email })))));
  });
});
