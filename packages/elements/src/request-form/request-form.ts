import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { NoticeFigures, Right } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import type { Conduct } from './conduct/conduct.ts';
import type { Surroundings } from './conduct/surroundings.ts';
import { formatDuration } from './formats.ts';
import type { FormView } from './questions/field.ts';
import type { OtherWays } from './other-ways.ts';
import { messages } from './messages.ts';
import { definitions } from './rights/definitions.ts';
import type { RightDefinition } from './rights/right-definition.ts';
import { formStyles } from './styles.ts';
import { takeOver } from './takeover.ts';
import { textOf } from './text-of.ts';

/**
 * The form by which a person exercises one right. With an `endpoint` it sends the request and shows
 * the receipt; without one it makes a message ready for the notice's email, telephone or post. What
 * stands between its tags is the page without scripts: the element takes its place, and takes over
 * what was typed into a plain form there.
 *
 * @fires clarion-request-submit - Before a request leaves the page; cancel it to send it yourself.
 * @fires clarion-request-accepted - The backend has taken the request.
 * @fires clarion-request-failed - The request was refused, or could not be delivered.
 * @fires clarion-right-chosen - The person turned from erasure to objection, or back; cancel it to lead to a form of your own.
 * @slot - What a page without scripts shows. It comes back should the form not load.
 * @csspart form - The questions and the button.
 * @csspart contact - The other ways.
 * @csspart confirmation - The receipt.
 * @csspart ready - The message that a page without an endpoint makes ready.
 */
export class ClarionRequestForm extends ClarionElement {
  static override styles: CSSResultGroup = [tokens, base, formStyles];

  static override properties: PropertyDeclarations = {
    right: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    surroundings: { attribute: false },
    explained: { attribute: false },
    suppression: { attribute: false },
    typed: { attribute: false },
  };

  /** The right that the form exercises. */
  right: Right = 'objection';

  /** Level of the form's own headings, one below the heading that the host puts above it. */
  headingLevel = 3;

  /** The network, timers and clipboard that the form uses, where they are not the browser's. */
  declare surroundings: Surroundings | undefined;

  /** Whether the person has been told what an erasure does: then the form does not tell it again. */
  declare explained: boolean | undefined;

  /** What an erasure is to do to the suppression entry, where that was asked before. */
  declare suppression: SuppressionChoice | undefined;

  /** Answers that were typed into another form of the page, which both then share. */
  declare typed: FormData | undefined;

  /** @internal The element whose plain form this one takes over, where that is not this element. */
  declare plain: HTMLElement | undefined;

  /** @internal What the person has answered so far, page by page, so that no failure and no move loses it. */
  data = new FormData();

  /** @internal Optional fields that the person asked to add. */
  readonly revealed = new Set<string>();

  /** @internal Since when it is on the page, in milliseconds since 1970. */
  declare since: number;

  /** @internal What serves the form once the person has begun. */
  conduct: Conduct | undefined;

  /** @internal Fulfilled once what the right asks is there, or failed to come. */
  coming: Promise<void> | undefined;

  #definition: ((form: FormView) => RightDefinition) | undefined;
  #told: SuppressionChoice | undefined;
  #asked: string | undefined;
  /** Which asking it is: what comes for one before is of no use. */
  #turn = 0;
  readonly #own = new FormData();
  #loading: Promise<Conduct | undefined> | undefined;
  #ways: OtherWays | undefined;
  #loadFailed = false;
  /** What the answers in the plain form were added to. */
  #taken: FormData | undefined;
  /** Id of what takes the focus once it is there. */
  #focusNext: string | undefined;

  readonly #source = new NoticeSource<NoticeParts>(this, { figures });

  /** @internal The notice that the form acts on. */
  get shown(): NoticeParts | undefined {
    return this.#source.notice;
  }

  /** @internal */
  get figures(): NoticeFigures | undefined {
    return this.shown?.figures;
  }

  /** @internal Whether the page that tells what an erasure does is left out. */
  get isExplained(): boolean {
    return Boolean(this.explained) && this.right === 'erasure';
  }

