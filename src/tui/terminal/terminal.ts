import { EventEmitter } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';
import { useStdin } from 'ink';
import { useEffect, useRef } from 'react';
import type { Ambiguous } from '../../text/index.ts';
import { type CellLine, cellLine, EMPTY_LINE, lineChange } from './cells.ts';

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

/** Leaves alone what has scrolled off. */
const CLEAR_SCREEN = '\x1b[H\x1b[2J';

/** Puts text on the clipboard of the terminal's own machine (OSC 52). */
function clipboardSequence(text: string): string {
  return `\x1b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\x07`;
}

const FALLBACK_COLUMNS = 80;
const FALLBACK_ROWS = 24;

/** A cell of the screen, from 0. */
export interface Cell {
  x: number;
  y: number;
}

/**
 * What Ink draws on: it takes whole frames and puts on the real terminal the cells of them that have changed.
 *
 * Ink 6.8 can do neither itself: its standard rendering erases and rewrites everything at every key, and clears the whole
 * terminal with its scrollback when the window shrinks below the last frame; `incrementalRendering` begins one row too
 * low when a frame is lower than the window. So Ink runs with `debug`, in which it writes each frame whole and nothing
 * else. Frames of one turn go out as one, the last, in one synchronized update.
 */
class Screen extends EventEmitter {
  readonly #output: WriteStream;
  readonly #size: () => Size;
  readonly #ambiguous: Ambiguous;
  #frame = '';
  #waiting = false;
  /** The lines on the terminal; null: unknown, to be wiped. */
  #painted: PaintedLine[] | null = null;
  #cursor: Cell | null = null;
  #paintedCursor: Cell | null = null;
  open = false;

  constructor(output: WriteStream, size: () => Size, ambiguous: Ambiguous) {
    super();
    this.#ambiguous = ambiguous;
    this.#output = output;
    this.#size = size;
  }

  /** Ink asks. */
  get columns(): number {
    return this.#size().columns;
  }

  /** Ink calls this with a frame. */
  write(frame: string): boolean {
    if (frame !== '') {
      this.#frame = frame;
      this.later();
    }
    return true;
  }

  /** The real cursor: where it is to be seen, or null. */
  setCursor(cursor: Cell | null): void {
    this.#cursor = cursor;
    this.later();
  }

  /** Forgets what is on the terminal: the next frame is drawn whole on a wiped screen. */
  forget(): void {
    this.#painted = null;
    this.#paintedCursor = null;
  }

  /** Paints the last frame now. */
  flush(): void {
    this.#waiting = false;
    if (!this.open || this.#frame === '') {
      return;
    }
    const lines = this.#frame.split('\n').slice(0, this.#size().rows);
    const painted = this.#cellsOf(lines);
    const changes = this.#changes(painted);
    const moved = this.#cursor?.x !== this.#paintedCursor?.x || this.#cursor?.y !== this.#paintedCursor?.y;
    if (changes === '' && !moved) {
      return;
    }
    const hide = this.#paintedCursor === null ? '' : HIDE_CURSOR;
    const show = this.#cursor === null ? '' : goTo(this.#cursor) + SHOW_CURSOR;
    this.#painted = painted;
    this.#paintedCursor = this.#cursor;
    this.#output.write(BEGIN_SYNCHRONIZED + hide + changes + show + END_SYNCHRONIZED);
  }

  /** The cells of a frame; lines that have not changed are not read again. */
  #cellsOf(lines: readonly string[]): PaintedLine[] {
    return lines.map((line, y) => {
      const before = this.#painted?.[y];
      return before?.line === line ? before : { line, cells: cellLine(line, this.#ambiguous) };
    });
  }

  #changes(lines: readonly PaintedLine[]): string {
    const before = this.#painted;
    let changes = before === null ? CLEAR_SCREEN : '';
    const count = Math.max(lines.length, before?.length ?? 0);
    for (let y = 0; y < count; y += 1) {
      const line = lines[y];
      const old = before?.[y];
      if (line?.line !== old?.line) {
        changes += lineChange(old?.cells ?? EMPTY_LINE, line?.cells ?? EMPTY_LINE, (x) => goTo({ x, y }));
      }
    }
    return changes;
  }

  /** Paints the last frame when this turn is over. */
  later(): void {
    if (!this.#waiting) {
      this.#waiting = true;
      queueMicrotask(() => this.flush());
    }
  }
}

