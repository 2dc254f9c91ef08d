/**
 * What a link is for. The code stands in every token, so a number is never given to another purpose. An unsubscribe link
 * works for as long as the email exists; a link that shows more than it takes expires.
 */
export const LINK_PURPOSES = {
  unsubscribe: { code: 1, path: 'u', expires: false },
  preferences: { code: 2, path: 'p', expires: true },
} as const;

export type LinkPurpose = keyof typeof LINK_PURPOSES;

const BY_CODE = new Map<number, LinkPurpose>(
  (Object.keys(LINK_PURPOSES) as LinkPurpose[]).map((purpose) => [LINK_PURPOSES[purpose].code, purpose]),
);

/** The purpose that a token's code stands for. */
export const purposeOfCode = (code: number): LinkPurpose | undefined => BY_CODE.get(code);
