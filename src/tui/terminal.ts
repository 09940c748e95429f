import { EventEmitter } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';

/** Everything here is about Ink 6 and the terminal under it; nothing else in tui/ writes an escape sequence. */

const ALTERNATE_SCREEN = '\x1b[?1049h';
const MAIN_SCREEN = '\x1b[?1049l';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
const NO_AUTOWRAP = '\x1b[?7l';
const AUTOWRAP = '\x1b[?7h';
const BRACKETED_PASTE = '\x1b[?2004h';
const PLAIN_PASTE = '\x1b[?2004l';
const RESET_COLOURS = '\x1b[0m';
const BEGIN_SYNCHRONIZED = '\x1b[?2026h';
const END_SYNCHRONIZED = '\x1b[?2026l';

/** Wipes the screen and goes to its corner, but leaves what has scrolled off (Ink's own clearing would not). */
export const CLEAR_SCREEN = '\x1b[H\x1b[2J';

/** The sequence that puts text on the clipboard of the terminal's own machine (OSC 52). */
export function clipboardSequence(text: string): string {
  return `\x1b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\x07`;
}

const FALLBACK_COLUMNS = 80;
const FALLBACK_ROWS = 24;

/**
 * The stream that Ink draws on, in front of the real one. It is no terminal in Ink's eyes and has no rows, so that Ink
 * neither clears the whole terminal (and its scrollback) when the window shrinks below the last frame, nor redraws an old
 * frame in a new width, nor writes to standard error at the end; all that is done here instead. What is written in one
 * turn goes out at once, as one synchronized update.
 */
class Screen extends EventEmitter {
  readonly #output: WriteStream;
  readonly #columns: () => number;
  #pending = '';
  open = false;

  constructor(output: WriteStream, columns: () => number) {
    super();
    this.#output = output;
    this.#columns = columns;
  }

  get columns(): number {
    return this.#columns();
  }

  write(data: string): boolean {
    if (this.#pending === '') {
      queueMicrotask(() => this.flush());
    }
    this.#pending += data;
    return true;
  }

  flush(): void {
    const data = this.#pending;
    this.#pending = '';
    if (data !== '' && this.open) {
      this.#output.write(BEGIN_SYNCHRONIZED + data + END_SYNCHRONIZED);
    }
  }
}

export interface Size {
  columns: number;
  rows: number;
}

/** A terminal that can be taken and given back, any number of times. */
export class Terminal {
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  readonly #fixedColumns: number | undefined;
  readonly #screen: Screen;

  /** @param fixedColumns wins over the terminal's own width */
  constructor(input: ReadStream, output: WriteStream, fixedColumns?: number) {
    this.#input = input;
    this.#output = output;
    this.#fixedColumns = fixedColumns;
    this.#screen = new Screen(output, () => this.size().columns);
  }

  /** What to give Ink as its stdout. It has all of a WriteStream that Ink 6 uses. */
  get screen(): NodeJS.WriteStream {
    return this.#screen as unknown as NodeJS.WriteStream;
  }

  /** The window in cells. */
  size(): Size {
    return {
      columns: this.#fixedColumns ?? (this.#output.columns || FALLBACK_COLUMNS),
      rows: this.#output.rows || FALLBACK_ROWS,
    };
  }

  /** Takes the screen: what was on it is kept by the terminal. */
  enter(): void {
    this.#screen.open = true;
    this.#output.write(ALTERNATE_SCREEN + CLEAR_SCREEN + HIDE_CURSOR + NO_AUTOWRAP + BRACKETED_PASTE);
  }

  /** Gives the screen back as it was. Synchronous, and does nothing the second time. */
  leave(): void {
    if (!this.#screen.open) {
      return;
    }
    this.#screen.flush();
    this.#screen.open = false;
    this.#output.write(END_SYNCHRONIZED + RESET_COLOURS + PLAIN_PASTE + AUTOWRAP + SHOW_CURSOR + MAIN_SCREEN);
  }

  /** Between lines (raw off) and single keys (raw on). */
  setRaw(raw: boolean): void {
    if (this.#input.isTTY) {
      this.#input.setRawMode(raw);
    }
  }

  /** Writes a sequence that moves nothing on the screen. */
  send(sequence: string): void {
    this.#screen.write(sequence);
  }

  /** Gives the screen and the keys back while `stop` lasts, then takes them again; the caller repaints. */
  suspend(stop: () => void): void {
    this.setRaw(false);
    this.leave();
    stop();
    this.resume();
  }

  /** Takes screen and keys again after the process was stopped, by whomever. */
  resume(): void {
    this.setRaw(true);
    this.enter();
  }

  /** Calls back when the window's size changes, or the terminal goes away. Gives back the function that stops that. */
  watch(resized: (size: Size) => void, gone: () => void): () => void {
    const onResize = (): void => resized(this.size());
    this.#output.on('resize', onResize);
    this.#output.on('error', gone);
    this.#input.on('error', gone);
    this.#input.on('end', gone);
    return () => {
      this.#output.off('resize', onResize);
      this.#input.off('end', gone);
      this.#input.off('error', gone);
      // A write that fails after this must not become an exception: the error listener stays.
    };
  }
}
