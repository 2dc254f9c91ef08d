import { css } from 'lit';

/** A form of three short fields. */
export const retentionStyles = css`
  .retention fieldset {
    margin-block: 1.5em 1em;
    padding: 0;
    border: 0;
  }
  .retention legend {
    padding: 0;
    font-weight: 600;
  }
  .retention :is(.small, .error) {
    max-inline-size: 60ch;
    margin-block: 0.25em 0.75em;
  }
  .retention .error {
    color: var(--_error);
    font-weight: 600;
  }
  .retention .error:empty {
    display: none;
  }
  .retention label {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  .retention input {
    display: block;
  }
  .retention .of-2 {
    inline-size: 4em;
  }
  .retention .of-4 {
    inline-size: 6em;
  }
  .retention [aria-invalid] {
    border-color: var(--_error);
  }
  .retention .answer {
    font-size: 1.125em;
    font-weight: 600;
  }
`;
