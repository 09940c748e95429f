import { bodyOf, charactersIn, type FigureWish, isWished, type SeriesFigure, seriesFigure } from '../analysis/index.ts';
import type { IndicatorList, Report, ReportSummary } from '../report/index.ts';
import {
  buildSearchIndex,
  type HitKind,
  needOf,
  openPackedRecord,
  type ReportHits,
  type SearchIndex,
  type TextCheck,
  textCheckOf,
} from '../search/index.ts';
import type { Localized } from '../text/index.ts';
import { openFile, reportFiles } from './open.ts';
import { inOrder } from './order.ts';
import type { ShelfPaths } from './paths.ts';
import { isStill, type KnownFile, listedOf, printsOf, readEntry } from './read-entry.ts';
import { searcherFor } from './searcher.ts';
import { forgetStore, openStore } from './store/open-store.ts';
import {
  type Body,
  type BodyOptions,
  type Entry,
  type FileState,
  type Key,
  keyOf,
  type Listed,
  type Prints,
  type Row,
  type Store,
  StoreError,
  type Whose,
} from './store/store.ts';

/** A report that is known, and its segmented file. */
export interface KnownReport extends ReportSummary {
  path: string;
  /** It came with the program, and is not on the user's shelf. */
  ships: boolean;
}

/** A file that has a report's name and cannot be read as one. */
export interface UnreadableFile {
  path: string;
  message: Localized;
}

export interface ShelfSearch {
  /** Only hits of these kinds; all if absent or empty. */
  kinds?: HitKind[];
  /** The most hits of each report; all if absent. */
  limit?: number;
  /** Whose other names are known; those of the program if absent. */
  indicators?: IndicatorList;
  /** Only reports that pass are searched. */
  among?: (report: KnownReport) => boolean;
}

/** What is known of all reports: those on the shelf, and those that ship whose ids the shelf does not take. */
export interface OpenShelf {
  /** What makes it slow, for the user; null where nothing does. */
  readonly notice: Localized | null;
  /** In the order of the shelf. */
  reports(): Promise<readonly KnownReport[]>;
  /** Those of the region of another, or of the code of its place, in the order of the shelf; none for a report of no known place. */
  reportsOf(whose: Pick<Report, 'region' | 'place'>): Promise<readonly KnownReport[]>;
  /** In the order of their paths. */
  unreadable(): Promise<readonly UnreadableFile[]>;
  /**
   * Finds what a query asks for in all reports: in each exactly what `search` finds in it. Yields the hits report by report, in the
   * order of the shelf; reports without a hit not at all.
   */
  search(query: string, options?: ShelfSearch): AsyncGenerator<ReportHits>;
  /** The statistics of a report, and what they are listed with; null where it is gone. */
  statistics(report: KnownReport): Promise<Listed | null>;
  /** The figures of all reports that are wished; those of one report in the order of its text. Without `quotes` it may spare reading the texts. */
  figures(wish: FigureWish, options?: { quotes: boolean }): Promise<readonly KnownFigure[]>;
  /** Some of them, in the order of the shelf; those that are gone are left out. */
  some(keys: readonly Key[]): Promise<readonly KnownReport[]>;
  /** Tells the prints of each report, in no order. What is said of thousands of reports takes as long to read: `some` tells it of those that matter. */
  eachPrints(visit: (report: Key, prints: Prints) => void): Promise<void>;
  /** Tells what words are counted in (`bodyOf`), of each report, in no order. */
  eachBody(visit: (report: Key, body: Body) => void, options?: BodyOptions): Promise<void>;
  /** The body of one report; null where it is gone. */
  body(report: KnownReport): Promise<string | null>;
  close(): Promise<void>;
}

/** A figure, and the report that has it. */
export interface KnownFigure {
  report: KnownReport;
  figure: SeriesFigure;
}

export interface OpenOptions {
  /** Told before each file that has to be read, and at the end; never where none has to be. */
  onProgress?: (done: number, of: number) => void;
  /** Told what is known so far, in the order of the shelf, before files are read and again and again while they are. */
  onKnown?: (reports: readonly KnownReport[]) => void;
  /** Asked before each file: true leaves the rest unread. */
  isStopped?: () => boolean;
}

