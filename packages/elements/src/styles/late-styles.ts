import { css, type CSSResult } from 'lit';

/** The looks of what went wrong and what went well: apart from `tokens`, since no first view shows either. */
const outcomeTokens = css`
  :host {
    /* What went wrong. */
    --_error: var(--clarion-error,light-dark(#9a1717,#ffb4ab));
    /* What went well. */
    --_success: var(--clarion-success,light-dark(#0f5230,#8fdcb0));
  }
`;

/** Puts styles that come after the first view beside those that an element has, and what they need of looks. */
export function adopt(root: HTMLElement | DocumentFragment, styles: CSSResult): void {
  const shadow = root as ShadowRoot;
  const late = [outcomeTokens, styles].map(({ styleSheet }) => styleSheet!);
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, ...late])];
}
