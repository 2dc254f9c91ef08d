import type { Report } from '../report.ts';
import { toGithub } from './github.ts';
import { toJson } from './json.ts';
import { toSarif } from './sarif.ts';
import { toText } from './text.ts';

/** How a report can be had: for people, for programs, for code scanning, for a workflow's log. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How a report is written. */
export interface ReportStyle {
  /** The folder of the notice, in front of each file. */
  readonly folder?: string;
  /** Whether the text has colours, for a terminal that shows them. */
  readonly colours?: boolean;
}

const WRITERS: Readonly<Record<ReportFormat, (report: Report, style: ReportStyle) => string>> = {
  text: toText,
  json: toJson,
  sarif: toSarif,
  github: toGithub,
};

/** Writes a report; it ends with a line break. */
export const formatReport = (report: Report, format: ReportFormat, style: ReportStyle = {}): string =>
  WRITERS[format](report, style);
