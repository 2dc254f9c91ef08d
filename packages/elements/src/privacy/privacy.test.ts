import { RIGHTS, type Right } from '@clarion-privacy/notice';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { otherNotice } from '../notice/examples.ts';
import type { ClarionNotice } from '../notice/notice.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import './define.ts';
import { examples } from './examples.ts';
import { ClarionPrivacy } from './privacy.ts';
import { waitUntil } from '../patience.fixture.ts';

const shown = async (template = examples.embedded()): Promise<ClarionPrivacy> => {
  const centre = await fixture<ClarionPrivacy>(template);
  await noticeIn(centre).updateComplete;
  return centre;
};
const noticeIn = (centre: ClarionPrivacy): ClarionNotice => centre.renderRoot.querySelector('clarion-notice') as ClarionNotice;
const formIn = (centre: ClarionPrivacy): ClarionRequestForm | null => centre.renderRoot.querySelector('clarion-request-form');
/** The button that opens the form for a right, and the form once it is open. */
const openerOf = (centre: ClarionPrivacy, name: string): HTMLElement => noticeIn(centre).renderRoot.querySelector(`#ask-${name} button`) as HTMLElement;
const openedIn = (centre: ClarionPrivacy, right: Right): ClarionRequestForm | null => noticeIn(centre).renderRoot.querySelector(`clarion-request-form#${right}`);
const explainerIn = (centre: ClarionPrivacy): Element | null => noticeIn(centre).renderRoot.querySelector('clarion-erasure-or-objection');
const press = async (button: HTMLElement): Promise<void> => {
  button.focus();
  await sendKeys({ press: 'Enter' });
};
const type = async (form: ClarionRequestForm, field: string, text: string): Promise<void> => {
  (form.renderRoot.querySelector(`#${field}`) as HTMLElement).focus();
  for (const key of text) await sendKeys({ type: key });
};
const blockIn = (centre: ClarionPrivacy): HTMLElement => noticeIn(centre).renderRoot.querySelector('[part=objection]') as HTMLElement;
/** Comes near, as a reader does, and waits. */
const withForm = async (centre: ClarionPrivacy): Promise<void> => {
  await waitUntil(() => noticeIn(centre).shown);
  await noticeIn(centre).updateComplete;
  blockIn(centre).scrollIntoView();
  await waitUntil(() => (formIn(centre)?.getBoundingClientRect().height ?? 0) > 0);
};

