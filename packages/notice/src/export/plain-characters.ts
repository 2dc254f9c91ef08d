/**
 * A text without what a terminal or a mail program would act on: control characters, and those that
 * turn the direction of what follows.
 */
export const plainCharacters = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
