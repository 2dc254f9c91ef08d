/** A footnote as it was written: `[^label]: text`. */
export interface Footnote {
  readonly label: string;
  readonly line: number;
  readonly source: string;
}

const START = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]?(.*)$/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const INDENTED = /^(?: {4}|\t)/u;
const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

/** Takes the footnotes out of Markdown, leaving blank lines, so that every other line keeps its number. */
export function takeFootnotes(source: string): { readonly body: string; readonly footnotes: readonly Footnote[] } {
  const lines = source.split('\n');
  const body: string[] = [];
  const footnotes: Footnote[] = [];
  let fenced = false;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    if (FENCE.test(line)) fenced = !fenced;
    const [, label, first] = (fenced ? null : START.exec(line)) ?? [];
    if (label === undefined) {
      body.push(line);
      index += 1;
      continue;
    }
    const end = endOf(lines, index + 1);
    const rest = lines.slice(index + 1, end).map((each) => each.replace(INDENTED, ''));
    footnotes.push({ label, line: index + 1, source: [first, ...rest].join('\n') });
    for (; index < end; index += 1) body.push('');
  }
  return { body: body.join('\n'), footnotes };
}

// A footnote goes on over lines right below it, and over indented paragraphs.
function endOf(lines: readonly string[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isBlank(line)) continue;
    const follows = index === end && !START.test(line);
    if (!follows && !INDENTED.test(line)) break;
    end = index + 1;
  }
  return end;
}

/** Numbers footnotes in the order in which the text refers to them; those without a reference come last. */
export class FootnoteNumbers {
  readonly #byLabel = new Map<string, Footnote>();
  readonly #numbers = new Map<string, number>();

  constructor(footnotes: readonly Footnote[]) {
    for (const footnote of footnotes.toReversed()) this.#byLabel.set(footnote.label, footnote);
  }

  /** A text whose references are numbers. */
  inText(text: string): string {
    return text.replaceAll(/\[\^([^\]\s]+)\]/gu, (written, label: string) =>
      this.#byLabel.has(label) ? `[${this.#numberOf(label)}]` : written,
    );
  }

  /** By what footnotes are put in their order. */
  rank(footnote: Footnote): number {
    const isFirst = this.#byLabel.get(footnote.label) === footnote;
    return (isFirst ? this.#numbers.get(footnote.label) : undefined) ?? Number.MAX_SAFE_INTEGER;
  }

  #numberOf(label: string): number {
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return number;
  }
}
