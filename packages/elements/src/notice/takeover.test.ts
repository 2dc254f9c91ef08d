import { notice as built } from '@clarion-privacy/notice/clarion';
import { renderNoticeHtml } from '@clarion-privacy/notice/export/html';
import { expect, fixture, html } from '@open-wc/testing';
import { ClarionPrivacy } from '../privacy/privacy.ts';
import './define.ts';
import { ClarionNotice } from './notice.ts';
import { waitUntil } from '../patience.fixture.ts';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const plain = (element: Element): string => element.textContent.replace(/\s/g, '');
const top = (element: Element): number => element.getBoundingClientRect().top;

let count = 0;

/** A page as it stands before the element's file has come: the static notice, in a type of its own. */
async function pageWith(Base: typeof ClarionNotice | typeof ClarionPrivacy): Promise<{ element: HTMLElement; arrive: () => Promise<ShadowRoot> }> {
  const tag = `taken-${(count += 1)}`;
  const page = await fixture(html`<main><style>.before { height: 400px; } .static { display: flow-root; font: 19px/1.9 serif; } .after { height: 300px; }</style><div class="before"></div><div class="host"></div><footer class="after">The end</footer></main>`);
  const element = document.createElement(tag);
  const parsed = new DOMParser().parseFromString(renderNoticeHtml(built, { headingLevel: 2 }), 'text/html');
  element.append(...parsed.body.childNodes);
  element.className = 'static';
  page.querySelector('.host')?.append(element);
  const arrive = async (): Promise<ShadowRoot> => {
    customElements.define(tag, class extends (Base as typeof ClarionNotice) {});
    const root = (): ShadowRoot | null | undefined =>
      element.shadowRoot?.querySelector('clarion-notice')?.shadowRoot ?? element.shadowRoot;
    await waitUntil(() => root()?.querySelector('[part=tools]'));
    await nextFrame();
    return root() as ShadowRoot;
  };
  return { element, arrive };
}

const within = (root: ParentNode, text: string): Element =>
  [...root.querySelectorAll('section :is(h3, h4, p, li)')].find((one) => plain(one) === text) as Element;

describe('taking over the static notice', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const [name, Base] of [['clarion-notice', ClarionNotice], ['clarion-privacy', ClarionPrivacy]] as const) {
    for (const id of ['your-right-of-access', 'assessment', 'where-your-data-comes-from']) {
      it(`keeps a reader of ${id} at the line, in ${name}`, async () => {
        const { element, arrive } = await pageWith(Base);
        const heading = element.querySelector(`#${id}`) as Element;
        scrollBy({ top: top(heading) + 60, behavior: 'instant' });
        const read = [...element.querySelectorAll('h3, h4, p, li')].find((one) => top(one) >= 0) as Element;
        const [text, before] = [plain(read), top(read)];
        const root = await arrive();
        expect(top(within(root, text))).to.be.closeTo(before, 1);
      });
    }
  }

  it('keeps the place that the address names', async () => {
    const { element, arrive } = await pageWith(ClarionNotice);
    history.replaceState(null, '', '#your-right-to-erasure');
    element.querySelector('#your-right-to-erasure')?.scrollIntoView({ behavior: 'instant' });
    const before = top(element.querySelector('#your-right-to-erasure') as Element);
    const root = await arrive();
    expect(top(root.querySelector('#your-right-to-erasure') as Element)).to.be.closeTo(before, 1);
    expect(root.activeElement?.id).to.equal('your-right-to-erasure');
  });

  for (const [name, Base] of [['clarion-notice', ClarionNotice], ['clarion-privacy', ClarionPrivacy]] as const) {
    it(`keeps what follows where it is for a reader at the end, in ${name}`, async () => {
      const { element, arrive } = await pageWith(Base);
      const footer = element.parentElement?.nextElementSibling as Element;
      footer.scrollIntoView({ behavior: 'instant', block: 'end' });
      const before = top(footer);
      await arrive();
      expect(top(footer)).to.be.closeTo(before, 1);
    });
  }

  const address = 'a[href^="mailto:"]';

  for (const [name, Base] of [['clarion-notice', ClarionNotice], ['clarion-privacy', ClarionPrivacy]] as const) {
    it(`leaves the focus on the link that has it, in its passage, in ${name}`, async () => {
      const { element, arrive } = await pageWith(Base);
      const link = [...element.querySelectorAll<HTMLElement>(address)].at(-1)!;
      const passage = plain(link.closest('p, li, dd')!);
      link.focus();
      // WebKit may scroll to it a moment later.
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const root = await arrive();
      await waitUntil(() => root.activeElement);
      expect(root.activeElement?.getAttribute('href')).to.equal(link.getAttribute('href'));
      expect(plain(root.activeElement!.closest('p, li, dd')!)).to.equal(passage);
      const { top: above, bottom } = root.activeElement!.getBoundingClientRect();
      expect([above >= 0, bottom <= innerHeight], `${above} to ${bottom} of ${innerHeight}`).to.deep.equal([true, true]);
    });
  }

  it('leaves the focus on a link of the short version that leads to a section, and not on that of the contents', async () => {
    const { element, arrive } = await pageWith(ClarionNotice);
    const link = element.querySelector<HTMLElement>('a[href^="#"]')!;
    link.focus();
    const root = await arrive();
    await waitUntil(() => root.activeElement);
    expect(root.activeElement?.matches(`[part=summary] a[href="${link.getAttribute('href')}"]`)).to.equal(true);
  });

  it('leaves the focus on what opens a right', async () => {
    const { element, arrive } = await pageWith(ClarionPrivacy);
    element.insertAdjacentHTML('beforeend', '<form><button id="ask-erasure">Ask us to delete your data</button></form>');
    element.querySelector<HTMLElement>('#ask-erasure')!.focus();
    const root = await arrive();
    await waitUntil(() => root.activeElement);
    expect(root.activeElement?.matches('#ask-erasure > button')).to.equal(true);
  });

  it('gives the focus to nothing of the notice where it was on nothing of it', async () => {
    const { element, arrive } = await pageWith(ClarionNotice);
    element.querySelector<HTMLElement>(address)!.focus();
    const elsewhere = document.createElement('button');
    element.before(elsewhere);
    elsewhere.focus();
    const root = await arrive();
    expect([document.activeElement === elsewhere, root.activeElement === null]).to.deep.equal([true, true]);
  });

  it('moves nothing for a reader at the top of the page', async () => {
    const { arrive } = await pageWith(ClarionNotice);
    scrollTo({ top: 0, behavior: 'instant' });
    await arrive();
    expect(scrollY).to.equal(0);
  });
});
