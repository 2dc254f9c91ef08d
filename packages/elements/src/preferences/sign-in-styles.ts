import { css } from 'lit';

/** How the field for an address looks; comes with the code that shows it. */
export const signInStyles = css`
  .unseen {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  label {
    font-weight: 700;
  }
  input {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block: 0.375em 1.5em;
    padding: 0.5em 0.75em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    font: inherit;
    appearance: none;
  }
  .wrong > input {
    border-color: var(--_error);
  }
`;
