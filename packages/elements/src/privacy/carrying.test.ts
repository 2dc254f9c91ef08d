import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { waitUntil } from '../patience.fixture.ts';
import { ClarionPrivacy } from './privacy.ts';
import '../notice/define.ts';

let count = 0;

/** A page whose script has not come: plain forms in a tag of its own, and what brings the element to life. */
async function plainPage(loadForm?: () => Promise<unknown>): Promise<{ element: HTMLElement; field: (name: string) => HTMLInputElement; arrive: () => ClarionPrivacy }> {
  const tag = `carried-${(count += 1)}`;
  const page = await fixture(html`<main><style>form { margin-block: 3em; }</style></main>`);
  const element = document.createElement(tag);
  const parsed = new DOMParser().parseFromString(
    `<form><input type="hidden" name="right" value="objection"><input type="email" name="email" aria-label="Email"></form>
    <form><input type="hidden" name="right" value="complaint"><textarea name="message" aria-label="What happened"></textarea><button>Complain</button></form>`,
    'text/html',
  );
  element.append(...parsed.body.childNodes);
  page.append(element);
  const arrive = (): ClarionPrivacy => {
    customElements.define(
      tag,
      class extends ClarionPrivacy {
        override loadForm = loadForm ?? ((): Promise<unknown> => import('../request-form/define.ts'));
      },
    );
    return element as ClarionPrivacy;
  };
  return { element, field: (name) => element.querySelector(`[name=${name}]`) as HTMLInputElement, arrive };
}

const noticeIn = (centre: ClarionPrivacy): Element => centre.renderRoot.querySelector('clarion-notice')!;
const isSeen = (element: Element): boolean => element.checkVisibility();

describe('A plain form between the tags of clarion-privacy', () => {
  it('stays, with every keystroke, until the form for its right is drawn, which then has the text and the caret', async () => {
    let letCome = (): void => undefined;
    const come = new Promise<void>((resolve) => (letCome = resolve));
    const { element, field, arrive } = await plainPage(() => come.then(() => import('../request-form/define.ts')));
    field('message').focus();
    await sendKeys({ type: 'You caled' });
    const centre = arrive();
    await centre.updateComplete;
    expect(element.querySelector(':focus') === field('message')).to.be.true;
    await sendKeys({ type: ' me' });
    for (let press = 0; press < 5; press += 1) await sendKeys({ press: 'ArrowLeft' });
    letCome();
    const complaint = (): ClarionRequestForm | null => noticeIn(centre).shadowRoot!.querySelector('clarion-request-form#complaint');
    await waitUntil(() => complaint()?.shadowRoot?.activeElement?.id === 'message');
    expect(isSeen(field('message'))).to.equal(false);
    await sendKeys({ type: 'l' });
    expect((complaint()!.shadowRoot!.activeElement as HTMLTextAreaElement).value).to.equal('You called me');
    expect(complaint()!.data.get('message')).to.equal('You called me');
  });

  it('stays where the form does not come', async () => {
    const { field, arrive } = await plainPage(() => Promise.reject(new Error('offline')));
    field('email').focus();
    const centre = arrive();
    await waitUntil(() => centre.renderRoot.textContent?.includes('The form did not load'));
    expect(isSeen(field('email'))).to.equal(true);
    expect(isSeen(noticeIn(centre))).to.equal(false);
  });

  it('gives way at once where nobody is at work in it', async () => {
    const { field, arrive } = await plainPage(() => new Promise(() => undefined));
    const centre = arrive();
    await centre.updateComplete;
    expect(isSeen(noticeIn(centre))).to.equal(true);
    expect(isSeen(field('email'))).to.equal(false);
  });
});
