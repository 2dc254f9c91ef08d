/** The languages besides English that the elements speak, each in a file that comes when it is asked for. */
export const LANGUAGES = ['cy', 'fr', 'de', 'es', 'pl', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];
