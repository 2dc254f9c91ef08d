import { countOf, countsByHeading } from '../report.ts';
import type { Report } from '../report.ts';
import { SEVERITIES } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';
import type { ReportStyle } from './index.ts';
import { pathOf } from './path.ts';

/** The report for programs. */
export function toJson(report: Report, style: ReportStyle): string {
  const placed = ({ place, message }: Finding) => ({ file: pathOf(place.file, style), line: place.line, message });
  return `${JSON.stringify(
    {
      notice: report.notice,
      today: report.today,
      rules: report.rules,
      counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, countOf(report, severity)])),
      articles: Object.fromEntries(countsByHeading(report)),
      findings: report.findings.map((finding) => ({ ...described(finding.rule), ...placed(finding) })),
      off: report.off.map(({ rule, reason, findings }) => ({ rule: rule.id, reason, findings: findings.map(placed) })),
      unread: report.unread.map(({ id }) => id),
    },
    null,
    2,
  )}\n`;
}

const described = ({ id, severity, title, source, mend }: Rule) => ({
  rule: id,
  severity,
  title,
  article: source.name,
  link: source.url,
  mend,
});
