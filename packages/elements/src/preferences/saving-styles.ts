import { css } from 'lit';

/** How the end of a press looks; comes with the code that shows it. */
export const savingStyles = css`
  button:hover {
    text-decoration: underline;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
    text-decoration: none;
  }
  .heading {
    margin-block-end: 0.5em;
    font-family: var(--_heading-font);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  [tabindex='-1']:focus {
    outline: 0;
  }
  .panel {
    margin-block-end: 2em;
    padding: 1.5em;
    border-block-start: 4px solid var(--_success);
    background: var(--_raised);
  }
  .panel ul {
    margin-block-end: 1em;
    padding-inline-start: 1.25em;
  }
  .panel li {
    margin-block-end: 0.5em;
  }
  .panel > :last-child {
    margin: 0;
  }
  .problem {
    border-color: var(--_error);
  }
  .problem a[href^='#'],
  .error {
    color: var(--_error);
    font-weight: 700;
  }
  .wrong {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_error);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .history {
    padding-inline-start: 1.5em;
  }
  .history li {
    margin-block-end: 1em;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
