import type { CompiledNotice } from '@clarion-privacy/notice';
import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import type { Catalogue, Words } from '../languages/catalogue.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { settingsContext, type Settings } from './settings.ts';

/** Settings that come to life later, or between others, hear nothing of what was asked before: they say that they are there. */
const asking = new Set<() => void>();
const askAgain = (): void => asking.forEach((ask) => ask());
document.addEventListener('context-provider', askAgain);
// The page's language, and that of whatever is around an element, may change under it.
new MutationObserver(askAgain).observe(document, { subtree: true, attributeFilter: ['lang'] });

/** What all elements share: each setting is an attribute of its own, or comes from the settings around it. */
export abstract class ClarionElement extends LitElement {
  // Declared without decorators, whose code every first view would carry.
  static override properties: PropertyDeclarations = {
    endpoint: {},
    company: {},
    site: {},
    noticeSrc: { attribute: 'notice-src' },
    notice: { attribute: false },
    // HTML has the property, which writes the attribute; this only hears of it.
    ownLanguage: { attribute: 'lang' },
  };

  /** Base URL of the backend. */
  declare endpoint?: string | undefined;

  /** Id of the group company whose site this is. */
  declare company?: string | undefined;

  /** Id of the micro site. */
  declare site?: string | undefined;

  /** URL of a compiled notice that takes the place of the group's own. */
  declare noticeSrc?: string | undefined;

  /** A compiled notice that is at hand already; it goes before `notice-src`. */
  declare notice?: Pick<CompiledNotice, 'figures' | 'text'> | undefined;

  /** Language of the element, such as `cy`; that of the nearest element around it that says one, where it says none. */
  declare ownLanguage?: string | null | undefined;

  #begun = false;
  /** What was set before the element began, the defaults of its class first. */
  readonly #set: PropertyKey[] = [];
  #catalogue: Catalogue | undefined;
  #around: Settings = {};
  #leave: (() => void) | undefined;

  /** The settings in force here: the element's own before those around it. */
  get settings(): Settings {
    const around = this.#around;
    return {
      endpoint: this.endpoint ?? around.endpoint,
      company: this.company ?? around.company,
      site: this.site ?? around.site,
      noticeSrc: this.noticeSrc ?? around.noticeSrc,
      lang: this.lang || around.lang,
    };
  }

  /** @internal The language of the element's own words, BCP 47: the nearest `lang` around it, where that is one of ours. */
  get language(): string {
    return this.#catalogue?.language ?? 'en-GB';
  }

  /** @internal Words by their name, in the language of the element. English ones are at hand wherever they are used. */
  words<Name extends keyof Words>(name: Name, english: Words[Name]): Words[Name] {
    return this.#catalogue?.words[name] ?? english;
  }

  /** @internal For `Intl`: a browser that does not know the language takes British English, not its own. */
  get locales(): string[] {
    return [this.language, 'en-GB'];
  }

  /** @internal What `Intl` gave, in a language that the browser may not know. */
  spell(text: string): string {
    return this.#catalogue?.spell?.(text) ?? text;
  }

  override connectedCallback(): void {
    // First, for whatever looks at a property as it is connected.
    if (!this.#begun) this.#begin();
    super.connectedCallback();
    this.#ask();
    asking.add(this.#ask);
  }

  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    // Lit's constructor asks for one before there is anything here.
    if (name && !this.#begun) this.#set.push(name);
    super.requestUpdate(name, before, options);
  }

  /** An attribute that is there at the upgrade says less than a property. */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const { length } = this.#set;
    super.attributeChangedCallback(name, before, value);
    this.#set.length = length;
  }

  /** Lit would put in force what was set before the upgrade only with the first update, and over what was set since. */
  #begin(): void {
    const { constructor } = this;
    const since = (this.#set as (keyof this)[]).map((name) => [name, this[name]] as const);
    this.performUpdate();
    // Few are set at both times. An instance tells how many of them its class sets.
    if (since.some(([name, value]) => this[name] !== value)) Object.assign(this, Object.fromEntries(since.slice(new (constructor as new () => this)().#set.length)));
  }

  /** Waits for the words of another language, so that none shows in English first. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const language = LANGUAGES.find((each) => this.matches(`:lang(${each})`));
    if (language === this.#catalogue?.language) return super.scheduleUpdate();
    // Until they come, what stands between the tags stays on the page.
    const before = document.createElement('slot');
    if (!this.hasUpdated) this.renderRoot.append(before);
    return import('../languages/speak.ts')
      .then(({ speak }) => speak(this, language))
      .then(
        (catalogue) => {
          this.#catalogue = catalogue;
          before.remove();
          // It may have changed again meanwhile.
          return this.scheduleUpdate();
        },
        () => {
          before.remove();
          return super.scheduleUpdate();
        },
      );
  }

  protected override shouldUpdate(): boolean {
    return this.#begun || !(this.#begun = true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    asking.delete(this.#ask);
    this.#leave?.();
    // Moved out of its settings, an element keeps none of them.
    this.#around = {};
    this.#leave = undefined;
  }

  /** Asks by hand, as the context protocol has it: the consumer of `@lit/context` is several times the size of what is needed here. */
  readonly #ask = (): void => {
    this.requestUpdate();
    const asked = { context: settingsContext, contextTarget: this, callback: this.#listen, subscribe: true };
    if (this.isConnected) this.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), asked));
  };

  readonly #listen = (settings: Settings, leave?: () => void): void => {
    // Settings that came to life between this element and the ones before take their place.
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#around = settings;
    this.requestUpdate();
  };
}
