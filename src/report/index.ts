export {
  askForStatistics,
  commitmentsOf,
  figuresOf,
  keepStatistics,
  type StatisticsKeeper,
  statisticsOf,
} from './derived.ts';
export type { Doubt } from './doubt.ts';
export { doubtsIn, doubtsOf, isWorthALook } from './doubts.ts';
export { extractedOf, isReadApart } from './formats/answer.ts';
export { decode } from './formats/decode.ts';
export { isArchive, isPage, kindOf } from './formats/sniff.ts';
export { askedNames } from './indicators/asked.ts';
export {
  addOwnIndicators,
  type Indicator,
  IndicatorList,
  knownIndicators,
  readIndicators,
  withIndicators,
} from './indicators/index.ts';
export { ownIndicatorsText } from './indicators/own.ts';
export type {
  Commitment,
  HeadingLevel,
  Part,
  PartKind,
  Place,
  Report,
  ReportDoubt,
  ReportRecord,
  Role,
  Source,
  Span,
  Statistic,
} from './model.ts';
export { type Note, type PlacedNote, placedNotes } from './notes.ts';
export type { Extracted } from './outline/hints.ts';
export { type Marker, type MarkerForm, markerAt } from './outline/markers.ts';
export { openBytes, parseReport, segmentText } from './parse.ts';
export { allParts, headingOf, innermostPart, ownSpans, partById, partPath } from './parts.ts';
export {
  noIdentity,
  type PlaceFields,
  placeFields,
  placeNamed,
  placeOrder,
  placesMeant,
  printedTitle,
} from './place/index.ts';
export { type DoubtfulSpan, doubtfulSpans, doubtsAround, recordOf } from './record.ts';
export { type Correction, corrected, isSegmented, segmentedLines, writeSegmented } from './segmented-file/index.ts';
export { type Selection, selectParts } from './select.ts';
export { type Counts, countsOf, type ReportSummary, summaryOf } from './summary.ts';
export { reportWritten, writtenReport } from './written.ts';
