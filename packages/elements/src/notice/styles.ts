import { css } from 'lit';

/** Reading: one column of text, its contents beside it where the element itself is wide enough. */
export const noticeStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 72em;
  }
  h2 {
    font-size: 1.875em;
  }
  h3 {
    font-size: 1.375em;
  }
  h4 {
    font-size: 1.125em;
  }
  h3,
  h4 {
    scroll-margin-block-start: calc(var(--_top) + 1em);
  }
  .small {
    color: var(--_muted);
    font-size: 0.875em;
    text-wrap: balance;
  }
  section {
    margin-block-start: calc(12 * var(--_space));
  }
  section > * {
    max-inline-size: 68ch;
  }
  .heading {
    display: flex;
    align-items: baseline;
    /* Room for the button that comes later: a heading that wraps anew would move the text. */
    padding-inline-end: 44px;
    overflow-wrap: anywhere;
  }
  p,
  ul,
  ol,
  dl,
  .note,
  .scroll,
  [part=rights] > [lang] {
    margin-block-start: calc(4 * var(--_space));
  }
  h4 {
    margin-block-start: 1.5em;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }
  ::marker {
    color: var(--_muted);
  }
  [role='list'] {
    list-style: none;
    padding: 0;
  }
  dl > div {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  dt,
  th,
  caption {
    font-weight: 600;
    text-align: start;
  }
  /* Keeps what follows out of the window until the rest of the text is there. */
  .rest {
    block-size: 100vh;
  }
  .note {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .note > :first-child {
    margin: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  /* What is wider than a small screen scrolls, and not its title. */
  caption {
    max-inline-size: 100cqi;
  }
  th,
  td {
    min-inline-size: 7em;
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
  }
  /* Coloured with the tools: for whoever hovers, or cannot. */
  .link {
    padding-inline: 0.5em;
    color: transparent;
    text-decoration: none;
  }
  [part=summary] {
    display: grid;
    gap: 1.5em 2em;
  }
  [part=summary] li {
    margin: 0;
    padding-block-start: 0.75em;
    border-block-start: 2px solid var(--_accent);
  }
  [part=summary] h3 {
    font-size: 1.125em;
  }
  [part=summary] p {
    margin-block-start: 0.5em;
  }
  [part=objection] {
    padding: clamp(1em, 4cqi, 8 * var(--_space));
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_objection);
  }
  button {
    min-block-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  nav {
    margin-block: 1.5em;
    border-block: 1px solid var(--_line);
  }
  nav button,
  h4 button {
    inline-size: 100%;
    padding-inline: 0;
    border: 0;
    font-weight: 600;
    text-align: start;
  }
  [aria-expanded]::after {
    content: '+' / '';
    float: inline-end;
  }
  [aria-expanded='true']::after {
    content: '−' / '';
  }
  nav > [aria-expanded='false'] ~ * {
    display: none;
  }
  nav ol {
    margin: 0 0 1em;
  }
  nav li + li {
    margin: 0;
  }
  nav a {
    display: block;
    padding: 0.375em 0.75em;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
    text-decoration: none;
  }
  [part=rights] h4 {
    margin: 0;
    border-block-start: 1px solid var(--_line);
  }
  @container (inline-size >= 40em) {
    [part='summary'] {
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
  }
  @container (inline-size >= 56em) {
    article {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 0 4em;
    }
    header {
      grid-column: 1 / -1;
    }
    nav {
      position: sticky;
      inset-block-start: calc(var(--_top) + 1.5em);
      align-self: start;
      max-block-size: calc(100vh / var(--_zoom, 1) - var(--_top) - 3em);
      overflow-y: auto;
      margin-block: 2.5em 0;
      border: 0;
      font-size: 0.875em;
    }
    nav > button {
      display: none;
    }
    /* Inside, as what scrolls cuts off the rest. */
    nav :focus-visible {
      outline-offset: -3px;
    }
    nav > [aria-expanded] ~ * {
      display: block;
      margin: 0;
    }
    [part=summary] {
      margin-block-start: 2.25em;
    }
    dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 1em;
    }
  }
`;
