import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestOf, type Release } from './release.ts';

/** Puts the files of a version into a folder of its own in this place, the manifest of their hashes last. Answers that folder, or undefined where the version is out with other files: those are never changed. */
export function keepRelease(release: Release, place: string): string | undefined {
  const manifest = manifestOf(release);
  const folder = join(place, `v${release.version}`);
  const kept = join(folder, 'integrity.json');
  if (existsSync(kept) && readFileSync(kept, 'utf8') !== manifest) return undefined;
  for (const [file, code] of release.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(kept, manifest);
  return folder;
}
