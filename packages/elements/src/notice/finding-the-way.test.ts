import { text } from '@clarion-privacy/notice/clarion/text';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import { examples } from './examples.ts';
import { ClarionNotice } from './notice.ts';
import { waitUntil } from '../patience.fixture.ts';

const shown = (): Promise<ClarionNotice> => fixture<ClarionNotice>(examples.own());
const one = (notice: Element, selector: string): HTMLElement => notice.shadowRoot?.querySelector(selector) as HTMLElement;
const focused = (notice: Element): string | undefined => notice.shadowRoot?.activeElement?.id;
const entry = (notice: Element, id: string): HTMLElement => one(notice, `nav a[href="#${id}"]`);
const [erasure, access] = ['your-right-to-erasure', 'your-right-of-access'] as const;

describe('the way through clarion-notice', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('lists every section in its contents, the objection first', async () => {
    const notice = await shown();
    const links = [...(notice.shadowRoot?.querySelectorAll<HTMLAnchorElement>('nav a') ?? [])];
    expect(links[0]?.hash).to.equal('#your-right-to-object');
    expect(links.map(({ hash }) => hash.slice(1))).to.have.members([...text.sections.map(({ id }) => id), 'contact-details']);
    expect(one(notice, 'nav').ariaLabel ?? one(notice, 'nav').getAttribute('aria-label')).to.equal('Contents');
  });

  it('goes to the section that the page was opened at', async () => {
    history.replaceState(null, '', `#${access}`);
    const notice = await shown();
    expect(focused(notice)).to.equal(access);
    expect(one(notice, `#${access}`).getBoundingClientRect().top).to.be.within(-1, innerHeight);
  });

  it('goes there also when the element comes to life later than the page', async () => {
    history.replaceState(null, '', `#${access}`);
    const late = await fixture(html`<late-notice></late-notice>`);
    expect(late.shadowRoot === null).to.be.true;
    customElements.define('late-notice', class extends ClarionNotice {});
    await waitUntil(() => focused(late) === access);
  });

  it('goes to a section when the address changes, and stays for an address that names none', async () => {
    const notice = await shown();
    for (const hash of [erasure, 'not-a-section', '%E0%A4%A', '2024', '"]', 'nav']) {
      const changed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await changed;
      expect(focused(notice)).to.equal(erasure);
    }
  });

  it('puts its own links into the address bar, each a step back', async () => {
    const notice = await shown();
    for (const id of [erasure, access]) {
      const changed = oneEvent(window, 'hashchange');
      entry(notice, id).click();
      await changed;
      expect([location.hash, focused(notice)]).to.deep.equal([`#${id}`, id]);
    }
    const back = oneEvent(window, 'hashchange');
    history.back();
    await back;
    expect([location.hash, focused(notice)]).to.deep.equal([`#${erasure}`, erasure]);
  });

  it('goes again to where the address is already', async () => {
    history.replaceState(null, '', `#${access}`);
    const notice = await shown();
    await waitUntil(() => one(notice, '[part=tools]'));
    one(notice, `#${erasure}`).focus();
    entry(notice, access).click();
    expect(focused(notice)).to.equal(access);
  });

  it('leaves a link alone that the reader wants in another tab', async () => {
    const notice = await shown();
    let prevented: boolean | undefined;
    const stop = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', stop);
    entry(notice, access).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    removeEventListener('click', stop);
    expect([prevented, location.hash]).to.deep.equal([false, '']);
  });

  it('has a link beside each heading, by keyboard too', async () => {
    const notice = await shown();
    const headings = [...(notice.shadowRoot?.querySelectorAll('section :is(h3, h4)') ?? [])];
    const links = headings.map((heading) => heading.nextElementSibling as HTMLAnchorElement);
    expect(links.map((link) => link.getAttribute('aria-label'))).to.deep.equal(headings.map((heading) => `Link to section ${heading.textContent}`));
    const link = links.find(({ hash }) => hash === `#${erasure}`) as HTMLAnchorElement;
    link.focus();
    const changed = oneEvent(window, 'hashchange');
    await sendKeys({ press: 'Enter' });
    await changed;
    expect(focused(notice)).to.equal(erasure);
  });

  it('marks in its contents where the reader is', async () => {
    const notice = await shown();
    expect(notice.shadowRoot?.querySelector('[aria-current=location]')).to.equal(null);
    for (const id of [access, erasure, 'contact-details']) {
      one(notice, `#${id}`).scrollIntoView();
      await waitUntil(() => entry(notice, id).getAttribute('aria-current') === 'location');
      expect(notice.shadowRoot?.querySelectorAll('[aria-current=location]').length).to.equal(1);
    }
  });

  it('marks it without moving a word, so that the tools below stay under a pointer', async () => {
    const notice = await shown();
    await waitUntil(() => one(notice, '[part=tools]'));
    one(notice, 'nav > button').click();
    await notice.updateComplete;
    const words = document.createRange();
    words.selectNodeContents(entry(notice, access));
    const place = (): readonly number[] => [words.getBoundingClientRect().left, words.getBoundingClientRect().width];
    const before = place();
    expect(before[1]).to.be.greaterThan(0);
    one(notice, `#${access}`).scrollIntoView();
    await waitUntil(() => entry(notice, access).getAttribute('aria-current') === 'location');
    expect(place()).to.deep.equal(before);
  });

  it('shows the whole ring around a link that has the focus, in contents that cut off what is outside', async () => {
    const page = await fixture<HTMLElement>(html`<div>${examples.own()}</div>`);
    page.style.setProperty('inline-size', '80em');
    const notice = page.querySelector<ClarionNotice>('clarion-notice')!;
    await waitUntil(() => one(notice, '[part=tools]'));
    expect(getComputedStyle(one(notice, 'nav')).overflowX).to.equal('auto');
    for (const control of [one(notice, 'nav a'), one(notice, '[part=tools] button')]) {
      control.focus();
      await sendKeys({ press: 'Shift' });
      const { outlineOffset, outlineWidth, outlineStyle } = getComputedStyle(control);
      const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      const [ring, window] = [control.getBoundingClientRect(), one(notice, 'nav').getBoundingClientRect()];
      expect([outlineStyle, ring.left - reach >= window.left, ring.right + reach <= window.right]).to.deep.equal(['solid', true, true]);
    }
  });

  it('leaves room for a header of the host that stays on screen', async () => {
    const notice = await shown();
    notice.setAttribute('class', 'under-header');
    const style = document.createElement('style');
    style.textContent = '.under-header { --clarion-sticky-offset: 100px; }';
    notice.append(style);
    entry(notice, access).click();
    await waitUntil(() => focused(notice) === access);
    expect(one(notice, `#${access}`).getBoundingClientRect().top).to.be.at.least(100);
  });

  describe('in a narrow place', () => {
    const narrow = async (): Promise<ClarionNotice> => {
      const notice = await shown();
      Object.assign(notice.style, { width: '320px' });
      return notice;
    };
    const button = (notice: Element): HTMLElement => one(notice, 'nav button');
    const seen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

    it('folds its contents away, and opens them by keyboard', async () => {
      const notice = await narrow();
      expect([seen(entry(notice, access)), button(notice).getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
      button(notice).focus();
      await sendKeys({ press: 'Enter' });
      await notice.updateComplete;
      expect([seen(entry(notice, access)), button(notice).getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
      await expect(notice).to.be.accessible();
      entry(notice, access).click();
      await waitUntil(() => focused(notice) === access);
      expect(seen(entry(notice, access))).to.equal(false);
    });

    it('needs no scrolling sideways', async () => {
      const notice = await narrow();
      expect(notice.scrollWidth).to.be.at.most(320);
    });
  });
});
