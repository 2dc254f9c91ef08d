/** Why a list cannot be read: one line, with the number of the line in the list where there is one. */
export class ListError extends Error {
  override readonly name = 'ListError';

  constructor(what: string, line?: number) {
    super(line === undefined ? what : `line ${line}: ${what}`);
  }
}
