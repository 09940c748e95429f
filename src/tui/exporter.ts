import { citation } from '../output/index.ts';
import { messages } from './messages.ts';
import type { BrowserOptions, ExportOptions } from './options.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';

type Asks<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Has things exported, and keeps what is to be printed when the browser is left. */
export class Exporter {
  readonly #store: Store;
  readonly #options: ExportOptions | undefined;
  readonly #others: BrowserOptions['others'];
  readonly #copy: (text: string) => void;
  readonly #fail: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  #output = '';

  constructor(
    store: Store,
    options: Pick<BrowserOptions, 'exports' | 'others'>,
    copy: (text: string) => void,
    fail: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#options = options.exports;
    this.#others = options.others;
    this.#copy = copy;
    this.#fail = fail;
  }

  /** What is to be printed, when all that was asked for is done. */
  async output(): Promise<string> {
    await this.#last;
    return this.#output;
  }

  /** Answers with `tell`. */
  export({ wish, to }: Asks<'export'>): void {
    this.#then(async () => {
      const text = await this.#options?.text(wish, to);
      const words = text?.ok ? text.value : '';
      if (text?.ok === false || words === '') {
        this.#store.dispatch({ type: 'tell', message: text?.ok === false ? text.message : messages.nothingToExport });
      } else if (to === 'output') {
        this.#output += (this.#output === '' ? '' : '\n') + words;
        this.#store.dispatch({ type: 'tell', message: messages.printedLater });
      } else {
        this.#copy(words);
        this.#store.dispatch({ type: 'tell', message: messages.copied(Array.from(words).length) });
      }
    });
  }

  /** Answers with `tell`. */
  copyCited({ report: id, span }: Asks<'copy-cited'>): void {
    this.#then(async () => {
      const report = await this.#others?.report(id);
      if (report?.ok) {
        const text = citation(report.value, span);
        this.#copy(text);
        this.#store.dispatch({ type: 'tell', message: messages.copied(Array.from(text).length) });
      } else if (report) {
        this.#store.dispatch({ type: 'tell', message: report.message });
      }
    });
  }

  /** Answers with `tell`, `file-there` or `not-saved`. */
  save({ wish, path, replace }: Asks<'save-file'>): void {
    this.#then(async () => {
      const saved = await this.#options?.save(wish, path, replace);
      if (saved?.ok === false) {
        this.#store.dispatch({ type: 'not-saved', wish, path, message: saved.message });
      } else if (saved?.value === 'there') {
        this.#store.dispatch({ type: 'file-there', wish, path });
      } else {
        const told = { saved: messages.saved(path), nothing: messages.nothingToExport };
        this.#store.dispatch({ type: 'tell', message: told[saved?.value ?? 'nothing'] });
      }
    });
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
    this.#last.catch(this.#fail);
  }
}
