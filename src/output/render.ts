import {
  doubtfulSpans,
  type Part,
  type Report,
  recordOf,
  type Selection,
  type Span,
  selectParts,
  statisticsOf,
} from '../report/index.ts';
import { safeJson } from './json.ts';
import { renderMarkdown, renderMarkdownReport } from './markdown.ts';
import type { RenderOptions } from './options.ts';
import { pageOf } from './page.ts';
import { isWhole, regionsOf, wholeReport } from './selection.ts';
import { type StatisticRecord, statisticRecords } from './statistics.ts';
import { renderText } from './text.ts';

/** How parts of a report can be printed. */
export const REPORT_FORMATS = ['text', 'md', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How lists can be printed. */
export const LINE_FORMATS = ['text', 'json', 'ndjson'] as const;

/**
 * A whole report: as text and Markdown everything but the furniture, in the order of the page; as JSON the Report itself.
 * Text and Markdown are safe for a terminal; JSON holds every character, the dangerous ones escaped.
 */
export function renderReport(report: Report, format: ReportFormat, options: RenderOptions): string {
  if (format === 'json') return `${safeJson(recordOf(report))}\n`;
  const page = pageOf(report, options);
  const regions = wholeReport(report);
  return format === 'md' ? renderMarkdownReport(page, regions) : renderText(page, regions);
}

/** Selections in the order given; as JSON an array of the parts, each with its `text`. */
export function renderSelections(
  report: Report,
  selections: readonly Selection[],
  format: ReportFormat,
  options: RenderOptions,
): string {
  if (format === 'json') return `${safeJson(selections.flatMap((selection) => selectionRecords(report, selection)))}\n`;
  const page = pageOf(report, options);
  const regions = regionsOf(selections);
  return format === 'md' ? renderMarkdown(page, regions) : renderText(page, regions);
}

/**
 * What was marked in the browser, by ids of parts and statistics ('4.2', 's12', 'preamble') and of spans of the text
 * ('@120-180': offsets, end exclusive), in the order given; an id that the
 * report does not have is passed over. Printed as the same words would be as selectors.
 */
export function renderMarked(
  report: Report,
  ids: readonly string[],
  format: ReportFormat,
  options: RenderOptions,
): string {
  const selections = ids.flatMap((id) => {
    const [, start, end] = /^@(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
    if (start !== undefined) return [{ label: id, span: { start: Number(start), end: Number(end) }, parts: [] }];
    const selection = selectParts(report, [id]);
    return selection.ok ? selection.value : [];
  });
  return renderSelections(report, selections, format, options);
}

/** A part as the JSON of `show` has it, with its words. */
export interface PartRecord extends Omit<Part, 'children'> {
  text: string;
  children: PartRecord[];
}

/** What is no part: the preamble, a span that was marked. */
export interface SpanRecord extends Span {
  /** As it was asked for. */
  id: string;
  text: string;
}

/** What a selector chose. */
export type SelectionRecord = PartRecord | SpanRecord | StatisticRecord;

/** The parts of a selection; a statistic as `stats` has it; any other span (the preamble) with its label as id. */
export function selectionRecords(report: Report, selection: Selection): SelectionRecord[] {
  const { label, span, parts } = selection;
  const statistic = statisticsOf(report).find(({ id }) => id === label.trim());
  if (statistic !== undefined) return statisticRecords(report, [statistic], doubtfulSpans(report));
  if (isWhole(selection)) return parts.map((part) => partRecord(report, part));
  return [{ id: label, start: span.start, end: span.end, text: report.text.slice(span.start, span.end) }];
}

function partRecord(report: Report, { children, ...part }: Part): PartRecord {
  const text = report.text.slice(part.start, part.end);
  return { ...part, text, children: children.map((child) => partRecord(report, child)) };
}
