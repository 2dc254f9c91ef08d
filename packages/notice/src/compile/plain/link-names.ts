const NAME = /^ {0,3}\[(?!\^)[^\]]+\]:\s*(.*)$/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const ADDRESS = /^(?:<|https?:|mailto:|tel:|\.{0,2}\/|#|[\w-]+(?:\.[\w-]+)+)/iu;

/**
 * Markdown takes a line such as `[Company]: Acme` for the address of a link, and shows it nowhere.
 * Where what follows is no address, the line is text: its bracket is escaped.
 */
export function keepFalseLinkNames(source: string): string {
  const lines = source.split('\n');
  let fenced = false;
  return lines
    .map((line, index) => {
      if (FENCE.test(line)) fenced = !fenced;
      const [, rest] = (fenced ? null : NAME.exec(line)) ?? [];
      if (rest === undefined) return line;
      const address = rest === '' ? (lines[index + 1] ?? '').trim() : rest;
      return ADDRESS.test(address) ? line : line.replace('[', '\\[');
    })
    .join('\n');
}
