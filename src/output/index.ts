export { citation } from './citation.ts';
export { renderDoubts } from './doubts.ts';
export { renderHits } from './hits.ts';
export { type ImportOutcome, type ImportReport, importWriter } from './import.ts';
export { jsonPieces, type PieceWriter } from './json.ts';
export { leadSpan } from './lead.ts';
export { type ListedReport, renderList } from './list.ts';
export { type MarkedReport, renderMarkedReports } from './marked.ts';
export { type Paint, plainPaint, type RenderOptions } from './options.ts';
export {
  LINE_FORMATS,
  REPORT_FORMATS,
  type ReportFormat,
  renderMarked,
  renderReport,
  renderSelections,
} from './render.ts';
export { regionsOf } from './selection.ts';
export { type ReportStatistics, reportHitsWriter, reportStatisticsWriter } from './shelf.ts';
export { renderStatistics, STATISTICS_FORMATS, type StatisticsFormat } from './statistics.ts';
export { renderToc } from './toc.ts';
