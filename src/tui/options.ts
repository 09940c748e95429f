import type { ReadStream, WriteStream } from 'node:tty';
import type { AdmittedProblems, FigureWish, Finding, SentenceCounts, SeriesRow } from '../analysis/index.ts';
import type { Note, Report, ReportSummary } from '../report/index.ts';
import type { HitKind, ReportHits } from '../search/index.ts';
import type { Lang, Localized, Result } from '../text/index.ts';
import type { Keymap } from './keymap.ts';
import type { EditPosition, NoteWish } from './state/action.ts';
import type { SharingReport, TermsRow } from './state/analysis.ts';
import type { ExportWish, MarkedIn } from './state/exporting.ts';
import type { CorrectionWish } from './state/form.ts';
import type { SavedPosition } from './state/reading-position.ts';
import type { Shelved } from './state/shelf.ts';
import type { Colours } from './view/theme.ts';

/** The signals that the browser wants to hear of. */
export type BrowserSignal =
  | 'SIGINT'
  | 'SIGTERM'
  | 'SIGHUP'
  | 'SIGQUIT'
  | 'SIGUSR2'
  | 'SIGALRM'
  | 'SIGVTALRM'
  | 'SIGXCPU'
  | 'SIGTSTP'
  | 'SIGCONT'
  | 'SIGWINCH';

/** All reports that are known, as the browser gets at them. */
export interface ShelfOptions {
  /**
   * Reads what is known of the reports. Called when the shelf is first needed, and again after a report of it has been edited.
   * @param told.onProgress where that takes long
   * @param told.onKnown the reports known so far, in the order of the shelf, and of how many files, again and again while they are read
   */
  load(told: {
    onProgress: (done: number, of: number) => void;
    onKnown: (reports: readonly ReportSummary[], of: number) => void;
  }): Promise<Shelved>;
  /** Which of some reports all blank-separated words are said of: by characters, pinyin or initials. Asked only after `load`. */
  choosing(reports: readonly ReportSummary[], words: string): (report: ReportSummary) => boolean;
  /** Opens a report by its id, with the place where it was left. */
  open(id: string): Promise<Result<Opened>>;
  /**
   * The hits of a query by report, in the order of the shelf. Asked only after `load`.
   * @param kinds all if empty
   * @param scope ids of the reports to search; null: all
   */
  search(query: string, kinds: HitKind[], scope: ReadonlySet<string> | null): AsyncIterable<ReportHits>;
}

/** The reader's notes, as the browser gets at them. A report is named by its id on the shelf, or ''. */
export interface NotesOptions {
  /** The notes on a report. */
  of(report: string): Promise<Result<readonly Note[]>>;
  /** Keeps a note, or deletes one, and gives back the notes on the report as they are then. */
  keep(report: string, wish: NoteWish): Promise<Result<readonly Note[]>>;
}

/** How the browser exports what was chosen in its menus. */
export interface ExportOptions {
  /** What is wished, as it is to be printed on standard output or put into the clipboard; '' where there is nothing of it. */
  text(wish: ExportWish, to: 'output' | 'clipboard'): Promise<Result<string>>;
  /** Writes it to a file. `there`: nothing was written, since there is such a file and it was not to be replaced. */
  save(wish: ExportWish, path: string, replace: boolean): Promise<Result<'saved' | 'there' | 'nothing'>>;
}

/** What `check` finds with last year's report. */
export interface Against {
  findings: readonly Finding[];
  /** The name of last year's report. */
  name: string;
}

/** A report by its id on the shelf, '' where it is not on it. */
export interface NamedReport {
  id: string;
  report: Report;
}

/** The reports beside the one that is read, for what is shown of several. Nothing of it is asked for before that is. */
export interface OtherReports {
  /** Has somebody told, from now on, how many of how many files have been read, where that takes long. */
  watch(onProgress: (done: number, of: number) => void): void;
  /** A report as it is now. */
  report(id: string): Promise<Result<Report>>;
  /** A report and the one of its place for the year before, or else for the year after: the earlier first. Fails with what is missing, and how to give it. */
  pair(id: string): Promise<Result<readonly [NamedReport, NamedReport]>>;
  /** What the shelf's reports of a report's place from before it admit. */
  before?(report: Report): Promise<readonly AdmittedProblems[]>;
  /**
   * In how many other reports each of some sentences stands, by their hashes (`hashesIn`), and which are last year's.
   * Null where there are no other reports.
   */
  sentences(id: string, own: ReadonlySet<number>): Promise<SentenceCounts | null>;
  /** How many reports there are. */
  count(): Promise<number>;
  /** The reports that share words with one, the most first; none where there are no others. */
  similar(id: string): Promise<readonly SharingReport[]>;
  /** The figures that are wished, of all reports and of this one, with the names of their reports, and where the number begins in the row's quote. */
  figures(id: string, wish: FigureWish): Promise<readonly { row: SeriesRow; name: string; quotedAt: number }[]>;
  /** How often words stand in each report, and in this one where it is not among them: in the order of the shelf, each word once. */
  terms(id: string, words: readonly string[]): Promise<readonly TermsRow[]>;
}

