import { css } from 'lit';

/** The question after the press; comes with it. */
export const reasonStyles = css`
  fieldset {
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  .unseen {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    white-space: nowrap;
    clip-path: inset(50%);
  }
  .choice {
    display: flex;
    gap: 0.6em;
    padding-block: 0.35em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
`;
