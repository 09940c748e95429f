import type { ReportSummary } from '../report/index.ts';
import type { HitKind, ReportHits } from '../search/index.ts';
import { messages } from './messages.ts';
import type { ShelfOptions } from './options.ts';
import type { Effect } from './state/action.ts';
import type { Store } from './store.ts';

/** How long one slice of a search may keep keys waiting, in milliseconds. */
const SLICE = 12;
/** How long a report may take to open before it is said that it is being opened. */
const PATIENCE = 100;

type Asks<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Does what the reducer wants of the shelf: reads it, filters it, searches it, opens its reports. */
export class ShelfController {
  readonly #store: Store;
  readonly #shelf: ShelfOptions;
  readonly #fail: (error: unknown) => void;
  #loading: Promise<void> = Promise.resolve();
  /** Settled when there is something to show. */
  readonly shown: Promise<void>;
  #tellShown: () => void = () => undefined;

  constructor(store: Store, shelf: ShelfOptions, fail: (error: unknown) => void) {
    this.#store = store;
    this.#shelf = shelf;
    this.#fail = fail;
    this.shown = new Promise((resolve) => {
      this.#tellShown = resolve;
    });
  }

  /** Reads what is known of the reports, and tells; asked again, it is read again. */
  load(): void {
    this.#loading = this.#loading.then(async () => {
      const shelved = await this.#shelf.load({
        onProgress: (done, of) => this.#store.dispatch({ type: 'progress', done, of }),
        onKnown: (reports, of) => {
          this.#store.dispatch({ type: 'known-so-far', reports, of });
          if (reports.length > 0) this.#tellShown();
        },
      });
      this.#store.dispatch({ type: 'shelved', shelved });
    });
    this.#loading.catch(this.#fail).finally(this.#tellShown);
  }

  /** Answers with `filtered`, at once. */
  filter({ filter, reports }: Asks<'filter-shelf'>): void {
    const wanted = reports.filter(wantedBy(filter, reports, this.#shelf.choosing)).map(({ id }) => id);
    this.#store.dispatch({ type: 'filtered', filter, wanted: new Set(wanted) });
  }

  /** Answers with `found-in`, a slice at a time; no more once a newer question has been asked. */
  search(question: Asks<'search-all'>): void {
    this.#search(question).catch(() => this.#store.dispatch({ type: 'search-failed', request: question.request }));
  }

  async #search({ request, query, kindFilter, scope }: Asks<'search-all'>): Promise<void> {
    await this.#loading;
    // Keys that are waiting come first: of several questions only the last is answered.
    await nextTurn();
    if (!this.#isAsked(request)) {
      return;
    }
    const { finderFor } = await import('../search/index.ts');
    const finder = await finderFor(query);
    if (!finder.ok) {
      this.#store.dispatch({ type: 'search-failed', request, message: finder.message });
      return;
    }
    const kinds: HitKind[] = kindFilter === null ? [] : [kindFilter];
    const hits = this.#shelf.search(query, kinds, scope)[Symbol.asyncIterator]();
    for (let isWhole = false; !isWhole; await nextTurn()) {
      if (!this.#isAsked(request)) {
        await hits.return?.();
        return;
      }
      const groups: ReportHits[] = [];
      isWhole = await slice(hits, groups);
      if (this.#isAsked(request)) {
        this.#store.dispatch({ type: 'found-in', request, groups, isWhole });
      }
    }
  }

  #isAsked(request: number): boolean {
    const { mode } = this.#store.state();
    return mode.kind === 'search-all' && mode.request === request;
  }

  /** Answers with `opened` or `not-opened`; says that it takes its time where it does. */
  open({ request, id }: Asks<'open-report'>): void {
    const isWaiting = (): boolean => this.#store.state().opening?.request === request;
    const timer = setTimeout(() => {
      if (isWaiting()) {
        this.#store.dispatch({ type: 'tell', message: messages.openingReport });
      }
    }, PATIENCE);
    // What is said of it is painted before it is read.
    nextTurn()
      .then(() => this.#shelf.open(id))
      .then((opened) => {
        this.#store.dispatch(
          opened.ok
            ? { type: 'opened', request, ...opened.value }
            : { type: 'not-opened', request, message: opened.message },
        );
      })
      .catch(this.#fail)
      .finally(() => clearTimeout(timer));
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Takes hits until the time of a slice is over. @returns whether there are no more */
async function slice(hits: AsyncIterator<ReportHits>, groups: ReportHits[]): Promise<boolean> {
  const end = performance.now() + SLICE;
  do {
    const next = await hits.next();
    if (next.done) {
      return true;
    }
    groups.push(next.value);
  } while (performance.now() < end);
  return false;
}

/** Tells of reports whether a filter lets them through; digits alone are a year, or the beginning of one of four digits or two. */
function wantedBy(
  filter: string,
  reports: readonly ReportSummary[],
  choosing: ShelfOptions['choosing'],
): (report: ReportSummary) => boolean {
  const words = filter.split(/\s+/).filter(Boolean);
  const isYear = (word: string): boolean => /^\d{1,4}$/.test(word);
  const others = words.filter((word) => !isYear(word)).join(' ');
  const fits = choosing(reports, others);
  const all = choosing(reports, filter);
  return (report) => {
    const year = report.year === null ? null : String(report.year);
    if (year === null) return all(report);
    return (
      words.filter(isYear).every((word) => year.startsWith(word) || year.slice(-2).startsWith(word)) && fits(report)
    );
  };
}
