import { messages } from './messages.ts';
import type { NotesOptions } from './options.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';

type Asks<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Reads the notes on reports and keeps them, one after the other: what is written last is what stays. */
export class NoteKeeper {
  readonly #store: Store;
  readonly #notes: NotesOptions | undefined;
  readonly #fail: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(store: Store, notes: NotesOptions | undefined, fail: (error: unknown) => void) {
    this.#store = store;
    this.#notes = notes;
    this.#fail = fail;
  }

  /** Settled when all that was to be kept is. */
  get kept(): Promise<void> {
    return this.#last;
  }

  /** Answers with `noted`, where there are notes. */
  load({ report }: Asks<'load-notes'>): void {
    this.#then(async () => {
      const notes = await this.#notes?.of(report);
      if (notes?.ok === false) {
        this.#store.dispatch({ type: 'noted', report, notes: [], message: notes.message });
      } else if (notes && notes.value.length > 0) {
        this.#store.dispatch({ type: 'noted', report, notes: notes.value });
      }
    });
  }

  /** Answers with `noted` or `not-noted`. */
  keep({ report, id, span, note }: Asks<'keep-note'>): void {
    this.#then(async () => {
      const wish = { id, span, note };
      const notes = await this.#notes?.keep(report, wish);
      if (notes?.ok) {
        const message = note === '' ? messages.noteDeleted : messages.noteKept;
        this.#store.dispatch({ type: 'noted', report, notes: notes.value, message });
      } else {
        this.#store.dispatch({ type: 'not-noted', report, ...wish, message: notes?.message ?? messages.notesNowhere });
      }
    });
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
    this.#last.catch(this.#fail);
  }
}
