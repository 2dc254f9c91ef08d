import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { controlStyles } from './control-styles.ts';
import { linkMessages } from './link-messages.ts';
import { Link } from './link.ts';
import type { Saved, Standing } from './standing.ts';
import type { Trouble } from './trouble.ts';

/** What a person sees and can do whom the link names. */
export interface KnownView {
  /** Goes before what the link has to say. */
  readonly status?: string | undefined;
  /** Something new is known of the person. */
  stood(): void;
  render(saved: Saved): TemplateResult | typeof nothing;
  /** What stands below the status line. */
  renderEnd(saved: Saved): TemplateResult;
}

/** What the elements share that an email's link leads to. */
export abstract class LinkElement extends ClarionElement {
  static override styles: CSSResultGroup = [tokens, base, controlStyles];

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

  /** @internal */
  readonly link = new Link(this, () => this.#view?.stood());
  /** @internal */
  readonly source = new NoticeSource<NoticeParts>(this, { figures });

  /** What was fetched once it was of use; null where it did not come. */
  #view: KnownView | null | undefined;
  #loading: Promise<void> | undefined;
  #trouble: Trouble | null | undefined;

  /** Brings what a person sees whom the link names. */
  protected abstract bring(): Promise<KnownView>;

  /** What there is to do where the link names nobody. */
  protected abstract renderUnknown(phase: Standing['phase']): TemplateResult | typeof nothing;

  protected override willUpdate(): void {
    // Beside the question who the person is, so that the answer is shown at once.
    if (this.token && this.link.endpoint) {
      this.#loading ??= this.bring()
        .then(
          (view) => (this.#view = view),
          () => (this.#view = null),
        )
        .then(() => this.requestUpdate());
    }
  }

  protected override render(): TemplateResult {
    const { standing, status } = this.link;
    const view = this.#view;
    const known = standing?.phase === 'known' ? standing : undefined;
    const missing = known && view === null;
    const words = this.words('link', linkMessages);
    return html`<div lang="en-GB">
      ${known ? view?.render(known) : standing && this.renderUnknown(standing.phase)}
      <p role="status">${missing ? words.notLoaded : standing && (!known || view) ? (view?.status ?? status) : words.reading}</p>
      ${missing
        ? html`<p><button @click=${this.#retry}>${words.retry}</button></p>
            <slot></slot>`
        : known && view?.renderEnd(known)}
    </div>`;
  }

  /**
   * @internal What there is to do where the link does not help, or the backend did not: it comes when it is
   * needed. Should it not come, what stands between the tags does.
   */
  renderTrouble(refused: Parameters<Trouble>[3], form: boolean): TemplateResult | typeof nothing {
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

  readonly #retry = (): void => {
    this.#view = this.#loading = undefined;
    this.requestUpdate();
  };
}
