import type { Report } from '../report.ts';
import type { Finding, Rule } from '../rule.ts';
import type { ReportStyle } from './index.ts';
import { pathOf } from './path.ts';

/** The report in the Static Analysis Results Interchange Format, 2.1.0, as code scanning reads it. */
export function toSarif(report: Report, style: ReportStyle): string {
  const rules = [...new Set([...report.findings.map(({ rule }) => rule), ...report.off.map(({ rule }) => rule)])];
  const indexOf = new Map(rules.map((rule, index) => [rule, index]));
  const result = (rule: Rule, finding: Finding) => ({
    ruleId: rule.id,
    ruleIndex: indexOf.get(rule) ?? -1,
    level: rule.severity,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(pathOf(finding.place.file, style)).replaceAll(/[#?]/gu, encodeURIComponent) },
          region: { startLine: finding.place.line },
        },
      },
    ],
  });
  const run = {
    tool: { driver: { name: 'clarion-notice', rules: rules.map(described) } },
    columnKind: 'utf16CodeUnits',
    results: [
      ...report.findings.map((finding) => result(finding.rule, finding)),
      ...report.off.flatMap(({ rule, reason, findings }) =>
        findings.map((finding) => ({
          ...result(rule, finding),
          suppressions: [{ kind: 'inSource', justification: reason }],
        })),
      ),
    ],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const described = ({ id, severity, source, title, asks, mend }: Rule) => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: `${asks} (${source.name})` },
  help: { text: `To mend it: ${mend}` },
  helpUri: source.url,
  defaultConfiguration: { level: severity },
  properties: { tags: [source.heading] },
});
