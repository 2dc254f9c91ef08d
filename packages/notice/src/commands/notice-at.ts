import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compileMarkdown, compileNotice } from '../compile/index.ts';
import type { CompileResult, NoticeProblem, Positions } from '../compile/index.ts';
import { readText, textsIn } from '../notice-folder.ts';
import type { CompiledNotice } from '../notice.ts';

/** A notice with where its parts were written, or what its author has to mend, files named from where the command runs. */
export type NoticeAt =
  | {
      readonly ok: true;
      readonly notice: CompiledNotice;
      readonly positions: Positions;
      /** The folder in which the files of `positions` stand. */
      readonly folder: string;
      readonly written: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

/** Reads the notice at a path: a folder with `notice.yaml`, one Markdown file, or a notice that was compiled before. */
export async function noticeAt(path: string): Promise<NoticeAt> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const written = await textsIn(path);
    return placed(compileNotice(written), path, written);
  }
  if (!found) throw new Error(`There is no folder ${path}. Name the folder that holds notice.yaml.`);
  if (path.endsWith('.json')) return compiledBefore(path);
  if (!path.endsWith('.md')) throw new Error(`${path} is no notice. Name a folder with notice.yaml, or a file that ends in .md.`);
  const [name, text] = [basename(path), await readText(path)];
  return placed(compileMarkdown(text, name), dirname(path), new Map([[name, text]]));
}

function placed(result: CompileResult, folder: string, written: ReadonlyMap<string, string>): NoticeAt {
  if (result.ok) return { ...result, folder, written };
  const problems = result.problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
  return { ok: false, problems };
}

async function compiledBefore(path: string): Promise<NoticeAt> {
  const notice = await readCompiled(path);
  const start = { file: basename(path), line: 1 };
  const positions = { get: () => undefined, near: () => start, paths: [] };
  return { ok: true, notice, positions, folder: dirname(path), written: new Map() };
}

async function readCompiled(path: string): Promise<CompiledNotice> {
  const source = await readFile(path, 'utf8');
  try {
    const notice = JSON.parse(source) as Partial<CompiledNotice>;
    if (notice.schema === 1 && notice.figures && notice.text && notice.register && notice.hash) return notice as CompiledNotice;
  } catch {
    // Told below, whether it is no JSON or no notice.
  }
  throw new Error(`${path} is no compiled notice. Make it by: clarion-notice compile DIR --out ${path}`);
}
