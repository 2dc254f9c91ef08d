import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PropertyDeclaration } from 'lit';
import { notice as clarion } from '@clarion-privacy/notice/clarion';
import { notice as example } from '@clarion-privacy/notice/example';
import '../acknowledgement/define.ts';
import '../erasure-or-objection/define.ts';
import '../notice/define.ts';
import '../preferences/define.ts';
import '../privacy/define.ts';
import '../request-form/define.ts';
import '../request-status/define.ts';
import '../unsubscribe/define.ts';
import './define.ts';
import type { ClarionElement } from './clarion-element.ts';

/** How many random orders `npm run soak` asks for; 0 in every other run. */
declare const CLARION_ORDERS: number;
/** What fails a change is what that change did: other orders than these are looked for by a command of their own. */
const RUNS = CLARION_ORDERS ? { numRuns: CLARION_ORDERS } : { numRuns: 15, seed: 2018 };

/** The values that a host may give each property; the last one that it gives counts. */
type Values = Readonly<Record<string, readonly unknown[]>>;

/** Answers that a form may write into: each element gets its own. */
const typed = (answers: Readonly<Record<string, string>>) => (): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(answers)) data.set(name, value);
  return data;
};

const SHARED: Values = {
  endpoint: ['https://privacy.example.com', 'https://other.example.com', undefined],
  company: ['ccm', 'ccs', undefined],
  site: ['ccm', 'ccs'],
  lang: ['en-GB', 'cy', ''],
  notice: [clarion, example, undefined],
  noticeSrc: ['/example-notice.json', undefined],
};
const LEVELS: Values = { headingLevel: [2, 3] };
const bring = (): Promise<unknown> => Promise.resolve();
const ELEMENTS: Readonly<Record<string, Values>> = {
  'clarion-acknowledgement': {
    ...SHARED,
    name: ['acknowledgement', 'privacy'],
    disabled: [true, false],
    required: [true, false],
    acknowledged: [true, false],
    value: ['yes', ''],
    refusals: [[], ['email'], ['phone', 'post']],
    emailField: ['mail', undefined],
    phoneField: ['phone', undefined],
    postalField: ['address', undefined],
  },
  'clarion-erasure-or-objection': { ...SHARED, ...LEVELS, loadForm: [bring, undefined] },
  'clarion-notice': { ...SHARED, ...LEVELS },
  'clarion-preferences': { ...SHARED, ...LEVELS, token: ['one', 'other', undefined] },
  'clarion-privacy': { ...SHARED, ...LEVELS },
  'clarion-request-form': {
    ...SHARED,
    ...LEVELS,
    right: ['objection', 'erasure', 'access', 'complaint'],
    explained: [true, false],
    suppression: ['remove', 'keep-minimal', undefined],
    typed: [typed({ email: 'jo@example.com', 'channels-scope': 'some', channels: 'post' }), typed({ name: 'Jo' }), undefined],
  },
  'clarion-request-status': { ...SHARED, ...LEVELS, claim: [{ reference: 'AAAA-BBBB-CCCC', token: 'one' }, undefined] },
  'clarion-settings': SHARED,
  'clarion-unsubscribe': { ...SHARED, ...LEVELS, token: ['one', 'other', undefined], privacyPage: ['/privacy/', undefined] },
};
/** Two names of one thing: an order has one of them alone, as nobody can tell which was set last before the upgrade. */
const TWINS = ['acknowledged', 'value'];

/** One setting of one property, which a report names in a few words. */
class Step {
  readonly name: string;
  readonly value: unknown;

  constructor(name: string, value: unknown) {
    this.name = name;
    this.value = value;
  }

  [fc.toStringMethod](): string {
    const short = this.value === example ? 'example' : this.value === clarion ? 'clarion' : fc.stringify(this.value);
    return `${this.name} = ${short}`;
  }
}
type Moment = Step | 'upgrade' | 'connect';

const set = (element: HTMLElement, { name, value }: Step): void =>
  void Object.assign(element, { [name]: name === 'typed' && value ? (value as () => FormData)() : value });

/** All properties of an element and of what it extends, from the declarations: Lit's own list has no name in the files for pages. */
const declaredBy = (element: unknown): [string, PropertyDeclaration][] => {
  const { properties } = element as Partial<typeof ClarionElement>;
  return properties ? [...Object.entries(properties), ...declaredBy(Object.getPrototypeOf(element))] : [];
};

/** What a person meets of it: every node inside, in whatever root, with its attributes, and how its controls stand. */
function rendered(element: Element): string {
  const told = ({ localName, attributes }: Element): string =>
    `${localName} ${[...attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' ')}`;
  const stands = (each: Element): string =>
    each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement || each instanceof HTMLButtonElement
      ? [each.value, 'checked' in each && each.checked, each.disabled].join()
      : '';
  const lines = (node: Node, depth: number): string[] => {
    if (node instanceof Text) return node.data.trim() ? [`${' '.repeat(depth)}${node.data.trim()}`] : [];
    if (!(node instanceof Element || node instanceof ShadowRoot)) return [];
    const own = node instanceof Element && node !== element ? [`${' '.repeat(depth)}${told(node)} ${stands(node)}`] : [];
    const inside = [...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes];
    return [...own, ...inside.flatMap((each) => lines(each, depth + 1))];
  };
  const form = element.closest('form');
  const sent = form ? [...new FormData(form)].filter(([name]) => !name.endsWith('-at')).map(([name, value]) => `sends ${name}=${String(value)}`) : [];
  // Asked by a selector: `checkValidity()` would tell the element that it was asked in vain.
  return [...lines(element, 0), ...sent, form?.matches(':invalid') ? 'keeps the form' : ''].join('\n');
}

