import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printIntegrity } from './docs-table.ts';
import { buildRelease, manifestOf } from './release.ts';

/** `npm run release`: the files of this version in a folder of its own, with the manifest of their hashes. What is out is never changed. */
const release = await buildRelease();
const manifest = manifestOf(release);
const folder = fileURLToPath(new URL(`../dist/releases/v${release.version}/`, import.meta.url));
const kept = `${folder}integrity.json`;

if (existsSync(kept) && readFileSync(kept, 'utf8') !== manifest) {
  console.error(`Version ${release.version} is out already, with other files. Give the package a new version, or remove ${folder}`);
  process.exitCode = 1;
} else {
  for (const [file, code] of release.files) {
    mkdirSync(dirname(folder + file), { recursive: true });
    writeFileSync(folder + file, code);
  }
  writeFileSync(kept, manifest);
  printIntegrity(release);
  console.log(`${release.files.size} files and integrity.json in ${folder}`);
}
