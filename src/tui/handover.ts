import { messages } from './messages.ts';
import type { BrowserOptions } from './options.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Gives the terminal to another program for a while: the shell that the browser is stopped in, an editor. */
export class Handover {
  readonly #store: Store;
  readonly #terminal: Terminal;
  readonly #options: Pick<BrowserOptions, 'edit' | 'isOwn' | 'suspend'>;
  readonly #isOpen: () => boolean;
  readonly #fail: (error: unknown) => void;
  /** Whether something waits for an answer of the terminal before it gives the terminal away. */
  #isWaiting = false;

  /** `isOpen`: whether the browser has not been left; `fail` is told of exceptions. */
  constructor(
    store: Store,
    terminal: Terminal,
    options: Pick<BrowserOptions, 'edit' | 'isOwn' | 'suspend'>,
    isOpen: () => boolean,
    fail: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#terminal = terminal;
    this.#options = options;
    this.#isOpen = isOpen;
    this.#fail = fail;
  }

  /** Stops the program as Ctrl-Z does, and goes on where it was when it is continued. */
  suspend(): void {
    this.#whenAnswered(() => {
      this.#terminal.suspend(this.#options.suspend);
      this.#store.dispatch({ type: 'resize', ...this.#terminal.size() });
    });
  }

  /** Gives the screen to an editor, and reads the report again afterwards; answers with `reread`, or says why not. */
  edit({ report, position }: Extract<Effect, { type: 'edit' }>): void {
    const { edit, isOwn } = this.#options;
    if (!edit || isOwn?.(report) === false) {
      this.#store.dispatch({ type: 'tell', message: messages.notOwnFile });
      return;
    }
    this.#whenAnswered(() => {
      this.#terminal.leave();
      edit(position, report)
        .then((result) => {
          this.#terminal.resume();
          this.#store.dispatch({ type: 'resize', ...this.#terminal.size() });
          if (!result.ok) {
            this.#store.dispatch({ type: 'tell', message: result.message });
          } else if (result.value !== null) {
            this.#store.dispatch({ type: 'reread', id: report, report: result.value });
          }
        })
        .catch(this.#fail);
    });
  }

  /** Does what gives the terminal to another program, once no answer of the terminal is on its way: that program would read it. */
  #whenAnswered(work: () => void): void {
    if (!this.#terminal.awaitsAnswer) {
      work();
      return;
    }
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#terminal
      .answered()
      .then(() => {
        this.#isWaiting = false;
        // It may have been left meanwhile.
        if (this.#isOpen()) work();
      })
      .catch(this.#fail);
  }
}
