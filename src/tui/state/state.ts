import type { Report, Span } from '../../report/index.ts';
import type { Hit, HitKind, ReportHits } from '../../search/index.ts';
import type { Ambiguous, Lang, Localized } from '../../text/index.ts';
import { DEFAULT_KEYMAP, type Keymap } from '../keymap.ts';
import type { AnalysisMode, Place } from './analysis.ts';
import type { ExportDraft, ExportWish } from './exporting.ts';
import type { FormMode } from './form.ts';
import { EMPTY_INPUT, type InputLine } from './input-line.ts';
import { type Layout, type LayoutInput, layout, TWO_PANES, WIDEST_MEASURE } from './layout.ts';
import type { ShelfMode, TableMode } from './list-modes.ts';
import type { Question } from './question.ts';
import { freshView, type ReadingPosition, type ReportView, type UnopenedView } from './report-view.ts';
import { NOTHING } from './screen-report.ts';
import { GIVEN, type Shelf } from './shelf.ts';

/** What a search in one report and a search over all of them have in common. */
export interface SearchQuery {
  readonly query: InputLine;
  /** null: all kinds. */
  readonly kindFilter: HitKind | null;
  /** The number of the question (see `AppState.requests`); an answer with another number is late and dropped. */
  readonly request: number;
  /** The number of the question that the hits answer; 0: none yet. */
  readonly answeredRequest: number;
  /** Index of the hit chosen. */
  readonly selected: number;
}

export interface SearchMode extends SearchQuery {
  readonly kind: 'search';
  /** Best first. */
  readonly hits: readonly Hit[];
}

/** The search over all reports. */
export interface SearchAllMode extends SearchQuery {
  readonly kind: 'search-all';
  /** Hits by report, in the order of the shelf; best first in each. `selected` counts through all groups. */
  readonly groups: readonly ReportHits[];
  /** Whether all answers are in. */
  readonly isWhole: boolean;
  /** The ids of the reports to search; null: all. */
  readonly scope: ReadonlySet<string> | null;
  /** The filter of the shelf that these were chosen by. */
  readonly scopeWords: string;
  /** Set where one has come back from a hit, until the query is changed: Backspace then goes further back. */
  readonly isReturned: boolean;
  /** Where it was opened, and Esc goes back to: the shelf, or a report as it was then. */
  readonly under: 'shelf' | ReportView;
}

export type { ShelfMode, TableMode } from './list-modes.ts';

/** What a menu chooses among. */
export type MenuName =
  | 'actions'
  | 'contents'
  | 'shelf-order'
  | 'confirm'
  | 'export-what'
  | 'export-format'
  | 'export-to'
  | 'views';

/** A list that one thing is chosen from; what is typed narrows it. */
export interface MenuMode {
  readonly kind: 'menu';
  readonly menu: MenuName;
  /** What is asked, in a menu that asks. */
  readonly question: Question | null;
  /** What is exported, as far as it has been chosen, in the menus of that. */
  readonly wish: ExportDraft | ExportWish | null;
  readonly query: InputLine;
  /** Which of its items the query leaves, in order; null: all. */
  readonly order: readonly number[] | null;
  /** Index among those left. */
  readonly selected: number;
  /** Counts what has changed the items or the selection other than the list's own steps: then the list begins anew. */
  readonly revision: number;
  /** Where it was called, and closing it goes back to. */
  readonly under: OpenMode;
  /** Where the reader was: the contents scroll the text, and closing them goes back. */
  readonly from: ReadingPosition;
}

/** What a line below the panes is typed for: a note, in the place of that with its id where there is one, or a file's name. */
export type LinePurpose =
  | { readonly type: 'note'; readonly id: string | null; readonly span: Span }
  | { readonly type: 'save'; readonly wish: ExportWish };

/** A line that is typed below the panes. */
export interface LineMode {
  readonly kind: 'line';
  readonly typing: InputLine;
  readonly purpose: LinePurpose;
  /** Where it was called, and giving it up goes back to. */
  readonly under: OpenMode;
}

export interface HelpMode {
  readonly kind: 'help';
  /** The first line of help shown. */
  readonly top: number;
  /** Where it was called, and closing it goes back to. */
  readonly under: OpenMode;
}

/** What a menu or the help may be called over. */
export type OpenMode = { readonly kind: 'reading' } | SearchMode | TableMode | ShelfMode | SearchAllMode | AnalysisMode;

/** What the screen is doing; each mode carries what only it needs. */
export type Mode = OpenMode | HelpMode | MenuMode | LineMode | FormMode;

