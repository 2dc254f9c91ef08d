import { readFileSync } from 'node:fs';

/** What `clarion-privacy version` prints. */
export const version = (): string => {
  const { version: own } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return `clarion-privacy ${own}`;
};
