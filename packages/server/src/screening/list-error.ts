/** Why a list cannot be read: one line, and the number of the line in the list where there is one. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly line: number | undefined;

  constructor(what: string, line?: number) {
    super(what);
    this.line = line;
  }
}
