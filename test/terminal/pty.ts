import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const PROGRAM = join(import.meta.dirname, '../../bin/report-tui.js');

export interface PtyOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

interface Waiting {
  condition: () => boolean;
  met: () => void;
}

/** How long a screen may take to show what is waited for, in milliseconds; generous, since machines may be busy. */
const PATIENCE = 15_000;

/** Settings under which reports open on their text: most tests are about that. */
const SETTINGS = mkdtempSync(join(tmpdir(), 'report-tui-settings-'));
mkdirSync(join(SETTINGS, 'report-tui'));
writeFileSync(join(SETTINGS, 'report-tui/config.json'), '{"firstScreen": false}');

/** A program in a real pseudo-terminal, and the screen that a user would see, kept by a terminal emulator. */
export class Pty {
  /** Everything that the program wrote, escape sequences and all. */
  raw = '';
  readonly ended: Promise<{ exitCode: number; signal: number | undefined }>;
  readonly #pty: IPty;
  readonly #terminal: InstanceType<typeof xterm.Terminal>;
  readonly #waiting = new Set<Waiting>();
  /** Chunks that the emulator has not read yet. */
  #unread = 0;

  constructor(file: string, args: readonly string[], { columns = 100, rows = 30, env = {} }: PtyOptions = {}) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(file, [...args], {
      name: env.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      env: {
        PATH: process.env.PATH ?? '',
        LANG: 'zh_CN.UTF-8',
        TERM: 'xterm-256color',
        XDG_CONFIG_HOME: SETTINGS,
        ...env,
      },
    });
    this.#terminal.onData((answer) => this.#pty.write(answer));
    this.#pty.onData((data) => {
      this.raw += data;
      this.#unread += 1;
      this.#terminal.write(data, () => {
        this.#unread -= 1;
        this.#look();
      });
    });
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        // What is still on its way into the emulator comes first.
        this.#terminal.write('', () => resolve({ exitCode, signal }));
      });
    });
  }

  /** The rows of the screen as text, without blanks at their ends. */
  screen(): string[] {
    const buffer = this.#terminal.buffer.active;
    return Array.from({ length: this.#terminal.rows }, (_, y) => {
      return buffer.getLine(buffer.baseY + y)?.translateToString(true) ?? '';
    });
  }

  /** Whether the screen shows all that has been written. */
  settled(): boolean {
    return this.#unread === 0;
  }

  /** Whether the alternate screen is on. */
  alternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  pid(): number {
    return this.#pty.pid;
  }

  send(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Waits until the screen holds `text` (blanks do not count) or meets a condition; fails with the screen as it is then. */
  async until(wanted: string | RegExp | (() => boolean), what: string = String(wanted)): Promise<void> {
    const condition = typeof wanted === 'function' ? wanted : (): boolean => this.#shows(wanted);
    if (condition()) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { condition, met: resolve };
      this.#waiting.add(waiting);
      timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`Waited in vain for ${what}. The screen:\n${this.dump()}`));
      }, PATIENCE);
    }).finally(() => clearTimeout(timer));
  }

  /** The screen in a frame, for messages. */
  dump(): string {
    const rows = this.screen().map((row) => `│${row}`);
    return ['┌──', ...rows, '└──'].join('\n');
  }

  /** Reads nothing of what the program writes, as a frozen window, until `read`. */
  freeze(): void {
    this.#pty.pause();
  }

  read(): void {
    this.#pty.resume();
  }

  /** Takes the terminal away, as closing its window does. */
  hangUp(): void {
    // Of node-pty's class, but not of its types.
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  /** Ends the program if it still runs. */
  kill(): void {
    try {
      this.#pty.kill('SIGKILL');
    } catch {
      // It has ended already.
    }
  }

  #shows(wanted: string | RegExp): boolean {
    const text = this.screen().join('\n');
    return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  }

  #look(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.condition()) continue;
      this.#waiting.delete(waiting);
      waiting.met();
    }
  }
}
