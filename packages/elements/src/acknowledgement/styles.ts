import { css } from 'lit';

/** Boxes of 24 px to tick, on one line with their words. */
export const acknowledgementStyles = css`
  :host {
    background: 0 0;
    accent-color: var(--_accent);
  }
  p,
  fieldset,
  button {
    margin-block-end: 1em;
  }
  fieldset,
  legend,
  button {
    border: 0;
    padding: 0.25em 0;
    min-inline-size: 0;
  }
  label {
    display: flex;
    gap: 0.75em;
    padding: 0.25em 0;
  }
  input {
    flex: none;
    font: inherit;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  button {
    background: 0 0;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
  }
`;
