import { css } from 'lit';

/** How the other ways look, and every list of terms. */
export const otherWaysStyles = css`
  aside {
    margin-block-start: 2em;
  }
  @container (min-width: 56em) {
    aside:nth-child(3) {
      grid-area: 1 / 2 / 3;
      margin-block-start: 0;
    }
  }
  .heading.small {
    font-size: 1.125em;
    margin-block-start: 1.5em;
  }
  aside .heading.small {
    margin-block-start: 0;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin-block-end: 1em;
  }
  address {
    font-style: normal;
  }
  /* Nobody sends it from paper; a receipt stays. */
  @media print {
    form {
      display: none;
    }
  }
`;
