import { ContextEvent } from '@lit/context';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { LitElement, type PropertyDeclarations } from 'lit';
import { settingsContext, type Settings } from './settings.ts';

/** What all elements share: each setting is an attribute of its own, or comes from the settings around it. */
export abstract class ClarionElement extends LitElement {
  // Declared without decorators, whose code every first view would carry.
  static override properties: PropertyDeclarations = {
    endpoint: {},
    company: {},
    site: {},
    noticeSrc: { attribute: 'notice-src' },
    notice: { attribute: false },
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

  #around: Settings | undefined;
  #leave: (() => void) | undefined;

  /** The settings in force here: the element's own before those around it. */
  get settings(): Settings {
    const around = this.#around;
    return {
      endpoint: this.endpoint ?? around?.endpoint,
      company: this.company ?? around?.company,
      site: this.site ?? around?.site,
      noticeSrc: this.noticeSrc ?? around?.noticeSrc,
      lang: this.lang || around?.lang,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // Settings that are defined later hear nothing of what was asked before.
    const settings = 'clarion-settings';
    if (!customElements.get(settings)) void customElements.whenDefined(settings).then(this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    // Moved out of its settings, an element keeps none of them.
    this.#leave = this.#around = undefined;
  }

  /** Asks by hand: a `ContextConsumer` is several times the size of what is needed here. */
  readonly #ask = (): void => {
    this.requestUpdate();
    if (this.isConnected) this.dispatchEvent(new ContextEvent(settingsContext, this, this.#listen, true));
  };

  readonly #listen = (settings: Settings, leave?: () => void): void => {
    // Settings that came to life between this element and the ones before take their place.
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#around = settings;
    this.requestUpdate();
  };
}
