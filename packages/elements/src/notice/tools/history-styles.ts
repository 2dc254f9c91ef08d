import { css } from 'lit';

/** What came and what went, told by more than colour. */
export const historyStyles = css`
  .history ol > li {
    margin-block-start: 1.5em;
  }
  .history > ol > li > h4 {
    margin: 0;
    font-size: 1.125em;
  }
  .history :is(p, ul) {
    margin-block-start: 0.5em;
  }
  .history summary {
    min-block-size: 44px;
    padding-block: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  ins {
    background: var(--_raised);
    font-weight: 600;
    text-underline-offset: 0.15em;
  }
  del {
    color: var(--_muted);
  }
`;