describe('properties', () => {
  const real = window.fetch;
  // Both at one place: what an element shows may depend on where the reader is.
  const [plain, moved] = [document.createElement('form'), document.createElement('form')];
  before(() => {
    for (const stage of [plain, moved]) {
      stage.style.cssText = 'position: absolute; inset: 0 0 auto; visibility: visible';
      document.body.append(stage);
    }
    window.fetch = async (url, init) => {
      if (String(url).endsWith('/example-notice.json')) return Response.json(example);
      return /example\.com/.test(String(url)) ? Response.json({ code: 'unauthorized' }, { status: 401 }) : real(url, init);
    };
  });
  after(() => {
    window.fetch = real;
    plain.remove();
    moved.remove();
  });

  it('are all given here, of every element', () => {
    for (const [tag, values] of Object.entries(ELEMENTS)) {
      const left = declaredBy(customElements.get(tag)).filter(([name, { state }]) => !state && !(name in values)).map(([name]) => name);
      expect(left.filter((name) => !OWN.has(name)), tag).to.deep.equal([]);
    }
  });

  it('count by the last word, between the upgrade and the connection too', () => {
    const later = (tag: string, name: string, values: readonly unknown[]): unknown => {
      const element = document.implementation.createHTMLDocument().createElement(tag);
      set(element, new Step(name, values[0]));
      customElements.upgrade(document.adoptNode(element));
      for (const value of values.slice(1)) set(element, new Step(name, value));
      moved.replaceChildren(element);
      return (element as HTMLElement & Record<string, unknown>)[name];
    };
    for (const tag of Object.keys(ELEMENTS)) {
      expect(later(tag, 'company', ['ccm']), tag).to.equal('ccm');
      expect(later(tag, 'company', ['ccm', 'ccs']), tag).to.equal('ccs');
    }
    expect(later('clarion-request-form', 'right', ['access', 'objection'])).to.equal('objection');
    expect(later('clarion-acknowledgement', 'value', ['yes'])).to.equal('yes');
    expect(later('clarion-acknowledgement', 'value', ['yes', ''])).to.equal('');
  });

  for (const [tag, values] of Object.entries(ELEMENTS)) {
    const step = fc.constantFrom(...Object.entries(values).flatMap(([name, each]) => each.map((value) => new Step(name, value))));
    const moments = fc
      .tuple(fc.array(step, { maxLength: 8 }), fc.nat(), fc.nat(), fc.boolean(), fc.boolean(), fc.boolean())
      .map(([steps, upgrade, connect, foreign, paints, twin]): { moments: Moment[]; foreign: boolean; paints: boolean } => {
        const [left] = twin ? TWINS : [...TWINS].reverse();
        const all: Moment[] = steps.filter(({ name }) => name !== left);
        all.splice(upgrade % (all.length + 1), 0, 'upgrade');
        all.splice(connect % (all.length + 1), 0, 'connect');
        return { moments: all, foreign, paints };
      });

    it(`of ${tag} come to the same in any order, before and after upgrade and connection`, async function () {
      this.timeout(100_000 + CLARION_ORDERS * 1_000);
      await fc.assert(
        fc.asyncProperty(moments, async ({ moments, foreign, paints }) => {
          // Set once each, before anything else happens.
          const last = new Map<string, Step>();
          for (const moment of moments) {
            if (typeof moment === 'string') continue;
            last.delete(moment.name);
            last.set(moment.name, moment);
          }
          const expected = document.createElement(tag);
          for (const moment of last.values()) set(expected, moment);
          plain.replaceChildren(expected);

          // In a document without a window nothing is upgraded.
          const element = (foreign ? document.implementation.createHTMLDocument() : document).createElement(tag);
          for (const moment of moments) {
            if (moment === 'connect') moved.replaceChildren(element);
            else if (moment === 'upgrade') customElements.upgrade(element.isConnected ? element : document.adoptNode(element));
            else set(element, moment);
            // Sometimes the element has been painted in between.
            if (paints) await new Promise(requestAnimationFrame);
          }
          await comeToTheSame(expected, element);
        }),
        { ...RUNS, endOnFailure: true, includeErrorInReport: true },
      );
    });
  }
});

/** What the browser or the tests around it give, and what is an element's own. */
const OWN = new Set(['ownLanguage', 'surroundings', 'loadForm', 'off', 'wrong', 'rights', 'held']);

/** Parts come later than the elements, each in frames of its own: in the end both stand alike, and stay so. */
async function comeToTheSame(one: Element, other: Element): Promise<void> {
  for (let same = 0, turn = 0; turn < 600; turn += 1) {
    await new Promise(requestAnimationFrame);
    same = rendered(one) === rendered(other) ? same + 1 : 0;
    if (same === 6) return;
  }
  const [expected, found] = [one, other].map((each) => rendered(each).split('\n'));
  expect([...found!.filter((line) => !expected!.includes(line)).map((line) => `+ ${line}`), ...expected!.filter((line) => !found!.includes(line)).map((line) => `- ${line}`)].join('\n')).to.equal('');
  expect(found).to.deep.equal(expected);
}
