import { css } from 'lit';

/** How a known request looks. */
export const standingStyles = css`
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
