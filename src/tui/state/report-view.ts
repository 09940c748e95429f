import type { Finding, StockPhrases } from '../../analysis/index.ts';
import type { Note, Report, Span } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import type { Focus } from './layout.ts';
import { entryAt, NOTHING, type ScreenReport, screenReport } from './screen-report.ts';
import { type TableView, WHOLE_TABLE } from './table.ts';

/** Which entries of the outline a reader has opened (true) or closed (false) by hand. */
export type OpenByHand = ReadonlyMap<string, boolean>;

/** Where the reader is in a text, as offsets, so that it outlives any width. */
export interface ReadingPosition {
  /** Start of the line that the reader is on. */
  readonly at: number;
  /** Start of the first line shown. */
  readonly top: number;
  /** The current line of the outline. */
  readonly entry: string | null;
}

/** The hits of the last search, for n and N: in order of the text, each range once. */
export interface HitList {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Which one is highlighted. */
  readonly index: number;
}

/** A report with everything that is about reading it: kept whole while another is read. */
export interface ReportView {
  readonly doc: ScreenReport;
  /** Its id on the shelf, or GIVEN. */
  readonly id: string;
  /** Where Backspace goes from the first position of the history. */
  readonly origin: 'shelf' | 'results' | 'analysis';
  readonly focus: Focus;
  /** Whether the first screen stands in the text's place; any movement goes into the text. */
  readonly isOverview: boolean;
  readonly position: ReadingPosition;
  /** The sentences that are being selected; null: none are. */
  readonly selection: { readonly anchor: Span; readonly head: Span } | null;
  /** What of the outline was opened or closed by hand. */
  readonly openByHand: OpenByHand;
  /** What the side pane lists: problems and plans, what `check` finds, or the reader's notes. */
  readonly sideList: 'admissions' | 'findings' | 'notes';
  /** What `check` finds in the report, level by level; null: not known. */
  readonly findings: readonly Finding[] | null;
  /** The reader's notes on the report, in the order in which they are kept. */
  readonly notes: readonly Note[];
  /** The name of last year's report that the findings are against; null: of none. */
  readonly against: string | null;
  /** Key of the side pane's current item (see side-items.ts); null: the first. */
  readonly sideKey: string | null;
  readonly sideOpen: boolean;
  readonly hitList: HitList | null;
  /** Whether only the paragraphs are shown in which something was found. */
  readonly onlyMatches: boolean;
  /** The ranges highlighted in the text: a hit's matches, a statistic. */
  readonly highlighted: readonly (readonly [number, number])[];
  /** What the table of statistics shows, and how; it stays so while the table is closed. */
  readonly table: TableView;
  readonly history: readonly ReadingPosition[];
  /** Where one was before going back; the next step forward is the last. */
  readonly future: readonly ReadingPosition[];
  /** Along what one is moving step by step: only the first step is remembered in `history`. */
  readonly navigation: 'outline' | 'hits' | null;
  /** Whether stock phrases are dimmed. */
  readonly isStockDimmed: boolean;
  /** The stock phrases of the report; null: not known. */
  readonly stock: StockPhrases | null;
  /** Ids of parts, 'preamble', statistics and ranges. */
  readonly marked: ReadonlySet<string>;
}

/** What is kept of a report of which something was marked among hits, and that has not been opened. */
export interface UnopenedView {
  readonly doc: null;
  readonly marked: ReadonlySet<string>;
}

/** A report as it is when it is opened: at the top of its text, the outline focused. `null`: none, as before the first is opened. */
export function freshView(report: Report | null, id: string, origin: ReportView['origin']): ReportView {
  return viewOn(report === null ? NOTHING : screenReport(report), id, origin);
}

/** The same of a report that has been made safe to show. */
export function viewOn(doc: ScreenReport, id: string, origin: ReportView['origin']): ReportView {
  return {
    doc,
    id,
    origin,
    focus: 'outline',
    isOverview: false,
    position: { at: 0, top: 0, entry: entryAt(doc, 0)?.id ?? null },
    selection: null,
    openByHand: new Map(),
    sideList: 'admissions',
    findings: null,
    notes: [],
    against: null,
    sideKey: null,
    sideOpen: false,
    hitList: null,
    onlyMatches: false,
    highlighted: [],
    table: WHOLE_TABLE,
    history: [],
    future: [],
    navigation: null,
    isStockDimmed: false,
    stock: null,
    marked: new Set(),
  };
}
