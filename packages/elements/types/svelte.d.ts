import type { HTMLAttributes } from 'svelte/elements';
import type { ClarionAttributes, ClarionListeners, ClarionTag } from './attributes.js';

type ClarionElements = {
  [Tag in ClarionTag]: HTMLAttributes<HTMLElementTagNameMap[Tag]> & ClarionAttributes[Tag] & ClarionListeners<HTMLElementTagNameMap[Tag]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ClarionElements {}
}
