import type { ReadStream, WriteStream } from 'node:tty';
import type { Report } from '../report/model.ts';
import type { Lang, Result } from '../text/result.ts';
import type { EditPlace } from './action.ts';
import { Browser } from './browser.tsx';
import type { SavedPlace } from './places.ts';

export type { EditPlace } from './action.ts';
export type { SavedPlace } from './places.ts';

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

/**
 * All that the browser gets from the world; `cli/` makes it. tui/ touches neither `process` nor the environment.
 * The report is read before, since standard input may be the report itself.
 */
export interface BrowserOptions {
  report: Report;
  /** Where keys come from: a terminal, process.stdin or an opened /dev/tty. It is left in cooked mode, unref'ed. */
  input: ReadStream;
  /** What is drawn on: a terminal, process.stdout or an opened /dev/tty. */
  output: WriteStream;
  lang: Lang;
  /** 0 no colour at all (bold, underline and reverse remain), 1 sixteen colours, 2 256, 3 16 million. */
  colorLevel: 0 | 1 | 2 | 3;
  /** The width in columns of “” ‘’ · — … and other characters of ambiguous width. */
  ambiguous: 1 | 2;
  /** The background to draw on; 'dark' if not given. */
  background?: 'dark' | 'light';
  /** Where the reader was when the browser was last left. */
  place?: SavedPlace;
  /**
   * Opens the report's file in an editor and waits until it is closed: the screen and the keys are free meanwhile. Gives back the
   * report as it is then, or null where nothing changed. Absent where there is no file of the user's own.
   */
  edit?(place: EditPlace): Promise<Result<Report | null>>;
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
  /** Ids of the marked parts ('4.2'; 'preamble'), statistics ('s12') and stretches ('@120-180') in the report's order; empty unless left with o. */
  marked: string[];
  /** Ids of statistics in the order of the table that was asked for, when left with O. */
  table?: string[];
  /** Where the reader was, for the next time. */
  place: SavedPlace;
}

/**
 * Shows the browser on `output` until the user leaves or a signal comes. The screen, the cursor and the terminal's modes
 * are as before when the promise settles.
 * @returns the exit code and, when left with `o`, what was marked
 * @throws (rejects) what a pane or the reducer threw: the screen is given back first
 */
export async function runBrowser(options: BrowserOptions): Promise<BrowserResult> {
  return new Browser(options).run();
}
