import { css, type ReactiveController } from 'lit';
import type { ClarionElement } from '../settings/clarion-element.ts';
import type { Catalogue } from './catalogue.ts';
import type { Language } from './languages.ts';

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  cy: () => import('./cy/welsh.ts'),
  fr: () => import('./fr/french.ts'),
  de: () => import('./de/german.ts'),
  es: () => import('./es/spanish.ts'),
  pl: () => import('./pl/polish.ts'),
  ar: () => import('./ar/arabic.ts'),
};

const { styleSheet } = css`
  .foreign {
    margin-block-end: 1em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  /* Among words from the right, groups of digits would change places. */
  [href^='tel:'],
  address,
  .reference {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`;

/** Languages written from right to left that a notice may be in. */
const FROM_RIGHT = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const spoken = new WeakMap<ClarionElement, Speech>();

/** Has an element speak a language, English where none is given. */
export async function speak(host: ClarionElement, language: Language | undefined): Promise<Catalogue | undefined> {
  const catalogue = language && (await CATALOGUES[language]()).catalogue;
  let speech = spoken.get(host);
  if (!speech) spoken.set(host, (speech = new Speech(host)));
  speech.catalogue = catalogue;
  return catalogue;
}

/** What an element in another language than English needs beside its words: their language and direction, and what is not in it. */
class Speech implements ReactiveController {
  catalogue: Catalogue | undefined;

  readonly #host: ClarionElement;
  /** In what language the elements inside know that they are. */
  #said: string | undefined;
  readonly #told = document.createElement('p');
  /** What was given a direction, which it keeps no longer than a language of its own. */
  readonly #directed = new Set<HTMLElement>();

  constructor(host: ClarionElement) {
    this.#host = host;
    this.#told.className = 'foreign';
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet!];
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const { language } = this.#host;
    for (const part of this.#directed) {
      if (part.isConnected && part.hasAttribute('lang')) continue;
      part.removeAttribute('dir');
      this.#directed.delete(part);
    }
    for (const part of root.querySelectorAll<HTMLElement>('[lang]')) this.#direct(part, FROM_RIGHT.test(part.lang) ? 'rtl' : 'ltr');
    for (const child of root.children as Iterable<Element> as Iterable<HTMLElement>) {
      // What stands in a slot is the page's.
      if (child.localName === 'slot') continue;
      this.#direct(child, this.catalogue?.direction ?? 'ltr');
      child.lang = language;
    }
    if (language !== this.#said) {
      this.#said = language;
      // Nobody tells the elements inside: what observes the document does not look into shadow roots.
      for (const inner of root.querySelectorAll<Partial<ClarionElement> & Element>('*')) inner.requestUpdate?.();
    }
    const parts = [...root.querySelectorAll<HTMLElement>(':not([lang=""])[lang]')];
    this.#tell(parts.find((part) => part.parentNode !== root && !part.matches(`:lang(${language})`)));
  }

  /** English ones have none of their own, as where nothing else was ever spoken. */
  #direct(part: HTMLElement, direction: string): void {
    if (!this.catalogue) return part.removeAttribute('dir');
    part.dir = direction;
    this.#directed.add(part);
  }

  /** What is in another language is so because the notice is. */
  #tell(foreign: HTMLElement | undefined): void {
    const { catalogue } = this;
    if (!catalogue || !foreign) return this.#told.remove();
    const { lang } = foreign;
    const text = /^en\b/.test(lang)
      ? catalogue.onlyInEnglish
      : catalogue.onlyIn(new Intl.DisplayNames(catalogue.language, { type: 'language' }).of(lang.replace(/-.*/, '')) ?? lang);
    if (this.#told.textContent !== text) this.#told.textContent = text;
    const root = this.#host.renderRoot as ShadowRoot;
    if (root.firstElementChild !== this.#told) root.prepend(this.#told);
    this.#told.lang = catalogue.language;
    this.#told.dir = catalogue.direction;
  }
}
