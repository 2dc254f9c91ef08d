import { expect, fixture, html } from '@open-wc/testing';
import '../every-element.ts';
import { examples as acknowledgement } from '../acknowledgement/examples.ts';
import { examples as explainer } from '../erasure-or-objection/examples.ts';
import { waitUntil } from '../patience.fixture.ts';
import { examples as preferences } from '../preferences/examples.ts';
import { act } from '../request-form/acting.fixture.ts';
import { examples as form } from '../request-form/examples.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { examples as status } from '../request-status/examples.ts';
import type { ClarionElement } from '../settings/clarion-element.ts';
import { examples as unsubscribe } from '../unsubscribe/examples.ts';

/** First views by their element, each with what it has once it stands. */
const VIEWS = {
  'clarion-acknowledgement': [acknowledgement.required, 'p[role=status]'],
  'clarion-request-form': [form.blank.template, 'aside'],
  'clarion-unsubscribe': [unsubscribe.ready.template, '#stop'],
  'clarion-preferences': [preferences.mixed.template, '#save'],
  'clarion-request-status': [status['known']!, '[part=status]'],
  'clarion-erasure-or-objection': [explainer['built']!.template, '[part=choice] button'],
} as const;

const wrapper = (element: Element): HTMLElement => [...element.shadowRoot!.children].find((child): child is HTMLElement => child.matches('div'))!;

/** An element in a column of 288 pixels, which is what a page of 320 leaves, in a language. */
async function open(tag: keyof typeof VIEWS, language: string): Promise<ClarionElement> {
  const [template, part] = VIEWS[tag];
  const column = await fixture<HTMLElement>(html`<div lang=${language}>${template()}</div>`);
  column.style.width = '288px';
  const element = column.querySelector<ClarionElement>(tag)!;
  await waitUntil(() => element.shadowRoot!.querySelector(part) && wrapper(element)?.lang === language, `<${tag}> does not stand in ${language}`);
  await element.updateComplete;
  return element;
}

/** What stands out of the element at a side. */
const standingOut = (element: Element): string[] => {
  const { left, right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('*')].flatMap((inner) => {
    const box = inner.getBoundingClientRect();
    return box.width > 1 && (box.left < left - 1 || box.right > right + 1) ? [`${inner.localName} ${inner.textContent?.trim().slice(0, 40)}`] : [];
  });
};

describe('At 320 pixels', () => {
  for (const tag of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
    for (const language of ['de', 'pl', 'cy', 'ar']) {
      it(`no word of <${tag}> stands out in ${language}`, async () => {
        expect(standingOut(await open(tag, language))).to.deep.equal([]);
      });
    }

    it(`<${tag}> is mirrored in Arabic: each box stands right of its words, and text begins at the right`, async () => {
      const element = await open(tag, 'ar');
      expect(getComputedStyle(wrapper(element)).direction).to.equal('rtl');
      for (const label of element.shadowRoot!.querySelectorAll('label')) {
        const box = label.querySelector('input');
        if (!box || label.getClientRects().length === 0) continue;
        const range = document.createRange();
        range.selectNodeContents(label);
        range.setStartAfter(box);
        expect(box.getBoundingClientRect().left, label.textContent!).to.be.at.least(range.getBoundingClientRect().right - 1);
      }
      const first = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button:not(.link)')].find((button) => button.getClientRects().length > 0 && button.offsetWidth < 250);
      if (first && getComputedStyle(first).direction === 'rtl') {
        expect(first.getBoundingClientRect().right).to.be.at.least(element.getBoundingClientRect().right - 40);
      }
    });
  }
});

/** The text in a part that begins so. */
const textIn = (part: Element, begins: RegExp): Text => [...part.childNodes].find((node): node is Text => node instanceof Text && begins.test(node.data))!;

/** Where each character of a text stands, from the left. */
const lefts = (text: Text): readonly number[] =>
  [...text.data].map((_, at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  });

