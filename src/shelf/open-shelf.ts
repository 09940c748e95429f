import type { FigureWish, SeriesFigure } from '../analysis/index.ts';
import type { IndicatorList, Report, ReportSummary } from '../report/index.ts';
import type { HitKind, ReportHits } from '../search/index.ts';
import type { Localized } from '../text/index.ts';
import type { Body, BodyOptions, Key, Listed, Prints } from './store/store.ts';

/** A report that is known, and its segmented file. */
export interface KnownReport extends ReportSummary {
  path: string;
  /** It came with the program, and is not on the user's shelf. */
  ships: boolean;
}

/** A file that has a report's name and cannot be read as one. */
export interface UnreadableFile {
  path: string;
  message: Localized;
}

export interface ShelfSearch {
  /** Only hits of these kinds; all if absent or empty. */
  kinds?: HitKind[];
  /** The most hits of each report; all if absent. */
  limit?: number;
  /** Whose other names are known; those of the program if absent. */
  indicators?: IndicatorList;
  /** Only reports that pass are searched. */
  among?: (report: KnownReport) => boolean;
}

/** What is known of all reports: those on the shelf, and those that ship whose ids the shelf does not take. */
export interface OpenShelf {
  /** What makes it slow, for the user; null where nothing does. */
  readonly notice: Localized | null;
  /** In the order of the shelf. */
  reports(): Promise<readonly KnownReport[]>;
  /** Those of the region of another, or of the code of its place, in the order of the shelf; none for a report of no known place. */
  reportsOf(whose: Pick<Report, 'region' | 'place'>): Promise<readonly KnownReport[]>;
  /** In the order of their paths. */
  unreadable(): Promise<readonly UnreadableFile[]>;
  /**
   * Finds what a query asks for in all reports: in each exactly what `search` finds in it. Yields the hits report by report, in the
   * order of the shelf; reports without a hit not at all.
   */
  search(query: string, options?: ShelfSearch): AsyncGenerator<ReportHits>;
  /** The statistics of a report, and what they are listed with; null where it is gone. */
  statistics(report: KnownReport): Promise<Listed | null>;
  /** The figures of all reports that are wished; those of one report in the order of its text. Without `quotes` it may spare reading the texts. */
  figures(wish: FigureWish, options?: { quotes: boolean }): Promise<readonly KnownFigure[]>;
  /** Some of them, in the order of the shelf; those that are gone are left out. */
  some(keys: readonly Key[]): Promise<readonly KnownReport[]>;
  /** Tells the prints of each report, in no order. What is said of thousands of reports takes as long to read: `some` tells it of those that matter. */
  eachPrints(visit: (report: Key, prints: Prints) => void): Promise<void>;
  /** Tells what words are counted in (`bodyOf`), of each report, in no order. */
  eachBody(visit: (report: Key, body: Body) => void, options?: BodyOptions): Promise<void>;
  /** The body of one report; null where it is gone. */
  body(report: KnownReport): Promise<string | null>;
  close(): Promise<void>;
}

/** A figure, and the report that has it. */
export interface KnownFigure {
  report: KnownReport;
  figure: SeriesFigure;
}

export interface OpenOptions {
  /** Told before each file that has to be read, and at the end; never where none has to be. */
  onProgress?: (done: number, of: number) => void;
  /**
   * Told what is known so far, in the order of the shelf, and of how many files: of a shelf of many at once of the first, as they
   * were last time; before files are read, and again and again while they are.
   */
  onKnown?: (reports: readonly KnownReport[], of: number) => void;
  /** Asked before each file: true leaves the rest unread. */
  isStopped?: () => boolean;
}
