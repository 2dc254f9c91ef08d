/** Whether a link of a notice leads where links may: a web page, an email address or a telephone. */
export const isSafeHref = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href);
