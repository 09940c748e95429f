import { noIdentity, type Report } from '../../report/index.ts';
import type { Hit, HitKind, ReportHits } from '../../search/index.ts';
import type { Ambiguous, Lang, Localized } from '../../text/index.ts';
import { type Layout, layout } from './layout.ts';
import { entryAt, type ScreenReport, screenReport } from './screen-report.ts';
import { GIVEN, type Shelf } from './shelf.ts';
import { type TableView, WHOLE_TABLE } from './table.ts';

/** Which of the three panes the keys go to while reading. */
export type Focus = 'outline' | 'text' | 'side';

export interface SearchMode {
  kind: 'search';
  query: string;
  /** null: all kinds. */
  kindFilter: HitKind | null;
  /** Counts the questions asked; an answer with another number is late and dropped. */
  request: number;
  /** The number of the question that `hits` answers. */
  answeredRequest: number;
  /** Best first. */
  hits: readonly Hit[];
  selected: number;
}

export interface TableMode {
  kind: 'statistics';
  /** Whether keys are characters of the filter. */
  typing: boolean;
  /** Set while the filter before still stands: the first character typed takes its place. */
  replaces?: boolean;
  /** Index in the table's rows. */
  selected: number;
}

export interface ShelfMode {
  kind: 'shelf';
  /** Whether keys are characters of the filter. */
  typing: boolean;
  /** Set while the filter before still stands: the first character typed takes its place. */
  replaces?: boolean;
}

/** The search over all reports. */
export interface SearchAllMode {
  kind: 'search-all';
  query: string;
  /** null: all kinds. */
  kindFilter: HitKind | null;
  /** The number of the question (see `Shelf.asked`), and of the one that `groups` answers; 0: none yet. */
  request: number;
  answeredRequest: number;
  /** Whether all answers to it are in. */
  isWhole: boolean;
  /** Hits by report, in the order of the shelf; best first in each. */
  groups: readonly ReportHits[];
  /** Index of the hit, counted through all groups. */
  selected: number;
  /** The ids of the reports to search; null: all. */
  scope: ReadonlySet<string> | null;
  /** The filter of the shelf that these were chosen by. */
  scopeWords: string;
  /** Set where one has come back from a hit, until the query is changed: Backspace then goes further back. */
  isReturned?: boolean;
  /** Where it was opened, and Esc goes back to: the shelf, or a report as it was then. */
  under: 'shelf' | ReportView;
}

export interface HelpMode {
  kind: 'help';
  /** The first line of help shown. */
  top: number;
  /** Where it was called, and closing it goes back to. */
  under: Exclude<Mode, HelpMode>;
}

/** What the screen is doing; each mode carries what only it needs. */
export type Mode = { kind: 'reading' } | SearchMode | TableMode | ShelfMode | SearchAllMode | HelpMode;

/** Whether characters are typed into a line: they are no keys then. */
export function isTyping(mode: Mode): boolean {
  switch (mode.kind) {
    case 'search':
    case 'search-all':
      return true;
    case 'statistics':
    case 'shelf':
      return mode.typing;
    case 'reading':
    case 'help':
      return false;
  }
}

/** A place in the text, as offsets, so that it outlives any width. */
export interface ReadingPosition {
  /** Start of the line that the reader is on. */
  at: number;
  /** Start of the first line shown. */
  top: number;
  /** The current line of the outline. */
  entry: string | null;
}

/** The hits of the last search, for n and N: in order of the text, each range once. */
export interface HitList {
  query: string;
  hits: readonly Hit[];
  /** Which one is highlighted. */
  index: number;
}

/** A report with everything that is about reading it: kept whole while another is read. */
export interface ReportView {
  readonly doc: ScreenReport;
  /** Its id on the shelf, or GIVEN. */
  readonly report: string;
  /** Where Backspace goes once the history is walked back. */
  readonly origin: 'shelf' | 'results';
  readonly focus: Focus;
  readonly position: ReadingPosition;
  /** Key of the side pane's current item (see side-items.ts); null: the first. */
  readonly sideKey: string | null;
  readonly sideOpen: boolean;
  readonly hitList: HitList | null;
  /** The ranges highlighted in the text: a hit's matches, a statistic. */
  readonly highlighted: readonly (readonly [number, number])[];
  /** What the table of statistics shows, and how; it stays so while the table is closed. */
  readonly table: TableView;
  readonly history: readonly ReadingPosition[];
  /** Where one was before going back; the next step forward is the last. */
  readonly future: readonly ReadingPosition[];
  /** Along what one is moving step by step: only the first step is remembered in `history`. */
  readonly navigation: 'outline' | 'hits' | null;
}

/** A report of the shelf that is being read from its file. */
export interface Opening {
  readonly request: number;
  readonly id: string;
  /** What to go to and light in it. */
  readonly hit: ChosenHit | null;
}

/** The hit that was chosen among all hits in its report. */
export interface ChosenHit {
  readonly query: string;
  readonly chosen: Hit;
  readonly all: readonly Hit[];
}

export interface AppState extends ReportView {
  readonly lang: Lang;
  readonly ambiguous: Ambiguous;
  /** The window, in cells. */
  readonly columns: number;
  readonly rows: number;
  readonly mode: Mode;
  /** Ids of parts, 'preamble' and statistics of the report that is read. */
  readonly marked: ReadonlySet<string>;
  /** null: there is none, just the one report. */
  readonly shelf: Shelf | null;
  readonly opening: Opening | null;
  /** What the last key did or could not do; gone with the next key. */
  readonly notice: Localized | null;
}

export interface StateInput {
  /** null: none yet, the shelf is shown. */
  report: Report | null;
  /** Its id on the shelf; GIVEN if absent. */
  id?: string;
  shelf?: Shelf | null;
  lang: Lang;
  ambiguous: Ambiguous;
  columns: number;
  rows: number;
}

/** What is shown before a report is opened. */
const NOTHING: ScreenReport = screenReport({
  schema: 'report-tui/2',
  id: '',
  ...noIdentity(''),
  text: '',
  preamble: null,
  sections: [],
  measures: [],
  problems: [],
  plans: [],
  head: [],
  furniture: [],
  annexes: [],
});

/** Whether a report is open, be it behind the shelf. */
export function hasReport({ doc }: ReportView): boolean {
  return doc !== NOTHING;
}

/** A report as it is when it is opened: at the top of its text, the outline focused. */
export function freshReportView(report: Report | null, id: string, origin: ReportView['origin']): ReportView {
  const doc = report === null ? NOTHING : screenReport(report);
  return {
    doc,
    report: id,
    origin,
    focus: 'outline',
    position: { at: 0, top: 0, entry: entryAt(doc, 0)?.id ?? null },
    sideKey: null,
    sideOpen: false,
    hitList: null,
    highlighted: [],
    table: WHOLE_TABLE,
    history: [],
    future: [],
    navigation: null,
  };
}

/** The browser as it opens: on a report, or where there is none on the shelf. */
export function initialState(input: StateInput): AppState {
  const { report, id = GIVEN, shelf = null, lang, ambiguous, columns, rows } = input;
  return {
    ...freshReportView(report, id, 'shelf'),
    lang,
    ambiguous,
    columns,
    rows,
    mode: report === null ? { kind: 'shelf', typing: false } : { kind: 'reading' },
    marked: new Set(),
    shelf,
    opening: null,
    notice: null,
  };
}

/** Where everything stands now. */
export function layoutOf(state: AppState): Layout {
  const { columns, rows, focus, sideOpen, mode } = state;
  return layout({ columns, rows, focus, sideOpen, over: mode.kind === 'reading' ? null : mode.kind });
}
