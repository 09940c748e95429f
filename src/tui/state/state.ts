import { noIdentity, type Report } from '../../report/index.ts';
import type { Hit, HitKind, ReportHits } from '../../search/index.ts';
import type { Ambiguous, Lang, Localized } from '../../text/index.ts';
import { type Layout, layout } from './layout.ts';
import { entryAt, type ScreenReport, screenReport } from './screen-report.ts';
import { GUEST, type Shelf } from './shelf.ts';
import { type TableView, WHOLE_TABLE } from './table.ts';

/** Which of the three panes the keys go to while reading. */
export type Focus = 'outline' | 'text' | 'side';

export interface SearchMode {
  kind: 'search';
  query: string;
  /** null: all kinds. */
  only: HitKind | null;
  /** Counts the questions asked; an answer with another number is late and dropped. */
  asked: number;
  /** The number of the question that `hits` answers. */
  answered: number;
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
  only: HitKind | null;
  /** The number of the question (see `Shelf.asked`), and of the one that `groups` answers; 0: none yet. */
  asked: number;
  answered: number;
  /** Whether all answers to it are in. */
  isWhole: boolean;
  /** Hits by report, in the order of the shelf; best first in each. */
  groups: readonly ReportHits[];
  /** Index of the hit, counted through all groups. */
  selected: number;
  /** The ids of the reports to search; null: all. */
  among: ReadonlySet<string> | null;
  /** The filter of the shelf that these were chosen by. */
  amongWords: string;
  /** Set where one has come back from a hit, until the query is changed: Backspace then goes further back. */
  isReturned?: boolean;
  /** Where it was opened, and Esc goes back to: the shelf, or a report as it was then. */
  under: 'shelf' | Desk;
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
export interface Place {
  /** Start of the line that the reader is on. */
  at: number;
  /** Start of the first line shown. */
  top: number;
  /** The current line of the outline. */
  entry: string | null;
}

/** The hits of the last search, for n and N: in order of the text, each stretch once. */
export interface HitTrail {
  query: string;
  hits: readonly Hit[];
  /** Which one is lit. */
  index: number;
}

/** A report with everything that is about reading it: put aside whole when another is opened, and taken up again. */
export interface Desk {
  readonly doc: ScreenReport;
  /** Its id on the shelf, or GUEST. */
  readonly report: string;
  /** Where Backspace goes once the history is walked back. */
  readonly origin: 'shelf' | 'results';
  readonly focus: Focus;
  readonly place: Place;
  /** Key of the side pane's current item (see side-items.ts); null: the first. */
  readonly sideKey: string | null;
  readonly sideOpen: boolean;
  readonly trail: HitTrail | null;
  /** The stretches lit in the text: a hit's matches, a statistic. */
  readonly lit: readonly (readonly [number, number])[];
  /** What the table of statistics shows, and how; it stays so while the table is closed. */
  readonly table: TableView;
  readonly history: readonly Place[];
  /** Where one was before going back; the next step forward is the last. */
  readonly future: readonly Place[];
  /** Along what one walks: only the walk's first step is remembered in `history`. */
  readonly walking: 'outline' | 'hits' | null;
}

/** A report of the shelf that is being read from its file. */
export interface Opening {
  readonly asked: number;
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

export interface AppState extends Desk {
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
  /** Its id on the shelf; GUEST if absent. */
  id?: string;
  shelf?: Shelf | null;
  lang: Lang;
  ambiguous: Ambiguous;
  columns: number;
  rows: number;
}

/** What stands on the desk before a report is opened. */
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
});

/** Whether a report is open, be it behind the shelf. */
export function hasReport({ doc }: Desk): boolean {
  return doc !== NOTHING;
}

/** A report as it is when it is opened: at the top of its text, the outline focused. */
export function freshDesk(report: Report | null, id: string, origin: Desk['origin']): Desk {
  const doc = report === null ? NOTHING : screenReport(report);
  return {
    doc,
    report: id,
    origin,
    focus: 'outline',
    place: { at: 0, top: 0, entry: entryAt(doc, 0)?.id ?? null },
    sideKey: null,
    sideOpen: false,
    trail: null,
    lit: [],
    table: WHOLE_TABLE,
    history: [],
    future: [],
    walking: null,
  };
}

/** The browser as it opens: on a report, or where there is none on the shelf. */
export function initialState(input: StateInput): AppState {
  const { report, id = GUEST, shelf = null, lang, ambiguous, columns, rows } = input;
  return {
    ...freshDesk(report, id, 'shelf'),
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
