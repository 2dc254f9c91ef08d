import { StorageError } from '../storage-error.ts';
import type { StorageErrorCode } from '../storage-error.ts';

type Meaning = readonly [pattern: RegExp, code: StorageErrorCode, advice: string];

/** Codes of PostgreSQL and of the system by what they mean for whoever runs the server. */
const MEANINGS: readonly Meaning[] = [
  [/^28/, 'unwritable', 'does not let this user in. Correct the user and the password in CLARION_DATABASE'],
  [/^3D000/, 'unwritable', 'is not there. Create it, or correct its name in CLARION_DATABASE'],
  [/^42501/, 'unwritable', 'does not let this user make or write its tables. Let this user own the database'],
  [/^(25006|53100)/, 'unavailable', 'cannot be written now. Check its disk, and that it is no standby'],
  [/^(55P03|57014|40001|40P01)/, 'unavailable', 'is held by another process. Try again when that is done'],
  [/^(08|53|57P|25P)/, 'unavailable', 'does not serve now. Check that it runs and takes more connections'],
  [/^XX00[12]/, 'damaged', 'is damaged. Restore a backup'],
  [/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|ENOENT|EACCES)/, 'unavailable', 'cannot be reached. Start it, or correct CLARION_DATABASE'],
  [/^(DEPTH_|SELF_|CERT_|UNABLE_|ERR_TLS|ERR_SSL)/, 'unwritable', 'shows a certificate that is not trusted. Correct sslmode or sslrootcert in CLARION_DATABASE'],
];

/** The driver's own words for a lost connection, which carry no code. */
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout expired|timeout exceeded|The server does not support SSL)/;
const LOST_CODE = 'ECONNRESET';

/** The code of a driver's error, its own or that of what it wraps. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return LOST.test(error.message) ? LOST_CODE : '';
};

/** The driver's error as a `StorageError`, or as it is when storage is not what failed. `place` names no password. */
export const asStorageError = (error: unknown, place: string): unknown => {
  const code = codeOf(error);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code));
  return meaning ? new StorageError(meaning[1], `${place} ${meaning[2]} (${code}).`, { cause: error }) : error;
};

/** Whether the connection is what failed: nothing of an uncommitted transaction was kept. */
export const isLost = (error: unknown): boolean => /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(codeOf(error));

/** Whether the database refused this transaction for its neighbours alone. */
export const isConflict = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/** Whether another process changed the schema under a statement that this connection had prepared: a new connection prepares it anew. */
export const isStale = (error: unknown): boolean => codeOf(error) === '0A000';
