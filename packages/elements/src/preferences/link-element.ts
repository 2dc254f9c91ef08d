import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { linkMessages } from './link-messages.ts';
import { Link } from './link.ts';
import type { Trouble } from './trouble.ts';

/** What the elements share that an email's link leads to. */
export abstract class LinkElement extends ClarionElement {
  static override properties: PropertyDeclarations = {
    token: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    surroundings: { attribute: false },
  };

  /** What the link says the person is known by. Taken out of the page's address, unless a host hands it over. */
  declare token: string | undefined;

  /** Level of the element's own headings, one below the heading that the host puts above it. */
  headingLevel = 2;

  /** The network and timers that the element uses, where they are not the browser's. */
  declare surroundings: Surroundings | undefined;

  protected readonly link = new Link(this, () => this.stood());
  protected readonly source = new NoticeSource<NoticeParts>(this, { figures });
  #trouble: Trouble | null | undefined;

  /** Something new is known of the person behind the link. */
  protected abstract stood(): void;

  /**
   * What there is to do where the link does not help, or the backend did not: it comes when it is
   * needed. Should it not come, what stands between the tags does.
   */
  protected renderTrouble(refused: Parameters<Trouble>[3], form: boolean): TemplateResult | typeof nothing {
    if (this.#trouble) return this.#trouble(this, this.link, this.source, refused, form);
    if (this.#trouble === null) return html`<p>${this.words('link', linkMessages).notLoaded}</p><slot></slot>`;
    void import('./trouble.ts')
      .then(
        ({ trouble }) => (this.#trouble = trouble),
        () => (this.#trouble = null),
      )
      .then(() => this.requestUpdate());
    return nothing;
  }
}
