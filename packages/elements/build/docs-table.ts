import { readFileSync, writeFileSync } from 'node:fs';
import { integrityTable, type Release } from './release.ts';

const FILE = new URL('../../../docs/releases.md', import.meta.url);
const BETWEEN = /(<!-- integrity -->\n)[^]*(\n<!-- \/integrity -->)/;

/** Whether the documentation prints the values of a release. */
export const isPrinted = (release: Release): boolean => readFileSync(FILE, 'utf8').includes(`<!-- integrity -->\n${integrityTable(release)}\n<!-- /integrity -->`);

/** Prints the values of a release in the documentation. */
export const printIntegrity = (release: Release): void =>
  writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(BETWEEN, (_, begin: string, end: string) => `${begin}${integrityTable(release)}${end}`));
