import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The configuration of the demo, whose CRM is told of each request. */
export const DEMO = fileURLToPath(new URL('../../demo/clarion.config.json', import.meta.url));

/** The demo's sites, and nobody who is told of their requests. */
export function withoutEvents(folder: string): string {
  const file = join(folder, 'clarion.config.json');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(DEMO, 'utf8')) as object), webhooks: [] }));
  return file;
}
