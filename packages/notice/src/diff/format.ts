import { htmlText } from '../export/html-text.ts';
import { markdownText } from '../export/markdown-text.ts';
import { plainCharacters } from '../export/plain-characters.ts';
import type { NoticeDiff, WordRun } from './notice-diff.ts';
import { outlineOf } from './outline.ts';
import type { DiffOutline, OutlinedPart } from './outline.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

const FIGURES = 'What changed';
const PARTS = 'Section by section';

/** A diff for people, or for programs; HTML is a fragment that stands in any page. */
export function formatDiff(diff: NoticeDiff, format: DiffFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diff, null, 2)}\n`;
    case 'text':
      return asText(outlineOf(diff));
    case 'markdown':
      return asMarkdown(outlineOf(diff));
    case 'html':
      return asHtml(outlineOf(diff));
  }
}

function asText({ title, period, nothing, figures, parts }: DiffOutline): string {
  const part = ({ title: name, notes, passages }: OutlinedPart) => [
    '',
    name,
    ...notes.map((note) => `  ${note}.`),
    ...passages.map(({ label, runs }) => `  ${label}: ${runsAsText(runs)}`),
  ];
  return joined(
    [
      title,
      period,
      ...(nothing === undefined ? [] : ['', nothing]),
      ...(figures.length === 0 ? [] : ['', FIGURES, '', ...figures.map((figure) => `- ${figure}`)]),
      ...(parts.length === 0 ? [] : ['', PARTS, ...parts.flatMap(part)]),
    ].map(plainCharacters),
  );
}

/** Words that went and came stand in brackets: 'We keep it for [5 → 3] years', 'We [+ also] call'. */
function runsAsText(runs: readonly WordRun[]): string {
  const [only] = runs;
  if (runs.length === 1 && only) return only.text;
  return runs
    .map(({ kind, text }, index) => {
      if (kind === 'same') return text;
      if (kind === 'removed') return runs[index + 1]?.kind === 'added' ? `[${text} → ` : inBrackets('-', text);
      return runs[index - 1]?.kind === 'removed' ? `${text}]` : inBrackets('+', text);
    })
    .join('');
}

/** Blanks around the words stay outside. */
const inBrackets = (mark: string, text: string): string => text.replace(/\S(?:[^]*\S)?/u, (words) => `[${mark} ${words}]`);

function asMarkdown({ title, period, nothing, figures, parts }: DiffOutline): string {
  const part = ({ title: name, notes, passages }: OutlinedPart) => [
    '',
    `### ${markdownText(name)}`,
    '',
    ...notes.map((note) => `- ${markdownText(note)}.`),
    ...passages.map(({ label, runs }) => `- ${markdownText(label)}: ${runs.map(runAsMarkdown).join('')}`),
  ];
  return joined([
    `# ${markdownText(title)}`,
    '',
    markdownText(period),
    ...(nothing === undefined ? [] : ['', markdownText(nothing)]),
    ...(figures.length === 0 ? [] : ['', `## ${FIGURES}`, '', ...figures.map((figure) => `- ${markdownText(figure)}`)]),
    ...(parts.length === 0 ? [] : ['', `## ${PARTS}`, ...parts.flatMap(part)]),
  ]);
}

function runAsMarkdown({ kind, text }: WordRun): string {
  // Marks must touch the words that they mark.
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(plainCharacters(text)) ?? [];
  if (kind === 'same' || words === '') return before + markdownText(words) + after;
  const mark = kind === 'removed' ? '~~' : '**';
  return `${before}${mark}${markdownText(words)}${mark}${after}`;
}

function asHtml({ title, language, period, nothing, figures, parts }: DiffOutline): string {
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const part = ({ title: name, notes, passages }: OutlinedPart) =>
    `<section><h3>${htmlText(name)}</h3>` +
    list([
      ...notes.map((note) => `${htmlText(note)}.`),
      ...passages.map(({ label, runs }) => `<strong>${htmlText(label)}:</strong> ${runs.map(runAsHtml).join('')}`),
    ]) +
    '</section>';
  return joined([
    `<article lang="${htmlText(language)}">`,
    `<h1>${htmlText(title)}</h1>`,
    `<p>${htmlText(period)}</p>`,
    ...(nothing === undefined ? [] : [`<p>${htmlText(nothing)}</p>`]),
    ...(figures.length === 0 ? [] : [`<section><h2>${FIGURES}</h2>${list(figures.map(htmlText))}</section>`]),
    ...(parts.length === 0 ? [] : [`<section><h2>${PARTS}</h2>`, ...parts.map(part), '</section>']),
    '</article>',
  ]);
}

function runAsHtml({ kind, text }: WordRun): string {
  if (kind === 'same') return htmlText(text);
  const tag = kind === 'removed' ? 'del' : 'ins';
  return `<${tag}>${htmlText(text)}</${tag}>`;
}

const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
