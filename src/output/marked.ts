import type { Report } from '../report/index.ts';
import { safeJson } from './json.ts';
import type { RenderOptions } from './options.ts';
import { type ReportFormat, renderMarked } from './render.ts';
import { underTitle } from './several.ts';

/** What was marked in one report: its ids as `renderMarked` takes them. */
export interface MarkedReport {
  /** The report's id on the shelf. */
  id: string;
  report: Report;
  marked: readonly string[];
}

/**
 * What was marked in several reports, in the order given. Of one report as `renderMarked` has it; of several
 * - text and md: each under its report's title, a blank line between two
 * - json: one array of the records of all, each with the `report` (its id), `region` and `year` in front
 */
export function renderMarkedReports(
  reports: readonly MarkedReport[],
  format: ReportFormat,
  options: RenderOptions,
): string {
  const [first] = reports;
  if (first === undefined) return '';
  if (reports.length === 1) return renderMarked(first.report, first.marked, format, options);
  if (format === 'json') {
    const records = reports.flatMap(({ id, report, marked }) => {
      const parts: object[] = JSON.parse(renderMarked(report, marked, 'json', options));
      return parts.map((part) => ({
        ...{ report: id, region: report.region, year: report.year },
        ...part,
        report: id,
      }));
    });
    return `${safeJson(records)}\n`;
  }
  return reports
    .map(({ id, report, marked }) => {
      return underTitle({ id, title: report.title }, renderMarked(report, marked, format, options), options, format);
    })
    .join('\n');
}
