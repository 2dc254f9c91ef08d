import { isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import { statedShape } from '../figures-schema.ts';
import { checkStated, readYaml } from '../notice-yaml.ts';
import type { Stated } from '../notice-parts.ts';
import type { Report } from '../problem.ts';
import { facts, text } from '../yaml-values.ts';

// Names that the compiler does not know belong to whatever else reads the file.
const frontMatterSchema = z
  .object({
    ...statedShape,
    organisation: statedShape.organisation.partial(),
    contact: statedShape.contact.partial(),
    regulator: statedShape.regulator.partial(),
    retention: statedShape.retention.partial(),
    review: statedShape.review.partial(),
    facts: z.record(text, facts, 'Write a map from a figure to its facts.'),
    title: text,
  })
  .partial();

// What a figure is while nothing states it. Whoever reads a figure looks into `missing` first.
const UNSTATED = {
  version: 'draft',
  language: 'en-GB',
  reviewed: '',
  timeZone: 'Europe/London',
  calendar: 'england-and-wales',
  organisation: { name: '', registeredName: '', registration: '' },
  companies: [],
  channels: [],
  contact: { team: '', email: '', phone: '', phoneE164: '', post: [] },
  regulator: { name: '', shortName: '', url: '' },
  rights: {},
  erasure: { suppression: 'ask' },
  retention: { afterLastContact: '' },
  review: { lia: '' },
} as const;

/** What stands above plain Markdown, filled up, with what it leaves out. */
export interface FrontMatter {
  readonly title?: string;
  readonly stated: Stated;
  readonly missing: readonly string[];
  readonly lines: ReadonlyMap<string, number>;
}

/** Takes the YAML between `---` lines at the start apart from the text below it, whose lines keep their numbers. */
export function splitFrontMatter(source: string): { readonly yaml: string; readonly body: string } {
  const [, yaml] = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source) ?? [];
  if (yaml === undefined || !isMap(parseDocument(yaml).contents)) return { yaml: '', body: source };
  const lines = yaml.split('\n').length + 2;
  return { yaml: `\n${yaml}`, body: '\n'.repeat(lines) + source.split('\n').slice(lines).join('\n') };
}

/** Reads front matter; `id` stands in for the notice's own. */
export function readFrontMatter(yaml: string, id: string, report: Report): FrontMatter | undefined {
  const read = readYaml(yaml.trim() === '' ? '{}' : yaml, frontMatterSchema, report);
  if (!read) return undefined;
  const { title, ...written } = read.data;
  const stated = { id, ...filled(UNSTATED, written), facts: written.facts ?? {} } as Stated;
  checkStated(stated, read.lineOf, report);
  return { ...(title === undefined ? {} : { title }), stated, missing: left(UNSTATED, written), lines: read.lines };
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

function filled(unstated: Group, written: Group): Group {
  const merged = Object.entries(unstated).map(([key, value]) => {
    const given = written[key];
    return [key, isGroup(value) && isGroup(given) ? filled(value, given) : (given ?? value)];
  });
  return { ...written, ...Object.fromEntries(merged) as Group };
}

function left(unstated: Group, written: Group, before = ''): readonly string[] {
  return Object.entries(unstated).flatMap(([key, value]) => {
    const given = written[key];
    if (!isGroup(value) || Object.keys(value).length === 0) return given === undefined ? [before + key] : [];
    return left(value, isGroup(given) ? given : {}, `${before}${key}.`);
  });
}
