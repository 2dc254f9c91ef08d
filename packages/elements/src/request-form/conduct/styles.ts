import { css } from 'lit';

/** How errors, receipts and messages look; comes with the code that shows them. */
export const conductStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.55em 1.1em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .button.primary {
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  form:focus,
  #story:focus {
    outline: 0;
  }
  button:hover,
  .button:hover {
    text-decoration: underline;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
    text-decoration: none;
  }
  .heading:focus {
    outline: 0;
  }
  textarea {
    resize: vertical;
  }
  /* Not of a field, which stood there before: what is below would move from under a press. */
  p.hint:not(.field > p) {
    margin-block-end: 1em;
  }
  .answers > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .answers dt {
    flex: 1 1 100%;
  }
  .answers dd {
    flex: 1;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .answers dd:last-child {
    flex: none;
  }
  .answers .link {
    min-block-size: 1.6em;
    padding-block: 0;
  }
  .answers + p {
    margin-block-start: 1.5em;
  }
  .inset {
    margin-inline-start: 0.7em;
    padding-inline-start: 1.4em;
    border-inline-start: 2px solid var(--_line);
  }
  .error {
    color: var(--_error);
    font-weight: 700;
  }
  .wrong {
    border-inline-start: 4px solid var(--_error);
    padding-inline-start: 1em;
  }
  .wrong > input,
  .wrong > textarea {
    border-color: var(--_error);
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .panel {
    max-inline-size: 38em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block: 1em;
  }
  .suggestion {
    margin-block-start: 0.5em;
  }
  .summary,
  .panel {
    margin-block-end: 2em;
    padding: 1.25em;
    border: 4px solid var(--_error);
    border-radius: var(--_radius);
  }
  .panel {
    border: 0;
    border-block-start: 4px solid var(--_success);
    background: var(--_raised);
    padding: 1.5em;
  }
  .ready {
    border-color: var(--_accent);
  }
  .summary ul {
    padding: 0;
    list-style: none;
  }
  .summary ul a {
    color: var(--_error);
    font-weight: 700;
  }
  .summary p,
  .panel > p,
  .panel dl {
    margin-block-end: 1.5em;
  }
  .panel ul {
    padding-inline-start: 1.25em;
  }
  .panel li {
    margin-block-end: 0.5em;
  }
  summary {
    margin-block-end: 1em;
    padding-block: 0.25em;
    cursor: pointer;
  }
  .panel > :last-child {
    margin: 0;
  }
  .reference {
    font-size: 1.5em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    user-select: all;
  }
  .lines,
  pre {
    white-space: pre-line;
  }
  pre {
    font: inherit;
    overflow-wrap: anywhere;
  }
  @media print {
    .buttons,
    .link,
    aside {
      display: none;
    }
  }
`;
