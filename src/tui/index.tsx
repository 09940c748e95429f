import type { ReadStream, WriteStream } from 'node:tty';
import { render } from 'ink';
import type { Report } from '../report/model.ts';
import type { Lang } from '../text/result.ts';
import type { Effect } from './action.ts';
import { App } from './app.tsx';
import { makeBrush } from './rows.ts';
import { Searcher } from './searcher.ts';
import { initialState } from './state.ts';
import { Store } from './store.ts';
import { CLEAR_SCREEN, clipboardSequence, Terminal } from './terminal.ts';
import { makeTheme } from './theme.ts';

/** The signals that the browser wants to hear of. */
export type BrowserSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT' | 'SIGTSTP' | 'SIGCONT';

/**
 * All that the browser gets from the world; `cli/` makes it. tui/ touches neither `process` nor the environment.
 *
 * Two duties of `cli/` that cannot be passed as options: Ink reads `CI` from the environment when it is imported and
 * then draws only its last frame, so `CI` and `CONTINUOUS_INTEGRATION` must be taken out of `process.env` before
 * `import('../tui/index.tsx')`; and `report` must be parsed before, since standard input may be the report itself.
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
  /** A fixed width that wins over the terminal's own, as COLUMNS asks for. */
  columns?: number;
  /**
   * Subscribes to signals: while subscribed they must not end or stop the process by themselves. Gives back the
   * function that ends the subscription. SIGINT, SIGTERM, SIGHUP and SIGQUIT make `runBrowser` resolve with exit code
   * 128 + the signal's number; SIGTSTP makes the browser call `suspend`; SIGCONT repaints.
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
  /** Ids of the marked parts ('4.2'; 'preamble') and statistics ('s12') in the report's order; empty unless left with o. */
  marked: string[];
}

/** Exit code of a program that a signal ends: 128 and the signal's number. */
const EXIT_CODES: Readonly<Partial<Record<BrowserSignal, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGTERM: 143,
};

/** Ink would wait between frames; keys that arrive together are drawn together anyway. */
const FRAMES_PER_SECOND = 1000;

/**
 * Shows the browser on `output` until the user leaves or a signal comes. The screen, the cursor and the terminal's modes
 * are as before when the promise settles.
 * @returns the exit code and, when left with `o`, what was marked
 * @throws (rejects) what a pane or the reducer threw: the screen is given back first
 */
export async function runBrowser(options: BrowserOptions): Promise<BrowserResult> {
  const { input, output, lang, ambiguous, report } = options;
  const terminal = new Terminal(input, output, options.columns);
  let result: BrowserResult = { exitCode: 0, marked: [] };
  let failure: { error: unknown } | null = null;

  const end = (exitCode: number, marked: string[] = []): void => {
    result = { exitCode, marked };
    instance.unmount();
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    instance.unmount();
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      fail(error);
    }
  };
  const suspend = (): void => {
    terminal.suspend(options.suspend);
    store.dispatch({ type: 'resize', ...terminal.size() });
  };
  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'leave':
        end(effect.exitCode, effect.marked);
        break;
      case 'search':
        searcher.ask(effect);
        break;
      case 'copy':
        terminal.send(clipboardSequence(effect.text));
        break;
      case 'suspend':
        suspend();
        break;
    }
  };

  const state = initialState({ report, lang, ambiguous, ...terminal.size() });
  const store = new Store(state, perform, guarded);
  const searcher = new Searcher(state.doc.report, store);
  const brush = makeBrush(makeTheme(options.colorLevel, options.background ?? 'dark'), ambiguous);

  const stopExit = options.onExit(() => terminal.leave());
  terminal.enter();
  const instance = render(<App store={store} brush={brush} clearScreen={CLEAR_SCREEN} />, {
    stdin: input,
    stdout: terminal.screen,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    maxFps: FRAMES_PER_SECOND,
    isScreenReaderEnabled: false,
  });
  const stopSignals = options.onSignal((signal) => {
    if (signal === 'SIGTSTP') {
      suspend();
    } else if (signal === 'SIGCONT') {
      terminal.resume();
      store.dispatch({ type: 'resize', ...terminal.size() });
    } else {
      end(EXIT_CODES[signal] ?? 1);
    }
  });
  const stopWatching = terminal.watch(
    (size) => store.dispatch({ type: 'resize', ...size }),
    () => end(EXIT_CODES.SIGHUP ?? 1),
  );
  try {
    await instance.waitUntilExit();
  } finally {
    stopWatching();
    stopSignals();
    terminal.setRaw(false);
    terminal.leave();
    stopExit();
  }
  if (failure) {
    throw (failure as { error: unknown }).error;
  }
  return result;
}
