/** What is left out of one of Lit's files: a text of it, and what stands there instead. Each is found the given number of times. */
export type Cut = readonly [text: string, instead: string, times?: number];
