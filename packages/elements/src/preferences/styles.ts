import { css } from 'lit';

/** The boxes. */
export const preferencesStyles = css`
  fieldset {
    min-inline-size: 0;
    margin-block-end: 2em;
    padding: 0;
    border: 0;
    accent-color: var(--_accent);
  }
  legend {
    margin-block-end: 0.5em;
    padding: 0;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  form {
    margin-block-start: 1em;
  }
  .off {
    margin-block-end: 1.75em;
    padding-block-end: 1.5em;
    border-block-end: 1px solid var(--_line);
  }
  .off .hint {
    margin: 0;
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
  span.hint {
    display: block;
  }
  summary + * {
    margin-block-start: 1em;
  }
  .cells {
    margin-block: -1em 2em;
  }
  .cells fieldset {
    margin-block: 1em;
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--_line);
  }
  .cells legend {
    margin: 0;
    float: inline-start;
    inline-size: 100%;
    font: inherit;
    font-weight: 700;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    clear: both;
  }
  .unsaved {
    color: var(--_accent);
    font-weight: 700;
  }
  .unsaved:empty {
    margin: 0;
  }
`;
