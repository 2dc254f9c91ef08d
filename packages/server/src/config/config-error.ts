/** What is wrong with the configuration, the environment or the data folder: one line that says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The reason a file operation failed, in words. */
export const fileProblem = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  return (code !== undefined && FILE_PROBLEMS[code]) || code || String(error);
};

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file is in its place',
};
