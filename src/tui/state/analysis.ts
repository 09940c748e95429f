import type { Comparison, Followed, SeriesRow, SharedRun, TermCount } from '../../analysis/index.ts';
import type { SimilarKind } from '../../output/index.ts';
import type { Span, Statistic } from '../../report/index.ts';
import type { Localized } from '../../text/index.ts';
import type { InputLine } from './input-line.ts';
import type { ShelfMode, TableMode } from './list-modes.ts';
import type { ReportView } from './report-view.ts';
import type { ScreenReport } from './screen-report.ts';

/** A report that is one side of an analysis. */
export interface Side {
  /** Its id on the shelf, or GIVEN. */
  readonly id: string;
  readonly doc: ScreenReport;
}

/** Promises of one report, and what a later one says of them. */
export interface FollowData {
  readonly from: Side;
  readonly to: Side;
  /** Commitments, then problems, in the order of the earlier report. */
  readonly followed: readonly Followed[];
}

/** A statistic beside its own place's values of other years, and other places' of its year. */
export interface FigureData {
  /** The row of the statistic itself. */
  readonly own: SeriesRow;
  readonly years: readonly SeriesRow[];
  /** The greatest first, the own one among them where there is any other. */
  readonly peers: readonly SeriesRow[];
  /** The results of its years as blocks; '' for fewer than two. */
  readonly sparkline: string;
  /** How much a result differs from the one of the year before, by row. */
  readonly differences: ReadonlyMap<SeriesRow, { readonly difference: number; readonly percent: number | null }>;
  /** The names of the reports that the rows come from, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly quotedAt: QuotedAt;
}

/** Where the number of a row begins in its quote. */
export type QuotedAt = ReadonlyMap<SeriesRow, number>;

/** Two reports, sentence by sentence. */
export interface CompareData {
  readonly a: Side;
  readonly b: Side;
  readonly comparison: Comparison;
}

/** A report that shares words with another. */
export interface SharingReport {
  readonly id: string;
  readonly name: string;
  readonly kind: SimilarKind;
  /** The share of the other one's runs of 8 characters that stand in it, and of its sentences: 0 to 1. */
  readonly share: number;
  readonly sentences: number;
  /** The longest first. */
  readonly runs: readonly SharedRun[];
}

/** A report, and those that share words with it, the most first. */
export interface SimilarData {
  readonly own: Side;
  readonly others: readonly SharingReport[];
}

/** What an analysis needs of the reader: where it was opened, to go back there, and the number of the question (see `AppState.requests`). */
interface Asked<Data> {
  readonly request: number;
  /** null: it is being made, or cannot be. */
  readonly data: Data | null;
  /** Why it cannot be made, and what to do. */
  readonly failure: Localized | null;
  readonly under: { readonly kind: 'reading' } | TableMode | ShelfMode;
  /** The report that was read then, as it was. */
  readonly underView: ReportView;
}

/** Last year's promises and this year's evidence. */
export interface FollowMode extends Asked<FollowData> {
  readonly kind: 'follow';
  /** Which of the two lists has the keys. */
  readonly side: 'promises' | 'evidence';
  /** Index of the promise, and of one of its pieces of evidence. */
  readonly selected: number;
  readonly evidence: number;
}

/** A statistic's years and peers. */
export interface FigureMode extends Asked<FigureData> {
  readonly kind: 'figure';
  /** What is asked for: the data may still be that of the one before. */
  readonly statistic: Statistic;
  /** Index through years and peers. */
  readonly selected: number;
}

/** Two texts beside each other. */
export interface CompareMode extends Asked<CompareData> {
  readonly kind: 'compare';
  readonly side: 'a' | 'b';
  /** Index of the pair of sentences that the reader is on. */
  readonly selected: number;
  /** Whether the figures of both are listed in place of the texts, and the index of the chosen one. */
  readonly showsFigures: boolean;
  readonly figure: number;
}

/** The statistics of all reports that words ask for. */
export interface FiguresData {
  /** In the order of the shelf and of the texts. */
  readonly rows: readonly SeriesRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly quotedAt: QuotedAt;
  /** Whether they are so many that words must choose among them. */
  readonly isTooMuch: boolean;
}

/** The table of all reports' statistics. */
export interface FiguresMode extends Asked<FiguresData> {
  readonly kind: 'figures';
  /** The words while they are typed; null: keys are commands. */
  readonly typing: InputLine | null;
  /** What is asked for; '' for all. */
  readonly filter: string;
  readonly sort: 'place' | 'year' | 'value' | 'unit' | 'subject';
  readonly descending: boolean;
  readonly selected: number;
}

/** The reports that share words with one, and the passages. */
export interface SimilarMode extends Asked<SimilarData> {
  readonly kind: 'similar';
  /** Which of the two lists has the keys. */
  readonly side: 'reports' | 'passages';
  /** Index of the report, and of the passage. */
  readonly selected: number;
  readonly passage: number;
}

/** How often words stand in a report. */
export interface TermsRow {
  readonly report: string;
  readonly name: string;
  readonly place: string | null;
  readonly year: number | null;
  /** In the order of the words. */
  readonly counts: readonly TermCount[];
}

/** How often words stand in which report. */
export interface TermsData {
  /** Those that were asked for, or chosen where none were. */
  readonly words: readonly string[];
  /** Where the words are from: typed, new against last year's report, or searched last. */
  readonly from: 'typed' | 'new' | 'searched';
  /** In the order of the shelf. */
  readonly rows: readonly TermsRow[];
}

/** The table of words: place and year, and a column for each word. */
export interface TermsMode extends Asked<TermsData> {
  readonly kind: 'terms';
  /** The words while they are typed; null: keys are commands. */
  readonly typing: InputLine | null;
  /** What is asked for; '' for words of its own choice. */
  readonly words: string;
  /** The column that it is sorted by: 0 place, in the order of the shelf; 1 year; then the words. */
  readonly column: number;
  readonly descending: boolean;
  readonly selected: number;
}

/** What is shown of several reports at once. */
export type AnalysisMode = FollowMode | FigureMode | CompareMode | FiguresMode | SimilarMode | TermsMode;

/** What is to be analysed, by the ids of reports on the shelf. */
export type Question =
  /** With the report of its place for the year before, else for the year after. */
  | { readonly what: 'follow'; readonly report: string }
  | { readonly what: 'figure'; readonly report: string; readonly statistic: Statistic }
  | { readonly what: 'figures'; readonly report: string; readonly words: string }
  | { readonly what: 'similar'; readonly report: string }
  /** `words`: '' for those that are new against last year's report, else those of `searched`. */
  | { readonly what: 'terms'; readonly report: string; readonly words: string; readonly searched: string }
  /** Where words stand in a report. */
  | { readonly what: 'term-places'; readonly report: string; readonly words: readonly string[] }
  /** `other`: null for its neighbour, as in `follow`. */
  | { readonly what: 'compare'; readonly report: string; readonly other: string | null };

/** What came of it. */
export type Answer =
  | { readonly what: 'follow'; readonly data: FollowData }
  | { readonly what: 'figure'; readonly data: FigureData }
  | { readonly what: 'figures'; readonly data: FiguresData }
  | { readonly what: 'compare'; readonly data: CompareData }
  | { readonly what: 'similar'; readonly data: SimilarData }
  | { readonly what: 'terms'; readonly data: TermsData }
  | {
      readonly what: 'term-places';
      readonly side: Side;
      readonly words: readonly string[];
      readonly spans: readonly Span[];
    }
  | { readonly what: 'failure'; readonly message: Localized };

/** A place in a report's text that is opened, what of it is highlighted, and the analysis that it is opened from. */
export interface Place extends Span {
  readonly report: string;
  readonly from: AnalysisMode;
  /** All places of what was looked for, this one among them, for n and N. */
  readonly all?: { readonly query: string; readonly spans: readonly Span[] };
}
