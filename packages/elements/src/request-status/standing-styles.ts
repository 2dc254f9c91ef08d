import { css } from 'lit';

/** How what is missing looks, and a known request. */
export const standingStyles = css`
  /* What did not lead to a request is as plain to see as what did. */
  #trouble:has(a, button) {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_error);
  }
  dl,
  ol,
  .summary {
    margin-block-end: 1em;
    max-inline-size: 38em;
  }
  .summary {
    padding: 1em;
    border: 4px solid var(--_error);
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    margin-block-start: 1.5em;
    font-size: 1.2em;
  }
  h2,
  h3 {
    margin-block-end: 0.5em;
  }
  .now {
    padding: 1.25em;
    border-inline-start: 6px solid var(--_accent);
    background: var(--_raised);
    max-inline-size: 38em;
  }
  .now dl,
  .now dd:last-child {
    margin-block-end: 0;
  }
  .now strong {
    display: block;
    font-size: 1.25em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin-block-end: 0.5em;
    font-weight: 700;
  }
  .reference {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .lines {
    white-space: pre-line;
  }
  ol {
    padding-inline-start: 1.25em;
  }
  .error {
    color: var(--_error);
    font-weight: 700;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
`;
