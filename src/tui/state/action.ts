import type { Finding, StockPhrases } from '../../analysis/index.ts';
import type { Note, Report, ReportSummary, Span } from '../../report/index.ts';
import type { Hit, HitKind, ReportHits } from '../../search/index.ts';
import type { Localized } from '../../text/index.ts';
import type { Answer, Question } from './analysis.ts';
import type { ExportDraft, ExportTarget, ExportWish, MarkedIn } from './exporting.ts';
import type { CorrectionWish } from './form.ts';
import type { LineEdit } from './input-line.ts';
import type { Confirmed } from './question.ts';
import type { SavedPosition } from './reading-position.ts';
import type { ShelfOrder, Shelved } from './shelf.ts';
import type { AppState, MenuName } from './state.ts';

/** Everything that can happen, named by what is meant and not by the key. */
export type Action =
  | { type: 'move'; by: 'line' | 'half-page' | 'page' | 'end'; way: 1 | -1 }
  /** `around`: from the last pane on to the first. */
  | { type: 'focus'; way: 1 | -1; around: boolean }
  | { type: 'open' }
  | { type: 'section'; way: 1 | -1 }
  | { type: 'jump'; number: number }
  | { type: 'search' }
  | { type: 'hit'; way: 1 | -1 }
  | { type: 'statistics' }
  | { type: 'side' }
  | { type: 'mark' }
  | { type: 'print' }
  | { type: 'copy'; cited: boolean }
  | { type: 'back' }
  | { type: 'forward' }
  | { type: 'edit' }
  /** A report has been edited, and read again; `id` as the shelf has it. */
  | { type: 'reread'; id: string; report: Report }
  | { type: 'tell'; message: Localized }
  | { type: 'help' }
  | { type: 'close' }
  | { type: 'leave' }
  | { type: 'interrupt' }
  | { type: 'suspend' }
  | { type: 'redraw' }
  /** Into the line that is typed. */
  | LineEdit
  | { type: 'kind'; way: 1 | -1 }
  /** The shelf, and the search over all reports. */
  | { type: 'shelf' }
  | { type: 'search-all' }
  /** What is known of the reports; `progress` while they are read, how many of how many. */
  | { type: 'known-so-far'; reports: readonly ReportSummary[]; of: number }
  | { type: 'shelved'; shelved: Shelved }
  | { type: 'progress'; done: number; of: number }
  /** The reports that a filter lets through. */
  | { type: 'filtered'; filter: string; wanted: ReadonlySet<string> }
  /** Hits in more reports; `isWhole`: no more will come. */
  | { type: 'found-in'; request: number; groups: readonly ReportHits[]; isWhole: boolean }
  /** A report of the shelf has been read, with the place where it was left; or could not be. */
  | { type: 'opened'; request: number; report: Report; position?: SavedPosition }
  | { type: 'not-opened'; request: number; message: Localized }
  /** Typing a filter of the shelf or of the table; in the table: the column sorted by, only one section or unit, the table as output. */
  | { type: 'filter'; text?: string }
  | { type: 'sort'; way: 1 | -1 }
  | { type: 'reverse' }
  | { type: 'only-section'; way: 1 | -1 }
  /** 0: all sections. */
  | { type: 'only-section'; number: number }
  | { type: 'only-unit' }
  /** A menu, what of it a query leaves, and what it chooses: a place of the text, an order of the shelf. */
  | { type: 'menu'; menu: MenuName }
  | { type: 'narrowed'; query: string; order: readonly number[] }
  /** The list of a menu has moved to one of the items left, or one of them is chosen; the first is 0. */
  | { type: 'highlight'; index: number }
  | { type: 'choose'; index: number }
  | { type: 'visit'; entry: string }
  | { type: 'order-shelf'; by: ShelfOrder }
  | { type: 'mark-all' }
  /** Only the paragraphs in which the last search found something, or all again. */
  | { type: 'only-matches' }
  /** Begins to select sentences, or gives up. */
  | { type: 'select' }
  /** What `check` finds, in the side pane; `checked`: the answer for a report, `against`: the name of last year's, where it was checked with it. */
  | { type: 'findings' }
  | { type: 'checked'; id: string; findings: readonly Finding[]; against?: string }
  /** What became of promises; a statistic's years and peers; two reports beside each other; what others share. */
  | { type: 'follow' }
  | { type: 'figure' }
  /** The statistics of all reports, from the table of one. */
  | { type: 'shelf-figures' }
  | { type: 'compare' }
  | { type: 'similar' }
  | { type: 'terms' }
  /** Dims stock phrases, or no longer; `stock-found`: the answer for a report, null where there is none to be had. */
  | { type: 'stock' }
  | { type: 'stock-found'; id: string; stock: StockPhrases | null }
  | { type: 'analysed'; request: number; answer: Answer }
  | { type: 'export' }
  /** The form of place, year and title of a report of the shelf; it has been corrected. */
  | { type: 'correct' }
  | { type: 'corrected'; report: string }
  /** Writes a note on what is read; lists the notes; deletes the current one of the list, asking first where no id says which. */
  | { type: 'note' }
  | { type: 'notes' }
  | Confirmed
  /** The menus of an export, one after the other; what became of the file. */
  | { type: 'export-menu' }
  | { type: 'export-what'; draft: ExportDraft }
  | { type: 'export-format'; wish: ExportWish }
  | { type: 'export-to'; wish: ExportWish; to: ExportTarget }
  | { type: 'file-there'; wish: ExportWish; path: string }
  | { type: 'not-saved'; wish: ExportWish; path: string; message: Localized }
  /** The notes on a report, as they are kept now; a note that could not be kept. */
  | { type: 'noted'; report: string; notes: readonly Note[]; message?: Localized }
  | ({ type: 'not-noted'; report: string; message: Localized } & NoteWish)
  | { type: 'resize'; columns: number; rows: number }
  | { type: 'found'; request: number; hits: readonly Hit[] }
  /** `message`: what is wrong with the question. */
  | { type: 'search-failed'; request: number; message?: Localized };

