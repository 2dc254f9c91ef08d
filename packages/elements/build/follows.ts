import type { Look, Value } from './public-tokens.ts';

/** The meaning that each component's token has where it is not set. */
export const FOLLOWS: Readonly<Record<string, string>> = {
  'button-ground': 'accent',
  'button-text': 'on-accent',
  'field-ground': 'ground',
  'objection-ground': 'raised',
};

/** What a look has for a token, which may be what it has for another. */
export const valueIn = (look: Look, name: string): Value | undefined => look[name] ?? look[FOLLOWS[name] ?? ''];
