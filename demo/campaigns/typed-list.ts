/** A list as somebody typed it, as the CSV that screening reads: addresses alone get the name of their column. */
export function typedList(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
  const [first = ''] = lines;
  return `${(first.includes('@') ? ['email', ...lines] : lines).join('\n')}\n`;
}
