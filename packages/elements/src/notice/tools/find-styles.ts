import { css } from 'lit';

/** The search stays in sight while the text moves under it, where a window is high enough for both. */
export const findStyles = css`
  @media (min-height: 30em) {
    .panel.find {
      position: sticky;
      inset-block-start: var(--_top);
      z-index: 1;
    }
  }
  .panel.find {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
    padding-block: 0.75em;
    background: var(--_ground);
  }
  .find form {
    display: contents;
  }
  .find button {
    padding-inline: 0.75em;
  }
  .find label {
    flex: 1 1 14em;
    font-weight: 600;
  }
  .find input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    appearance: none;
  }
  .find p {
    margin: 0;
  }
  .find p button {
    margin: 0;
  }
  .find [role='status'] {
    order: 1;
    flex: 1 0 100%;
  }
  ::highlight(clarion-found) {
    background-color: Mark;
    color: MarkText;
  }
  ::highlight(clarion-found-current) {
    background-color: var(--_accent);
    color: var(--_ground);
  }
  [data-found] {
    background: Mark;
    color: MarkText;
  }
  [data-found='current'] {
    outline: 3px solid var(--_accent);
  }
  @media print {
    .panel.find {
      display: none;
    }
  }
`;