/** Where to open an editor: the line of the report's text from 1, and the words that it begins with. */
export interface EditPosition {
  line: number;
  words: string;
}

/** A note to be kept: on which passage, and in the place of which note; '' deletes that. */
export interface NoteWish {
  /** null: a new one. */
  id: string | null;
  span: Span;
  note: string;
}

/** What the reducer wants done outside: data, carried out by the caller after the state is shown. */
export type Effect =
  /**
   * `marked` by report in the order of the shelf; empty unless they are to be printed. `table`: ids of statistics, to be
   * printed as a table in that order.
   */
  | { type: 'leave'; exitCode: number; marked: MarkedIn[]; table?: readonly MarkedIn[] }
  /** Copies the words of a report together with their source; the report need not be open. */
  | { type: 'copy-cited'; report: string; span: Span }
  /** To be answered by a `found` action with the same number, unless a newer question has been asked. */
  | { type: 'search'; request: number; query: string; kindFilter: HitKind | null }
  | { type: 'copy'; text: string }
  | { type: 'edit'; report: string; position: EditPosition }
  /** To be answered by `progress` and `shelved`, now and whenever a report of the shelf has changed. */
  | { type: 'load-shelf' }
  /** To be answered by `filtered`. */
  | { type: 'filter-shelf'; filter: string; reports: readonly ReportSummary[] }
  /** To be answered by any number of `found-in`, unless a newer question has been asked. */
  | {
      type: 'search-all';
      request: number;
      query: string;
      kindFilter: HitKind | null;
      scope: ReadonlySet<string> | null;
    }
  /** To be answered by `opened` or `not-opened`. */
  | { type: 'open-report'; request: number; id: string }
  /** To be answered by `stock-found`. */
  | { type: 'find-stock'; report: string }
  /** To be answered by `analysed`, unless a newer question has been asked. */
  | { type: 'analyse'; request: number; question: Question }
  /** To be answered by `checked`. */
  | { type: 'check'; report: string }
  /** To be answered by `noted`. */
  | { type: 'load-notes'; report: string }
  /** To be answered by `noted` or `not-noted`. */
  | ({ type: 'keep-note'; report: string } & NoteWish)
  /** To be answered by `reread` and `corrected`, or by `tell`. */
  | { type: 'correct'; report: string; wish: CorrectionWish }
  /** To be answered by `tell`. */
  | { type: 'export'; wish: ExportWish; to: Exclude<ExportTarget, 'file'> }
  /** To be answered by `tell`, `file-there` or `not-saved`. */
  | { type: 'save-file'; wish: ExportWish; path: string; replace: boolean }
  /** To be answered by `narrowed`: which items a query leaves, by the words of each. */
  | { type: 'narrow-menu'; query: string; items: readonly (readonly string[])[] }
  | { type: 'suspend' }
  | { type: 'repaint' };

/** What an action makes of a state. */
export interface Reduced {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

/** A state with nothing to be done outside. */
export function only(state: AppState): Reduced {
  return { state, effects: [] };
}
