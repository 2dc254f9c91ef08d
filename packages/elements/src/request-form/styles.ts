import { css } from 'lit';

/** How questions, buttons, errors and panels look. Sizes are in `em` of the reader's own text size. */
export const formStyles = css`
  :host {
    container-type: inline-size;
  }
  .columns {
    display: grid;
    /* A long address wraps, and widens nothing. */
    grid-template-columns: minmax(0, 1fr);
    gap: 0 4em;
    accent-color: var(--_accent);
  }
  @container (min-width: 56em) {
    .columns {
      grid-template: auto 1fr / minmax(0, 38em) minmax(14em, 20em);
    }
  }
  form,
  p {
    max-inline-size: 38em;
  }
  fieldset,
  legend {
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  fieldset,
  .field {
    margin-block-end: 2em;
  }
  legend,
  .heading {
    margin-block-end: 0.5em;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  .heading {
    font-size: 1.5em;
  }
  .field:last-child {
    margin: 0;
  }
  legend + .hint {
    margin-block-end: 1em;
  }
  .field > label {
    font-weight: 700;
  }
  .hint {
    display: block;
    color: var(--_muted);
  }
  input,
  textarea,
  button {
    font: inherit;
  }
  .field input,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.375em;
    padding: 0.5em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_text);
    appearance: none;
  }
  .choice {
    display: flex;
    gap: 0.75em;
    padding-block: 0.5em;
  }
  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.55em 1.1em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: 0 0;
    color: var(--_text);
    font-weight: 600;
    cursor: pointer;
  }
  .primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_button-text);
  }
  .link {
    padding-inline: 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-end: 1.5em;
  }
  .field + .adds {
    margin-block-start: -1.25em;
  }
  #send,
  .progress {
    margin-block-start: 1.5em;
  }
`;
