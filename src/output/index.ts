export { reportHitsWriter, reportStatisticsWriter } from './by-report.ts';
export { citation, sourceOf } from './citation.ts';
export { COMPARE_FORMATS, type CompareFormat, renderComparison } from './compare.ts';
export type { ErrorJson } from './contract.ts';
export { TABLE_FORMATS, type TableFormat } from './delimited.ts';
export {
  type CheckedFile,
  FINDING_FORMATS,
  type FileLine,
  type FileLines,
  type FindingFormat,
  plainLines,
  renderFindings,
} from './findings/index.ts';
export { LABELS as FOLLOW_LABELS, renderFollowed } from './follow.ts';
export { renderHits } from './hits.ts';
export { renderHtml } from './html.ts';
export { type ImportOutcome, type ImportReport, importWriter } from './import.ts';
export { jsonPieces, type PieceWriter, safeJson } from './json.ts';
export { labels } from './labels.ts';
export { leadSpan } from './lead.ts';
export { type ListedReport, renderList } from './list.ts';
export { type MarkedReport, renderMarkedReports } from './marked.ts';
export { NOTE_FORMATS, type NotedReport, type NoteFormat, renderNotes } from './notes.ts';
export { readable } from './numbers.ts';
export { plainStyles, type RenderOptions, type Styles } from './options.ts';
export {
  LINE_FORMATS,
  REPORT_FORMATS,
  type ReportFormat,
  renderMarked,
  renderReport,
  renderSelections,
} from './render.ts';
export type { ReportInfo } from './row.ts';
export { regionsOf } from './selection.ts';
export { renderSeries } from './series.ts';
export { setWriter } from './set.ts';
export { renderAllDoubts, renderShown, renderTocs, type ShownReport } from './several.ts';
export { KINDS as SIMILAR_KINDS, renderSimilar, type SimilarKind, type SimilarReport } from './similar.ts';
export { renderStatistics } from './statistics.ts';
export { type CountedReport, renderNewTerms, renderTerms, termTotal } from './terms.ts';
export { renderToc } from './toc.ts';
