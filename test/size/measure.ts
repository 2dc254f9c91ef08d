import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { CENTRE, TOGETHER } from '../../packages/elements/build/one-first-view.ts';
import { RIGHTS } from '../../packages/notice/src/vocabulary.ts';
import { build, type Rolldown } from 'vite';

/** Bytes as they are shipped, and as they travel: brotli at quality 11. */
export interface Size {
  readonly minified: number;
  readonly brotli: number;
}

/** What a page pays for one entry: before anything shows, and once everything has been asked for. */
export interface EntrySize {
  readonly firstView: Size;
  readonly total: Size;
}

/** By names without hashes, in alphabetical order. */
export interface Sizes {
  readonly entries: Readonly<Record<string, EntrySize>>;
  /** The file for a page with all elements, before anything is opened. */
  readonly together: Size;
  /** What the form for each right pays before its first questions show: the element, and what that right brings. */
  readonly forms: Readonly<Record<string, Size>>;
  readonly chunks: Readonly<Record<string, Size>>;
}

export type Chunk = Rolldown.OutputChunk;

/** Builds the elements afresh, in memory, so that nothing stale is measured; the files by their names. */
export async function builtFiles(mode = 'production'): Promise<ReadonlyMap<string, Chunk>> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = await build({
    configFile: `${root}vite.config.ts`,
    // Bundled, the configuration would bring the demo's along, which wants the packages built.
    configLoader: 'native',
    mode,
    logLevel: 'silent',
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .filter((file) => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  );
}

/** The files that a page loads before an entry shows anything. */
export const firstViewOf = (entry: string, files: ReadonlyMap<string, Chunk>): ReadonlySet<string> =>
  reached(entry, (chunk) => chunk.imports, files);

/** What each file and each entry weighs. */
export async function measure(): Promise<Sizes> {
  // One after the other: both are set up by the same environment.
  const chunks = await builtFiles();
  const centre = await builtFiles('centre');
  const every = await builtFiles('together');
  const sizes = new Map([...every, ...centre, ...chunks].map(([file, { code }]) => [file, sizeOf(code)]));
  const add = (files: ReadonlySet<string>): Size =>
    [...files].reduce(
      (sum, file) => {
        const size = sizes.get(file);
        if (!size) throw new Error(`The build names ${file}, and did not make it.`);
        return { minified: sum.minified + size.minified, brotli: sum.brotli + size.brotli };
      },
      { minified: 0, brotli: 0 },
    );
  const named = (wanted: (chunk: Chunk) => boolean): Chunk[] =>
    [...chunks.values()].filter(wanted).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    entries: Object.fromEntries(
      [...named(({ isEntry }) => isEntry).map(({ name }) => [name, chunks] as const), [CENTRE, centre] as const]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, files]) => [
          name,
          {
            firstView: add(firstViewOf(`${name}.js`, files)),
            total: add(reached(`${name}.js`, (chunk) => [...chunk.imports, ...chunk.dynamicImports], files)),
          },
        ]),
    ),
    together: add(firstViewOf(`${TOGETHER}.js`, every)),
    forms: Object.fromEntries(
      RIGHTS.map((right) => {
        const [element] = named(({ isEntry, name }) => isEntry && name === 'clarion-request-form');
        const [questions] = named(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/request-form/rights/${right}.ts`)));
        if (!element || !questions) throw new Error(`The build has no form for ${right}.`);
        const files = [element, questions].flatMap(({ fileName }) => [...firstViewOf(fileName, chunks)]);
        return [right, add(new Set(files))];
      }),
    ),
    chunks: Object.fromEntries(named(() => true).map(({ name, fileName }) => [name, add(new Set([fileName]))])),
  };
}

function sizeOf(code: string): Size {
  const bytes = Buffer.from(code);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { minified: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** A file and all that it leads to. */
function reached(
  from: string,
  next: (chunk: Chunk) => readonly string[],
  chunks: ReadonlyMap<string, Chunk>,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const file of chunks.get(from) ? next(chunks.get(from) as Chunk) : []) reached(file, next, chunks, found);
  return found;
}
