import { css } from 'lit';

/** How the two fields look, and what they lead to alike. */
export const statusStyles = css`
  p,
  .field,
  #trouble {
    margin-block-end: 1em;
    max-inline-size: 38em;
  }
  .muted {
    color: var(--_muted);
  }
  label {
    font-weight: 700;
  }
  .field > p {
    margin-block-end: 0.25em;
  }
  input,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    font: inherit;
  }
  button {
    min-block-size: 2.75em;
    padding: 0.55em 1.1em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: 0 0;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_button-text);
  }
`;