describe('clarion-privacy', () => {
  it('shows the notice, with the form in the block on the right to object', async () => {
    const centre = await shown();
    await withForm(centre);
    expect(formIn(centre)?.assignedSlot?.closest('section') === blockIn(centre)).to.be.true;
    expect(formIn(centre)?.right).to.equal('objection');
  });

  it('says that it is complete once all of its notice is on the page', async () => {
    const centre = document.createElement('clarion-privacy');
    document.body.append(centre);
    await centre.updateComplete;
    const parts = [...noticeIn(centre).renderRoot.querySelectorAll('section')].map((section) => section.part.value);
    expect(parts.slice(-2)).to.deep.equal(['rights', 'contact']);
    centre.remove();
  });

  it('gives the contact details at the end, and not a second time in the form', async () => {
    const centre = await shown();
    await withForm(centre);
    const seen = (element: Element | null | undefined): boolean => (element?.getClientRects().length ?? 0) > 0;
    expect(seen(noticeIn(centre).renderRoot.querySelector('[part=contact]'))).to.equal(true);
    const inForm = () => formIn(centre)?.renderRoot.querySelector('[part=contact]');
    await waitUntil(inForm);
    expect(seen(inForm())).to.equal(false);
  });

  it('gives the ways to object before the form is there', async () => {
    const centre = await shown(examples.waiting());
    blockIn(centre).scrollIntoView();
    await waitUntil(() => centre.renderRoot.textContent?.includes('Loading the form…'));
    expect(formIn(centre) === null).to.be.true;
    const hrefs = [...blockIn(centre).querySelectorAll('a')].map(({ href }) => href);
    expect(hrefs).to.include.members(['tel:+443332226633', 'mailto:data-compliance@clarioncomms.com']);
    expect(blockIn(centre).textContent).to.contain('W10 5BN');
  });

  it('asks for the form only when the reader comes near it', async () => {
    let asked = 0;
    const loadForm = (): Promise<void> => {
      asked += 1;
      return Promise.resolve();
    };
    const page = await fixture(html`<div>
      <style>.far { height: 9000px; }</style>
      <div class="far"></div>
      <clarion-privacy .loadForm=${loadForm}></clarion-privacy>
    </div>`);
    const centre = page.querySelector('clarion-privacy') as ClarionPrivacy;
    await noticeIn(centre).updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(asked).to.equal(0);
    blockIn(centre).scrollIntoView();
    await waitUntil(() => asked === 1);
    await waitUntil(() => formIn(centre));
  });

  it('keeps the height of the form’s place until the form is drawn, so that nobody who has gone on loses their line', async () => {
    const centre = await shown(examples.bare());
    const block = blockIn(centre);
    const heights = [block.offsetHeight];
    const drawn = (): Element | null | undefined => formIn(centre)?.renderRoot.querySelector('form');
    void centre.bring();
    while (!drawn() || formIn(centre)?.classList.contains('form')) {
      await new Promise(requestAnimationFrame);
      heights.push(block.offsetHeight);
    }
    expect(Math.min(...heights)).to.be.at.least(Math.min(heights[0]!, block.offsetHeight));
  });

  // Where the browser keeps what is read in its place; elsewhere the element has to scroll.
  if (CSS.supports('overflow-anchor', 'auto')) {
    it('ends no scrolling to below it, such as the browser’s back to where the page was left', async () => {
      let release = (): void => undefined;
      const asked = new Promise<void>((resolve) => (release = resolve));
      // Both are here already, so that the form is drawn while the window still moves.
      await Promise.all([import('../request-form/define.ts'), import('../request-form/rights/objection.ts')]);
      const loadForm = (): Promise<unknown> => asked;
      const centre = await fixture<ClarionPrivacy>(html`<clarion-privacy .loadForm=${loadForm}></clarion-privacy>`);
      await noticeIn(centre).updateComplete;
      const end = noticeIn(centre).shadowRoot!.querySelector('[part=contact]')!;
      end.scrollIntoView({ behavior: 'smooth', block: 'end' });
      await waitUntil(() => blockIn(centre).getBoundingClientRect().bottom < 0);
      release();
      await waitUntil(() => formIn(centre)?.renderRoot.querySelector('form') && !formIn(centre)!.classList.contains('form'));
      await waitUntil(() => end.getBoundingClientRect().top < innerHeight, 'The scrolling has ended on its way');
    });
  }

  it('asks for it too when the page was opened at the right to object', async () => {
    history.replaceState(null, '', '#your-right-to-object');
    const page = await fixture(html`<div><style>.far { height: 9000px; }</style><div class="far"></div>${examples.embedded()}</div>`);
    const centre = page.querySelector('clarion-privacy') as ClarionPrivacy;
    await waitUntil(() => formIn(centre));
    expect(noticeIn(centre).shadowRoot?.activeElement?.id).to.equal('your-right-to-object');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says so when the form does not come, and how else to object', async () => {
    const centre = await shown(examples.formless());
    blockIn(centre).scrollIntoView();
    await waitUntil(() => centre.renderRoot.querySelector('[role=alert]'));
    const alert = centre.renderRoot.querySelector('[role=alert]') as Element;
    expect(alert.textContent).to.contain('The form did not load. Use another way');
    expect(alert.querySelector('a')?.textContent).to.equal('load the page again');
    await expect(centre).to.be.accessible();
  });

  it('hands its settings on', async () => {
    const centre = await shown();
    await withForm(centre);
    const { endpoint, company, site } = (formIn(centre) as ClarionRequestForm).settings;
    expect([endpoint, company, site]).to.deep.equal(['https://privacy.example.com', 'ccm', 'ccm']);
    centre.endpoint = 'https://other.example.com';
    await centre.updateComplete;
    expect(formIn(centre)?.settings.endpoint).to.equal('https://other.example.com');
  });

  it('has the form act on the very notice that is shown', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(otherNotice)]));
    const centre = await shown(html`<clarion-privacy notice-src=${src}></clarion-privacy>`);
    await withForm(centre);
    expect(formIn(centre)?.notice).to.equal(noticeIn(centre).shown);
    expect(formIn(centre)?.notice?.figures.version).to.equal('2026-01-31');
    centre.noticeSrc = undefined;
    await waitUntil(() => formIn(centre)?.notice?.figures.version === '2018-05-10');
  });

  for (const right of RIGHTS.filter((each) => each !== 'objection')) {
    it(`opens the form for ${right} below the text, and closes it by the same button`, async () => {
      const centre = await shown();
      const button = openerOf(centre, right);
      expect(button.ariaExpanded).to.equal('false');
      await press(button);
      await waitUntil(() => openedIn(centre, right)?.shadowRoot?.querySelector('form'));
      expect(openedIn(centre, right)?.right).to.equal(right);
      expect(openedIn(centre, right)?.settings.endpoint).to.equal('https://privacy.example.com');
      expect(button.ariaExpanded).to.equal('true');
      await press(button);
      await waitUntil(() => button.ariaExpanded === 'false');
      expect(openedIn(centre, right)?.checkVisibility()).to.equal(false);
    });
  }

  it('has a button for each, and nothing else, before any is pressed', async () => {
    const centre = await shown();
    const section = noticeIn(centre).renderRoot.querySelector('[part=rights]') as HTMLElement;
    const words = [...section.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
    expect(words).to.have.length(RIGHTS.length);
    expect(section.innerText.replace(/\s+/g, ' ')).to.contain(words.join(' '));
    expect(section.innerText.trim().endsWith('Complain to us')).to.equal(true);
  });

  it('leads from the text on a right to what exercises it, and opens it', async () => {
    const centre = await shown();
    const link = [...noticeIn(centre).renderRoot.querySelectorAll<HTMLAnchorElement>('section a')].find(({ hash }) => hash === '#ask-access');
    expect(link?.closest('section')?.getAttribute('aria-labelledby')).to.equal('your-right-of-access');
    await press(link as HTMLElement);
    await waitUntil(() => openedIn(centre, 'access')?.shadowRoot?.querySelector('form'));
    expect(noticeIn(centre).shadowRoot?.activeElement?.id).to.equal('ask-access');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens the form that the page’s address names', async () => {
    history.replaceState(null, '', '#ask-complaint');
    const centre = await shown();
    await waitUntil(() => openedIn(centre, 'complaint')?.shadowRoot?.querySelector('form'));
    expect(openerOf(centre, 'complaint').ariaExpanded).to.equal('true');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('moves nothing above what is opened', async () => {
    const centre = await shown();
    const button = openerOf(centre, 'access');
    button.scrollIntoView({ behavior: 'instant' });
    const before = button.getBoundingClientRect().top;
    await press(button);
    await waitUntil(() => openedIn(centre, 'access')?.shadowRoot?.querySelector('form'));
    expect(button.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('leads from the explainer to the objection’s form, and to the erasure’s with what was typed there (erasure.choice)', async () => {
    const centre = await shown();
    await withForm(centre);
    await waitUntil(() => formIn(centre)?.renderRoot.querySelector('#email'));
    await type(formIn(centre)!, 'email', 'ada@example.com');
    await press(openerOf(centre, 'explainer'));
    const choices = (): HTMLElement[] => [...(explainerIn(centre)?.shadowRoot?.querySelectorAll<HTMLElement>('[part=choice] button') ?? [])];
    await waitUntil(() => choices().length === 2);
    await press(choices()[0] as HTMLElement);
    await waitUntil(() => formIn(centre)?.shadowRoot?.activeElement?.id === 'form');
    await press(choices()[1] as HTMLElement);
    await waitUntil(() => openedIn(centre, 'erasure')?.shadowRoot?.activeElement?.id === 'page');
    expect((openedIn(centre, 'erasure')?.shadowRoot?.querySelector('#email') as HTMLInputElement).value).to.equal('ada@example.com');
  });

  it('begins an erasure that was opened before after what the explainer has told (erasure.distinct)', async () => {
    const centre = await shown();
    await press(openerOf(centre, 'erasure'));
    await waitUntil(() => openedIn(centre, 'erasure')?.shadowRoot?.textContent?.includes('Do you only want silence?'));
    await press(openerOf(centre, 'explainer'));
    const choices = (): HTMLElement[] => [...(explainerIn(centre)?.shadowRoot?.querySelectorAll<HTMLElement>('[part=choice] button') ?? [])];
    await waitUntil(() => choices().length === 2);
    await press(choices()[1] as HTMLElement);
    await waitUntil(() => openedIn(centre, 'erasure')?.shadowRoot?.activeElement?.textContent === 'Whose data is it?');
  });

  it('leads from the erasure’s form to the objection’s, with what was typed', async () => {
    const centre = await shown();
    await withForm(centre);
    await press(openerOf(centre, 'erasure'));
    const form = (): ClarionRequestForm | null => openedIn(centre, 'erasure');
    await waitUntil(() => form()?.shadowRoot?.querySelector('#send'));
    const instead = [...form()!.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent === 'Object instead');
    await press(instead as HTMLElement);
    await waitUntil(() => formIn(centre)?.shadowRoot?.activeElement?.id === 'form');
    expect(form()?.right).to.equal('erasure');
  });

  it('shows no form under a notice that did not load, and brings its children back', async () => {
    const centre = await shown(html`<clarion-privacy notice-src="/no-such-notice.json"><p>Static</p></clarion-privacy>`);
    await waitUntil(() => noticeIn(centre).renderRoot.querySelector('[role=alert]'));
    expect(centre.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(formIn(centre) === null).to.be.true;
  });

  it('takes the place of its children', async () => {
    const centre = await shown();
    expect(centre.querySelector('form')?.getClientRects().length).to.equal(0);
  });

  it('keeps nothing in the browser', async () => {
    await withForm(await shown());
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
  });

  it('is defined once, however often its file is loaded', async () => {
    const again = './define.ts?again';
    await import(again);
    expect(customElements.get('clarion-privacy')).to.equal(ClarionPrivacy);
  });

  for (const name of ['embedded', 'bare'] as const) {
    it(`is accessible: ${name}`, async () => {
      const centre = await shown(examples[name]());
      await withForm(centre);
      await expect(centre).to.be.accessible();
    });
  }
});
