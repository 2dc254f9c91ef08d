import type { CompiledNotice } from '@clarion-privacy/notice';
import { LitElement, type PropertyDeclarations } from 'lit';
import { settingsContext, type Settings } from './settings.ts';

/** Settings that are defined later hear nothing of what was asked before. One wait for all: a promise each would keep every element. */
const asking = new Set<() => void>();
void customElements.whenDefined('clarion-settings').then(() => asking.forEach((ask) => ask()));

/** What all elements share: each setting is an attribute of its own, or comes from the settings around it. */
export abstract class ClarionElement extends LitElement {
  // Declared without decorators, whose code every first view would carry.
  static override properties: PropertyDeclarations = {
    endpoint: {},
    company: {},
    site: {},
    noticeSrc: { attribute: 'notice-src' },
    notice: { attribute: false },
    lang: { reflect: true, useDefault: true },
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

  /** Language of the element, such as `en-GB`; that of `<clarion-settings>` where it says none. HTML has it as an attribute. */
  override lang = '';

  #begun = false;
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

  override connectedCallback(): void {
    super.connectedCallback();
    // Lit would put in force what was set before the upgrade only with the first update, and over what was set since.
    if (!this.#begun) this.performUpdate();
    this.#ask();
    asking.add(this.#ask);
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

  /** Asks by hand, as the context protocol has it: `@lit/context` is several times the size of what is needed here. */
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
