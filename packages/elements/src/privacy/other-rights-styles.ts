import { css } from 'lit';

/** How the rights look that open in place. */
export const otherRightsStyles = css`
  .right[slot],
  .rights[slot] {
    border: 0;
    padding: 0;
  }
  .rights[slot] {
    margin-block-start: 3em;
  }
  .rights h3 {
    font-size: 1.375em;
  }
  .rights > p {
    margin-block: 0.75em;
  }
  .opener button {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.55em 1.1em;
    margin-block-start: 0.75em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: 0 0;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .opener button::after {
    content: '+' / '';
  }
  .opener [aria-expanded='true']::after {
    content: '−' / '';
  }
  .right > div {
    margin-block: 1.5em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_line);
  }
`;
