import { Analyst } from './analyst.ts';
import { Exporter } from './exporter.ts';
import { Handover } from './handover.ts';
import { messages } from './messages.ts';
import { NoteKeeper } from './note-keeper.ts';
import type { BrowserOptions } from './options.ts';
import { Searcher } from './searcher.ts';
import { ShelfController } from './shelf-controller.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';
import type { Terminal } from './terminal/terminal.ts';

type Asks<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** The run of the browser that effects are of. */
export interface Run {
  readonly terminal: Terminal;
  /** Whether the browser is shown and has not been left. */
  isOpen(): boolean;
  leave(effect: Asks<'leave'>): void;
  /** Ends the browser with an error. */
  fail(error: unknown): void;
}

/** Carries out what the reducer asks for, each by the part whose it is. */
export class Effects {
  readonly exporter: Exporter;
  readonly noteKeeper: NoteKeeper;
  readonly handover: Handover;
  /** Null where no shelf is known. */
  readonly shelfController: ShelfController | null;
  readonly #store: Store;
  readonly #options: BrowserOptions;
  readonly #run: Run;
  readonly #searcher: Searcher;
  readonly #analyst: Analyst;

  constructor(store: Store, options: BrowserOptions, run: Run) {
    const { terminal, fail } = run;
    this.#store = store;
    this.#options = options;
    this.#run = run;
    this.#searcher = new Searcher(store);
    this.#analyst = new Analyst(store, options, fail);
    this.exporter = new Exporter(store, options, (text) => terminal.copy(text), fail);
    this.noteKeeper = new NoteKeeper(store, options.notes, fail);
    this.handover = new Handover(store, terminal, options, run.isOpen, fail);
    this.shelfController = options.shelf ? new ShelfController(store, options.shelf, fail) : null;
  }

  perform(effect: Effect): void {
    switch (effect.type) {
      case 'leave':
        this.#run.leave(effect);
        break;
      case 'search':
        this.#searcher.ask(effect);
        break;
      case 'copy':
        this.#run.terminal.copy(effect.text);
        break;
      case 'copy-cited':
        this.exporter.copyCited(effect);
        break;
      case 'edit':
        this.handover.edit(effect);
        break;
      case 'export':
        this.exporter.export(effect);
        break;
      case 'save-file':
        this.exporter.save(effect);
        break;
      case 'correct':
        this.#correct(effect).catch(this.#run.fail);
        break;
      case 'load-notes':
        this.noteKeeper.load(effect);
        break;
      case 'keep-note':
        this.noteKeeper.keep(effect);
        break;
      case 'load-shelf':
        this.shelfController?.load();
        break;
      case 'filter-shelf':
        this.shelfController?.filter(effect);
        break;
      case 'check':
        this.#analyst.check(effect.report);
        break;
      case 'find-stock':
        this.#analyst.findStock(effect.report);
        break;
      case 'analyse':
        this.#analyst.ask(effect);
        break;
      case 'narrow-menu':
        this.#narrow(effect);
        break;
      case 'search-all':
        this.shelfController?.search(effect);
        break;
      case 'open-report':
        this.shelfController?.open(effect);
        break;
      case 'suspend':
        this.handover.suspend();
        break;
      case 'repaint':
        this.#run.terminal.repaint();
        break;
    }
  }

  /** Answers with `reread` and `corrected`, or says why not. */
  async #correct({ report: id, wish }: Asks<'correct'>): Promise<void> {
    const corrected = await this.#options.correct?.(id, wish);
    if (corrected?.ok) {
      this.#store.dispatch({ type: 'reread', id, report: corrected.value });
      this.#store.dispatch({ type: 'corrected', report: id });
    } else {
      this.#store.dispatch({ type: 'tell', message: corrected?.message ?? messages.notOwnFile });
    }
  }

  /** Answers with `narrowed`, when what knows pinyin has been loaded. */
  #narrow({ query, items }: Asks<'narrow-menu'>): void {
    import('./menu-filter.ts')
      .then(({ narrowedItems }) =>
        this.#store.dispatch({ type: 'narrowed', query, order: narrowedItems(query, items) }),
      )
      .catch(this.#run.fail);
  }
}
