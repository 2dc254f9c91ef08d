import { css } from 'lit';

/**
 * Buttons, hints and lines of both elements that a link leads to. Apart from the form's, which say
 * the same of fields: a file in common would cost the first view of each a file more.
 */
export const controlStyles = css`
  :host {
    max-inline-size: 42em;
  }
  p,
  details {
    margin-block-end: 1em;
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
  .primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_button-text);
  }
  /* A block before it is defined, too: nothing moves when it comes. */
  [part='objection'] {
    display: block;
    margin-block-start: 2em;
  }
  .hint {
    color: var(--_muted);
  }
  summary {
    padding-block: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
`;
