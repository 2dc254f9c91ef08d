import { css } from 'lit';

/** A table where there is room, and a list of cards where there is none. */
export const tableStyles = css`
  .tables table {
    inline-size: 100%;
    margin-block-start: 1.5em;
  }
  .tables caption {
    padding-block-end: 0.5em;
    font-size: 1.125em;
  }
  .tables tbody th {
    min-inline-size: 10em;
  }
  .tables td > span:first-child {
    display: none;
  }
  @container (inline-size < 40em) {
    .tables :is(table, caption, tbody, tr, th, td) {
      display: block;
    }
    .tables thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tables tr {
      padding-block: 0.75em;
      border-block-end: 1px solid var(--_line);
    }
    .tables :is(th, td) {
      padding: 0;
      border: 0;
    }
    .tables td:empty {
      display: none;
    }
    .tables td > span:first-child {
      display: inline;
      color: var(--_muted);
    }
  }
`;
