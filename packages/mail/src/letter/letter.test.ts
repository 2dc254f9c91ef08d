import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { linksOf } from '../html/email-html.ts';
import type { LetterPart } from './letter.ts';
import { renderLetter } from './render-letter.ts';

const HREF = 'https://privacy.example.com/c/token?a=1&b=2';
const PARTS: readonly LetterPart[] = [
  'You asked us.',
  { facts: [['Reference', '4T7M-9K2C-XW5H'], ['Done by', '3 October 2026']] },
  { list: ['one', 'two'] },
  { button: { label: 'Confirm', href: HREF } },
];
const letterOf = (parts: readonly LetterPart[] = PARTS, subject = 'Confirm your request') => renderLetter({ subject, parts }, figures);

/** What a reader sees of the HTML, tags off. */
const seen = (html: string): string => html.replace(/<(style|title)>.*?<\/\1>/gsu, '').replace(/<[^>]*>/gu, ' ').replace(/&amp;/gu, '&').replace(/\s+/gu, ' ');

describe('a letter', () => {
  it('says the same in plain text and in HTML', () => {
    const { body, html } = letterOf();
    for (const words of ['Confirm your request', 'You asked us.', 'Reference', '4T7M-9K2C-XW5H', 'one', 'two', 'Confirm', HREF]) {
      assert.ok(body.includes(words), words);
      assert.ok(seen(html).includes(words), words);
    }
  });

  it('ends with every way to reach the team of the notice', () => {
    const { contact, organisation } = figures;
    for (const words of [organisation.name, contact.team, ...contact.post, contact.email, contact.phone]) {
      assert.ok(letterOf().body.includes(words), words);
      assert.ok(seen(letterOf().html).includes(words), words);
    }
  });

  it('leads to the address of its button, the team’s mailbox and telephone, and nowhere else', () => {
    const { contact } = figures;
    assert.deepEqual(
      linksOf(letterOf().html).map(({ href }) => href),
      [HREF, HREF, `mailto:${contact.email}`, `tel:${contact.phoneE164}`],
    );
    assert.doesNotMatch(letterOf().html, /<img|<script|url\(|@import/u);
  });

  it('gives another way below the one to press, in both parts', () => {
    const href = 'https://privacy.example.com/r/token';
    const { body, html } = letterOf([{ link: { label: 'See where it stands', href } }]);
    assert.ok(body.includes(`See where it stands:\n\n${href}\n`));
    assert.equal(linksOf(html)[0]?.href, href);
    assert.ok(seen(html).includes('See where it stands'));
  });

  it('puts the address on a line of its own in plain text', () => {
    assert.ok(letterOf().body.split('\n').includes(HREF));
  });

  it('turns nothing that is put into it into markup', () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>&amp;';
    const { html } = letterOf([evil, { facts: [[evil, evil]] }, { list: [evil] }, { button: { label: evil, href: 'https://example.com/"><img>' } }], evil);
    assert.deepEqual(linksOf(html).length, 4);
    const names = new Set<string>();
    const walk = (node: DefaultTreeAdapterTypes.Node): void => {
      names.add(node.nodeName);
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    walk(parse(html));
    for (const name of ['script', 'img']) assert.ok(!names.has(name), name);
    assert.doesNotMatch(html, /onerror=alert\(1\)>[^&]/u);
  });

  it('keeps the line breaks of what a person wrote', () => {
    assert.match(letterOf(['one\r\ntwo']).html, /one<br>two/u);
  });

  it('is refused where its button leads to anything but a web address', () => {
    for (const href of ['javascript:alert(1)', '/c/token', 'https://example.com/a b', 'mailto:jo@example.com'])
      assert.throws(() => letterOf([{ button: { label: 'Confirm', href } }]), { name: 'MailError', code: 'link' });
  });
});
