import type { FieldErrors } from '../form-values.ts';
import type { LaterPage } from '../rights/right-definition.ts';

/** What a form of several pages goes by. */
export interface StepsForm {
  pages(): readonly LaterPage[];
  /** What is still to be mended on a page. */
  problems(page: LaterPage): FieldErrors;
  readonly isChecked: boolean;
}

/** Where in its pages a form stands: one question after the other, then a last look where the right has one. */
export class Steps {
  readonly #form: StepsForm;
  readonly #first: number;
  #at: number;
  /** Whether the person came back from the last look to change an answer. */
  #changing = false;

  /** What was told elsewhere is not told again: then the form begins later than at its first page. */
  constructor(form: StepsForm, first: number) {
    this.#form = form;
    this.#first = this.#at = first;
  }

  /** The page that is shown; undefined at the last look. */
  get page(): LaterPage | undefined {
    return this.#form.pages()[this.#at];
  }

  get isFirst(): boolean {
    return this.#at <= this.#first;
  }

  /** Whether the button sends. */
  get isLast(): boolean {
    return this.#form.isChecked ? !this.page : this.#at === this.#form.pages().length - 1;
  }

  /** To the next page; after a change, to the next that the change left unanswered. */
  forward(): void {
    const pages = this.#form.pages();
    const open = pages.findIndex((page, index) => index > this.#at && Object.keys(this.#form.problems(page)).length > 0);
    this.#at = !this.#changing ? this.#at + 1 : open < 0 ? pages.length : open;
    if (!this.page) this.#changing = false;
  }

  back(): void {
    this.#at = Math.max(this.#at - 1, this.#first);
  }

  change(page: LaterPage): void {
    this.#changing = true;
    this.#at = this.#form.pages().indexOf(page);
  }

  /** To the first page that has one of these problems. */
  mend(errors: FieldErrors): void {
    const at = this.#form.pages().findIndex(({ fields }) => fields.some((field) => errors[field]));
    if (at < 0) return;
    this.#changing ||= !this.page;
    this.#at = at;
  }

  goTo(at: number): void {
    this.#at = at;
  }
}
