import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { consequences } from '@clarion-privacy/notice/erasure';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { sendKeys } from '@web/test-runner-commands';
import '../request-form/define.ts';
import './define.ts';
import { click } from '../request-form/acting.fixture.ts';
import { ClarionErasureOrObjection } from './erasure-or-objection.ts';
import type { ClarionRightChosenEvent } from './events.ts';
import { examples, noticeThat } from './examples.ts';
import { waitUntil } from '../patience.fixture.ts';

const { steps, paths } = consequences(figures);
const seen = (element: Element): boolean => element.getClientRects().length > 0;
const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (explainer: ClarionErasureOrObjection, selector: string): HTMLElement[] =>
  [...explainer.renderRoot.querySelectorAll<HTMLElement>(selector)].filter(seen);
const text = (explainer: ClarionErasureOrObjection): string =>
  all(explainer, '[lang]').map(({ innerText }) => innerText.replace(/\s+/g, ' ')).join(' ');
const titles = (explainer: ClarionErasureOrObjection): string[] => all(explainer, '[part=story] h3').map(wordsOf);
const focused = (explainer: ClarionErasureOrObjection): Element | null => explainer.shadowRoot!.activeElement;

async function named(explainer: ClarionErasureOrObjection, words: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined => all(explainer, 'button').find((button) => wordsOf(button).startsWith(words));
  await waitUntil(find, `Nothing is called “${words}”. There is: ${text(explainer)}`);
  return find()!;
}

async function press(explainer: ClarionErasureOrObjection, words: string): Promise<void> {
  await click(await named(explainer, words));
  await nextFrame();
  await explainer.updateComplete;
}

const open = async (template = examples['built']!.template()): Promise<ClarionErasureOrObjection> => {
  const explainer = await fixture<ClarionErasureOrObjection>(template);
  await explainer.updateComplete;
  return explainer;
};

describe('<clarion-erasure-or-objection> tells a story', () => {
  it('of one step at a time, each path beside the other (erasure.distinct)', async () => {
    const explainer = await open();
    expect(titles(explainer)).to.deep.equal([`Step 1 of 3: ${steps[0]}`]);
    const told = all(explainer, '.paths li').map(wordsOf);
    expect(told).to.deep.equal(
      paths.map(({ title, consequences: [first] }) => `${title} ${first!.outcome} ${first!.detail}`),
    );
  });

  it('that goes on and back by real presses, and stops at its beginning', async () => {
    const explainer = await open();
    await press(explainer, `Next: ${steps[1]}`);
    expect(titles(explainer)).to.deep.equal([`Step 2 of 3: ${steps[1]}`]);
    await press(explainer, 'Back');
    expect(titles(explainer)).to.deep.equal([`Step 1 of 3: ${steps[0]}`]);
    expect((await named(explainer, 'Back')).getAttribute('aria-disabled')).to.equal('true');
    await press(explainer, 'Back');
    expect(titles(explainer)).to.deep.equal([`Step 1 of 3: ${steps[0]}`]);
  });

  it('by keyboard alone, with the focus kept where it is and then on the choice', async () => {
    const explainer = await open();
    const next = await named(explainer, 'Next');
    next.focus();
    for (const [index, title] of steps.slice(1).entries()) {
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => titles(explainer)[0] === `Step ${index + 2} of 3: ${title}`);
      expect(focused(explainer) === next).to.be.true;
    }
    expect(wordsOf(next)).to.equal('Next: Your choice');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(explainer)?.id === 'choice');
  });

  it('whose steps are announced as they come, and not all at once', async () => {
    const explainer = await open();
    const story = explainer.renderRoot.querySelector('ol')!;
    expect(story.getAttribute('aria-live')).to.equal('polite');
    await press(explainer, 'Next');
    expect([...story.children].filter(seen).map(wordsOf)).to.have.length(1);
    expect(wordsOf([...story.children].find(seen)!)).to.contain('off our suppression files');
    await press(explainer, 'Show all steps');
    expect(story.getAttribute('aria-live')).to.equal('off');
  });

  it('that can be read at once, and folded again', async () => {
    const explainer = await open();
    await press(explainer, 'Show all steps');
    expect(titles(explainer)).to.have.length(3);
    for (const { consequences: told } of paths) for (const { detail } of told) expect(text(explainer)).to.contain(detail);
    expect((await named(explainer, 'Show all steps')).getAttribute('aria-pressed')).to.equal('true');
    await press(explainer, 'Show all steps');
    expect(titles(explainer)).to.have.length(1);
  });

  it('in lists, for whoever hears it', async () => {
    const explainer = await open(examples['all steps']!.template());
    await press(explainer, 'Show all steps');
    const lists = all(explainer, 'ol[role=list] > li > ul[role=list]');
    expect(lists.map(({ children }) => children.length)).to.deep.equal([2, 2, 2]);
  });

  it('does not go on by itself, and moves nothing', async () => {
    const explainer = await open();
    expect(explainer.getAnimations({ subtree: true })).to.deep.equal([]);
    expect(titles(explainer)).to.deep.equal([`Step 1 of 3: ${steps[0]}`]);
  });
});