export const READING: Mode = { kind: 'reading' };

/** What a mode is shown over: itself, where nothing is. */
export function underneath(mode: Mode): OpenMode {
  switch (mode.kind) {
    case 'help':
    case 'menu':
    case 'line':
      return mode.under;
    case 'form':
      return { kind: 'shelf', typing: null };
    default:
      return mode;
  }
}

/** The line that is typed into; null where characters are keys. */
export function typedLine(mode: Mode): InputLine | null {
  switch (mode.kind) {
    case 'search':
    case 'search-all':
    case 'menu':
      return mode.query;
    case 'statistics':
    case 'shelf':
    case 'figures':
    case 'terms':
    case 'line':
      return mode.typing;
    case 'form':
      return mode.lines[mode.at];
    default:
      return null;
  }
}

/** The hit that was chosen among all hits in its report. */
export interface ChosenHit {
  readonly query: string;
  readonly chosen: Hit;
  readonly all: readonly Hit[];
}

/** A report of the shelf that is being read from its file. */
export interface Opening {
  readonly request: number;
  readonly id: string;
  /** What to go to and highlight in it. */
  readonly hit: ChosenHit | Place | null;
}

export interface AppState {
  readonly lang: Lang;
  readonly ambiguous: Ambiguous;
  /** The window, in cells. */
  readonly columns: number;
  readonly rows: number;
  /** Whether a report that was not read before opens on its first screen. */
  readonly firstScreen: boolean;
  /** The widest lines of the text, in columns. */
  readonly measure: number;
  /** The keys in force. */
  readonly keymap: Keymap;
  readonly mode: Mode;
  /** The report that is read, be it behind the shelf. */
  readonly view: ReportView;
  /** What is kept of the other reports, by their ids. */
  readonly others: ReadonlyMap<string, ReportView | UnopenedView>;
  /** null: there is none, just the one report. */
  readonly shelf: Shelf | null;
  /** The search over all reports that was last left by opening a hit. */
  readonly results: SearchAllMode | null;
  /** What was shown of several reports when one of them was last opened from it. */
  readonly analysis: AnalysisMode | null;
  readonly opening: Opening | null;
  /** Whether it has been said that what is marked is not printed. */
  readonly isLeaveTold: boolean;
  /** How many questions have been asked of the search and the shelf: an answer to any but the last is late. */
  readonly requests: number;
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
  /** Whether a report opens on its first screen; not, if absent. */
  firstScreen?: boolean;
  /** 76 if absent. */
  measure?: number;
  /** The keys as they come, if absent. */
  keymap?: Keymap;
}

/** The browser as it opens: on a report, or where there is none on the shelf. */
export function initialState(input: StateInput): AppState {
  const {
    report,
    id = GIVEN,
    shelf = null,
    lang,
    ambiguous,
    columns,
    rows,
    measure = WIDEST_MEASURE,
    firstScreen = false,
    keymap = DEFAULT_KEYMAP,
  } = input;
  return {
    lang,
    ambiguous,
    columns,
    rows,
    firstScreen,
    measure,
    keymap,
    mode: report === null ? { kind: 'shelf', typing: EMPTY_INPUT } : READING,
    view: { ...freshView(report, id, 'shelf'), isOverview: firstScreen && report !== null },
    others: new Map(),
    shelf,
    results: null,
    analysis: null,
    opening: null,
    isLeaveTold: false,
    requests: 0,
    notice: null,
  };
}

/** Whether a report is open, be it behind the shelf. */
export function hasReport({ view }: AppState): boolean {
  return view.doc !== NOTHING;
}

/** The state with something of the report's view changed. */
export function withView(state: AppState, change: Partial<ReportView>): AppState {
  return { ...state, view: { ...state.view, ...change } };
}

/** What stands over the panes of a report; a line is typed below them. */
function overOf(mode: Mode): LayoutInput['over'] {
  const shown = mode.kind === 'line' ? mode.under : mode;
  return shown.kind === 'reading' ? null : shown.kind === 'menu' && shown.menu === 'contents' ? 'contents' : shown.kind;
}

/** Where everything stands now. */
export function layoutOf({ columns, rows, measure, view, mode }: AppState): Layout {
  const { focus, sideOpen, isOverview } = view;
  // The first screen is what is shown first, also where one pane is.
  const shown = isOverview && focus === 'outline' && columns < TWO_PANES ? 'text' : focus;
  return layout({
    columns,
    rows,
    measure,
    focus: shown,
    sideOpen,
    isOverview,
    over: overOf(mode),
  });
}
