import { css } from 'lit';

/**
 * What a single control needs, the smallest first view of all: nothing of the host's CSS but its font family and what says
 * whether and in which scheme to paint; text in `em` of the reader's own size, links, and the focus ring. `tokens.ts` says how
 * the names of looks work, and has the rest of them.
 */
export const core = css`
  :host {
    /* Links, buttons, and the mark of the block on the right to object. */
    --_accent: var(--clarion-accent,light-dark(#1d4f91,#a6c8f7));
    /* Text and headings. */
    --_text: var(--clarion-text,light-dark(#1b1f24,#e9ebee));
    /* The background. */
    --_ground: var(--clarion-ground,light-dark(#fff,#14171a));
    /* The ring around what has the focus. */
    --_focus: var(--clarion-focus,light-dark(#0b57d0,#a8c7fa));
    /* The typeface of the text; the page’s own unless set. */
    --_font: var(--clarion-font,inherit);
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    -webkit-text-size-adjust: inherit;
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    background: var(--_ground);
    color: var(--_text);
    font-family: var(--_font);
    /* Size of the text, to which everything else keeps its proportion. */
    font-size: var(--clarion-font-size,medium);
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* English stays from left to right on a page from right to left. */
  [lang]:not([dir]) {
    direction: ltr;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  /* What comes into view stands below the page's own header: a field by its label or group. */
  :focus,
  label,
  fieldset {
    scroll-margin-block-start: calc(var(--clarion-sticky-offset,0px) + 1em);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