describe('<clarion-erasure-or-objection> follows the notice', () => {
  it('with the risk of erasure where the notice removes the entry (erasure.suppression, erasure.risk)', async () => {
    const explainer = await open();
    await press(explainer, 'Show all steps');
    expect(text(explainer)).to.contain('off our suppression files').and.to.contain('may add you again');
  });

  it('with another story where it keeps a minimal entry', async () => {
    const explainer = await open(examples['keep minimal']!.template());
    await press(explainer, 'Show all steps');
    expect(text(explainer)).to.contain('Kept as a code').and.not.to.contain('may add you again');
  });

  it('with three paths where it asks, and tells its host which was chosen (erasure.choice)', async () => {
    const explainer = await open(examples['asks']!.template());
    expect(all(explainer, '.paths li')).to.have.length(3);
    const chosen = oneEvent(explainer, 'clarion-right-chosen') as Promise<ClarionRightChosenEvent>;
    await press(explainer, 'Ask for erasure, but keep a code');
    expect(await chosen).to.include({ right: 'erasure', suppression: 'keep-minimal' });
  });

  it('with its own time (erasure.time, object.time)', async () => {
    const explainer = await open();
    expect(all(explainer, '.paths li').map(wordsOf).filter((told) => told.includes('Within 30 days'))).to.have.length(2);
  });

  it('in the recommendation, which it gives in the notice’s own words (erasure.advice, erasure.choice)', async () => {
    const explainer = await open();
    await waitUntil(() => text(explainer).includes('an objection always suppresses your details. The choice is yours.'));
    expect(all(explainer, 'blockquote')[0]?.lang).to.equal('en-GB');
  });

  it('with words of its own where the notice recommends nothing', async () => {
    const notice = { figures: { ...figures }, text: { title: 'Privacy', summary: [], sections: [] } };
    const explainer = await open(html`<clarion-erasure-or-objection .notice=${notice}></clarion-erasure-or-objection>`);
    await waitUntil(() => text(explainer).includes('an objection is enough'));
    expect(all(explainer, 'blockquote').length).to.equal(0);
  });

  it('from its beginning when the notice changes', async () => {
    const explainer = await open();
    await press(explainer, 'Next');
    explainer.notice = noticeThat('ask');
    await waitUntil(() => all(explainer, '.paths li').length === 3);
    expect(titles(explainer)).to.deep.equal([`Step 1 of 3: ${steps[0]}`]);
  });

  it('says so when the notice does not come, and brings its children back', async () => {
    const explainer = await open(examples['missing']!.template());
    await waitUntil(() => explainer.renderRoot.querySelector('[role=alert]'));
    expect(seen(explainer.querySelector('p')!)).to.equal(true);
    await named(explainer, 'Try again');
    expect(text(explainer)).not.to.contain('Step 1');
  });
});

