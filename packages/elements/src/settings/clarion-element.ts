import { ContextConsumer } from '@lit/context';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { settingsContext, type Settings } from './settings.ts';

/** What all elements share: each setting is an attribute of its own, or comes from the settings around it. */
export abstract class ClarionElement extends LitElement {
  /** Base URL of the backend. */
  @property() endpoint?: string | undefined;

  /** Id of the group company whose site this is. */
  @property() company?: string | undefined;

  /** Id of the micro site. */
  @property() site?: string | undefined;

  /** URL of a compiled notice that takes the place of the group's own. */
  @property({ attribute: 'notice-src' }) noticeSrc?: string | undefined;

  /** A compiled notice that is at hand already; it goes before `notice-src`. */
  @property({ attribute: false }) notice?: CompiledNotice | undefined;

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
    const settings = 'clarion-settings';
    if (!customElements.get(settings)) {
      void customElements.whenDefined(settings).then(() => {
        if (this.isConnected) this.#surrounding.hostConnected();
      });
    }
  }
}
