import { css } from 'lit';

/**
 * The looks of a first view that `core.ts` has not (`late-styles.ts` has the rest), in three layers. A host or a theme sets the public names
 * (`--clarion-accent`), anywhere above the element; none is set here, so that inheritance stays
 * open. Each has a private twin (`--_accent`) with its default, and only twins are used in styles.
 * `light-dark()` follows the `color-scheme` of the page around. No spaces inside `var()`: the
 * minifier keeps them.
 */
export const tokens = css`
  :host {
    --_on-accent: var(--clarion-on-accent,light-dark(#fff,#0c1b2e));
    --_muted: var(--clarion-muted,light-dark(#4a5159,#b7bec6));
    --_raised: var(--clarion-raised,light-dark(#f4f6f8,#1d2125));
    --_line: var(--clarion-line,light-dark(#d8dde2,#363c43));
    --_control-line: var(--clarion-control-line,light-dark(#69717a,#8d96a0));
    --_heading-font: var(--clarion-heading-font,inherit);
    --_radius: var(--clarion-radius,4px);
    --_space: var(--clarion-space,4px);
    --_top: var(--clarion-sticky-offset,0px);
  }
`;
