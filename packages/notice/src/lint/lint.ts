import type { Positions } from '../compile/positions.ts';
import type { CivilDate, CompiledNotice } from '../notice.ts';
import { isInEnglish } from './asking.ts';
import { readText } from './reading.ts';
import type { Report, ReportedFinding } from './report.ts';
import type { LintContext, Rule } from './rule.ts';
import { SEVERITIES } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What a lint is told beside the notice. */
export interface LintOptions {
  /** In the notice's time zone: rules on reviews and dates count from it. */
  readonly today: CivilDate;
  readonly positions: Positions;
  /** The text of the notice's files by their names, for rules on what was typed. */
  readonly written?: ReadonlyMap<string, string>;
  readonly rules?: readonly Rule[];
}

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** Tells where a notice falls short of the law, of guidance and of its own promises. */
export function lintNotice(
  notice: CompiledNotice,
  { today, positions, written = new Map(), rules = RULES }: LintOptions,
): Report {
  const context: LintContext = { today, placeOf: positions.near, reading: readText(notice.text), written, ruleIds: RULE_IDS };
  const reasons = new Map(notice.register.lint.off.map(({ rule, reason }) => [rule, reason]));
  const readable = rules.filter((rule) => !rule.english || isInEnglish(notice));
  const all = readable.map((rule) => ({ rule, findings: [...rule.check(notice, context)] }));
  const findings = all
    .filter(({ rule }) => !isOff(rule, reasons))
    .flatMap(({ rule, findings: found }) => found.map(({ place, message }): ReportedFinding => ({ rule, place, message })));
  return {
    notice: { id: notice.figures.id, version: notice.figures.version, title: notice.text.title },
    today,
    rules: rules.length,
    findings: findings.toSorted(bySeverityThenPlace),
    off: all.flatMap(({ rule, findings: found }) => {
      const reason = reasons.get(rule.id);
      return reason === undefined || !isOff(rule, reasons) ? [] : [{ rule, reason, findings: found }];
    }),
    unread: rules.filter((rule) => !readable.includes(rule)),
  };
}

// The rules on the list itself stay on: a list that turns off its own check would hide anything.
const isOff = ({ id }: Rule, reasons: ReadonlyMap<string, string>): boolean => reasons.has(id) && !id.startsWith('turned-off-');

function bySeverityThenPlace(a: ReportedFinding, b: ReportedFinding): number {
  return (
    SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity) ||
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    compare(a.rule.id, b.rule.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
