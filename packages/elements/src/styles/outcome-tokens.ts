import { css } from 'lit';

/** The looks of what went wrong and what went well: apart from `tokens`, since no first view shows either. */
export const outcomeTokens = css`
  :host {
    --_error: var(--clarion-error,light-dark(#9a1717,#ffb4ab));
    --_success: var(--clarion-success,light-dark(#0f5230,#8fdcb0));
  }
`;
