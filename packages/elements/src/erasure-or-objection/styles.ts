import { css } from 'lit';

/** A quiet diagram: a bar down each path, solid where something stays, hollow where it goes, broken where it can return. */
export const explainerStyles = css`
  h2 {
    font-size: 1.875em;
  }
  h3 {
    margin-block-end: 0.75em;
  }
  h3,
  .lead {
    font-size: 1.25em;
  }
  .muted {
    color: var(--_muted);
  }
  p {
    max-inline-size: 38em;
  }
  .lead,
  .note {
    margin-block: 0.75em;
  }
  ol,
  ul {
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block: 1.5em;
  }
  button {
    padding: 0.55em 1.1em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: 0 0;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  [aria-pressed='true'],
  [aria-expanded='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  /* Where all colours are the system's, what is pressed has its own of them. */
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-expanded='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
  ol {
    min-block-size: 12em;
  }
  ol > li,
  section {
    padding-block: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .paths {
    display: grid;
    grid-template-columns: repeat(auto-fit,minmax(min(15em,100%),1fr));
    gap: 1.5em;
  }
  .paths li {
    padding-inline-start: 1em;
    border-inline-start: 0.5em solid var(--_accent);
  }
  .paths .goes {
    border-inline-start: 0.5em double var(--_line);
  }
  .paths .returns {
    border-inline-start-style: dashed;
  }
  strong {
    display: block;
  }
  .note {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  @media screen {
    .off {
      display: none;
    }
  }
  @media print {
    button {
      display: none;
    }
    li {
      break-inside: avoid;
    }
  }
`;
