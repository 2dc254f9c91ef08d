import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** All elements, their languages and whatever comes late, in one file, whose one hash covers all of it. */
export const SINGLE_FILE = 'clarion-elements.js';

/** The files of one version, which never change once they are out. */
export interface Release {
  readonly version: string;
  /** The code of each file by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a page puts into `integrity` (Subresource Integrity). */
export const integrityOf = (code: string): string => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Builds a release afresh, in memory: an entry for each element with the files they share, the centre's own, one for all of them, and all in one file. */
export async function buildRelease(): Promise<Release> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  // One after the other: all are set up by the same environment.
  const files: [string, string][] = [];
  for (const mode of ['production', 'centre', 'together', 'single']) files.push(...(await filesOf(mode)));
  return { version, files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The manifest beside the files. */
export const manifestOf = ({ version, files }: Release): string =>
  `${JSON.stringify({ version, files: Object.fromEntries([...files].map(([file, code]) => [file, integrityOf(code)])) }, undefined, 2)}\n`;

/** The table of what a page loads by a tag, for the documentation. */
export const integrityTable = ({ files }: Release): string =>
  ['| file | integrity |', '|---|---|', ...[...files].flatMap(([file, code]) => (file.includes('/') ? [] : [`| \`${file}\` | \`${integrityOf(code)}\` |`]))].join('\n');

async function filesOf(mode: string): Promise<[string, string][]> {
  const built = await build({ configFile: `${ROOT}vite.config.ts`, configLoader: 'native', mode, logLevel: 'silent', build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as [string, string]] : []));
}
