import { fileURLToPath } from 'node:url';
import { printIntegrity } from './docs-table.ts';
import { keepRelease } from './keep-release.ts';
import { buildRelease } from './release.ts';

/** `npm run release`: the files of this version, and their values in the documentation. What is out is never changed. */
const release = await buildRelease();
const place = fileURLToPath(new URL('../dist/releases/', import.meta.url));
const folder = keepRelease(release, place);

if (folder === undefined) {
  console.error(`Version ${release.version} is out already, with other files. Give the package a new version, or remove ${place}v${release.version}`);
  process.exitCode = 1;
} else {
  printIntegrity(release);
  console.log(`${release.files.size} files and integrity.json in ${folder}`);
}
