/** Text as it stands in HTML, in a double-quoted attribute too. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ESCAPES[character] as string);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
