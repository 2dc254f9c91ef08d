import { css } from 'lit';

/** What opens below the text. */
export const otherRightsStyles = css`
  .opened {
    margin-block: 0.5em 2.5em;
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
