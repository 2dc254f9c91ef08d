import type { LitElement } from 'lit';
import './tags.js';

/** `headingLevel` as HTML has it: `heading-level`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Uncapitalize<First>}${Kebab<Rest>}`
    : `${Uncapitalize<First>}-${Kebab<Rest>}`
  : Name;

/** Tells a property that can be set from one that can only be read. */
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type CanBeSet<Element, Name extends keyof Element> = Same<Pick<Element, Name>, { -readonly [Key in Name]: Element[Key] }>;

/** Methods are no properties; what brings something later (`loadForm`) is. */
type IsMethod<Value> = Value extends (...given: never) => infer Result ? (Result extends Promise<unknown> ? false : true) : false;

type SettableName<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement> & string]: CanBeSet<Element, Name> extends true
    ? IsMethod<Element[Name]> extends true
      ? never
      : Name
    : never;
}[Exclude<keyof Element, keyof LitElement> & string];

/** Every property that a host can set, under its own name. */
type Properties<Element> = { [Name in SettableName<Element>]?: Element[Name] | undefined };

/** The same as attributes, where they are texts, numbers or switches. */
type Attributes<Element> = {
  [Name in SettableName<Element> as Element[Name] extends string | number | boolean | undefined ? Kebab<Name> : never]?:
    | Element[Name]
    | (Element[Name] extends number ? `${number}` : never)
    | undefined;
};

/** A form control may name its form; what it then belongs to can only be read. */
type Association<Element> = Element extends { readonly form: HTMLFormElement | null } ? { form?: string | undefined } : unknown;

/** Every event of the elements, as `on` and its name. */
export type ClarionListeners<Element> = {
  [Name in Extract<keyof HTMLElementEventMap, `clarion-${string}`> as `on${Name}`]?:
    | ((event: HTMLElementEventMap[Name] & { readonly currentTarget: Element }) => unknown)
    | undefined;
};

export type ClarionTag = Extract<keyof HTMLElementTagNameMap, `clarion-${string}`>;

/** By tag: what a template may put on it, beside what any HTML element takes. */
export type ClarionAttributes = {
  [Tag in ClarionTag]: Properties<HTMLElementTagNameMap[Tag]> & Attributes<HTMLElementTagNameMap[Tag]> & Association<HTMLElementTagNameMap[Tag]>;
};