/** A line of the frame as Ink gave it, and as cells. */
interface PaintedLine {
  line: string;
  cells: CellLine;
}

function goTo({ x, y }: Cell): string {
  return `\x1b[${y + 1};${x + 1}H`;
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

  /**
   * @param ambiguous columns that the terminal gives an ambiguous character
   * @param fixedColumns wins over the terminal's own width
   */
  constructor(input: ReadStream, output: WriteStream, ambiguous: Ambiguous, fixedColumns?: number) {
    this.#input = input;
    this.#output = output;
    this.#fixedColumns = fixedColumns;
    this.#screen = new Screen(output, () => this.size(), ambiguous);
  }

  /** What to give Ink as its stdout. It has all of a WriteStream that Ink 6 uses. */
  get screen(): NodeJS.WriteStream {
    return this.#screen as unknown as NodeJS.WriteStream;
  }

  /** The window in cells. */
  size(): Size {
    return {
      // No wider than the window: what it does not show need not be drawn.
      columns: Math.min(this.#fixedColumns ?? Number.POSITIVE_INFINITY, this.#output.columns || FALLBACK_COLUMNS),
      rows: this.#output.rows || FALLBACK_ROWS,
    };
  }

  /** Takes the screen: what was on it is kept by the terminal. The last frame, if any, is painted again. */
  enter(): void {
    if (!this.#screen.open) {
      this.#screen.open = true;
      this.#output.write(ALTERNATE_SCREEN);
    }
    this.#output.write(HIDE_CURSOR + NO_AUTOWRAP + BRACKETED_PASTE);
    this.repaint();
  }

  /** Draws everything anew on a wiped screen. */
  repaint(): void {
    this.#screen.forget();
    this.#screen.flush();
  }

  /** The same after whatever else this turn changes. */
  repaintLater(): void {
    this.#screen.forget();
    this.#screen.later();
  }

  /** Shows the real cursor in a cell of the frame, or nowhere. */
  readonly setCursor = (cell: Cell | null): void => this.#screen.setCursor(cell);

  /** Gives the screen back as it was. Synchronous, and does nothing the second time. */
  leave(): void {
    if (!this.#screen.open) {
      return;
    }
    this.#screen.open = false;
    this.#output.write(END_SYNCHRONIZED + RESET_COLOURS + PLAIN_PASTE + AUTOWRAP + SHOW_CURSOR + MAIN_SCREEN);
  }

  /** Between lines (raw off) and single keys (raw on). */
  setRaw(raw: boolean): void {
    if (this.#input.isTTY) {
      this.#input.setRawMode(raw);
    }
  }

  /** Puts text on the clipboard of the machine that the terminal runs on, where the terminal allows it. */
  copy(text: string): void {
    this.#output.write(clipboardSequence(text));
  }

  /** Gives the screen and the keys back while `stop` lasts, then takes them again. */
  suspend(stop: () => void): void {
    this.stepAside();
    stop();
    this.resume();
  }

  /** Gives the screen and the keys to somebody else, until `resume`. */
  stepAside(): void {
    this.setRaw(false);
    this.leave();
  }

  /** Takes screen and keys again after the process was stopped, by whomever: the terminal may have lost every mode. */
  resume(): void {
    this.#screen.open = false;
    // Off first: raw is what libuv believes the terminal to be where nobody asked us to stop (SIGSTOP), and it would do nothing.
    this.setRaw(false);
    this.setRaw(true);
    this.enter();
  }

  /** Calls back when the window's size changes, or the terminal goes away. Gives back the function that stops that. */
  watch(resized: (size: Size) => void, gone: () => void): () => void {
    const onResize = (): void => {
      this.#screen.forget();
      resized(this.size());
    };
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

/**
 * Hands over what comes from the keyboard as it came, whole escape sequences or runs of characters. Ink 6's own useInput throws
 * for sequences that it does not know (a status answer of the terminal, coloured text in a paste).
 */
export function useChunks(listener: (chunk: string) => void): void {
  const { setRawMode, internal_eventEmitter: events } = useStdin();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const heard = (chunk: string): void => latest.current(chunk);
    setRawMode(true);
    events.on('input', heard);
    return () => {
      events.off('input', heard);
      setRawMode(false);
    };
  }, [events, setRawMode]);
}
