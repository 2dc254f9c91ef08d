import type { Logger } from 'pino';
import { ConfigError } from '../config/config-error.ts';
import type { LiveFile } from './live-file.ts';

/** Reads key files again when they are rotated, so that no restart is needed. A file that cannot be read is said, and the keys stay. */
export const watchKeys = (files: readonly LiveFile<unknown>[], logger: Logger, milliseconds: number): { stop(): void } => {
  const timer = setInterval(() => files.forEach((file) => refresh(file, logger)), milliseconds);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};

const refresh = (file: LiveFile<unknown>, logger: Logger): void => {
  try {
    if (file.refresh()) logger.info({ keys: file.file }, 'the keys were changed, and are read anew');
  } catch (error) {
    logger.error({ keys: file.file, reason: error instanceof ConfigError ? error.message : 'unforeseen' }, 'the changed keys cannot be read: the former are used');
  }
};