/**
 * Brings what is known of the reports up to date: the files that are as they were are taken from the store, the others are read,
 * a few at a time, and kept there. Where there is no store it works from the files alone. Never fails: a shelf that cannot be
 * read is empty.
 */
export async function openShelf(paths: ShelfPaths, options: OpenOptions = {}): Promise<OpenShelf> {
  const files = await reportFiles(paths);
  const opened = await openStore(paths);
  const shelf = new FileShelf(paths, files, opened.store, files.length < FEW ? null : opened.notice);
  await shelf.update(options);
  return shelf;
}

/** So few files are read so quickly that nobody need be told of it. */
const FEW = 20;
/**
 * So many files at most are read before they are kept, all at once: what a program that is ended has read until then stays, and the
 * full text index takes half the time by it that it takes for 16. The first is kept alone, and then twice as many each time, so that
 * who waits for them sees the first at once.
 */
const BATCH = 32;

/** A report that is not in the store. */
type Unkept = { file: KnownFile } & ({ row: Row } | { message: Localized });

class FileShelf implements OpenShelf {
  notice: Localized | null;
  readonly #places: ShelfPaths;
  readonly #files: ReadonlyMap<string, KnownFile>;
  #store: Store | null;
  /** What could not be kept. */
  readonly #unkept = new Map<string, Unkept>();
  #rows: readonly Row[] | null = null;
  /** Made once for each row: to make one takes longer than most of what is asked of it. */
  readonly #knownOf = new WeakMap<Row, KnownReport>();

  constructor(paths: ShelfPaths, files: readonly KnownFile[], store: Store | null, notice: Localized | null) {
    this.#places = paths;
    this.#files = new Map(files.map((file) => [keyOf(file), file]));
    this.#store = store;
    this.notice = notice;
  }

  async update(options: OpenOptions): Promise<void> {
    try {
      await this.#updateOnce(options);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await this.#makeAnew();
      await this.#updateOnce(options);
    }
  }

  /** Goes on with a new store, where that one is damaged, or without. */
  async #makeAnew(): Promise<void> {
    await this.close();
    forgetStore(this.#places);
    const { store, notice } = await openStore(this.#places);
    this.#store = store;
    this.notice = notice;
    this.#unkept.clear();
    this.#rows = null;
  }

  async #updateOnce({ onProgress, onKnown, isStopped }: OpenOptions): Promise<void> {
    const states = (await this.#store?.states()) ?? new Map<string, FileState>();
    const missing = Array.from(this.#files.values()).filter((file) => {
      const state = states.get(keyOf(file));
      return state === undefined || !isStill(file.path, state);
    });
    const gone = Array.from(states.keys()).filter((key) => !this.#files.has(key));
    if (gone.length > 0)
      await this.#write((store) => store.forget(gone.map((key) => ({ id: key.slice(1), ships: key[0] === '1' }))));
    if (missing.length === 0) return;
    onKnown?.(await this.reports());
    let from = 0;
    for (let size = 1; from < missing.length && isStopped?.() !== true; size = Math.min(BATCH, size * 2)) {
      const before = from;
      const batch = missing.slice(from, from + size);
      await this.#readAll(batch, states, (at) => onProgress?.(before + at, missing.length));
      from += size;
      this.#rows = null;
      onKnown?.(await this.reports());
    }
    onProgress?.(missing.length, missing.length);
  }

  async #readAll(
    files: readonly KnownFile[],
    states: Map<string, FileState>,
    tell: (at: number) => void,
  ): Promise<void> {
    const entries: Entry[] = [];
    const touched: (readonly [Key, FileState])[] = [];
    const gone: Key[] = [];
    for (const [at, file] of files.entries()) {
      tell(at);
      const read = await readEntry(file, states.get(keyOf(file)));
      if (read === null) gone.push(file);
      else if ('found' in read) entries.push(read);
      else touched.push([file, read.state]);
      // Signals are heard, and keys read, between two files.
      await new Promise(setImmediate);
    }
    if (gone.length > 0) await this.#write((store) => store.forget(gone));
    if (touched.length > 0) await this.#write((store) => store.keepStates(touched));
    if (entries.length > 0 && !(await this.#write((store) => store.put(entries)))) {
      for (const entry of entries) this.#unkept.set(keyOf(entry), unkept(entry, this.#files.get(keyOf(entry))));
    }
  }

  /** Whether the store has taken it; one that cannot be written is only read from then on. */
  async #write(work: (store: Store) => Promise<void>): Promise<boolean> {
    if (this.#store === null) return false;
    try {
      await work(this.#store);
      return true;
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== 'unwritable') throw error;
      this.notice ??= UNWRITABLE;
      return false;
    }
  }

  /** Asks the store; one that turns out to be damaged is made anew, and asked again. */
  async #ask<T>(question: (store: Store) => Promise<T[]>): Promise<T[]> {
    try {
      return this.#store === null ? [] : await question(this.#store);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await this.#makeAnew();
      await this.#updateOnce({});
      return this.#store === null ? [] : await question(this.#store);
    }
  }

