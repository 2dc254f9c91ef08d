import { statSync } from 'node:fs';

/** What a key file says, read again once the file is another: a rotation then needs no restart. */
export class LiveFile<T> {
  readonly file: string;
  readonly #read: () => T;
  #stamp: string;
  #value: T;

  constructor(file: string, read: () => T) {
    this.file = file;
    this.#read = read;
    // Taken before the reading: what changes in between is read again.
    this.#stamp = stampOf(file);
    this.#value = read();
  }

  get value(): T {
    return this.#value;
  }

  /** Answers whether there was something new. Throws where it cannot be read, and goes on with what it had. */
  refresh(): boolean {
    const stamp = stampOf(this.file);
    if (stamp === this.#stamp) return false;
    this.#stamp = stamp;
    this.#value = this.#read();
    return true;
  }
}

/** A file that takes another's place has another number and time. */
const stampOf = (file: string): string => {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats ? `${stats.ino} ${stats.mtimeNs} ${stats.size}` : '';
};
