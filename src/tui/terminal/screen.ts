import { EventEmitter } from 'node:events';
import type { Ambiguous } from '../../text/index.ts';
import { partsOfRow } from './ink-output.ts';
import { changeOf, PaintedLine } from './painted-line.ts';
import type { TerminalWriter } from './writer.ts';

const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
const BEGIN_SYNCHRONIZED = '\x1b[?2026h';
export const END_SYNCHRONIZED = '\x1b[?2026l';
const ERASE_TO_END = '\x1b[K';
/** Leaves alone what has scrolled off. */
const CLEAR_SCREEN = '\x1b[H\x1b[2J';

/** The window, in cells. */
export interface Size {
  columns: number;
  rows: number;
}

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
 * else. Frames of one turn go out as one, the last, in one synchronized update; while the terminal takes nothing, no frame is
 * sent, and the last one when it does again.
 */
export class Screen extends EventEmitter {
  readonly #outlet: TerminalWriter;
  readonly #size: () => Size;
  readonly #ambiguous: Ambiguous;
  readonly #wholeLines: boolean;
  #frame = '';
  #waiting = false;
  /** The lines on the terminal; null: unknown, to be wiped. */
  #painted: PaintedLine[] | null = null;
  #cursor: Cell | null = null;
  #paintedCursor: Cell | null = null;
  open = false;

  /** @param wholeLines whether a line that changes is written as a whole, and not its cells that do */
  constructor(writer: TerminalWriter, size: () => Size, ambiguous: Ambiguous, wholeLines = false) {
    super();
    this.#wholeLines = wholeLines;
    this.#ambiguous = ambiguous;
    this.#outlet = writer;
    this.#size = size;
    writer.onFree(() => this.flush());
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

  /** Paints the last frame now, or as soon as the terminal takes it. */
  flush(): void {
    this.#waiting = false;
    if (!this.open || this.#frame === '' || this.#outlet.isFull) {
      return;
    }
    const lines = this.#frame.split('\n').slice(0, this.#size().rows);
    const painted = this.#paintedOf(lines);
    const changes = this.#changes(painted);
    const moved = this.#cursor?.x !== this.#paintedCursor?.x || this.#cursor?.y !== this.#paintedCursor?.y;
    if (changes === '' && !moved) {
      return;
    }
    const hide = this.#paintedCursor === null ? '' : HIDE_CURSOR;
    const show = this.#cursor === null ? '' : goTo(this.#cursor) + SHOW_CURSOR;
    this.#painted = painted;
    this.#paintedCursor = this.#cursor;
    this.#outlet.send(BEGIN_SYNCHRONIZED + hide + changes + show + END_SYNCHRONIZED);
  }

  /** The lines of a frame; those that have not changed are not read again. */
  #paintedOf(lines: readonly string[]): PaintedLine[] {
    return lines.map((line, y) => {
      const before = this.#painted?.[y];
      return before?.line === line ? before : new PaintedLine(line, partsOfRow(line), this.#ambiguous);
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
        changes += this.#wholeLines ? goTo({ x: 0, y }) + ERASE_TO_END : '';
        changes += changeOf(this.#wholeLines ? undefined : old, line, (x) => goTo({ x, y }));
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

function goTo({ x, y }: Cell): string {
  return `\x1b[${y + 1};${x + 1}H`;
}
