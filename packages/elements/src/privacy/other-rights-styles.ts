import { css } from 'lit';

/** What opens below the text. */
export const otherRightsStyles = css`
  .opened {
    margin-block: 0.5em 2em;
    padding: clamp(1em, 4cqi, 2em);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .opened * {
    background: none;
  }
  /* The button says it already. */
  clarion-erasure-or-objection::part(title) {
    display: none;
  }
  .opened > p:empty {
    margin: 0;
  }
  @media print {
    [part='rights'] {
      display: none;
    }
  }
`;
