import type { Report } from '../report/model.ts';
import type { Hit, HitKind } from '../search/index.ts';
import type { Lang, Localized } from '../text/result.ts';
import type { Ambiguous } from '../text/width.ts';
import { type Layout, layout } from './layout.ts';
import { entryAt, type ScreenReport, screenReport } from './screen-report.ts';
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
  /** Index in the table's rows. */
  selected: number;
}

/** What the screen is doing; each mode carries what only it needs. */
export type Mode =
  | { kind: 'reading' }
  | SearchMode
  | TableMode
  /** `top`: the first line of help shown. */
  | { kind: 'help'; top: number };

/** Whether characters are typed into a line: they are no keys then. */
export function isTyping(mode: Mode): boolean {
  return mode.kind === 'search' || (mode.kind === 'statistics' && mode.typing);
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

export interface AppState {
  readonly doc: ScreenReport;
  readonly lang: Lang;
  readonly ambiguous: Ambiguous;
  /** The window, in cells. */
  readonly columns: number;
  readonly rows: number;
  readonly mode: Mode;
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
  /** Ids of parts, 'preamble' and statistics. */
  readonly marked: ReadonlySet<string>;
  readonly history: readonly Place[];
  /** Where one was before going back; the next step forward is the last. */
  readonly future: readonly Place[];
  /** Set while one walks along the outline: only the walk's first step is remembered in `history`. */
  readonly walking: boolean;
  /** What the last key did or could not do; gone with the next key. */
  readonly notice: Localized | null;
}

export interface StateInput {
  report: Report;
  lang: Lang;
  ambiguous: Ambiguous;
  columns: number;
  rows: number;
}

/** The browser as it opens: at the top of the text, the outline focused. */
export function initialState(input: StateInput): AppState {
  const doc = screenReport(input.report);
  return {
    doc,
    lang: input.lang,
    ambiguous: input.ambiguous,
    columns: input.columns,
    rows: input.rows,
    mode: { kind: 'reading' },
    focus: 'outline',
    place: { at: 0, top: 0, entry: entryAt(doc, 0)?.id ?? null },
    sideKey: null,
    sideOpen: false,
    trail: null,
    lit: [],
    table: WHOLE_TABLE,
    marked: new Set(),
    history: [],
    future: [],
    walking: false,
    notice: null,
  };
}

/** Where everything stands now. */
export function layoutOf(state: AppState): Layout {
  const { columns, rows, focus, sideOpen, mode } = state;
  return layout({ columns, rows, focus, sideOpen, over: mode.kind === 'reading' ? null : mode.kind });
}
