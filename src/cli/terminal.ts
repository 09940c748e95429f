import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { isatty, ReadStream, WriteStream } from 'node:tty';
import type { BrowserOptions, BrowserSignal } from '../tui/index.tsx';

/** Both ends of a terminal. */
export interface Terminal {
  input: ReadStream;
  output: WriteStream;
  /** Writes to `output`'s terminal without waiting (see BrowserOptions); absent where the system cannot. */
  write?: NonNullable<BrowserOptions['write']>;
  /** Lets go of what was opened. */
  close(): void;
}

const DEVICE = '/dev/tty';

/**
 * The terminal to browse in: standard input and output where they are one, else /dev/tty in their place, so that data can come
 * in and go out by pipes. `inputTaken`: standard input holds (or held) the report, keys must come from elsewhere.
 * @returns null where there is no terminal: no /dev/tty that can be opened
 */
export function openTerminal(inputTaken: boolean): Terminal | null {
  const opened: { destroy(): void }[] = [];
  const close = (): void => {
    process.off('SIGWINCH', resized);
    for (const stream of opened) stream.destroy();
    if (writer !== null) closeSync(writer);
  };
  let writer: number | null = null;
  let output: WriteStream = process.stdout;
  // Node follows the window's size for process.stdout only.
  const resized = (): void => {
    if (output === process.stdout) return;
    (output as WriteStream & { _refreshSize?(): void })._refreshSize?.();
  };
  try {
    let input: ReadStream = process.stdin;
    if (inputTaken || !process.stdin.isTTY) {
      input = openEnd('r', (fd) => new ReadStream(fd));
      opened.push(input);
    }
    if (!process.stdout.isTTY) {
      output = openEnd('w', (fd) => new WriteStream(fd));
      opened.push(output);
      process.on('SIGWINCH', resized);
    }
    writer = openWriter(output);
    return { input, output, close, ...(writer !== null && { write: writerOn(writer) }) };
  } catch {
    close();
    return null;
  }
}

function openEnd<T>(flags: 'r' | 'w', make: (fd: number) => T): T {
  const fd = openSync(DEVICE, flags);
  try {
    return make(fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/**
 * Opens the terminal of a stream once more, so that writing to it never waits: Node's own writes to a terminal do, and a terminal
 * that takes nothing (its window is frozen, a connection has stalled) would keep the program from hearing signals. A descriptor of
 * its own, since that it does not wait would else hold for everybody who has it, the shell too.
 * @returns null where there is no such way (no /proc and not the controlling terminal)
 */
function openWriter({ fd }: WriteStream & { fd?: number }): number | null {
  const { O_WRONLY, O_NOCTTY, O_NONBLOCK } = constants;
  // Elsewhere /dev/fd gives the same descriptor again; and what is browsed on is nearly always the controlling terminal.
  for (const path of process.platform === 'linux' ? [`/proc/self/fd/${fd}`, DEVICE] : [DEVICE]) {
    try {
      return openSync(path, O_WRONLY | O_NOCTTY | O_NONBLOCK);
    } catch {
      // The next way, or none.
    }
  }
  return null;
}

function writerOn(fd: number): NonNullable<BrowserOptions['write']> {
  return (bytes) => {
    try {
      return writeSync(fd, bytes);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
      throw error;
    }
  };
}

/**
 * Ends the process as a hang-up does where the terminal that it began in is gone: to leave in any other way, Node would set
 * that terminal's modes back, fail, and crash (seen with Node 20). Returns where the terminal is still there.
 */
export function endIfHungUp(): void {
  const gone = (process.stdin.isTTY && !isatty(0)) || (process.stdout.isTTY && !isatty(1));
  if (!gone) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGALRM', 'SIGVTALRM', 'SIGXCPU'] as const;
const SIGNALS: readonly BrowserSignal[] = [...ENDING, 'SIGTSTP', 'SIGCONT', 'SIGWINCH'];

/** Those that must do to this process what they do to the program in front of it. */
const STOPPING = ['SIGTSTP', 'SIGCONT'] as const;

/** How often to look whether whoever started the program is still there, in milliseconds. */
const PARENT_PULSE = 500;

/**
 * Calls back when the parent process has ended. A shell that is killed within another one hangs nothing up: the outer one takes
 * the terminal back, and a program that waits for keys would learn nothing until it gets one of those meant for the shell.
 * @param parent its process, as it was when the program began
 * @returns the function that stops it
 */
function watchParent(parent: number, gone: () => void): () => void {
  const timer = setInterval(() => {
    if (process.ppid !== parent) gone();
  }, PARENT_PULSE);
  timer.unref();
  return () => clearInterval(timer);
}

/** Has Node ask for the window's size, as at a SIGWINCH: none comes to a program in the background whose window changes. */
function measureWindow(): void {
  try {
    process.emit('SIGWINCH', 'SIGWINCH');
  } catch {
    // The terminal has hung up, of which others hear.
  }
}

/** What the browser asks of the process: signals, suspension, the end. */
export function processHooks(): Pick<BrowserOptions, 'onSignal' | 'suspend' | 'onExit'> & {
  /** Runs `work` while another program has the terminal: its Ctrl-C is not ours, and with its Ctrl-Z this one stops too. */
  unheard<T>(work: () => Promise<T>): Promise<T>;
} {
  // Node would open its debugger on the screen.
  process.on('SIGUSR1', () => undefined);
  let deaf = false;
  const listeners = new Set<(signal: BrowserSignal) => void>();
  const parent = process.ppid;
  let unwatch: () => void = () => undefined;
  const hear = (signal: NodeJS.Signals): void => {
    if (signal === 'SIGCONT') measureWindow();
    const known = SIGNALS.find((each) => each === signal);
    if (known !== undefined && !deaf) for (const listener of listeners) listener(known);
  };
  return {
    onSignal(listener) {
      if (listeners.size === 0) {
        for (const signal of SIGNALS) process.on(signal, hear);
        unwatch = watchParent(parent, () => hear('SIGHUP'));
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const signal of SIGNALS) process.off(signal, hear);
        unwatch();
      };
    },
    suspend() {
      // Without a listener the signal does what it always does: the whole group (the pipeline) stops here.
      process.off('SIGTSTP', hear);
      process.kill(0, 'SIGTSTP');
      if (listeners.size > 0) process.on('SIGTSTP', hear);
      measureWindow();
    },
    async unheard(work) {
      deaf = true;
      for (const signal of STOPPING) process.off(signal, hear);
      try {
        return await work();
      } finally {
        // Signals that came meanwhile are delivered in the next turn.
        await new Promise((resolve) => setTimeout(resolve, 1));
        deaf = false;
        if (listeners.size > 0) for (const signal of STOPPING) process.on(signal, hear);
      }
    },
    onExit(listener) {
      process.on('exit', listener);
      return () => {
        process.off('exit', listener);
      };
    },
  };
}
