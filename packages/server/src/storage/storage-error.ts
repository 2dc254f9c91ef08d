/** Every way in which storage refuses. */
export type StorageErrorCode =
  /** The schema was written by a later release. */
  | 'newer-schema'
  /** The file, or its folder, cannot be opened or written. */
  | 'unwritable'
  /** The file is not a database, or not this one, or is damaged. */
  | 'damaged'
  /** It cannot serve this now; later it may: locked, disk full, closing. */
  | 'unavailable';

/** Its message is one line that says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
