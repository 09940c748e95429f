import { type Doubt, type Report, recordOf, type Selection } from '../report/index.ts';
import { visible, visibleLine } from '../text/index.ts';
import { doubtRecords, renderDoubts } from './doubts.ts';
import { safeJson } from './json.ts';
import { escapeMarkdown } from './markdown.ts';
import type { RenderOptions } from './options.ts';
import { type ReportFormat, renderReport, renderSelections, selectionRecords } from './render.ts';
import { renderToc, tocRecords } from './toc.ts';

/** What is to be shown of a report; `selections` null: all of it. */
export interface ShownReport {
  report: Report;
  selections: readonly Selection[] | null;
}

/**
 * Reports, or what was selected in them, in the order given. One alone as `renderReport` and `renderSelections` have it; of several
 * - text and md: one after the other, a blank line between two; selections each under their report's title
 * - json: one array, of Reports or of parts, each with `report` (its id) in front
 */
export function renderShown(shown: readonly ShownReport[], format: ReportFormat, options: RenderOptions): string {
  const one = ({ report, selections }: ShownReport): string =>
    selections === null ? renderReport(report, format, options) : renderSelections(report, selections, format, options);
  const [first, ...others] = shown;
  if (first === undefined) return format === 'json' ? '[]\n' : '';
  if (others.length === 0) return one(first);
  if (format === 'json') {
    const records = shown.flatMap(({ report, selections }): object[] =>
      (selections === null ? [recordOf(report)] : selections.flatMap((each) => selectionRecords(report, each))).map(
        (record) => ({ report: report.id, ...record }),
      ),
    );
    return `${safeJson(records)}\n`;
  }
  return shown
    .map((each) => (each.selections === null ? one(each) : underTitle(each.report, one(each), options, format)))
    .join('\n');
}

/** The outlines of several reports, each under its title; as JSON one array of their entries, each with `report` in front. */
export function renderTocs(reports: readonly Report[], format: 'text' | 'json', options: RenderOptions): string {
  const [first, ...others] = reports;
  if (first !== undefined && others.length === 0) return renderToc(first, format, options);
  if (format === 'json') {
    return `${safeJson(reports.flatMap((report) => tocRecords(report).map((entry) => ({ report: report.id, ...entry }))))}\n`;
  }
  return reports.map((report) => underTitle(report, renderToc(report, 'text', options), options)).join('\n');
}

/** What was unsure in several reports, each under its title; as JSON one array, each with `report` in front. */
export function renderAllDoubts(
  list: readonly { report: Report; doubts: readonly Doubt[] }[],
  format: 'text' | 'json',
  options: RenderOptions,
): string {
  const [first, ...others] = list;
  if (first !== undefined && others.length === 0) return renderDoubts(first.report, first.doubts, format, options);
  if (format === 'json') {
    const records = list.flatMap(({ report, doubts }) =>
      doubtRecords(report, doubts, options.lang).map((doubt) => ({ report: report.id, ...doubt })),
    );
    return `${safeJson(records)}\n`;
  }
  return list
    .map(({ report, doubts }) => underTitle(report, renderDoubts(report, doubts, 'text', options), options))
    .join('\n');
}

/** Words under the title of their report, or under its id where it has none. */
export function underTitle(
  { id, title }: Pick<Report, 'id' | 'title'>,
  text: string,
  { styles }: RenderOptions,
  format: 'text' | 'md' = 'text',
): string {
  const line = visibleLine(title) || visible(id);
  return `${format === 'md' ? `# ${escapeMarkdown(line)}` : styles.heading(line)}\n\n${text}`;
}
