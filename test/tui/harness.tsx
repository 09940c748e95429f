import { EventEmitter } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';
import xterm from '@xterm/headless';
import { render } from 'ink';
import type { BrowserOptions, BrowserResult, BrowserSignal } from '../../src/tui/index.tsx';
import { runBrowser } from '../../src/tui/index.tsx';
import { type AppState, layoutOf } from '../../src/tui/state/state.ts';
import { setAmbiguousWidth } from '../../src/tui/terminal/ink-width.ts';
import { Frame } from '../../src/tui/view/app.tsx';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { fixture } from './fixture.ts';

const ESCAPES = /\x1b\[[\d;?]*[A-Za-z]/g;

/** The frame of a state as lines without colours. */
export function frameOf(state: AppState, level: 0 | 1 = 0): string[] {
  return paintedFrame(state, level).map((line) => line.replace(ESCAPES, ''));
}

/** The frame of a state as Ink writes it, colours and all. */
export function paintedFrame(state: AppState, level: 0 | 1 | 2 | 3, background: 'dark' | 'light' = 'dark'): string[] {
  let frame = '';
  const stdout = Object.assign(new EventEmitter(), {
    columns: state.columns,
    write: (text: string) => {
      frame = text === '' ? frame : text;
      return true;
    },
  });
  setAmbiguousWidth(state.ambiguous);
  const brush = makeRenderContext(makeTheme(level, background), state.ambiguous);
  const app = render(<Frame state={state} where={layoutOf(state)} context={brush} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    patchConsole: false,
  });
  const painted = frame;
  app.unmount();
  app.cleanup();
  return painted.split('\n');
}

class Keyboard extends EventEmitter {
  readonly isTTY = true;
  raw = false;

  setRawMode(raw: boolean): this {
    this.raw = raw;
    return this;
  }

  pause(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  type(data: string): void {
    this.emit('data', Buffer.from(data, 'utf8'));
  }
}

/** A browser running in a terminal that is not there: keys go in, and what the terminal would show comes out. */
export class Run {
  readonly keyboard = new Keyboard();
  readonly #terminal: InstanceType<typeof xterm.Terminal>;
  readonly output: EventEmitter & { columns: number; rows: number };
  readonly result: Promise<BrowserResult>;
  /** Everything written, and the listeners that the browser has left behind. */
  bytes = '';
  suspended = 0;
  readonly signalListeners = new Set<(signal: BrowserSignal) => void>();
  readonly exitListeners = new Set<() => void>();

  constructor(columns: number, rows: number, options: Partial<BrowserOptions> = {}) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.output = Object.assign(new EventEmitter(), {
      columns,
      rows,
      isTTY: true,
      write: (data: string) => {
        this.bytes += data;
        this.#terminal.write(data);
        return true;
      },
    });
    this.result = runBrowser({
      report: fixture(),
      input: this.keyboard as unknown as ReadStream,
      output: this.output as unknown as WriteStream,
      lang: 'zh',
      colorLevel: 0,
      ambiguous: 1,
      onSignal: (listener) => {
        this.signalListeners.add(listener);
        return () => this.signalListeners.delete(listener);
      },
      suspend: () => {
        this.suspended += 1;
      },
      onExit: (listener) => {
        this.exitListeners.add(listener);
        return () => this.exitListeners.delete(listener);
      },
      ...options,
    });
    this.result.catch(() => undefined);
  }

  type(keys: string): void {
    this.keyboard.type(keys);
  }

  signal(signal: BrowserSignal): void {
    for (const listener of this.signalListeners) {
      listener(signal);
    }
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    Object.assign(this.output, { columns, rows });
    this.output.emit('resize');
  }

  /** What the terminal shows, after everything written so far. */
  async screen(): Promise<string[]> {
    await new Promise<void>((resolve) => this.#terminal.write('', resolve));
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, y) => active.getLine(y)?.translateToString(true) ?? '');
  }

  /** The words of the screen that are painted in reverse, row by row, stretch by stretch. */
  litWords(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, y) => {
      const line = active.getLine(y);
      const cells = Array.from({ length: this.#terminal.cols }, (_, x) => line?.getCell(x));
      const painted = cells.map((cell) => (cell?.isInverse() ? cell.getChars() : cell?.getWidth() === 0 ? '' : '\0'));
      return painted.join('').split(/\0+/).filter(Boolean);
    }).flat();
  }

  get onAlternateScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  get cursor(): { x: number; y: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { x: cursorX, y: cursorY };
  }

  /** Whether the last word about the cursor was to show it. */
  get cursorShown(): boolean {
    return this.bytes.lastIndexOf('\x1b[?25h') > this.bytes.lastIndexOf('\x1b[?25l');
  }

  /** Waits until the screen is as wanted; fails with the screen as it is. */
  async until(wanted: (screen: string[]) => boolean): Promise<string[]> {
    const deadline = Date.now() + 8000;
    for (;;) {
      const screen = await this.screen();
      if (wanted(screen)) {
        return screen;
      }
      if (Date.now() > deadline) {
        throw new Error(`The screen never was as wanted:\n${screen.join('\n')}`);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Waits until some line of the screen holds the words. */
  shows(words: string): Promise<string[]> {
    return this.until((screen) => screen.some((line) => line.includes(words)));
  }
}