  async #allRows(): Promise<readonly Row[]> {
    this.#rows ??= await this.#rowsFrom((store) => store.rows());
    return this.#rows;
  }

  /** Rows of the store, and of what could not be kept those that pass, in the order of the shelf. */
  async #rowsFrom(question: (store: Store) => Promise<Row[]>, passes = (_: Row) => true): Promise<readonly Row[]> {
    const stored = (await this.#ask(question)).filter((row) => {
      const key = keyOf(row);
      return this.#files.has(key) && !this.#unkept.has(key);
    });
    const others = Array.from(this.#unkept.values()).flatMap((each) => ('row' in each ? each.row : []));
    return others.length === 0 ? stored : inOrder([...stored, ...others.filter(passes)]);
  }

  #known(row: Row): KnownReport {
    const known = this.#knownOf.get(row);
    if (known !== undefined) return known;
    const made = { ...row.summary, path: this.#files.get(keyOf(row))?.path ?? '', ships: row.ships };
    this.#knownOf.set(row, made);
    return made;
  }

  async reports(): Promise<readonly KnownReport[]> {
    return (await this.#allRows()).map((row) => this.#known(row));
  }

  async reportsOf({ region, place }: Pick<Report, 'region' | 'place'>): Promise<readonly KnownReport[]> {
    const whose = { region, code: place?.code ?? null };
    const rows = await this.#rowsFrom(
      (store) => store.rowsOf(whose),
      ({ summary }) => isOf(summary, whose),
    );
    return rows.map((row) => this.#known(row));
  }

  async unreadable(): Promise<readonly UnreadableFile[]> {
    const stored = (await this.#ask((store) => store.unreadable())).filter((row) => !this.#unkept.has(keyOf(row)));
    const own = Array.from(this.#unkept.values()).flatMap((each) =>
      'message' in each ? { path: each.file.path, message: each.message } : [],
    );
    const paths = stored.flatMap((row) => {
      const path = this.#files.get(keyOf(row))?.path;
      return path === undefined ? [] : { path, message: row.message };
    });
    return [...paths, ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async *search(query: string, options: ShelfSearch = {}): AsyncGenerator<ReportHits> {
    const searcher = await searcherFor(query, options);
    if (searcher === null) return;
    const check = textCheckOf(query, options.indicators);
    const certain = check && new Set((await this.#ask((store) => store.mayAnswer(check.need))).map(keyOf));
    for (const key of await this.#candidates(query, options)) {
      const found = await this.#index(key, certain?.has(keyOf(key)) === false ? check : null);
      if (found === null) continue;
      const hits = searcher(found.index);
      if (hits.length > 0) yield { report: found.report, hits };
    }
  }

  /** The reports that may answer, in the order of the shelf. */
  async #candidates(query: string, { among, indicators }: ShelfSearch): Promise<Key[]> {
    const need = needOf(query, indicators);
    const stored = await this.#ask((store) => store.mayAnswer(need));
    if (among === undefined && this.#unkept.size === 0) return stored;
    const may = new Set(stored.map(keyOf));
    return (await this.#allRows()).filter((row) => {
      const key = keyOf(row);
      return (may.has(key) || this.#unkept.has(key)) && among?.(this.#known(row)) !== false;
    });
  }

  /**
   * A report made ready for search: by its record, or where there is none, or it is damaged, by its file. Null for one that is gone, or
   * whose text does not pass a check.
   */
  async #index(key: Key, check: TextCheck | null): Promise<{ report: KnownReport; index: SearchIndex } | null> {
    const file = this.#files.get(keyOf(key));
    if (file === undefined) return null;
    const unkept = this.#unkept.get(keyOf(key));
    try {
      const stored = unkept === undefined ? await this.#store?.record(key) : null;
      if (stored && check?.passes(stored.text) === false) return null;
      if (stored) return { report: this.#known(stored.row), index: openPackedRecord(stored.record(), stored.text) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      forgetStore(this.#places);
    }
    const report = await openFile(file);
    const row =
      unkept && 'row' in unkept ? unkept.row : (await this.#allRows()).find((each) => keyOf(each) === keyOf(key));
    return report.ok && row ? { report: this.#known(row), index: buildSearchIndex(report.value) } : null;
  }

  async statistics(report: KnownReport): Promise<Listed | null> {
    try {
      const stored = this.#unkept.has(keyOf(report)) ? null : await this.#store?.statistics(report);
      if (stored) return stored;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      forgetStore(this.#places);
    }
    const opened = await openFile(report);
    return opened.ok ? { ...listedOf(opened.value), text: opened.value.text } : null;
  }

  async figures(wish: FigureWish, { quotes } = { quotes: true }): Promise<readonly KnownFigure[]> {
    const stored = await this.#ask((store) => store.figures(wish, quotes));
    const rows = await this.#allRows();
    const reports = new Map(rows.map((row) => [keyOf(row), this.#known(row)]));
    const found = stored.flatMap(({ figure, ...key }) => {
      const report = this.#unkept.has(keyOf(key)) ? undefined : reports.get(keyOf(key));
      return report === undefined ? [] : { report, figure };
    });
    for (const row of rows) {
      if (!this.#unkept.has(keyOf(row))) continue;
      const report = this.#known(row);
      const listed = await this.statistics(report);
      if (listed === null) continue;
      const wished = listed.statistics.filter((statistic) => isWished(statistic, wish));
      found.push(...wished.map((statistic) => ({ report, figure: seriesFigure(listed, statistic) })));
    }
    return found;
  }

  async some(keys: readonly Key[]): Promise<readonly KnownReport[]> {
    const wanted = new Set(keys.map(keyOf));
    const rows = await this.#rowsFrom(
      (store) => store.rowsWith(keys),
      (row) => wanted.has(keyOf(row)),
    );
    return rows.map((row) => this.#known(row));
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
    await this.#ask(async (store) => {
      await stored(store, (key, value) => {
        const name = keyOf(key);
        if (!this.#files.has(name) || told.has(name) || this.#unkept.has(name)) return;
        told.add(name);
        visit(key, value);
      });
      return [];
    });
    for (const each of this.#unkept.values()) {
      if (!('row' in each)) continue;
      const known = this.#known(each.row);
      const opened = await openFile(known);
      if (opened.ok) visit(known, made(opened.value));
    }
  }

  async body(report: KnownReport): Promise<string | null> {
    const [stored] = this.#unkept.has(keyOf(report))
      ? []
      : await this.#ask(async (store) => [await store.body(report)]);
    if (stored) return stored;
    const opened = await openFile(report);
    return opened.ok ? bodyOf(opened.value) : null;
  }

  async close(): Promise<void> {
    await this.#store?.close().catch(() => undefined);
    this.#store = null;
  }
}

/** Whether a report is one of `Store.rowsOf`. */
export function isOf({ region, place }: Pick<ReportSummary, 'region' | 'place'>, whose: Whose): boolean {
  return (region !== null && region === whose.region) || (place?.code != null && place.code === whose.code);
}

function unkept({ id, ships, found }: Entry, file: KnownFile | undefined): Unkept {
  const own = file ?? { id, ships, path: '' };
  return 'summary' in found
    ? { file: own, row: { id, ships, order: found.order, summary: found.summary } }
    : { file: own, message: found.message };
}

const UNWRITABLE: Localized = {
  zh: '书架的索引写不进去，每次都要重读改过的文件，比较慢：请检查磁盘空间和权限',
  en: 'the index of the shelf cannot be written, so that changed files are read each time, which is slow: check the space and permissions',
};
