/**
 * Takes the place of Lit's module of the same name in the files for pages: every browser that knows `light-dark()`, which our
 * tokens need, adopts style sheets, so that what Lit keeps for older ones is left out. A result of another copy is told by
 * Lit's own mark.
 */
export class CSSResult {
  readonly _$cssResult$ = true;
  readonly cssText: string;
  readonly styleSheet: CSSStyleSheet;

  /** The parts of a text, and what stands between them. */
  constructor(parts: readonly string[], between?: CSSResult) {
    this.cssText = parts.join(between?.cssText);
    (this.styleSheet = new CSSStyleSheet()).replaceSync(this.cssText);
  }
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult([String(text)]);

/** A style may take in one other. */
export const css = (parts: TemplateStringsArray, other?: CSSResult): CSSResult => new CSSResult(parts, other);

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void => {
  root.adoptedStyleSheets = styles.map((style) => ((style as CSSResult).styleSheet ?? style));
};

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;
