import { css } from 'lit';

/** What all tools look like, and the buttons that close a section. */
export const toolStyles = css`
  .heading:is(:hover, :focus-within) .link {
    color: var(--_muted);
  }
  @media (hover: none) {
    .heading .link {
      color: var(--_muted);
    }
  }
  p button {
    margin-inline-end: 1em;
  }
  .tools button {
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
    /* In line with the contents, which have a line before them. */
    padding-inline: calc(0.75em + 2px) 0.75em;
    color: var(--_accent);
  }
  @container (inline-size >= 56em) {
    .tools {
      margin-block-start: 1em !important;
      padding-block-start: 0.5em;
      border-block-start: 1px solid var(--_line);
    }
    .tools button {
      min-block-size: 36px;
    }
  }
  .fold {
    flex: none;
    align-self: center;
    /* No taller than the heading, which stood there before: the text must not move. */
    margin-block: -10px;
    margin-inline: auto -44px;
    min-inline-size: 44px;
    padding: 0;
    border: 0;
  }
  .fold::after {
    margin: 0 !important;
  }
  [hidden='until-found'] {
    display: block !important;
  }
  .panel {
    margin-block: 1em 2.5em;
    padding-block: 1.25em;
    border-block: 1px solid var(--_line);
  }
  .panel :is(h3, h4) {
    margin-block-start: 1.5em;
  }
  .panel > h3:first-child {
    margin: 0;
  }
  .panel h4 {
    font-size: 1em;
  }
  .panel :is(input, select) {
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    font: inherit;
  }
  .panel button:disabled {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
  .panel [role='status']:empty {
    display: none;
  }
  /* As wide as before, not bold: a link that wraps anew would move the tools from under a pointer. */
  nav [aria-current='location'] {
    padding-inline-start: calc(0.75em - 2px);
    border-color: var(--_accent);
    border-inline-start-width: 4px;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    nav [aria-current='location'] {
      border-color: Highlight;
    }
  }
  @media print {
    /* What is only of use on a screen; what was opened is printed. */
    nav,
    .link,
    .fold,
    .panel .close,
    a[href^='#ask-'],
    [part='rights']:not(:has([aria-expanded='true'])),
    h4:has([aria-expanded='false']) {
      display: none !important;
    }
    article {
      display: block !important;
    }
    section > [hidden] {
      display: block !important;
      content-visibility: visible !important;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
