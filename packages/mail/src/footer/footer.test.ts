import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { linksOf } from '../html/email-html.ts';
import { MailError } from '../mail-error.ts';
import { addFooterToHtml, addFooterToText } from './add-footer.ts';
import { footer } from './footer.ts';

const UNSUBSCRIBE = 'https://privacy.example.com/u/token';
const PREFERENCES = 'https://privacy.example.com/p/token';
const of = (company: string, more = {}) => footer({ figures, company, unsubscribeLink: UNSUBSCRIBE, preferencesLink: PREFERENCES, ...more });
const both = (company: string) => Object.values(of(company));
const refusal = (code: string) => (error: unknown) => error instanceof MailError && error.code === code;

describe('the footer', () => {
  for (const { id, name } of figures.companies) {
    it(`of ${id} says who sends it, and from which address`, () => {
      for (const part of both(id)) {
        assert.ok(part.includes(name));
        assert.ok(part.includes(figures.organisation.name));
        for (const line of figures.contact.post) assert.ok(part.includes(line), line);
      }
    });
  }

  it('names the company behind a trading name', () => {
    for (const part of both('commswarehouse')) assert.match(part, /Commswarehouse, a trading name of Clarion Communication Systems Ltd/u);
  });

  it('ends each part with the unsubscribe link (object.way.link)', () => {
    const { html, text } = of('ccm', { noticeLink: 'https://www.example.com/privacy' });
    assert.deepEqual(linksOf(html).map(({ href }) => href), [UNSUBSCRIBE, PREFERENCES, 'https://www.example.com/privacy']);
    assert.ok(text.includes(`Unsubscribe: ${UNSUBSCRIBE}\n`));
  });

  it('tells of the right to object by the ways of the notice (object.everywhere, object.way.phone, object.way.email, object.way.post)', () => {
    for (const part of both('ccit')) {
      assert.match(part, /You can object to our use of your personal data/u);
      assert.ok(part.includes(`call ${figures.contact.phone} and ask for the ${figures.contact.team}`));
      assert.ok(part.includes(figures.contact.email));
      assert.match(part, /the postal address above/u);
    }
  });

  it('promises the days that the notice promises, whatever they are (object.time)', () => {
    assert.match(of('ccm').text, /within 30 days\./u);
    const objection = { ...figures.rights.objection, promise: 'P14D', ways: ['link' as const] };
    const other = footer({ figures: { ...figures, rights: { objection } }, company: 'ccm', unsubscribeLink: UNSUBSCRIBE });
    assert.match(other.text, /at any time: use the unsubscribe link; we process your objection within 14 days\./u);
  });

  it('escapes what the notice says', () => {
    const companies = [{ id: 'ccm', name: 'Bits & <Pieces> "Ltd"' }];
    assert.match(footer({ figures: { ...figures, companies }, company: 'ccm', unsubscribeLink: UNSUBSCRIBE }).html, /Bits &amp; &lt;Pieces&gt; &quot;Ltd&quot;/u);
  });

  it('is refused for a company that the notice does not know, and for a link that is none', () => {
    assert.throws(() => of('acme'), refusal('company'));
    for (const unsubscribeLink of ['', '/u/token', 'javascript:alert(1)', 'https://example.com/a b'])
      assert.throws(() => of('ccm', { unsubscribeLink }), refusal('link'));
  });
});

describe('the footer in an email', () => {
  const foot = of('ccm');

  it('stands at the end of the body and changes nothing else', () => {
    const before = '<!doctype html>\r\n<html><head><title></body></title></head><body class=a><!-- </body> --><p>Hello & welcome';
    const after = '\r\n</body >\r\n</html>\r\n';
    assert.equal(addFooterToHtml(before + after, foot), `${before}\r\n${foot.html}${after.slice(2)}`);
  });

  it('stands at the end of a piece of HTML that has no body', () => {
    assert.equal(addFooterToHtml('<p>Hello</p>', foot), `<p>Hello</p>${foot.html}`);
  });

  it('is not put where nobody would see it', () => {
    for (const html of ['<p>Hello <!-- and', '<p>Hello</p><style>p {', "<p>Hello <a href='", '<title>'])
      assert.throws(() => addFooterToHtml(html, foot), refusal('message'), html);
  });

  it('follows the plain text after an empty line', () => {
    assert.equal(addFooterToText('Hello\n\n\n', foot), `Hello\n\n${foot.text}`);
  });
});
