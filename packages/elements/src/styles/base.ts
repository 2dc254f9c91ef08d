import { css } from 'lit';

/**
 * What every element starts from: nothing of the host's CSS but its font family and what says
 * whether and in which scheme to paint; text in `em` of the reader's own size, links, headings, and
 * the focus ring. Takes its values from `tokens`.
 */
export const base = css`
  :host {
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
    font-size: var(--clarion-font-size,medium);
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  h2,
  h3,
  h4 {
    font-family: var(--_heading-font);
    font-size: 1em;
    line-height: 1.25;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
