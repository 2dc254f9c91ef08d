import { ContextConsumer } from '@lit/context';
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

  readonly #surrounding = new ContextConsumer(this, { context: settingsContext, subscribe: true });

  /** The settings in force here: the element's own before those around it. */
  get settings(): Settings {
    const around = this.#surrounding.value;
    return {
      endpoint: this.endpoint ?? around?.endpoint,
      company: this.company ?? around?.company,
      site: this.site ?? around?.site,
      noticeSrc: this.noticeSrc ?? around?.noticeSrc,
      lang: this.lang || around?.lang,
    };
  }

  override connectedCallback(): void {
    // Moved out of its settings, an element keeps none of them.
    this.#surrounding.value = undefined as unknown as Settings;
    super.connectedCallback();
    this.requestUpdate();
    const settings = 'clarion-settings';
    if (!customElements.get(settings)) {
      void customElements.whenDefined(settings).then(() => {
        if (this.isConnected) this.#surrounding.hostConnected();
      });
    }
  }
}