describe('<clarion-erasure-or-objection> leads into the form', () => {
  const formOf = (explainer: ClarionErasureOrObjection) => all(explainer, 'clarion-request-form')[0] as HTMLElementTagNameMap['clarion-request-form'];

  it('to object, with its settings and the focus on the form’s heading', async () => {
    const explainer = await open(examples['objecting']!.template());
    await press(explainer, 'Object to marketing');
    await waitUntil(() => focused(explainer)?.id === 'objection');
    expect(formOf(explainer).right).to.equal('objection');
    expect(formOf(explainer).settings.endpoint).to.equal('https://privacy.example.com');
    await waitUntil(() => formOf(explainer).shadowRoot?.querySelector('#email'));
    expect((await named(explainer, 'Object to marketing')).getAttribute('aria-expanded')).to.equal('true');
  });

  it('to erase, or to the ways in which the notice takes that (erasure.how)', async () => {
    const explainer = await open();
    await press(explainer, 'Ask for erasure');
    await waitUntil(() => focused(explainer)?.id === 'erasure');
    expect(formOf(explainer).right).to.equal('erasure');
    await waitUntil(() => formOf(explainer).shadowRoot?.textContent?.includes('data-compliance@clarioncomms.com'));
  });

  it('and keeps what was typed when the person looks at the other', async () => {
    const explainer = await open(examples['objecting']!.template());
    await press(explainer, 'Object to marketing');
    await waitUntil(() => focused(explainer)?.id === 'objection');
    await waitUntil(() => formOf(explainer).shadowRoot?.querySelector('#email'));
    formOf(explainer).shadowRoot!.querySelector<HTMLInputElement>('#email')!.focus();
    for (const key of 'ada@example.com') await sendKeys({ type: key });
    await press(explainer, 'Ask for erasure');
    await waitUntil(() => focused(explainer)?.id === 'erasure');
    expect(all(explainer, 'clarion-request-form')).to.have.length(1);
    await press(explainer, 'Object to marketing');
    await waitUntil(() => focused(explainer)?.id === 'objection');
    expect(formOf(explainer).shadowRoot!.querySelector<HTMLInputElement>('#email')!.value).to.equal('ada@example.com');
  });

  it('and hands what was typed from one form to the other', async () => {
    const explainer = await open(examples['objecting']!.template());
    await press(explainer, 'Object to marketing');
    await waitUntil(() => formOf(explainer)?.shadowRoot?.querySelector('#email'));
    formOf(explainer).shadowRoot!.querySelector<HTMLInputElement>('#email')!.focus();
    for (const key of 'ada@example.com') await sendKeys({ type: key });
    await press(explainer, 'Ask for erasure');
    await waitUntil(() => formOf(explainer).right === 'erasure' && formOf(explainer).shadowRoot!.querySelector('#email'));
    expect(formOf(explainer).shadowRoot!.querySelector<HTMLInputElement>('#email')!.value).to.equal('ada@example.com');
  });

  it('unless its host leads elsewhere, which hears the right and nothing personal', async () => {
    const page = await fixture(html`<div>${examples['built']!.template()}</div>`);
    const explainer = page.querySelector('clarion-erasure-or-objection')!;
    const heard: ClarionRightChosenEvent[] = [];
    page.addEventListener('clarion-right-chosen', (event) => {
      event.preventDefault();
      heard.push(event as ClarionRightChosenEvent);
    });
    await press(explainer, 'Object to marketing');
    await waitUntil(() => heard.length === 1);
    expect(heard[0]).to.include({ right: 'objection', suppression: undefined, bubbles: true, composed: true, cancelable: true });
    expect(Object.keys(heard[0]!).filter((key) => key !== 'isTrusted')).to.deep.equal(['right', 'suppression']);
    expect(all(explainer, 'clarion-request-form').length).to.equal(0);
  });

  it('and says how else to ask when the form does not come', async () => {
    const explainer = await open(examples['formless']!.template());
    await press(explainer, 'Object to marketing');
    await waitUntil(() => all(explainer, '[role=alert]').length === 1);
    expect(all(explainer, '[role=alert] a')[0]?.getAttribute('href')).to.equal('mailto:data-compliance@clarioncomms.com');
  });

  it('gives no path a look of its own', async () => {
    const explainer = await open();
    const looks = await Promise.all(
      ['Object to marketing', 'Ask for erasure'].map(async (name) => {
        const { backgroundColor, color, borderColor, fontSize } = getComputedStyle(await named(explainer, name));
        return [backgroundColor, color, borderColor, fontSize];
      }),
    );
    expect(looks[0]).to.deep.equal(looks[1]);
  });
});

describe('<clarion-erasure-or-objection>', () => {
  it('takes the place of its children', async () => {
    const explainer = await open(html`<clarion-erasure-or-objection><table></table><p>Static</p></clarion-erasure-or-objection>`);
    expect(seen(explainer.querySelector('p')!)).to.equal(false);
  });

  it('keeps nothing in the browser', async () => {
    await press(await open(), 'Ask for erasure');
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
  });

  it('is defined once, however often its file is loaded', async () => {
    const again = './define.ts?again';
    await import(again);
    expect(customElements.get('clarion-erasure-or-objection')).to.equal(ClarionErasureOrObjection);
  });

  for (const [name, { template, press: presses }] of Object.entries(examples)) {
    it(`is accessible: ${name}`, async () => {
      const explainer = await open(template());
      for (const words of presses) await press(explainer, words);
      await waitUntil(() => !all(explainer, '[role=status]').some((status) => wordsOf(status)));
      await expect(explainer).to.be.accessible();
    });
  }
});
