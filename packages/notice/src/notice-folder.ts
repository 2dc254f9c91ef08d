import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileNotice } from './compile/index.ts';
import type { CompileResult } from './compile/index.ts';

/** Reads a notice's folder and compiles it. */
export const compileFolder = async (folder: string): Promise<CompileResult> => compileNotice(await textsIn(folder));

/** The texts of a notice's folder by their names. Other files than Markdown and `notice.yaml` are left alone. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name === 'notice.yaml' || name.endsWith('.md')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readText(join(folder, name))] as const)));
}

/** A text file, which has to be UTF-8. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8. Save it as UTF-8.`);
  }
}
