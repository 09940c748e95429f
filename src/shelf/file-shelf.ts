import { bodyOf, charactersIn, type FigureWish, isWished, seriesFigure } from '../analysis/index.ts';
import type { Report } from '../report/index.ts';
import {
  ANY,
  buildSearchIndex,
  type Need,
  needOf,
  openPackedRecord,
  type ReportHits,
  type SearchIndex,
  sizeOf,
  type TextCheck,
  textCheckOf,
} from '../search/index.ts';
import type { Localized } from '../text/index.ts';
import { openFile, reportFilesByName } from './open.ts';
import type { KnownFigure, KnownReport, OpenOptions, OpenShelf, ShelfSearch, UnreadableFile } from './open-shelf.ts';
import type { ShelfPaths } from './paths.ts';
import { listedOf, printsOf } from './read-entry.ts';
import { searcherFor } from './searcher.ts';
import {
  type Body,
  type BodyOptions,
  isOfPlace,
  type Key,
  keyOf,
  type Listed,
  type Prints,
  type Store,
} from './store/store.ts';
import { UpToDateStore } from './up-to-date-store.ts';

/**
 * Brings what is known of the reports up to date: the files that are as they were are taken from the store, the others are read,
 * a few at a time, and kept there. Where there is no store it works from the files alone. Never fails: a shelf that cannot be
 * read is empty.
 */
export async function openShelf(paths: ShelfPaths, options: OpenOptions = {}): Promise<OpenShelf> {
  return new FileShelf(await UpToDateStore.open(paths, reportFilesByName(paths), options));
}

/** So many of the reports that may answer are asked for first: to hear of ten thousand takes as long as to search one of them. */
const FIRST = 64;
/**
 * Where a need is of so many grams (a word in pinyin, with its slips), to ask ten thousand reports for it takes as long as to search forty of
 * them: of a common word the first few have it, and are searched before any are asked for.
 */
const WIDE = 100;
const AHEAD = 3;

/** The reports in a folder, and those that ship: answers what is asked of them from the store, else from the files. */
class FileShelf implements OpenShelf {
  readonly #kept: UpToDateStore;

  constructor(kept: UpToDateStore) {
    this.#kept = kept;
  }

  get notice(): Localized | null {
    return this.#kept.notice;
  }

  reports(): Promise<readonly KnownReport[]> {
    return this.#kept.reports();
  }

  async reportsOf({ region, place }: Pick<Report, 'region' | 'place'>): Promise<readonly KnownReport[]> {
    const whose = { region, code: place?.code ?? null };
    const rows = await this.#kept.rowsFrom(
      (store) => store.rowsOf(whose),
      ({ summary }) => isOfPlace(summary, whose),
    );
    return rows.map((row) => this.#kept.known(row));
  }

