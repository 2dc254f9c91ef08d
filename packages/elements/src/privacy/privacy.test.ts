import { expect, fixture, html } from '@open-wc/testing';
import { RIGHTS } from '@clarion-privacy/notice';
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
const formIn = (centre: ClarionPrivacy): ClarionRequestForm | null => centre.renderRoot.querySelector('clarion-request-form[slot=objection]');
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
    expect(formIn(centre)?.assignedSlot?.closest('section')).to.equal(blockIn(centre));
    expect(formIn(centre)?.right).to.equal('objection');
  });

  it('gives the contact details at the end, and not a second time in the form', async () => {
    const centre = await shown();
    await withForm(centre);
    const seen = (element: Element | null | undefined): boolean => (element?.getClientRects().length ?? 0) > 0;
    expect(seen(noticeIn(centre).renderRoot.querySelector('[part=contact]'))).to.equal(true);
    await waitUntil(() => formIn(centre)?.renderRoot.querySelector('[part=contact]'));
    const inForm = formIn(centre)?.renderRoot.querySelector('[part=contact]');
    expect(seen(inForm)).to.equal(false);
  });

  it('gives the ways to object before the form is there', async () => {
    const centre = await shown(examples.waiting());
    blockIn(centre).scrollIntoView();
    await waitUntil(() => centre.renderRoot.textContent?.includes('Loading the form…'));
    expect(formIn(centre)).to.equal(null);
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
    expect(alert.textContent).to.contain('The form did not load. Use any of the ways above');
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

  it('has every other right open its form in place, after the notice’s words or before the contact details', async () => {
    const centre = await shown();
    await waitUntil(() => centre.renderRoot.querySelector('#open-erasure'));
    for (const right of RIGHTS.filter((each) => each !== 'objection')) {
      const button = centre.renderRoot.querySelector<HTMLElement>(`#open-${right}`)!;
      expect(button.getAttribute('aria-expanded'), right).to.equal('false');
      button.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => centre.renderRoot.querySelector<ClarionRequestForm>(`#form-${right}`)?.shadowRoot?.querySelector('form'), right);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button.getAttribute('aria-expanded') === 'false');
    }
    const places = ['erasure', 'complaint'].map((right) => centre.renderRoot.querySelector(`#open-${right}`)!.closest<HTMLElement>('[slot]')!.slot);
    expect(places).to.deep.equal(['erasure', 'rights']);
  });

  it('leads from the explainer to the objection’s block, and to the erasure with what was typed there (erasure.choice)', async () => {
    const centre = await shown();
    await withForm(centre);
    await waitUntil(() => formIn(centre)?.renderRoot.querySelector('#email'));
    (formIn(centre)!.renderRoot.querySelector('#email') as HTMLInputElement).focus();
    for (const key of 'ada@example.com') await sendKeys({ type: key });
    await waitUntil(() => centre.renderRoot.querySelector('#open-explainer'));
    centre.renderRoot.querySelector<HTMLElement>('#open-explainer')!.focus();
    await sendKeys({ press: 'Enter' });
    const choices = (): HTMLElement[] => [
      ...(centre.renderRoot.querySelector('clarion-erasure-or-objection')?.shadowRoot?.querySelectorAll<HTMLElement>('[part=choice] button') ?? []),
    ];
    await waitUntil(() => choices().length === 2);
    choices()[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => noticeIn(centre).shadowRoot?.activeElement?.id === 'your-right-to-object');
    choices()[1]!.focus();
    await sendKeys({ press: 'Enter' });
    const erasure = (): ClarionRequestForm | null => centre.renderRoot.querySelector('#form-erasure');
    await waitUntil(() => erasure()?.shadowRoot?.activeElement?.id === 'page');
    expect((erasure()!.shadowRoot!.querySelector('#email') as HTMLInputElement).value).to.equal('ada@example.com');
  });

  it('shows no form under a notice that did not load, and brings its children back', async () => {
    const centre = await shown(html`<clarion-privacy notice-src="/no-such-notice.json"><p>Static</p></clarion-privacy>`);
    await waitUntil(() => noticeIn(centre).renderRoot.querySelector('[role=alert]'));
    expect(centre.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(formIn(centre)).to.equal(null);
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
