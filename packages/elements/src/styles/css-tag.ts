/**
 * Takes the place of Lit's module of the same name in the files for pages: every browser that knows `light-dark()`, which our
 * tokens need, adopts style sheets, so that what Lit keeps for older ones is left out. A result of another copy is told by
 * Lit's own mark.
 */
export class CSSResult {
  readonly _$cssResult$ = true;
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(text: string) {
    this.cssText = text;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

/** No style of ours takes in another. */
export const css = (strings: TemplateStringsArray): CSSResult => new CSSResult(strings[0]!);

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void => {
  root.adoptedStyleSheets = styles.map((style) => ('styleSheet' in style ? style.styleSheet : style));
};

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;
