/** Whether a link of a notice leads where links may: a web page, an email address or a telephone. */
export const isSafeHref = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href);

/** Whether the words of a link are its address, as people write one. */
export function saysItself(href: string, words: string): boolean {
  if (href.startsWith('tel:')) return /^[\d\s+()-]+$/u.test(words);
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/iu, '').replace(/\/$/u, '');
  return bare(href) === bare(words);
}
