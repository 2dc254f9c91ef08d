import type { Report } from '../report.ts';
import type { Severity } from '../rule.ts';
import type { ReportStyle } from './index.ts';
import { pathOf } from './path.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** The report as commands of a workflow's log, which the reviewer sees beside the lines. */
export const toGithub = (report: Report, style: ReportStyle): string =>
  report.findings
    .map(({ rule, place, message }) => {
      const properties = `file=${property(pathOf(place.file, style))},line=${place.line},title=${property(`${rule.title} (${rule.id})`)}`;
      const text = `${message}\n${rule.source.name}: ${rule.source.url}\nTo mend it: ${rule.mend}`;
      return `::${COMMANDS[rule.severity]} ${properties}::${data(text)}\n`;
    })
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
