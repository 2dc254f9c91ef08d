/** A run of a mail's text, and the address that it is where it is one. */
export interface TextRun {
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** Ends the sentence rather than the address. */
const AFTER = /[.,;:!?)\]'’”]+$/u;

/** Finds the web addresses in a plain text, as mail clients do. */
export function textRuns(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const href = found.replace(AFTER, '');
    if (!URL.canParse(href)) continue;
    runs.push({ text: text.slice(end, index) }, { text: href, href });
    end = index + href.length;
  }
  return [...runs, { text: text.slice(end) }].filter((run) => run.text !== '');
}