export interface Opened {
  report: Report;
  position?: SavedPosition;
}

/**
 * All that the browser gets from the world; `cli/` makes it. tui/ touches neither `process` nor the environment.
 * The report is read before, since standard input may be the report itself.
 */
export interface BrowserOptions {
  /** null: the shelf is shown. */
  report: Report | null;
  /** The id of `report` on the shelf; absent where it is not on it: then its id is ''. */
  id?: string;
  /** Absent: there is just the one report. */
  shelf?: ShelfOptions;
  /** Absent: nothing is shown of several reports. */
  others?: OtherReports;
  /** Where keys come from: a terminal, process.stdin or an opened /dev/tty. It is left in cooked mode, unref'ed. */
  input: ReadStream;
  /** What is drawn on: a terminal, process.stdout or an opened /dev/tty. */
  output: WriteStream;
  /**
   * Writes to the terminal under `output` what it takes now, without waiting, and gives back how many of the bytes that were; it
   * throws where the terminal is gone. If absent, `output` is written to, which may wait for a terminal that takes nothing.
   */
  write?(bytes: Uint8Array): number;
  lang: Lang;
  /** 0 no colour at all (bold, underline and reverse remain), 1 sixteen colours, 2 256, 3 16 million. */
  colorLevel: 0 | 1 | 2 | 3;
  /** The width in columns of “” ‘’ · — … and other characters of ambiguous width. */
  ambiguous: 1 | 2;
  /** The background to draw on; 'dark' if not given. */
  background?: 'dark' | 'light';
  /** Whether the terminal is asked for its background, when the first frame is there; its answer wins. Not, if absent. */
  asksBackground?: boolean;
  /** Whether a report that was not read before opens on its first screen; not, if absent. */
  firstScreen?: boolean;
  /** The keys in force; as they come, if absent. */
  keymap?: Keymap;
  /** Colours of the user's own. */
  colours?: Colours;
  /** The widest lines of the text, in columns; 76 if absent. */
  measure?: number;
  /** What is said on the first frame. */
  notice?: Localized;
  /** Where the reader was in `report` when the browser was last left. */
  position?: SavedPosition;
  /**
   * Opens a report's file in an editor and waits until it is closed: the screen and the keys are free meanwhile. Gives back the
   * report as it is then, or null where nothing changed. Absent where there is no file of the user's own.
   * @param report its id on the shelf, or ''
   */
  edit?(position: EditPosition, report: string): Promise<Result<Report | null>>;
  /** What `check` finds in a report, without what its user ignores; absent: what it finds in its text. @param report its id on the shelf, or '' */
  check?(report: string): Promise<readonly Finding[]>;
  /** Absent: nothing can be exported. */
  exports?: ExportOptions;
  /** Absent: no notes are kept. */
  notes?: NotesOptions;
  /** The same with the report of its place for the year before, which is looked for on the shelf; null where there is none. */
  checkAgainst?(report: string): Promise<Against | null>;
  /** Corrects place, year or title of a report of the shelf, and gives it back as it is then. Absent: nothing can be corrected. */
  correct?(report: string, wish: CorrectionWish): Promise<Result<Report>>;
  /** Whether a report is a file that the user may edit; every one, if absent. */
  isOwn?(report: string): boolean;
  /** Words in place of panes, for a screen reader. */
  screenReader?: boolean;
  /** A fixed width that wins over the terminal's own, as COLUMNS asks for. */
  columns?: number;
  /**
   * Subscribes to signals: while subscribed they must not end or stop the process by themselves. Gives back the
   * function that ends the subscription. Those that end a program make `runBrowser` resolve with exit code
   * 128 + the signal's number; SIGTSTP makes the browser call `suspend`; SIGCONT and
   * SIGWINCH repaint: the size may be as it was while the terminal has moved everything.
   */
  onSignal(listener: (signal: BrowserSignal) => void): () => void;
  /**
   * Stops the process group as Ctrl-Z does, and returns when it goes on: with the SIGTSTP listener taken off first
   * (`process.kill(0, 'SIGTSTP')`, not SIGSTOP: an orphaned group must ignore it), then put back.
   */
  suspend(): void;
  /**
   * Subscribes to the very end of the process (`process.on('exit', …)`), for whatever ends it without asking: the
   * listener is synchronous and gives the screen back. Gives back the function that ends the subscription.
   */
  onExit(listener: () => void): () => void;
}

export interface BrowserResult {
  /** 0; 130 after Ctrl-C; 128 + n after signal n. */
  exitCode: number;
  /** What was marked in each report, in the order of the shelf; empty unless left with o. */
  marked: MarkedIn[];
  /** Ids of statistics in the order of the table that was asked for, when left with O: a report stands as often as its rows do together. */
  table?: readonly MarkedIn[];
  /** What was exported to standard output, to be printed before the marked. */
  output: string;
  /** Where the reader was in each report that was opened, for the next time. */
  positions: { report: string; position: SavedPosition }[];
}
