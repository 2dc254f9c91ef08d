import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileNotice } from './compile/index.ts';
import type { CompileResult } from './compile/index.ts';

/** Reads a notice's folder and compiles it. Other files than Markdown and `notice.yaml` are left alone. */
export async function compileFolder(folder: string): Promise<CompileResult> {
  const names = (await readdir(folder)).filter((name) => name === 'notice.yaml' || name.endsWith('.md')).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readText(join(folder, name))] as const),
  );
  return compileNotice(new Map(texts));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8. Save it as UTF-8.`);
  }
}
