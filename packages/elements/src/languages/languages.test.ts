import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { notice as clarion } from '@clarion-privacy/notice/clarion';
import { notice as example } from '@clarion-privacy/notice/example';
import '../acknowledgement/define.ts';
import '../erasure-or-objection/define.ts';
import '../notice/define.ts';
import '../privacy/define.ts';
import '../request-form/define.ts';
import '../request-status/define.ts';
import '../settings/define.ts';
import '../unsubscribe/define.ts';
import { otherNotice } from '../notice/examples.ts';
import type { ClarionElement } from '../settings/clarion-element.ts';
import { LANGUAGES } from './languages.ts';

/** Thirty days, and the day of the notice’s last review. Engines know other editions of the world's formats, with other digits and units: each is asked for its own. No engine knows all of Welsh. */
const inEngine = (language: (typeof LANGUAGES)[number]): readonly [string, string] =>
  language === 'cy'
    ? ['30 diwrnod', '10 Mai 2018']
    : [
        new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(30),
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2018-05-10')),
      ];

const plain = (words: string): string => words.replace(/\s+/g, ' ');
const text = (element: Element): string => plain(element.shadowRoot!.textContent!);

/** Waits until an element says something. */
const says = (element: Element, words: string): Promise<void> =>
  waitUntil(() => text(element).includes(words), `It does not say ‘${words}’, but: ${text(element).slice(0, 300)}`, { timeout: 5_000 });

const comes = (what: () => unknown): Promise<void> => waitUntil(() => Boolean(what()), 'It does not come', { timeout: 5_000 });

const wrapper = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('article, div')!;

