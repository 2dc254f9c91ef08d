import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ClarionAttributes, ClarionListeners, ClarionTag } from './attributes.js';

/** `onclarion-acknowledged` as Vue has it: `onClarionAcknowledged`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;

type Listeners<Element> = {
  [Name in keyof ClarionListeners<Element> as Name extends `on${infer Event}` ? `on${Pascal<Event>}` : never]: ClarionListeners<Element>[Name];
};

/** A form control takes `v-model`. */
type Model<Element> = Element extends { value: infer Value } ? { modelValue?: Value | undefined; 'onUpdate:modelValue'?: (value: Value) => unknown } : unknown;

type ClarionComponents = {
  [Tag in ClarionTag]: DefineComponent<
    Omit<HTMLAttributes, keyof ClarionAttributes[Tag]> & ClarionAttributes[Tag] & Listeners<HTMLElementTagNameMap[Tag]> & Model<HTMLElementTagNameMap[Tag]>
  >;
};

declare module 'vue' {
  interface GlobalComponents extends ClarionComponents {}
}
