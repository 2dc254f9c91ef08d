import type { Measured } from '../../../packages/elements/build/contrast.ts';
import { ratioInWords } from '../../../packages/elements/build/contrast.ts';
import { hexOf } from './colour.ts';

type Kind = 'colour' | 'font' | 'size';

/** One token's controls: a field for any value, a picker beside it, what is wrong, and the contrast that the value gives. */
export class Control {
  readonly name: string;
  readonly label: string;
  readonly #kind: Kind;
  readonly #field: HTMLInputElement;
  readonly #picker: HTMLInputElement | null;
  readonly #wrong: HTMLElement;
  readonly #figures: HTMLElement | null;

  /** `change` is told each value that can be used, and whether it is still being dragged or typed; an empty one means the default. */
  constructor(element: HTMLElement, change: (value: string, isGrowing: boolean) => void) {
    const { token = '', kind = 'size' } = element.dataset;
    this.name = token;
    this.#kind = kind as Kind;
    this.#field = element.querySelector<HTMLInputElement>(`[id="${token}"]`)!;
    this.#picker = element.querySelector<HTMLInputElement>(`[id="${token}-picker"]`);
    this.#wrong = element.querySelector<HTMLElement>(`[id="${token}-wrong"]`)!;
    this.#figures = element.querySelector<HTMLElement>(`[id="${token}-figures"]`);
    this.label = this.#field.labels?.[0]?.textContent ?? token;
    for (const type of ['input', 'change']) {
      this.#field.addEventListener(type, () => {
        const text = this.#field.value.trim();
        const value = text && this.#valueOf(text);
        // What is still being typed is not wrong yet.
        if (value === undefined) return type === 'change' ? this.#complain() : undefined;
        this.#complain('');
        if (value || type === 'change') change(value, type === 'input');
      });
      this.#picker?.addEventListener(type, ({ currentTarget }) => {
        const { value } = currentTarget as HTMLInputElement;
        this.#complain('');
        change(this.#kind === 'size' ? `${value}px` : value, type === 'input');
      });
    }
  }

  /** Shows a value, unless the person is typing it. */
  show(text: string, measured: readonly Measured[]): void {
    if (!this.#field.matches(':focus') || this.#valueOf(this.#field.value.trim()) !== text) {
      this.#field.value = text;
      this.#complain('');
    }
    if (this.#picker) this.#picker.value = this.#kind === 'colour' ? (hexOf(text) ?? '') : String(Number.parseFloat(text === 'medium' ? '16' : text));
    const own = measured.filter(({ front }) => front === this.name);
    this.#figures?.replaceChildren(...own.map((each) => figure(each)));
  }

  #valueOf(text: string): string | undefined {
    if (this.#kind === 'colour') return hexOf(text);
    const isKnown =
      this.#kind === 'font'
        ? CSS.supports('font-family', text)
        : this.name === 'font-size'
          ? CSS.supports('font-size', text)
          : // As the styles use it: in a sum, which a bare 0 would break.
            CSS.supports('outline-offset', `calc(${text} + 0px)`) && !text.startsWith('-');
    return isKnown && !/[;{}]/.test(text) ? text : undefined;
  }

  #complain(text = { colour: 'Enter a colour that CSS knows and that lets nothing through, like #1d4f91', font: 'Enter a list of typefaces, like Georgia, serif', size: 'Enter a length with its unit, like 4px or 0.5rem' }[this.#kind]): void {
    this.#wrong.textContent = text;
    this.#wrong.hidden = !text;
    if (text) this.#field.ariaInvalid = 'true';
    else this.#field.removeAttribute('aria-invalid');
  }
}

/** The ratio on one ground, and in words whether that will do. */
function figure({ back, ratio, least, isEnough }: Measured): HTMLElement {
  const told = document.createElement('span');
  told.className = isEnough ? 'enough' : 'weak';
  told.textContent = `${isEnough ? '✓' : '✗'} ${ratioInWords(ratio)} on ${back}${isEnough ? '' : `, needs ${least}:1`}`;
  return told;
}
