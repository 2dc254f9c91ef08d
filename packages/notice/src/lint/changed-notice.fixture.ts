import { parseDocument } from 'yaml';
import { compileNotice, problemInWords } from '../compile/index.ts';
import { textsIn } from '../notice-folder.ts';
import { lintNotice } from './lint.ts';
import type { Report } from './report.ts';
import type { Rule } from './rule.ts';

/** The day on which the tests' lints run. */
export const TODAY = '2026-11-23';

/** The files of a notice, to be changed. */
export type Files = Map<string, string>;
export type Change = (files: Files) => void;

const EXAMPLE = await textsIn(new URL('../../content/example/1.0', import.meta.url).pathname);

/** A change of `notice.yaml`: `set('purposes.orders.basis', 'consent')`; without a value, the name goes. */
export function set(path: string, value?: unknown): Change {
  return (files) => {
    const document = parseDocument(files.get('notice.yaml') ?? '');
    const names: (string | number)[] = [];
    for (const name of path.split('.')) {
      const list: unknown = names.length === 0 ? undefined : (document.getIn(names) as { toJSON?: () => unknown })?.toJSON?.();
      const index = Array.isArray(list) ? list.findIndex((each: unknown) => (each as { id?: string }).id === name) : -1;
      names.push(index < 0 ? name : index);
    }
    if (value !== undefined) document.setIn(names, document.createNode(value));
    else if (!document.deleteIn(names)) throw new Error(`The example notice has no '${path}'.`);
    files.set('notice.yaml', document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  };
}

/** A change of the text: `write('who-we-are.md', 'we are its controller', 'we look after it')`. */
export function write(file: string, from: string | RegExp, to: string): Change {
  return (files) => {
    const text = files.get(file) ?? '';
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${file} of the example notice has no '${from}'.`);
    files.set(file, changed);
  };
}

/** More text at the end of a section's file. */
export const append = (file: string, text: string): Change => (files) =>
  void files.set(file, `${files.get(file) ?? ''}\n${text}\n`);

/** A right taken out of the notice, with the section that states it. */
export function withoutRight(right: string): Change {
  return (files) => {
    set(`rights.${right}`)(files);
    for (const [file, text] of files) {
      files.set(file, text.replace(` {right: ${right}}`, ''));
      const section = new RegExp(`\\n## [^\\n]*\\{#${right}\\}[^#]*`, 'u');
      files.set(file, (files.get(file) ?? '').replace(section, '\n'));
    }
  };
}

/** A section taken out, with what leads to it. */
export function withoutSection(name: string): Change {
  return (files) => {
    files.delete(`${name}.md`);
    const { sections } = parseDocument(files.get('notice.yaml') ?? '').toJS() as { sections: string[] };
    set('sections', sections.filter((each) => each !== name))(files);
    set('facts', {})(files);
    write('summary.md', new RegExp(`## [^\\n]*\\{more: ${name}\\}[^#]*`, 'u'), '')(files);
  };
}

/** The example notice, changed and linted. */
export function reportOf(changes: readonly Change[] = [], rules?: readonly Rule[], today = TODAY): Report & { readonly written: Files } {
  const written: Files = new Map(EXAMPLE);
  for (const change of changes) change(written);
  const result = compileNotice(written);
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  const report = lintNotice(result.notice, { today, positions: result.positions, written, ...(rules ? { rules } : {}) });
  return { ...report, written };
}

/** Where a rule finds something in the changed example notice: each file with the line that stands there. */
export function found(rule: Rule, changes: readonly Change[] = [], today = TODAY): readonly string[] {
  const { findings, written } = reportOf(changes, [rule], today);
  return findings.map(({ place: { file, line } }) => `${file}: ${(written.get(file) ?? '').split('\n')[line - 1]?.trim()}`);
}
