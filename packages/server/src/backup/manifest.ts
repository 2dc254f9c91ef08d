import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../config/read-json.ts';

/** The file that makes a folder a backup: it is written last, when all else is on disk. */
export const MANIFEST_FILE = 'manifest.json';

const MEND = 'it is no whole backup: use another';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);

const schema = z.strictObject({
  format: z.literal('clarion-privacy-backup/1'),
  /** When what it holds was how things stood. */
  at: z.iso.datetime(),
  release: z.string(),
  /** Steps of the schema that its database had been through. */
  schema: count,
  /** Rows by table. */
  tables: z.record(z.string(), count),
  /** The last row of the audit trail, and why the trail was not whole, where it was not. */
  audit: z.strictObject({ seq: count, hash: z.string(), broken: z.string().optional() }),
  /** Ids of the keys without which its hashes match nobody. They are no secrets. */
  keys: z.array(z.string()),
  files: z.record(z.string(), z.strictObject({ bytes: count, sha256 })),
});

/** What a backup holds, so that whoever restores it can tell that it is all there. */
export type Manifest = Readonly<z.infer<typeof schema>>;

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest satisfies z.input<typeof schema>, undefined, 2)}\n`;

/** Reads the manifest of a backup; a folder without one, or with half of one, is an error of one line. */
export const readManifest = (folder: string): Manifest => readJson(join(folder, MANIFEST_FILE), schema, MEND).value;
