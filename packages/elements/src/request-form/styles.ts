import { css } from 'lit';

/** How questions, buttons, errors and panels look. Sizes are in `em` of the reader's own text size. */
export const formStyles = css`
  :host {
    container-type: inline-size;
  }
  .columns {
    display: grid;
    gap: 0 4em;
    accent-color: var(--_accent);
  }
  aside {
    margin-block-start: 2em;
  }
  @container (min-width: 56em) {
    .columns {
      grid-template: auto 1fr / minmax(0, 38em) minmax(14em, 20em);
    }
    aside:nth-child(3) {
      grid-area: 1 / 2 / 3;
      margin-block-start: 0;
    }
  }
  form,
  p {
    max-inline-size: 38em;
  }
  form:focus {
    outline: 0;
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
  .heading.small {
    font-size: 1.125em;
    margin-block-start: 1.5em;
  }
  aside .heading.small {
    margin-block-start: 0;
  }
  .field:last-child {
    margin: 0;
  }
  legend + .hint {
    margin-block-end: 1em;
  }
  .field > label,
  dt {
    font-weight: 700;
  }
  .hint {
    display: block;
    color: var(--_muted);
  }
  input,
  textarea,
  button,
  .button {
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
    background: var(--_ground);
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
  button,
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.55em 1.1em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: 0 0;
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .link {
    padding-inline: 0;
    border: 0;
    color: var(--_accent);
    text-decoration: underline;
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block: -1.25em 1.5em;
  }
  #send,
  .progress {
    margin-block-start: 1.5em;
  }
  dd {
    margin-block-end: 1em;
  }
  address {
    font-style: normal;
  }
`;
