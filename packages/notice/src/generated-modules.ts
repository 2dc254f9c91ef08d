import { withoutFacts } from './compile/index.ts';
import type { CollectionNotice, CompiledNotice, NoticeText } from './notice.ts';

/** The folder, in this package, of the group's notice. */
export const ORIGIN = 'content/clarion/2018-05-10';

/** The folders of the example notice, the current version first. */
export const EXAMPLE_ORIGINS = ['content/example/1.1', 'content/example/1.0'] as const;

const HEADER = (origin: string) => `// Generated from ${origin} by \`npm run generate\`. Change the notice there, not here.\n`;

/** The source of the modules that carry a notice into programs and pages, by file name. */
export function generatedModules(notice: CompiledNotice): ReadonlyMap<string, string> {
  const header = HEADER(ORIGIN);
  const typed = (type: string) => `import type { ${type} } from '../notice.ts';\n`;
  return new Map([
    [
      'clarion-figures.ts',
      `${header}${typed('NoticeFigures')}
/** What forms, server and mail need of the group's notice. */
export const figures: NoticeFigures = ${byLine(notice.figures)};
`,
    ],
    [
      'clarion-text.ts',
      `${header}import type { Block, Inline, NoticeText } from '../notice.ts';

const p = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });

/** The group's notice as it is read, without its fact ids: small, for pages. */
export const text: NoticeText = ${textByLine(withoutFacts(notice.text), called)};
`,
    ],
    [
      'clarion-register.ts',
      `${header}import type { NoticeRegister } from '../register.ts';

/** What summary tables, rules and exports need of the group's notice. */
export const register: NoticeRegister = ${byLine(notice.register)};
`,
    ],
    [
      'clarion-collection.ts',
      `${header}import type { CollectionNotice } from '../notice.ts';

/** What a form that asks for details needs of the group's notice. */
export const notice: CollectionNotice = ${byLine(collectionNotice(notice))};
`,
    ],
    [
      'clarion.ts',
      `${header}${typed('CompiledNotice')}import { figures } from './clarion-figures.ts';
import { register } from './clarion-register.ts';

/** The group's whole notice, with the facts that it states. */
export const notice: CompiledNotice = {
"schema": ${notice.schema},
figures,
"facts": ${byLine(notice.facts)},
"text": ${textByLine(notice.text)},
${notice.collection ? `"collection": ${JSON.stringify(notice.collection)},\n` : ''}register,
"hash": ${JSON.stringify(notice.hash)}
};
`,
    ],
  ]);
}

const collectionNotice = ({ figures, collection, hash }: CompiledNotice): CollectionNotice => ({
  figures: {
    id: figures.id,
    version: figures.version,
    language: figures.language,
    companies: figures.companies.map(({ id, name }) => ({ id, name })),
  },
  ...(collection && { collection }),
  hash,
});

/** The source of the module with the example notice and its earlier versions. */
export const exampleModule = (current: CompiledNotice, earlier: readonly CompiledNotice[]): string =>
  `${HEADER('content/example')}import type { CompiledNotice } from '../notice.ts';

/** The complete notice of an invented company, for tests, docs and demos. */
export const notice: CompiledNotice = ${wholeByLine(current)};

/** The versions before it, the latest first. */
export const earlier: readonly CompiledNotice[] = [
${earlier.map(wholeByLine).join(',\n')}
];
`;

const wholeByLine = ({ text, ...rest }: CompiledNotice): string => {
  const lines = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')},\n"text": ${textByLine(text)}\n}`;
};

// A line for each part keeps the diff of a changed notice readable.
function byLine(value: object): string {
  const lines = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function textByLine({ title, summary, sections }: NoticeText, written: (item: unknown) => string = JSON.stringify): string {
  const list = (items: readonly object[]) => `[\n${items.map((item) => written(item)).join(',\n')}\n]`;
  return `{\n"title": ${JSON.stringify(title)},\n"summary": ${list(summary)},\n"sections": ${list(sections)}\n}`;
}

/** As JSON, but with a call for each paragraph: most blocks are one, and pages carry this text. */
function called(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(called).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { type, children } = value as Record<string, unknown>;
  if (type === 'paragraph') return `p(${(children as unknown[]).map(called).join()})`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${called(each)}`).join()}}`;
}
