import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import { Effects } from './effects.ts';
import type { BrowserOptions, BrowserResult, BrowserSignal } from './options.ts';
import type { ShelfController } from './shelf-controller.ts';
import type { MarkedIn } from './state/exporting.ts';
import { textView } from './state/navigation.ts';
import { continuedAt } from './state/reading-position.ts';
import { GIVEN, givenRow, unreadShelf } from './state/shelf.ts';
import { initialState } from './state/state.ts';
import { savedPositions } from './state/views.ts';
import { Store } from './store.ts';
import type { Background } from './terminal/background.ts';
import { ComponentInput } from './terminal/component-input.ts';
import { CrashGuard } from './terminal/crash-guard.tsx';
import { setAmbiguousWidth } from './terminal/ink-width.ts';
import { Terminal } from './terminal/terminal.ts';
import { App } from './view/app.tsx';
import { prepareText } from './view/prepare.ts';
import { makeRenderContext, type RenderContext } from './view/rows.ts';
import { makeTheme } from './view/theme.ts';

/** Exit code of a program that a signal ends: 128 and the signal's number. */
const EXIT_CODES: Readonly<Partial<Record<BrowserSignal, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGUSR2: 140,
  SIGALRM: 142,
  SIGVTALRM: 154,
  SIGXCPU: 152,
  SIGTERM: 143,
};
const HUNG_UP = 129;

/** How long the first frame waits for the shelf, in milliseconds. */
const FIRST_FRAME = 150;

/** One run of the browser: joins the terminal, the state and Ink, and carries effects out. */
export class Browser {
  readonly #options: BrowserOptions;
  readonly #terminal: Terminal;
  readonly #componentInput = new ComponentInput();
  readonly #store: Store;
  readonly #effects: Effects;
  #instance: Instance | null = null;
  /** What Ink draws, on which background. */
  #shown: ReactNode = null;
  #background: Background;
  #context: RenderContext;
  #result: Omit<BrowserResult, 'positions' | 'output'> = { exitCode: 0, marked: [] };
  #failure: { error: unknown } | null = null;

