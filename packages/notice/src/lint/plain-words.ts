/** The sentences of a text. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?]["'’”)]?)\s+(?=["'‘“(]?\p{Lu})/u).filter((sentence) => wordsIn(sentence).length > 0);

/** The words of a text; addresses and figures count as one word each. */
export const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Years of school that a text takes, by Flesch and Kincaid. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return 0;
  const syllables = words.reduce((count, word) => count + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Syllables of an English word: groups of vowels, without a silent e at its end. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/gu, '');
  const groups = letters.replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$/u, '').match(/[aeiouy]+/gu);
  return Math.max(1, groups?.length ?? 0);
}
