import { text } from '@clarion-privacy/notice/clarion/text';
import { expect, fixture, html } from '@open-wc/testing';
import './define.ts';
import type { ClarionNoticeShownEvent } from './events.ts';
import { examples, otherNotice } from './examples.ts';
import { ClarionNotice } from './notice.ts';
import { waitUntil } from '../patience.fixture.ts';

const shown = async (template = examples.own()): Promise<ClarionNotice> => fixture<ClarionNotice>(template);

const all = (notice: ClarionNotice, selector: string): HTMLElement[] => [...notice.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (notice: ClarionNotice, selector: string): HTMLElement => all(notice, selector)[0] as HTMLElement;
const words = (element: Element | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const addressOf = (notice: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(notice)]));
const failed = (notice: ClarionNotice): Promise<void> => waitUntil(() => all(notice, '[role=alert]').length > 0);

describe('clarion-notice', () => {
  it('gives its title, its version and the day of its last review in words (notice.reviewed)', async () => {
    const notice = await shown();
    expect(words(one(notice, 'h2'))).to.equal(text.title);
    expect(words(one(notice, 'header p'))).to.equal('Version 2018-05-10 · Last reviewed 10 May 2018');
    expect(one(notice, 'article').lang).to.equal('en-GB');
  });

  it('writes the day of its review as the browser would, in every month', async () => {
    const notice = await shown(examples.given());
    for (let month = 1; month <= 12; month += 1) {
      const reviewed = `2026-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
      notice.notice = { ...otherNotice, figures: { ...otherNotice.figures, reviewed } };
      await notice.updateComplete;
      const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(reviewed));
      expect(words(one(notice, 'header p'))).to.contain(`Last reviewed ${written}`);
    }
  });

  it('starts with the short version, each part with a way to the full one', async () => {
    const notice = await shown();
    const items = all(notice, '[part=summary] > li');
    expect(items.map((item) => words(item.querySelector('h3') as Element))).to.deep.equal(text.summary.map(({ title }) => title));
    expect(items.map((item) => item.querySelector('a')?.hash)).to.deep.equal(text.summary.map(({ section }) => `#${section}`));
  });

  it('shows every section of the text under its id', async () => {
    const notice = await shown();
    const ids = text.sections.flatMap(({ id, sections }) => [id, ...(sections ?? []).map((inner) => inner.id)]);
    expect(all(notice, 'section :is(h3, h4)').map(({ id }) => id)).to.have.members([...ids, 'contact-details']);
  });

  it('sets the right to object apart, before the full text (object.everywhere)', async () => {
    const notice = await shown();
    const [first] = all(notice, 'section');
    expect(first?.part.contains('objection')).to.equal(true);
    expect(words(first)).to.contain('0333 222 6633').and.contain('data-compliance@clarioncomms.com').and.contain('W10 5BN');
    expect(getComputedStyle(first as Element).borderTopStyle).to.equal('solid');
  });

  it('leaves room in that block for what the host puts there', async () => {
    const notice = await shown(html`<clarion-notice><p slot="objection">Mine</p></clarion-notice>`);
    const mine = notice.querySelector('p') as Element;
    expect(mine.assignedSlot?.closest('section')?.part.contains('objection')).to.equal(true);
  });

  it('takes the place of its children, for eyes and for assistive technology', async () => {
    const notice = await shown();
    const child = notice.querySelector('a') as Element;
    expect(child.getClientRects().length).to.equal(0);
    expect(child.assignedSlot === null).to.be.true;
  });

  it('puts its headings at the level that the host asks for', async () => {
    const notice = await shown(examples.deeper());
    const levels = (selector: string): Set<string | null> => new Set(all(notice, selector).map((heading) => heading.ariaLevel));
    expect([...levels('h2'), ...levels('h3'), ...levels('h4')]).to.deep.equal(['3', '4', '5']);
  });

  it('puts them at another level when the host asks for that later', async () => {
    const notice = await shown(examples.deeper());
    notice.headingLevel = 2;
    await notice.updateComplete;
    expect([...new Set(all(notice, '[part=summary] h3, section h3').map(({ ariaLevel }) => ariaLevel))]).to.deep.equal(['3']);
  });

  it('has all of its text again after another notice that did not come', async () => {
    const notice = await shown();
    const read = (): string[] => all(notice, 'nav ol, [part=summary], section').map(words);
    const before = read();
    notice.noticeSrc = '/no-such-notice.json';
    await failed(notice);
    notice.noticeSrc = undefined;
    await waitUntil(() => all(notice, 'article').length > 0);
    expect(read()).to.deep.equal(before);
  });

  it('shows a notice that it is given, and text in it as text', async () => {
    const notice = await shown(examples.given());
    expect(words(one(notice, '#kinds').closest('section') as Element)).to.contain('Text with <b>no markup</b>, strong, stressed and linked.');
    expect(all(notice, 'b').length).to.equal(0);
    expect(one(notice, 'strong').textContent).to.equal('strong');
    expect(one(notice, 'em').textContent).to.equal('stressed');
    expect(one(notice, 'ol:not([role]) li').textContent).to.equal('First.');
    expect(words(one(notice, '[role=note]'))).to.equal('Noted.');
    expect(one(notice, '#deepest').ariaLevel).to.equal('5');
  });

  it('lets a table scroll by keyboard, under its own name, where it is wider than its place', async () => {
    const notice = await shown(examples.given());
    const region = one(notice, '[role=region]');
    notice.style.inlineSize = '8em';
    expect([region.scrollWidth > region.clientWidth, getComputedStyle(region).overflowX]).to.deep.equal([true, 'auto']);
    region.focus();
    expect(notice.shadowRoot?.activeElement === region).to.be.true;
    expect(region.getAttribute('aria-label')).to.equal('What we keep, and for how long');
    expect(region.querySelector('caption')?.textContent).to.equal('What we keep, and for how long');
    expect([...region.querySelectorAll('th')].map(({ scope }) => scope)).to.deep.equal(['col', 'col']);
  });

  it('says that it is on the page, and which version', async () => {
    const notice = document.createElement('clarion-notice');
    const told = new Promise<ClarionNoticeShownEvent>((resolve) => notice.addEventListener('clarion-notice-shown', resolve));
    document.body.append(notice);
    expect((await told).version).to.equal('2018-05-10');
    notice.remove();
  });

  it('lets nothing of the page into its text but the font and the scheme', async () => {
    const around = await fixture(html`<div class="host">
      <style>
        .host { color-scheme: dark; font-family: serif; text-transform: uppercase; line-height: 3; letter-spacing: 9px; visibility: hidden; }
        .host p { color: red; }
      </style>
      ${examples.own()}
    </div>`);
    const style = getComputedStyle(one(around.querySelector('clarion-notice') as ClarionNotice, 'section p'));
    expect([style.textTransform, style.letterSpacing, style.lineHeight]).to.deep.equal(['none', 'normal', '25.6px']);
    expect([style.fontFamily, style.colorScheme, style.visibility]).to.deep.equal(['serif', 'dark', 'hidden']);
    expect(style.color).to.equal('rgb(233, 235, 238)');
  });

  it('keeps nothing in the browser', async () => {
    await shown();
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
  });

  it('is defined once, however often its file is loaded', async () => {
    const again = './define.ts?again';
    await import(again);
    expect(customElements.get('clarion-notice')).to.equal(ClarionNotice);
  });

  for (const [name, example] of Object.entries(examples)) {
    it(`is accessible: ${name}`, async () => {
      const notice = await shown(example());
      if (name === 'missing') await failed(notice);
      await expect(notice).to.be.accessible();
    });
  }
});

describe('clarion-notice with notice-src', () => {
  const from = (src: string): Promise<ClarionNotice> =>
    shown(html`<clarion-notice notice-src=${src}><a href="/static.html">Static</a></clarion-notice>`);
  const title = (notice: ClarionNotice): string => words(one(notice, 'h2'));

  it('shows that notice, and until it is there says that it loads, below what a page without scripts shows', async () => {
    const notice = await from(addressOf(otherNotice));
    expect(words(one(notice, '[role=status]'))).to.equal('Loading the privacy notice…');
    const child = notice.querySelector('a') as Element;
    expect(child.getClientRects().length).to.equal(1);
    await waitUntil(() => notice.shown);
    await notice.updateComplete;
    expect(child.getClientRects().length).to.equal(0);
    expect(title(notice)).to.equal('How Example uses data');
    expect(words(one(notice, '[part=contact]'))).to.contain('020 7946 0123');
  });

  it('says what failed, offers another try and the address, and brings the children back', async () => {
    const notice = await from('/no-such-notice.json');
    await failed(notice);
    expect(words(one(notice, '[role=alert]'))).to.equal('The privacy notice did not load: /no-such-notice.json answered 404.');
    expect(notice.shown).to.equal(undefined);
    expect((notice.querySelector('a') as Element).getClientRects().length).to.equal(1);
    one(notice, 'button').click();
    await notice.updateComplete;
    expect(words(one(notice, '[role=status]'))).to.equal('Loading the privacy notice…');
    await failed(notice);
  });

  const broken = {
    'no JSON': new Blob(['<!doctype html>']),
    'another kind of JSON': new Blob(['{"schema": 1}']),
    'a block of no known kind': new Blob([JSON.stringify(withBlock({ type: 'script' }))]),
    'a link that runs': new Blob([JSON.stringify(withBlock({ type: 'paragraph', children: [{ type: 'link', href: 'javascript:alert(1)', children: ['x'] }] }))]),
  };
  for (const [name, blob] of Object.entries(broken)) {
    it(`refuses ${name}`, async () => {
      const notice = await from(URL.createObjectURL(blob));
      await failed(notice);
      expect(words(one(notice, '[role=alert]'))).to.contain('is not a compiled notice');
    });
  }

  it('links to no address that would run', async () => {
    const notice = await from('javascript:alert(1)');
    await failed(notice);
    expect(all(notice, 'a').length).to.equal(0);
  });

  it('shows the last that was asked for, whatever was still on its way', async () => {
    const notice = await from(addressOf(otherNotice));
    notice.noticeSrc = addressOf({ ...otherNotice, text: { ...otherNotice.text, title: 'The second' } });
    await waitUntil(() => notice.shown);
    await notice.updateComplete;
    expect(title(notice)).to.equal('The second');
    notice.noticeSrc = undefined;
    await notice.updateComplete;
    expect(title(notice)).to.equal(text.title);
  });

  it('asks again when it was taken off the page before the answer', async () => {
    const notice = await from(addressOf(otherNotice));
    const parent = notice.parentElement as Element;
    notice.remove();
    parent.append(notice);
    await waitUntil(() => notice.shown);
  });

  function withBlock(block: unknown): unknown {
    return { ...otherNotice, text: { ...otherNotice.text, sections: [{ id: 'a', title: 'A', blocks: [block] }] } };
  }
});
