import { css, type CSSResultGroup } from 'lit';
import { core } from './core.ts';

/** What every element of more than one control starts from: `core`, with headings and links. */
export const base: CSSResultGroup = [
  core,
  css`
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
  `,
];
