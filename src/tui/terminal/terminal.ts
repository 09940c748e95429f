import type { ReadStream, WriteStream } from 'node:tty';
import type { Ambiguous } from '../../text/index.ts';
import { type Background, BackgroundQuestion } from './background.ts';
import { Keyboard } from './keyboard.ts';
import type { Press } from './keys.ts';
import { type Cell, END_SYNCHRONIZED, Screen, type Size } from './screen.ts';
import { TerminalWriter, type WriteNow } from './writer.ts';

/** Everything in this folder is about the terminal and Ink over it; nothing else in tui/ writes an escape sequence. */

const ALTERNATE_SCREEN = '\x1b[?1049h';
const MAIN_SCREEN = '\x1b[?1049l';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
const NO_AUTOWRAP = '\x1b[?7l';
const AUTOWRAP = '\x1b[?7h';
const BRACKETED_PASTE = '\x1b[?2004h';
const PLAIN_PASTE = '\x1b[?2004l';
/** The wheel moves as the arrows do, and text can be selected as ever (xterm, alternate scroll). */
const WHEEL = '\x1b[?1007h';
const NO_WHEEL = '\x1b[?1007l';
const RESET_COLOURS = '\x1b[0m';

/** Puts text on the clipboard of the terminal's own machine (OSC 52). */
function clipboardSequence(text: string): string {
  return `\x1b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\x07`;
}

const FALLBACK_COLUMNS = 80;
const FALLBACK_ROWS = 24;

export interface TerminalOptions {
  input: ReadStream;
  output: WriteStream;
  /** Writes to the terminal without waiting; if absent, by `output`, which may wait. */
  write?: WriteNow;
  /** Columns that the terminal gives an ambiguous character. */
  ambiguous: Ambiguous;
  /** Wins over the terminal's own width. */
  columns?: number;
  /** Whether a line that changes is written as a whole: a screen reader speaks what is written. */
  wholeLines?: boolean;
}

/** A terminal that can be taken and given back, any number of times. */
export class Terminal {
  readonly #output: WriteStream;
  readonly #fixedColumns: number | undefined;
  readonly #keyboard: Keyboard;
  readonly #outlet: TerminalWriter;
  readonly #screen: Screen;
  #question: BackgroundQuestion | null = null;
  #gone: () => void = () => undefined;

  constructor({ input, output, write, ambiguous, columns, wholeLines = false }: TerminalOptions) {
    this.#output = output;
    this.#fixedColumns = columns;
    this.#keyboard = new Keyboard(input);
    const waiting: WriteNow = (bytes) => {
      output.write(bytes);
      return bytes.length;
    };
    this.#outlet = new TerminalWriter(write ?? waiting, () => this.#gone());
    this.#screen = new Screen(this.#outlet, () => this.size(), ambiguous, wholeLines);
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

  /** Takes keys and screen; what was on the screen is kept by the terminal. The last frame, if any, is painted. */
  enter(): void {
    this.#keyboard.setRaw(true);
    const screen = this.#screen.open ? '' : ALTERNATE_SCREEN;
    this.#screen.open = true;
    this.#outlet.send(screen + HIDE_CURSOR + NO_AUTOWRAP + BRACKETED_PASTE + WHEEL);
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

  /** Gives keys and screen back as they were. Synchronous, and does nothing the second time. */
  leave(): void {
    if (!this.#screen.open) {
      return;
    }
    this.#screen.open = false;
    this.#keyboard.setRaw(false);
    this.#outlet.sendLast(
      END_SYNCHRONIZED + RESET_COLOURS + NO_WHEEL + PLAIN_PASTE + AUTOWRAP + SHOW_CURSOR + MAIN_SCREEN,
    );
  }

  /** Puts text on the clipboard of the machine that the terminal runs on, where the terminal allows it. */
  copy(text: string): void {
    if (!this.#outlet.isFull) {
      this.#outlet.send(clipboardSequence(text));
    }
  }

  /** Asks for the background, which is told later or never. To be called when the screen is there and keys are heard. */
  askBackground(told: (background: Background) => void): void {
    this.#question = new BackgroundQuestion((text) => this.#outlet.send(text), told);
    this.#keyboard.onAnswer(this.#question.hear);
    this.#question.ask();
  }

  /** Whether an answer of the terminal may be on its way. */
  get awaitsAnswer(): boolean {
    return this.#question?.isOpen ?? false;
  }

  /** Settled when no answer of the terminal is on its way any more. */
  async answered(): Promise<void> {
    await this.#question?.over();
  }

  /** Gives the screen and the keys back while `stop` lasts, then takes them again. */
  suspend(stop: () => void): void {
    this.leave();
    stop();
    this.resume();
  }

  /** Takes screen and keys again after the process was stopped, by whomever: the terminal may have lost every mode. */
  resume(): void {
    this.#screen.open = false;
    // Off first: raw is what libuv believes the terminal to be where nobody asked us to stop (SIGSTOP), and it would do nothing.
    this.#keyboard.setRaw(false);
    this.enter();
  }

  /** Hands over keys, and says when the window's size changes or the terminal goes away. Gives back the function that stops that. */
  watch(listeners: { pressed(press: Press): void; resized(size: Size): void; gone(): void }): () => void {
    const onResize = (): void => {
      this.#screen.forget();
      listeners.resized(this.size());
    };
    this.#gone = listeners.gone;
    this.#output.on('resize', onResize);
    this.#output.on('error', listeners.gone);
    const stop = this.#keyboard.start(listeners);
    return () => {
      this.#output.off('resize', onResize);
      this.#gone = () => undefined;
      stop();
      // A write that fails after this must not become an exception: the error listener stays.
    };
  }
}
