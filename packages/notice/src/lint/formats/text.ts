import { countOf, countsByHeading } from '../report.ts';
import type { Report, ReportedFinding, RuleTurnedOff } from '../report.ts';
import { SEVERITIES } from '../rule.ts';
import type { Rule, Severity } from '../rule.ts';
import type { ReportStyle } from './index.ts';
import { pathOf } from './path.ts';

/** Codes of ECMA-48, which terminals read as colours. */
const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, green: 32 } as const;
const COLOURS: Readonly<Record<Severity, keyof typeof CODES>> = { error: 'red', warning: 'yellow', note: 'blue' };

type Paint = (text: string, ...styles: readonly (keyof typeof CODES)[]) => string;

/** The report for people: what was found rule by rule, what is turned off, and a summary by article. */
export function toText(report: Report, style: ReportStyle): string {
  const paint: Paint = (text, ...styles) =>
    style.colours ? `\u001B[${styles.map((each) => CODES[each]).join(';')}m${text}\u001B[0m` : text;
  const byRule = Map.groupBy(report.findings, ({ rule }) => rule);
  return [
    paint(clean(`${report.notice.title}: ${report.notice.id} ${report.notice.version}`), 'bold'),
    ...[...byRule].map(([rule, findings]) => groupOf(rule, findings, style, paint)),
    ...turnedOff(report.off, paint),
    ...unread(report.unread),
    ...summary(report, paint),
    total(report, paint),
  ]
    .join('\n\n')
    .concat('\n');
}

function groupOf(rule: Rule, findings: readonly ReportedFinding[], style: ReportStyle, paint: Paint): string {
  return [
    `${paint(rule.severity, COLOURS[rule.severity], 'bold')}  ${paint(rule.title, 'bold')}  ${paint(rule.id, 'dim')}`,
    paint(`  ${rule.source.name}  ${rule.source.url}`, 'dim'),
    ...findings.map(({ place, message }) => clean(`  ${pathOf(place.file, style)}:${place.line}: ${message}`)),
    `  To mend it: ${rule.mend}`,
  ].join('\n');
}

function turnedOff(off: readonly RuleTurnedOff[], paint: Paint): readonly string[] {
  if (off.length === 0) return [];
  const lines = off.map(({ rule, reason, findings }) => clean(`  ${rule.id} (${countInWords(findings.length, 'finding')}): ${reason}`));
  return [[paint('Turned off in the notice', 'bold'), ...lines].join('\n')];
}

const unread = (rules: readonly Rule[]): readonly string[] =>
  rules.length === 0 ? [] : [`${countInWords(rules.length, 'rule')} not asked: they read English, and the notice is in another language.`];

function summary(report: Report, paint: Paint): readonly string[] {
  const counts = countsByHeading(report);
  if (counts.length === 0) return [];
  const width = Math.max(...counts.map(([heading]) => heading.length));
  return [[paint('By article', 'bold'), ...counts.map(([heading, count]) => `  ${heading.padEnd(width)}  ${count}`)].join('\n')];
}

function total(report: Report, paint: Paint): string {
  if (report.findings.length === 0) return paint(`Nothing found by ${report.rules} rules.`, 'green');
  return `${SEVERITIES.map((severity) => countInWords(countOf(report, severity), severity)).join(', ')}, by ${report.rules} rules.`;
}

const countInWords = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

// What the notice says reaches a terminal here: no code of its own may.
const clean = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