describe('The language of an element', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is English, and brings nothing of another, where the page says no language or one that is not ours', async () => {
    for (const lang of ['', 'en-US', 'it']) {
      document.documentElement.lang = lang;
      const notice = await fixture<ClarionElement>(html`<clarion-notice></clarion-notice>`);
      expect(text(notice)).to.contain('How to reach us');
      expect(wrapper(notice).lang).to.equal('en-GB');
      expect(notice.shadowRoot!.querySelector('.foreign')).to.equal(null);
    }
  });

  it('is that of the page, of what is around it, or its own, whichever is nearest', async () => {
    document.documentElement.lang = 'fr-CA';
    const around = await fixture(html`<div>
      <clarion-request-status></clarion-request-status>
      <section lang="de"><clarion-request-status></clarion-request-status><clarion-request-status lang="es"></clarion-request-status></section>
      <clarion-settings lang="pl"><clarion-request-status></clarion-request-status></clarion-settings>
      <p lang="en"><clarion-request-status></clarion-request-status></p>
    </div>`);
    const [french, german, spanish, polish, english] = around.querySelectorAll('clarion-request-status');
    await says(french!, 'Donnez votre référence');
    await says(german!, 'Nennen Sie Ihr Aktenzeichen');
    await says(spanish!, 'Dé su referencia');
    await says(polish!, 'Podaj numer sprawy');
    await says(english!, 'Give your reference');
  });

  it('changes at run time with its own attribute, with the page’s, and back to English', async () => {
    const status = await fixture<ClarionElement>(html`<clarion-request-status></clarion-request-status>`);
    await says(status, 'Give your reference');
    status.lang = 'cy';
    await says(status, 'Rhowch eich cyfeirnod');
    expect(wrapper(status).lang).to.equal('cy');
    status.removeAttribute('lang');
    await says(status, 'Give your reference');
    expect(wrapper(status).lang).to.equal('en-GB');
    document.documentElement.lang = 'ar';
    await says(status, 'اذكر رقمك المرجعي');
    expect(wrapper(status).dir).to.equal('rtl');
    expect(getComputedStyle(wrapper(status)).direction).to.equal('rtl');
    document.documentElement.lang = 'en';
    await says(status, 'Give your reference');
    expect(getComputedStyle(wrapper(status)).direction).to.equal('ltr');
  });

  it('has its own direction, whatever the page’s is', async () => {
    const page = await fixture(html`<div dir="rtl"><clarion-request-status></clarion-request-status></div>`);
    const status = page.firstElementChild!;
    await says(status, 'Give your reference');
    expect(getComputedStyle(wrapper(status)).direction).to.equal('ltr');
  });

  it('shows nothing in English before the words of another language are there', async () => {
    const seen: string[] = [];
    const host = await fixture(html`<div lang="de"></div>`);
    const notice = document.createElement('clarion-notice');
    host.append(notice);
    const observer = new MutationObserver(() => seen.push(text(notice)));
    observer.observe(notice.shadowRoot!, { childList: true, subtree: true });
    seen.push(text(notice));
    await says(notice, 'So erreichen Sie uns');
    observer.disconnect();
    expect(seen.filter((each) => each.includes('How to reach us'))).to.deep.equal([]);
  });

  it('leaves what stands between the tags on the page until then', async () => {
    const host = await fixture(html`<div lang="fr"></div>`);
    const notice = document.createElement('clarion-notice');
    const plainText = document.createElement('p');
    plainText.textContent = 'The plain notice';
    notice.append(plainText);
    host.append(notice);
    const seen: boolean[] = [];
    const observer = new MutationObserver(() => seen.push(plainText.checkVisibility()));
    observer.observe(notice.shadowRoot!, { childList: true });
    await says(notice, 'Comment nous joindre');
    await waitUntil(() => !plainText.checkVisibility());
    observer.disconnect();
    expect(seen[0]).to.equal(true);
  });

  it('says where the notice is in English alone, and marks what is', async () => {
    const notice = await fixture<ClarionElement>(html`<clarion-notice lang="cy"></clarion-notice>`);
    await says(notice, 'Dim ond yn Saesneg y mae’r hysbysiad preifatrwydd ar gael.');
    const root = notice.shadowRoot!;
    expect(root.firstElementChild!.textContent).to.contain('Dim ond yn Saesneg');
    expect((root.firstElementChild as HTMLElement).lang).to.equal('cy');
    expect(wrapper(notice).lang).to.equal('cy');
    expect(root.querySelector<HTMLElement>('[part=title]')!.lang).to.equal('en-GB');
    expect(root.querySelector<HTMLElement>('[part=section] > div:last-child')!.lang).to.equal('en-GB');
    expect(root.querySelector('[part=contact] dt')!.closest<HTMLElement>('[lang]')!.lang).to.equal('cy');
    notice.lang = 'en';
    await says(notice, 'How to reach us');
    expect(root.querySelector('.foreign')).to.equal(null);
  });

  it('says nothing of the kind where the notice is in the same language', async () => {
    const welsh = { ...otherNotice, figures: { ...otherNotice.figures, language: 'cy' } };
    const notice = await fixture<ClarionElement>(html`<clarion-notice lang="cy" .notice=${welsh}></clarion-notice>`);
    await says(notice, 'Sut i gysylltu â ni');
    expect(notice.shadowRoot!.querySelector('.foreign')).to.equal(null);
    const other = await fixture<ClarionElement>(html`<clarion-notice lang="de" .notice=${welsh}></clarion-notice>`);
    await says(other, 'nur in einer Sprache: Walisisch');
  });

  it('keeps the English of a notice from left to right inside an element from right to left', async () => {
    const notice = await fixture<ClarionElement>(html`<clarion-notice lang="ar"></clarion-notice>`);
    await says(notice, 'كيف تتواصل معنا');
    const root = notice.shadowRoot!;
    expect(getComputedStyle(wrapper(notice)).direction).to.equal('rtl');
    expect(getComputedStyle(root.querySelector('[part=title]')!).direction).to.equal('ltr');
    expect(getComputedStyle(root.querySelector('[part=contact] dt')!).direction).to.equal('rtl');
  });

  it('gives no direction to what has no language of its own any more', async () => {
    const notice = await fixture<ClarionElement>(html`<clarion-notice lang="cy" .notice=${example}></clarion-notice>`);
    await says(notice, 'Sut i gysylltu');
    expect(notice.shadowRoot!.querySelector('a[lang][dir=ltr]')).to.not.equal(null);
    notice.notice = undefined;
    await says(notice, clarion.figures.contact.email);
    await notice.updateComplete;
    expect([...notice.shadowRoot!.querySelectorAll('[dir]:not([lang])')].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('leaves the page inside settings from left to right', async () => {
    const around = await fixture(html`<clarion-settings lang="ar"><p>Page</p><clarion-request-status></clarion-request-status></clarion-settings>`);
    await says(around.querySelector('clarion-request-status')!, 'اذكر رقمك المرجعي');
    await (around as ClarionElement).updateComplete;
    expect(getComputedStyle(around.querySelector('p')!).direction).to.equal('ltr');
  });

  it('is the same in an element inside an element', async () => {
    const privacy = await fixture<ClarionElement>(html`<clarion-privacy lang="pl"></clarion-privacy>`);
    const notice = (): Element => privacy.shadowRoot!.querySelector('clarion-notice')!;
    await comes(notice);
    await says(notice(), 'Jak się z nami skontaktować');
    privacy.lang = 'es';
    await says(notice(), 'Cómo ponerse en contacto');
  });

  it('changes in the elements inside an element too, and leaves nothing behind', async () => {
    const page = await fixture<ClarionElement>(html`<clarion-unsubscribe></clarion-unsubscribe>`);
    const form = (): Element => page.shadowRoot!.querySelector('clarion-request-form')!;
    await comes(() => form()?.shadowRoot?.querySelector('form'));
    const english = page.shadowRoot!.innerHTML;
    page.lang = 'cy';
    await says(form(), 'Beth ddylem ni ei atal?');
    page.removeAttribute('lang');
    await says(form(), 'What should we stop?');
    await comes(() => page.shadowRoot!.innerHTML === english);
  });

  for (const language of LANGUAGES) {
    it(`gives dates and durations as ${language} has them`, async () => {
      const [duration, date] = inEngine(language).map(plain);
      const form = await fixture<ClarionElement>(html`<clarion-request-form right="erasure" lang=${language}></clarion-request-form>`);
      await says(form, duration!);
      const notice = await fixture<ClarionElement>(html`<clarion-notice lang=${language}></clarion-notice>`);
      await says(notice, date!);
    });
  }

  it('is that of what a control asks and complains of, while the notice’s own sentences stay marked as English', async () => {
    const form = await fixture(html`<form lang="fr"><clarion-acknowledgement company="ccs" required></clarion-acknowledgement><button>OK</button></form>`);
    const control = form.querySelector('clarion-acknowledgement')!;
    await says(control, 'J’ai lu comment mes données sont utilisées');
    expect(control.shadowRoot!.querySelector<HTMLElement>('[part=use]')!.lang).to.equal('en-GB');
    await says(control, 'n’existe qu’en anglais');
    expect(control.checkValidity()).to.equal(false);
    expect(control.validationMessage).to.equal('Confirmez que vous avez lu comment vos données sont utilisées');
  });
});
