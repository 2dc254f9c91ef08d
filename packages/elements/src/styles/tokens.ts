import { css } from 'lit';

/**
 * The looks of a first view that `core.ts` has not (`late-styles.ts` has the rest). They have three layers: core is what is counted in
 * (typefaces and measures), meaning is what a colour says, and component is one kind of thing, which follows a meaning unless it is set.
 * A host or a theme sets the public names (`--clarion-accent`), anywhere above the element; none is set here, so that inheritance stays
 * open. Each has a private twin (`--_accent`) with its default, and only twins are used in styles.
 * `light-dark()` follows the `color-scheme` of the page around. No spaces inside `var()`: the
 * minifier keeps them. The comment above each is what the documentation, the manifest and the theming page say of it.
 */
export const tokens = css`
  :host {
    /* Text on the accent. */
    --_on-accent: var(--clarion-on-accent,light-dark(#fff,#0c1b2e));
    /* Text that matters less. */
    --_muted: var(--clarion-muted,light-dark(#4a5159,#b7bec6));
    /* The background of blocks that stand out. */
    --_raised: var(--clarion-raised,light-dark(#f4f6f8,#1d2125));
    /* Hairlines. */
    --_line: var(--clarion-line,light-dark(#d8dde2,#363c43));
    /* The borders of fields and buttons. */
    --_control-line: var(--clarion-control-line,light-dark(#69717a,#8d96a0));
    /* The button that is pressed most; the accent unless set. */
    --_button: var(--clarion-button-ground,var(--_accent));
    /* Text on that button; the text on the accent unless set. */
    --_button-text: var(--clarion-button-text,var(--_on-accent));
    /* Fields to type into; the background unless set. */
    --_field: var(--clarion-field-ground,var(--_ground));
    /* The block on the right to object; as other blocks that stand out unless set. */
    --_objection: var(--clarion-objection-ground,var(--_raised));
    /* The typeface of headings; that of the text unless set. */
    --_heading-font: var(--clarion-heading-font,inherit);
    /* How round corners are. */
    --_radius: var(--clarion-radius,4px);
    /* The unit of the spacing between paragraphs, sections and blocks. */
    --_space: var(--clarion-space,4px);
    /* Height of a header of the page that stays on screen. */
    --_top: var(--clarion-sticky-offset,0px);
  }
`;
