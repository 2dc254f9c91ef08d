import type { CompiledNotice, NoticeFigures, NoticeText, Section } from '../notice.ts';
import type { Right } from '../vocabulary.ts';
import { hashOf } from './hash.ts';
import { partsOf } from './notice-parts.ts';
import { readNoticeYaml } from './notice-yaml.ts';
import type { NoticeYaml } from './notice-yaml.ts';
import { positionsOf, textPositions } from './positions.ts';
import type { Lines, Position, Positions } from './positions.ts';
import type { NoticeProblem, Report } from './problem.ts';
import type { Reading } from './reading.ts';
import { readSection, readSummary } from './sections.ts';
import type { Place } from './sections.ts';
import { without } from './without.ts';

/** A compiled notice, or everything that its author has to mend first. */
export type CompileResult =
  | { readonly ok: true; readonly notice: CompiledNotice; readonly positions: Positions }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

const YAML = 'notice.yaml';
const SUMMARY = 'summary.md';

/** Compiles a notice from the text of its files by their names: `notice.yaml`, `summary.md`, the sections. */
export function compileNotice(sources: ReadonlyMap<string, string>): CompileResult {
  const files = new Map([...sources].map(([name, text]) => [name, text.replace(/^\uFEFF/, '')]));
  const problems: NoticeProblem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const source = files.get(YAML);
  if (source === undefined) reportIn(YAML)(1, `There is no ${YAML}. Write it: it holds the figures of the notice.`);
  const yaml = source === undefined ? undefined : readNoticeYaml(source, reportIn(YAML));
  if (!yaml) return { ok: false, problems };

  const lines: Lines = new WeakMap();
  const parts = partsOf(yaml.stated);
  const text = compileText(files, yaml, parts.figures, lines, reportIn);
  if (problems.length > 0 || !text) return { ok: false, problems: inOrder(problems, yaml) };
  const notice = { schema: 1, ...parts, text } as const;
  const places = new Map<string, Position>(textPositions(text, lines));
  for (const [path, line] of yaml.lines) places.set(path, { file: YAML, line });
  return { ok: true, notice: { ...notice, hash: hashOf(notice) }, positions: positionsOf(places, YAML) };
}

function compileText(
  files: ReadonlyMap<string, string>,
  { stated, sections: names, lineOf }: NoticeYaml,
  figures: NoticeFigures,
  lines: Lines,
  reportIn: (file: string) => Report,
): NoticeText | undefined {
  const referable = without(stated, 'facts');
  const reading = (file: string): Reading => ({ stated: referable, file, report: reportIn(file), lines });
  const placed = new Map<string, { readonly file: string; readonly line: number }>();
  const sections = names.flatMap((name, index): Section[] => {
    const file = `${name}.md`;
    const source = files.get(file);
    if (source === undefined) {
      reportIn(YAML)(lineOf(['sections', index]), `There is no file ${file}. Write it, or take '${name}' out.`);
      return [];
    }
    const places: Place[] = [];
    const section = readSection(source, name, reading(file), places);
    for (const { id, line } of places) {
      const first = placed.get(id);
      if (first) reportIn(file)(line, `The id '${id}' is taken in ${first.file}:${first.line}. Write another.`);
      else placed.set(id, { file, line });
    }
    return section ? [section] : [];
  });
  reportStrays(files, names, reportIn);
  reportRights(sections, figures, (id) => placed.get(id), lineOf, reportIn);

  const more: Place[] = [];
  const source = files.get(SUMMARY);
  if (source === undefined) reportIn(SUMMARY)(1, `There is no ${SUMMARY}. Write it: it is read first.`);
  const summary = source === undefined ? undefined : readSummary(source, reading(SUMMARY), more);
  for (const { id, line } of more) {
    // A section that could not be read has been reported already.
    if (!placed.has(id) && !names.includes(id)) {
      reportIn(SUMMARY)(line, `There is no section '${id}'. Known: ${[...placed.keys()].join(', ')}.`);
    }
  }
  return summary && { ...summary, sections };
}

function reportStrays(files: ReadonlyMap<string, string>, names: readonly string[], reportIn: (file: string) => Report) {
  for (const file of files.keys()) {
    if (file.endsWith('.md') && file !== SUMMARY && !names.includes(file.slice(0, -3))) {
      reportIn(file)(1, `This file is not among 'sections' in ${YAML}. Add '${file.slice(0, -3)}' there.`);
    }
  }
}

/** A right and the section that states it belong together: one of each. */
function reportRights(
  sections: readonly Section[],
  figures: NoticeFigures,
  placeOf: (id: string) => { readonly file: string; readonly line: number } | undefined,
  lineOf: NoticeYaml['lineOf'],
  reportIn: (file: string) => Report,
): void {
  const stated = new Map<Right, string>();
  for (const { id, right } of sections.flatMap(withSubsections)) {
    const place = placeOf(id);
    if (!right || !place) continue;
    const first = stated.get(right);
    const report = reportIn(place.file);
    if (first !== undefined) report(place.line, `The section '${first}' states the right '${right}' already.`);
    else if (!figures.rights[right]) report(place.line, `${YAML} has no promise and no ways for 'rights.${right}'.`);
    stated.set(right, first ?? id);
  }
  for (const right of Object.keys(figures.rights) as Right[]) {
    if (stated.has(right)) continue;
    reportIn(YAML)(lineOf(['rights', right]), `No section states this right. Mark its heading {right: ${right}}.`);
  }
}

const withSubsections = (section: Section): Section[] => [section, ...(section.sections ?? []).flatMap(withSubsections)];

function inOrder(problems: readonly NoticeProblem[], { sections }: NoticeYaml): readonly NoticeProblem[] {
  const order = [YAML, SUMMARY, ...sections.map((name) => `${name}.md`)];
  const rank = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length);
  return problems.toSorted((a, b) => rank(a.file) - rank(b.file) || a.line - b.line);
}
