import { readFileSync } from 'node:fs';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import type { Plugin } from 'vite';
import { lookIn, lookOf, publicTokens } from '../../packages/elements/build/public-tokens.ts';
import { themingControls, type Theme } from './controls.ts';

const themes: readonly Theme[] = [...figures.companies, { id: 'neutral', name: 'Neutral: no company in particular' }].map(({ id, name }) => ({
  id,
  name,
  look: lookIn(readFileSync(new URL(`../../packages/elements/themes/${id}.css`, import.meta.url), 'utf8')),
}));

/** Gives the theming page its controls, and what the elements' sources and the theme files say, for its script to read. */
export function embedTheming(): Plugin {
  const tokens = publicTokens();
  const data = JSON.stringify({ defaults: lookOf(tokens), themes }).replaceAll('<', '\\u003c');
  return {
    name: 'clarion-demo-theming',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('<!-- clarion:theming -->', () => `${themingControls(tokens, themes)}\n<script type="application/json" id="data">${data}</script>`),
    },
  };
}