  protected override willUpdate(): void {
    const { right, suppression } = this;
    const data = this.typed ?? this.#own;
    if (data !== this.data) {
      this.data = data;
      this.#asked = this.#told = undefined;
    }
    // Told once, so that the person can choose otherwise here.
    if (suppression !== this.#told) {
      this.data.delete('suppression');
      if ((this.#told = suppression)) this.data.set('suppression', suppression);
    }
    const asked = `${right} ${this.isExplained}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.conduct?.release();
    this.#definition = this.conduct = this.#loading = undefined;
    this.coming = this.#come(++this.#turn);
  }

  protected override firstUpdated(): void {
    this.since = (this.surroundings ?? Date).now();
    void import('./other-ways.ts').then(
      ({ OtherWays }) => {
        this.#ways = new OtherWays(this);
        this.requestUpdate();
      },
      () => 0,
    );
  }

  protected override updated(): void {
    // No binding: one that set what the person is typing would lose their place, as an email field trims itself.
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('.field input, textarea')) {
      const value = textOf(this.data, field.id);
      if (field.value !== value) field.value = value;
    }
    const next = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!next) return;
    this.#focusNext = undefined;
    next.focus();
  }

  protected override render(): TemplateResult {
    const { figures, conduct } = this;
    const words = this.words('form', messages);
    const definition = this.#definition?.(this);
    const failed = this.#source.failure ?? (this.#loadFailed ? words.notLoaded + figures?.contact.email : undefined);
    const isHere = figures && definition;
    return html`<div class="columns" lang="en-GB">
      ${isHere
        ? (conduct?.panel() ?? this.#form(figures, definition))
        : failed
          ? html`<slot></slot><button @click=${this.#retry}>${words.retry}</button>`
          : this.#taken
            ? nothing
            : html`<slot></slot>`}
      <div class="progress">
        <p role="status">${failed ?? (isHere ? conduct?.status : words.loading)}</p>
        ${conduct?.progress()}
      </div>
      ${(isHere || failed) && !conduct?.offersWays ? this.#ways?.render() : nothing}
    </div>`;
  }

  #form(figures: NoticeFigures, definition: RightDefinition): TemplateResult {
    const { conduct } = this;
    const page = conduct?.page ?? definition;
    const promise = figures.rights[this.right]?.promise;
    const sends = Boolean(this.settings.endpoint);
    return html`<form
      part="form"
      id="form"
      tabindex="-1"
      novalidate
      aria-label=${definition.name}
      @submit=${this.#submit}
      @input=${this.#changed}
      @change=${this.#changed}
      @focusin=${this.load}
    >
      ${conduct?.above()}
      ${page.title
        ? html`<div class="heading" id="page" role="heading" aria-level=${this.headingLevel} tabindex="-1">${page.title}</div>`
        : nothing}
      ${page.render(this)}
      <p>${definition.promise(promise && formatDuration(promise, this))}</p>
      <button class="primary" id="send" aria-disabled=${conduct?.busy ?? false}>
        ${conduct?.button(sends) ?? definition.button?.(sends) ?? this.words('form', messages).next}
      </button>
    </form>`;
  }

  /** @internal Moves the focus once what has that id is there; a field that has not been asked for is added. */
  focusOn(id: string): void {
    this.revealed.add((this.#focusNext = id));
    this.requestUpdate();
  }

  /** @internal Brings what serves the form, for whoever has begun. */
  readonly load = (): Promise<Conduct | undefined> => this.#serve(this.#definition!);

  #serve(definition: (form: FormView) => RightDefinition): Promise<Conduct | undefined> {
    const turn = this.#turn;
    return (this.#loading ??= Promise.all([import('./conduct/conduct.ts'), definition(this).later()]).then(
      ([{ Conduct }, { later }]) => {
        if (turn !== this.#turn) return undefined;
        this.#take();
        return (this.conduct = new Conduct(this, definition, later));
      },
      // The next press tries again.
      () => (turn === this.#turn ? (this.#loading = undefined) : undefined),
    ));
  }

  /** Once, and at the last moment: the plain form stays in use until this one is drawn. */
  #take(): void {
    if (this.#taken !== this.data) takeOver(this.plain ?? this, this.data);
    this.#taken = this.data;
  }

  /** Brings what the right asks, and at once the rest where the person has begun elsewhere. */
  async #come(turn: number): Promise<void> {
    try {
      const { definition } = (await definitions[this.right]?.()) ?? {};
      if (turn !== this.#turn) return;
      const { data } = this;
      // Before anything shows: no page flashes by that was answered elsewhere.
      const focused = (): HTMLInputElement | null => this.querySelector('form :focus');
      const { goOnFrom } = focused() ? await import('./going-on.ts') : {};
      const chosen = this.querySelector(':focus,:checked,[type=hidden]:is([name=channels],[name=companies])');
      const isBegun = this.isExplained || this.plain || chosen || data.has('channels-scope') || data.has('companies-scope');
      if (definition && isBegun) await this.#serve(definition);
      if (turn !== this.#turn) return;
      const control = focused();
      const goOn = control && goOnFrom?.(control);
      this.#take();
      this.#definition = definition;
      this.#fails(false);
      await goOn?.(this);
    } catch {
      if (turn === this.#turn) this.#fails(true);
    }
  }

  #fails(failed: boolean): void {
    this.#loadFailed = failed;
    this.requestUpdate();
  }

  readonly #retry = (): void => {
    this.#asked = undefined;
    this.#source.retry();
  };

  readonly #changed = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    // What other pages asked stays.
    for (const { name } of form.elements as Iterable<Element> as Iterable<HTMLInputElement>) this.data.delete(name);
    for (const [name, value] of new FormData(form)) this.data.append(name, value);
    this.requestUpdate();
    this.conduct?.changed(event);
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const turn = this.#turn;
    const conduct = await this.load();
    if (turn !== this.#turn) return;
    this.#fails(!conduct);
    conduct?.submit();
  };
}