describe('Among words from the right', () => {
  it('numbers and addresses are read from the left, and stand at the right', async () => {
    const root = (await open('clarion-request-form', 'ar')).shadowRoot!;
    const [phone, address] = ['[href^="tel:"]', 'address'].map((selector) => root.querySelector<HTMLElement>(`aside ${selector}`)!) as [HTMLElement, HTMLElement];
    const [number, street] = [textIn(phone, /^\d/u), textIn(address, /^\d+ [A-Z]/u)];
    for (const text of [number, street]) {
      const at = lefts(text);
      expect(at.length).to.be.above(8);
      expect(at, text.data).to.deep.equal(at.toSorted((a, b) => a - b));
      const range = document.createRange();
      range.selectNode(text);
      expect(range.getBoundingClientRect().right, text.data).to.be.closeTo(phone.parentElement!.getBoundingClientRect().right, 1);
    }
  });

  it('a reference is read from the left where it begins with digits alone', async () => {
    const accepted = await fixture<ClarionRequestForm>(form.accepted.template());
    await waitUntil(() => accepted.shadowRoot!.querySelector('aside'), 'The form does not come');
    await act(accepted, form.accepted.steps);
    await waitUntil(() => accepted.shadowRoot!.querySelector('.reference'), 'No receipt comes');
    accepted.lang = 'ar';
    await waitUntil(() => wrapper(accepted).dir === 'rtl', 'It does not turn around');
    const text = textIn(accepted.shadowRoot!.querySelector('.reference')!, /^7K3M/u);
    text.data = '7946-Q9TX-4BZA';
    const at = lefts(text);
    expect(at).to.deep.equal(at.toSorted((a, b) => a - b));
  });
});

describe('What already shows', () => {
  it('follows a change of language: problems, what is wrong with a field, and back', async () => {
    const element = await fixture<ClarionRequestForm>(form.errors.template());
    await waitUntil(() => element.shadowRoot!.querySelector('aside'), 'The form does not come');
    await act(element, form.errors.steps);
    const error = (): string => element.shadowRoot!.querySelector('#email-error')?.textContent ?? '';
    const problems = (): string => element.shadowRoot!.querySelector('#summary')?.textContent ?? '';
    await waitUntil(() => error().includes('Enter an email address like'), 'No problem is told');
    element.lang = 'de';
    await waitUntil(() => error().includes('E-Mail-Adresse'), `It says ${error()}`);
    expect(problems()).to.contain('E-Mail-Adresse').and.not.to.contain('Enter an email');
    // Mending it does not take back what was said: the next press does.
    element.data.set('email', 'ada@example.com');
    element.lang = 'en-GB';
    await waitUntil(() => error().includes('Enter an email address like'), `It says ${error()}`);
  });

  it('follows a change of language: a wait, and the receipt that is taken away', async () => {
    const waiting = await fixture<ClarionRequestForm>(form.waiting.template());
    await waitUntil(() => waiting.shadowRoot!.querySelector('aside'), 'The form does not come');
    await act(waiting, form.waiting.steps);
    const told = (): string => waiting.shadowRoot!.querySelector('.progress')!.textContent!;
    await waitUntil(() => told().includes('We could not reach the server'), `It says ${told()}`);
    waiting.lang = 'fr';
    await waitUntil(() => told().includes('Nouvel essai') || !told().includes('We could not'), `It says ${told()}`);
    expect(told()).not.to.contain('Trying again');

    const accepted = await fixture<ClarionRequestForm>(form.accepted.template());
    await waitUntil(() => accepted.shadowRoot!.querySelector('aside'), 'The form does not come');
    await act(accepted, form.accepted.steps);
    const kept = (): string => accepted.shadowRoot!.querySelector('pre')?.textContent ?? '';
    await waitUntil(() => kept().includes('7K3M-Q9TX-4BZA'), 'No receipt comes');
    const english = kept();
    accepted.lang = 'pl';
    await waitUntil(() => kept() !== english && kept().includes('7K3M-Q9TX-4BZA'), `It says ${kept()}`);
    const link = accepted.shadowRoot!.querySelector<HTMLAnchorElement>('a[download$=".txt"]')!;
    expect((await (await fetch(link.href)).text()).trim()).to.equal(kept().trim());
  });
});
