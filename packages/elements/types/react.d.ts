import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ClarionAttributes, ClarionListeners, ClarionTag } from './attributes.js';

type ClarionJsx = {
  [Tag in ClarionTag]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> &
    ClarionAttributes[Tag] &
    ClarionListeners<HTMLElementTagNameMap[Tag]> & {
      onchange?: ((event: Event & { readonly currentTarget: HTMLElementTagNameMap[Tag] }) => unknown) | undefined;
    };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ClarionJsx {}
  }
}