  async unreadable(): Promise<readonly UnreadableFile[]> {
    const stored = (await this.#kept.ask((store) => store.unreadable())).filter((row) => !this.#kept.isUnkept(row));
    const paths = stored.flatMap((row) => {
      const path = this.#kept.file(row)?.path;
      return path === undefined ? [] : { path, message: row.message };
    });
    return [...paths, ...this.#kept.unkeptFailures()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async *search(query: string, options: ShelfSearch = {}): AsyncGenerator<ReportHits> {
    const searcher = await searcherFor(query, options);
    if (searcher === null) return;
    const check = textCheckOf(query, options.indicators);
    const certain = check && new Set((await this.#kept.ask((store) => store.mayAnswer(check.need))).map(keyOf));
    const need = needOf(query, options.indicators);
    const searched = new Set<string>();
    for (const [asked, most] of this.#steps(need, options)) {
      const candidates = await this.#candidates(asked, options, most);
      for (const key of candidates) {
        if (searched.has(keyOf(key))) continue;
        searched.add(keyOf(key));
        const found = await this.#index(key, certain?.has(keyOf(key)) === false ? check : null);
        if (found === null) continue;
        const hits = searcher(found.index);
        if (hits.length > 0) yield { report: found.report, hits };
      }
      if (candidates.length < most) return;
    }
  }

  /** What is asked for, one after another, and how many reports at most of each. */
  #steps(need: Need, options: ShelfSearch): [need: Need, most: number][] {
    const all: [Need, number] = [need, Number.POSITIVE_INFINITY];
    if (!this.#isAsStored(options)) return [all];
    const ahead: [Need, number][] = sizeOf(need) < WIDE ? [] : [[ANY, AHEAD]];
    return [...ahead, [need, FIRST], all];
  }

  /** Whether all that the store has is searched, and nothing else. */
  #isAsStored({ among }: ShelfSearch): boolean {
    return among === undefined && this.#kept.unkeptRows().length === 0;
  }

  /** The reports that may answer, in the order of the shelf. @param most the most that are told, where `#isAsStored` */
  async #candidates(need: Need, options: ShelfSearch, most: number): Promise<Key[]> {
    const stored = await this.#kept.ask((store) => store.mayAnswer(need, Number.isFinite(most) ? most : undefined));
    if (this.#isAsStored(options)) return stored;
    const may = new Set(stored.map(keyOf));
    return (await this.#kept.rows()).filter(
      (row) => (may.has(keyOf(row)) || this.#kept.isUnkept(row)) && options.among?.(this.#kept.known(row)) !== false,
    );
  }

  /**
   * A report made ready for search: by its record, or where there is none, or it is damaged, by its file. Null for one that is gone, or
   * whose text does not pass a check.
   */
  async #index(key: Key, check: TextCheck | null): Promise<{ report: KnownReport; index: SearchIndex } | null> {
    const file = this.#kept.file(key);
    if (file === undefined) return null;
    const stored = await this.#kept.askOf(key, async (store) => {
      const found = await store.record(key);
      if (found === null) return null;
      if (check?.passes(found.text) === false) return { opened: null };
      const index = openPackedRecord(found.record(), found.text);
      return { opened: { report: this.#kept.known(found.row), index } };
    });
    if (stored !== null) return stored.opened;
    const report = await openFile(file);
    const row = await this.#kept.row(key);
    return report.ok && row ? { report: this.#kept.known(row), index: buildSearchIndex(report.value) } : null;
  }

  async statistics(report: KnownReport): Promise<Listed | null> {
    const stored = await this.#kept.askOf(report, (store) => store.statistics(report));
    if (stored !== null) return stored;
    const opened = await openFile(report);
    return opened.ok ? { ...listedOf(opened.value), text: opened.value.text } : null;
  }

  async figures(wish: FigureWish, { quotes } = { quotes: true }): Promise<readonly KnownFigure[]> {
    const stored = await this.#kept.ask((store) => store.figures(wish, quotes));
    const reports = new Map((await this.reports()).map((report) => [keyOf(report), report]));
    const found = stored.flatMap(({ figure, ...key }) => {
      const report = this.#kept.isUnkept(key) ? undefined : reports.get(keyOf(key));
      return report === undefined ? [] : { report, figure };
    });
    for (const report of reports.values()) {
      if (!this.#kept.isUnkept(report)) continue;
      const listed = await this.statistics(report);
      if (listed === null) continue;
      const wished = listed.statistics.filter((statistic) => isWished(statistic, wish));
      found.push(...wished.map((statistic) => ({ report, figure: seriesFigure(listed, statistic) })));
    }
    return found;
  }

  async some(keys: readonly Key[]): Promise<readonly KnownReport[]> {
    const wanted = new Set(keys.map(keyOf));
    const rows = await this.#kept.rowsFrom(
      (store) => store.rowsWith(keys),
      (row) => wanted.has(keyOf(row)),
    );
    return rows.map((row) => this.#kept.known(row));
  }

  async eachPrints(visit: (report: Key, prints: Prints) => void): Promise<void> {
    await this.#each(
      (store, tell) => store.eachPrints(tell),
      (report) => printsOf(report),
      visit,
    );
  }

  async eachBody(visit: (report: Key, body: Body) => void, options: BodyOptions = {}): Promise<void> {
    await this.#each(
      (store, tell) => store.eachBody(tell, options),
      (report) => {
        const body = bodyOf(report, options);
        return { body, characters: charactersIn(body) };
      },
      visit,
    );
  }

  /** What the store has of each report, then what is made of the files that it does not have. */
  async #each<T>(
    stored: (store: Store, tell: (key: Key, value: T) => void) => Promise<void>,
    made: (report: Report) => T,
    visit: (report: Key, value: T) => void,
  ): Promise<void> {
    const told = new Set<string>();
    await this.#kept.ask(async (store) => {
      await stored(store, (key, value) => {
        if (this.#kept.file(key) === undefined || told.has(keyOf(key)) || this.#kept.isUnkept(key)) return;
        told.add(keyOf(key));
        visit(key, value);
      });
      return [];
    });
    for (const row of this.#kept.unkeptRows()) {
      const known = this.#kept.known(row);
      const opened = await openFile(known);
      if (opened.ok) visit(known, made(opened.value));
    }
  }

  async body(report: KnownReport): Promise<string | null> {
    const stored = await this.#kept.askOf(report, (store) => store.body(report));
    if (stored !== null) return stored;
    const opened = await openFile(report);
    return opened.ok ? bodyOf(opened.value) : null;
  }

  close(): Promise<void> {
    return this.#kept.close();
  }
}