  constructor(options: BrowserOptions) {
    const {
      report,
      id,
      lang,
      ambiguous,
      input,
      output,
      write,
      columns,
      position,
      firstScreen,
      keymap,
      measure,
      notice,
    } = options;
    this.#options = options;
    this.#background = options.background ?? 'dark';
    this.#context = this.#makeContext();
    this.#terminal = new Terminal({
      input,
      output,
      ambiguous,
      ...(write && { write }),
      ...(columns !== undefined && { columns }),
      ...(options.screenReader && { wholeLines: true }),
    });
    const given = report !== null && id === undefined ? givenRow(report) : null;
    const shelf = options.shelf ? unreadShelf(given) : null;
    const opened = initialState({
      report,
      ...(id !== undefined && { id }),
      shelf,
      lang,
      ambiguous,
      ...(firstScreen && { firstScreen }),
      ...(keymap && { keymap }),
      ...(measure !== undefined && { measure }),
      ...this.#terminal.size(),
    });
    const begun = position ? continuedAt(opened, position) : opened;
    const state = notice ? { ...begun, notice } : begun;
    this.#store = new Store(
      state,
      (effect) => this.#effects.perform(effect),
      this.#guarded,
      (key) => this.#componentInput.press(key),
    );
    this.#effects = new Effects(this.#store, options, {
      terminal: this.#terminal,
      isOpen: () => this.#instance !== null,
      leave: ({ exitCode, marked, table }) => this.#end(exitCode, marked, table),
      fail: this.#fail,
    });
  }

  /** Takes the terminal, shows the browser until it is left, and gives the terminal back, whatever happens. */
  async run(): Promise<BrowserResult> {
    const { onExit, onSignal } = this.#options;
    const terminal = this.#terminal;
    const { shelfController, noteKeeper, exporter } = this.#effects;
    const stops = [onExit(() => terminal.leave())];
    try {
      if (this.#options.report === null && shelfController) await this.#readShelf(shelfController);
      // Before anything is taken that a signal must give back.
      stops.push(onSignal(this.#hear));
      this.#shown = this.#app();
      const instance = this.#render(this.#shown);
      this.#instance = instance;
      stops.push(
        terminal.watch({
          pressed: (press) => {
            this.#store.press(press);
            this.#settle();
          },
          resized: (size) => this.#store.dispatch({ type: 'resize', ...size }),
          gone: () => this.#end(HUNG_UP, []),
        }),
      );
      // With the first frame at hand, so that the screen is never blank.
      terminal.enter();
      // What is written to ask it would be spoken, and words alone have no colours.
      if (this.#options.asksBackground && !this.#options.screenReader) terminal.askBackground(this.#redraw);
      if (this.#options.report !== null) {
        noteKeeper.load({ type: 'load-notes', report: this.#options.id ?? GIVEN });
        // Behind the first screen the text is set while that is read: the first key that moves finds it done.
        setImmediate(this.#guarded, () => {
          textView(this.#store.state());
          setImmediate(this.#guarded, () => prepareText(this.#store.state(), this.#context));
        });
      }
      await instance.waitUntilExit();
      await noteKeeper.kept;
      await exporter.output();
      if (this.#result.exitCode !== HUNG_UP) await terminal.answered();
    } finally {
      terminal.leave();
      for (const stop of stops) {
        stop();
      }
    }
    if (this.#failure) {
      throw this.#failure.error;
    }
    const output = this.#result.exitCode === 0 ? await exporter.output() : '';
    return { ...this.#result, output, positions: savedPositions(this.#store.state()) };
  }

  /** Waits for the shelf a moment, so that the first frame has it, or the first of its reports. */
  async #readShelf(shelfController: ShelfController): Promise<void> {
    this.#store.dispatch({ type: 'shelf' });
    let timer: NodeJS.Timeout | undefined;
    const soon = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FIRST_FRAME);
    });
    await Promise.race([shelfController.shown, soon]);
    clearTimeout(timer);
  }

  #makeContext(): RenderContext {
    const { colorLevel, ambiguous, colours } = this.#options;
    return makeRenderContext(makeTheme(colorLevel, this.#background, colours), ambiguous);
  }

  #app(): ReactNode {
    const { ambiguous, screenReader = false } = this.#options;
    setAmbiguousWidth(ambiguous);
    this.#context = this.#makeContext();
    return (
      <CrashGuard onCrash={this.#fail}>
        <App
          store={this.#store}
          context={this.#context}
          setCursor={this.#terminal.setCursor}
          isScreenReader={screenReader}
        />
      </CrashGuard>
    );
  }

  /** Draws everything anew on another background. */
  readonly #redraw = (background: Background): void => {
    if (background === this.#background) {
      return;
    }
    this.#background = background;
    this.#shown = this.#app();
    this.#instance?.rerender(this.#shown);
  };

  #render(app: ReactNode): Instance {
    const { screenReader = false } = this.#options;
    return render(app, {
      stdin: this.#componentInput.stream,
      stdout: this.#terminal.screen,
      // Whole frames, nothing else: see Screen in terminal.ts.
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: screenReader,
    });
  }

  /** Has Ink draw an open menu at once: of several keys written together the next one finds its list as this one left it. */
  #settle(): void {
    if (this.#store.state().mode.kind === 'menu') {
      this.#instance?.rerender(this.#shown);
    }
  }

  readonly #hear = (signal: BrowserSignal): void => {
    switch (signal) {
      case 'SIGTSTP':
        this.#effects.handover.suspend();
        break;
      case 'SIGWINCH':
        this.#terminal.repaintLater();
        break;
      case 'SIGCONT':
        this.#terminal.resume();
        this.#store.dispatch({ type: 'resize', ...this.#terminal.size() });
        break;
      default:
        this.#end(EXIT_CODES[signal] ?? 1, []);
    }
  };

  #end(exitCode: number, marked: MarkedIn[], table?: readonly MarkedIn[]): void {
    this.#result = { exitCode, marked, ...(table && { table }) };
    this.#instance?.unmount();
    this.#instance = null;
  }

  /** An exception in a handler ends the browser as one in a pane does. */
  readonly #guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  };

  /** Ends the browser with an error, which `run` throws. */
  readonly #fail = (error: unknown): void => {
    this.#failure ??= { error };
    // The first frame may have failed: then there is nothing to unmount yet.
    setImmediate(() => this.#instance?.unmount());
  };
}
