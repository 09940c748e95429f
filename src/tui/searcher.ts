import type { Report } from '../report/index.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';

const MOST_HITS = 300;

/** Answers the browser's searches. The search room and its index are loaded when first needed, and kept. */
export class Searcher {
  readonly #store: Store;
  #index: SearchIndex | null = null;
  #report: Report | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Answers with a `found` action, later; never, if a newer question is asked meanwhile. */
  ask(question: Extract<Effect, { type: 'search' }>): void {
    this.#answer(question).catch(() => this.#store.dispatch({ type: 'search-failed', request: question.request }));
  }

  async #answer({ request, query, kindFilter }: Extract<Effect, { type: 'search' }>): Promise<void> {
    const { buildSearchIndex, prepare, finderFor } = await import('../search/index.ts');
    // Keys that are waiting come first: of several questions only the last is answered.
    await new Promise((resolve) => setImmediate(resolve));
    const { mode } = this.#store.state();
    if (mode.kind !== 'search' || mode.request !== request) {
      return;
    }
    const { report } = this.#store.state().view.doc;
    let index = this.#index;
    if (index === null || this.#report !== report) {
      const made = buildSearchIndex(report);
      [this.#index, this.#report, index] = [made, report, made];
      setImmediate(() => prepare(made));
    }
    const finder = await finderFor(query);
    if (!finder.ok) {
      this.#store.dispatch({ type: 'search-failed', request, message: finder.message });
      return;
    }
    const options = { limit: MOST_HITS, ...(kindFilter && { kinds: [kindFilter] }) };
    this.#store.dispatch({ type: 'found', request, hits: query.trim() === '' ? [] : finder.value(index, options) });
  }
}
