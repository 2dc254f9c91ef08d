import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Channel, CollectionNotice } from '@clarion-privacy/notice';
import { notice as builtIn } from '@clarion-privacy/notice/clarion/collection';
import { useInWords } from '@clarion-privacy/notice/collection';
import { NoticeSource } from '../notice/notice-source.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { core } from '../styles/core.ts';
import type { Conduct } from './conduct.ts';
import type { AcknowledgementOutline } from './events.ts';
import { acknowledgementMessages } from './messages.ts';
import { acknowledgementStyles } from './styles.ts';

/**
 * A form control for an enquiry or booking form: what becomes of the details, the full notice in place, and the refusal of
 * marketing at collection (PECR reg 22(3)). It says that a notice was shown and read; it is no consent. With an `endpoint` it
 * also records that when its form is submitted, in the background, and refusals are objections at once. What stands between
 * its tags, native controls of the same names, is the form without scripts.
 *
 * @attr {string} form - The id of the form that it belongs to, where that is not around it.
 * @fires clarion-acknowledged - The person has said that they read how their details are used.
 * @fires change - The person changed an answer.
 * @slot - Native controls for a page without scripts. They give way to the element, and what was ticked there is kept.
 * @csspart use - The two sentences.
 * @csspart refusals - The group by which marketing is refused.
 * @csspart notice - The dialog with the full notice.
 */
export class ClarionAcknowledgement extends ClarionElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles: CSSResultGroup = [core, acknowledgementStyles];

  static override properties: PropertyDeclarations = {
    name: {},
    disabled: { type: Boolean },
    required: { type: Boolean },
    acknowledged: { attribute: false },
    refusals: { attribute: false },
    emailField: { attribute: 'email-field' },
    phoneField: { attribute: 'phone-field' },
    postalField: { attribute: 'postal-field' },
    off: { attribute: false },
    wrong: { attribute: false },
  };

  /** Name of the box in the form's data, and what the names of the other fields begin with. */
  name = 'acknowledgement';

  /** Whether the control is off, as a native one is: it sends nothing, and keeps nobody. */
  disabled = false;

  /** Whether the form can be sent only once the box is ticked. */
  required = false;

  /** Whether the person has said that they read how their details are used. */
  acknowledged = false;

  /** The channels by which the person refuses marketing. */
  refusals: readonly Channel[] = [];

  /** Name of the form's field that holds the person's email address; read when the form is submitted. */
  declare emailField?: string | undefined;

  /** Name of the field that holds their telephone number. */
  declare phoneField?: string | undefined;

  /** Name of the field that holds their postal address. */
  declare postalField?: string | undefined;

  private off = false;

  /** What is wrong, said beside the box once it was asked for in vain. */
  wrong = '';

  /** @internal */
  readonly internals = this.attachInternals();

  /** Whether somebody is at the native controls: then those stay until what takes them over is there. */
  readonly #isHeld = this.matches(':focus-within');

  readonly #source = new NoticeSource<CollectionNotice>(this, builtIn);
  #at = '';
  #conduct: Conduct | undefined;
  #loading: Promise<Conduct> | undefined;

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get value(): string {
    return this.acknowledged ? 'yes' : '';
  }
  set value(value: string) {
    this.acknowledged = !!value;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  override connectedCallback(): void {
    // Set before the upgrade, it stands in front of the accessor.
    if (Object.hasOwn(this, 'value')) {
      const { value } = this;
      delete (this as { value?: string }).value;
      this.value = value;
    }
    super.connectedCallback();
  }

  formDisabledCallback(disabled: boolean): void {
    // The browser calls while an update writes the attribute, which would swallow it.
    queueMicrotask(() => (this.off = disabled));
  }

  formResetCallback(): void {
    this.formStateRestoreCallback('["",false,[]]');
  }

  formStateRestoreCallback(state: string): void {
    [this.#at, this.acknowledged, this.refusals] = JSON.parse(state) as [string, boolean, readonly Channel[]];
    this.wrong = '';
  }

  /** What the person answers to, and when; undefined while another notice loads. */
  get outline(): AcknowledgementOutline | undefined {
    const { figures, hash } = this.#source.notice ?? {};
    this.#at ||= new Date().toISOString();
    return figures && { notice: figures.id, version: figures.version, hash: hash!, language: figures.language, at: this.#at, refusals: this.refusals };
  }

  /** What the form sends, by the names that the native controls have as well. */
  entries(): FormData {
    const data = new FormData();
    if (this.acknowledged) data.set(this.name, 'yes');
    for (const [field, value] of Object.entries(this.outline ?? {})) {
      for (const each of [value].flat()) data.append(`${this.name}-${field}`, each as string);
    }
    return data;
  }

  get #words(): typeof acknowledgementMessages {
    return this.words('acknowledgement', acknowledgementMessages);
  }

  /** The form finds and turns off its controls by these two attributes. */
  protected override willUpdate(): void {
    this.setAttribute('name', this.name ?? '');
    this.toggleAttribute('disabled', this.disabled);
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector('input');
    this.internals.setFormValue(box && this.entries(), JSON.stringify([this.#at, this.acknowledged, this.refusals]));
    if (box) this.internals.setValidity({ valueMissing: this.required && !this.acknowledged }, this.#words.confirm, box);
    this.#loading ??= import('./conduct.ts').then(({ Conduct }) => (this.#conduct = new Conduct(this)));
  }

  protected override render(): TemplateResult {
    const { notice } = this.#source;
    if (!notice || (this.#isHeld && !this.#conduct)) return html`<slot></slot>`;
    const words = this.#words;
    const { marketing, channels = [] } = notice.collection ?? {};
    const box = (on: boolean, label: string, value?: Channel) =>
      html`<label><input type="checkbox" value=${value} ?disabled=${this.off} .checked=${on} />${label}</label>`;
    return html`<div lang="en-GB" @input=${this.#changed}>
      <p part="use" lang=${notice.figures.language}>${useInWords(notice, this.settings.company)}</p>
      <strong role="alert">${this.wrong && words.confirm}</strong>
      ${box(this.acknowledged, words.read + (this.required ? '' : words.optional))}
      <button @click=${this.#open}>${words.open}</button>
      ${marketing &&
      html`<fieldset part="refusals">
        <legend>${words.refuse}</legend>
        ${channels.map((channel) => box(this.refusals.includes(channel), words[channel], channel))}
      </fieldset>`}
      ${this.#conduct?.render()}<slot hidden></slot>
    </div>`;
  }

  /** Lit calls what a template listens with on its host. */
  #changed(): void {
    const [box, ...others] = this.renderRoot.querySelectorAll<HTMLInputElement>('input');
    const begins = box!.checked && !this.acknowledged;
    if (begins) this.#at = '';
    this.acknowledged = box!.checked;
    this.refusals = others.flatMap(({ checked, value }) => (checked ? [value as Channel] : []));
    this.wrong = '';
    void this.#loading?.then((conduct) => conduct.changed(begins));
  }

  #open(): void {
    void this.#loading?.then((conduct) => conduct.open());
  }
}
