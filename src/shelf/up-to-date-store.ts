import type { Localized } from '../text/index.ts';
import type { KnownReport, OpenOptions } from './open-shelf.ts';
import { inOrder } from './order.ts';
import type { ShelfPaths } from './paths.ts';
import { isStill, type KnownFile, readEntry } from './read-entry.ts';
import { isNoFile } from './shelf-files.ts';
import { forgetStore, openStore } from './store/open-store.ts';
import { type Entry, type FileState, type Key, keyOf, type Row, type Store, StoreError } from './store/store.ts';

/** So few files are read so quickly that nobody need be told of it. */
const FEW = 20;
/**
 * So many files at most are read before they are kept, all at once: what a program that is ended has read until then stays, and the
 * full text index takes half the time by it that it takes for 16. The first is kept alone, and then twice as many each time, so that
 * who waits for them sees the first at once.
 */
const BATCH = 32;
/** So many reports, more than a screen shows, are told before the files are looked at: of thousands that takes longer than all else. */
const FIRST = 100;

/** A report that is not in the store. */
type Unkept = { file: KnownFile } & ({ row: Row } | { message: Localized });

/**
 * The store of a shelf of files, and what of these files it could not keep. A store that turns out to be damaged is made anew from
 * the files; where there is none, everything is read from them and nothing is kept.
 */
export class UpToDateStore {
  /** What makes it slow, for the user; null where nothing does. */
  notice: Localized | null;
  readonly #paths: ShelfPaths;
  readonly #files: Map<string, KnownFile>;
  #store: Store | null;
  readonly #unkept = new Map<string, Unkept>();
  #rows: readonly Row[] | null = null;
  /** Made once for each row: to make one takes longer than most of what is asked of it. */
  readonly #knownOf = new WeakMap<Row, KnownReport>();

  private constructor(paths: ShelfPaths, files: readonly KnownFile[], store: Store | null, notice: Localized | null) {
    this.#paths = paths;
    this.#files = new Map(files.map((file) => [keyOf(file), file]));
    this.#store = store;
    this.notice = notice;
  }

  /** Opens the store of a shelf and brings it up to date with the files, in whatever order; what has the name of one and is none is left out. */
  static async open(paths: ShelfPaths, files: readonly KnownFile[], options: OpenOptions): Promise<UpToDateStore> {
    const { store, notice } = await openStore(paths);
    const opened = new UpToDateStore(paths, files, store, files.length < FEW ? null : notice);
    await opened.#update(options);
    return opened;
  }

  async #update(options: OpenOptions): Promise<void> {
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
    forgetStore(this.#paths);
    const { store, notice } = await openStore(this.#paths);
    this.#store = store;
    this.notice = notice;
    this.#unkept.clear();
    this.#rows = null;
  }

  async #updateOnce({ onProgress, onKnown, isStopped }: OpenOptions): Promise<void> {
    if (onKnown !== undefined && this.#files.size > FIRST) await this.#tellFirst(onKnown);
    const states = (await this.#store?.states()) ?? new Map<string, FileState>();
    const missing = this.#changed(states);
    const gone = Array.from(states.keys()).filter((key) => !this.#files.has(key));
    if (gone.length > 0)
      await this.#write((store) => store.forget(gone.map((key) => ({ id: key.slice(1), ships: key[0] === '1' }))));
    if (missing.length === 0) return;
    onKnown?.(await this.reports(), this.#files.size);
    let from = 0;
    for (let size = 1; from < missing.length && isStopped?.() !== true; size = Math.min(BATCH, size * 2)) {
      const before = from;
      const batch = missing.slice(from, from + size);
      await this.#readAll(batch, (at) => onProgress?.(before + at, missing.length));
      from += size;
      this.#rows = null;
      onKnown?.(await this.reports(), this.#files.size);
    }
    onProgress?.(missing.length, missing.length);
  }

  /** Tells the first reports as the store has them, and lets whoever shows them do so before the files are looked at. */
  async #tellFirst(onKnown: NonNullable<OpenOptions['onKnown']>): Promise<void> {
    const rows = (await this.#store?.rows(FIRST)) ?? [];
    const first = rows.filter((row) => this.file(row) !== undefined).map((row) => this.known(row));
    if (first.length === 0) return;
    onKnown(first, this.#files.size);
    await new Promise(setImmediate);
  }

  /** The files that are not as they were when they were read, in the order of their paths. What has the name of one and is none is forgotten. */
  #changed(states: ReadonlyMap<string, Pick<FileState, 'stat' | 'settled'>>): KnownFile[] {
    const changed: KnownFile[] = [];
    for (const [key, file] of this.#files) {
      const state = states.get(key);
      if (state !== undefined && isStill(file.path, state)) continue;
      if (isNoFile(file.path)) this.#files.delete(key);
      else changed.push(file);
    }
    return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #readAll(files: readonly KnownFile[], tell: (at: number) => void): Promise<void> {
    const entries: Entry[] = [];
    const touched: (readonly [Key, FileState])[] = [];
    const gone: Key[] = [];
    for (const [at, file] of files.entries()) {
      tell(at);
      const read = await readEntry(file, (await this.#store?.stateOf(file)) ?? null);
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

  /** Asks the store; one that turns out to be damaged is made anew, and asked again. Empty where there is no store. */
  async ask<T>(question: (store: Store) => Promise<T[]>): Promise<T[]> {
    try {
      return this.#store === null ? [] : await question(this.#store);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await this.#makeAnew();
      await this.#updateOnce({});
      return this.#store === null ? [] : await question(this.#store);
    }
  }

  /**
   * Asks the store of one report. Null where the store does not have it, and where the store turns out to be damaged, which is then
   * made anew by the next run: the report's file has the answer.
   */
  async askOf<T>(key: Key, question: (store: Store) => Promise<T | null>): Promise<T | null> {
    if (this.#store === null || this.isUnkept(key)) return null;
    try {
      return await question(this.#store);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      forgetStore(this.#paths);
      return null;
    }
  }

  /** What is known of a file; undefined for one that is not on the shelf. */
  file(key: Key): KnownFile | undefined {
    return this.#files.get(keyOf(key));
  }

  /** Whether the store could not keep what is known of a file. */
  isUnkept(key: Key): boolean {
    return this.#unkept.has(keyOf(key));
  }

  /** The row of a report; undefined for one that is gone or cannot be read. */
  async row(key: Key): Promise<Row | undefined> {
    const own = this.#unkept.get(keyOf(key));
    if (own !== undefined) return 'row' in own ? own.row : undefined;
    return (await this.rows()).find((each) => keyOf(each) === keyOf(key));
  }

  /** The rows of the reports that could not be kept, in no order. */
  unkeptRows(): Row[] {
    return Array.from(this.#unkept.values()).flatMap((each) => ('row' in each ? each.row : []));
  }

  /** The files that could not be kept and are no reports, in no order. */
  unkeptFailures(): { path: string; message: Localized }[] {
    return Array.from(this.#unkept.values()).flatMap((each) =>
      'message' in each ? { path: each.file.path, message: each.message } : [],
    );
  }

  /** The rows of all reports, in the order of the shelf. */
  async rows(): Promise<readonly Row[]> {
    this.#rows ??= await this.rowsFrom((store) => store.rows());
    return this.#rows;
  }

  /** Rows of the store, and of what could not be kept those that pass, in the order of the shelf. */
  async rowsFrom(question: (store: Store) => Promise<Row[]>, passes = (_: Row) => true): Promise<readonly Row[]> {
    const stored = (await this.ask(question)).filter((row) => this.file(row) !== undefined && !this.isUnkept(row));
    const others = this.unkeptRows();
    return others.length === 0 ? stored : inOrder([...stored, ...others.filter(passes)]);
  }

  async reports(): Promise<readonly KnownReport[]> {
    return (await this.rows()).map((row) => this.known(row));
  }

  /** What is known of the report of a row, one object for each row. */
  known(row: Row): KnownReport {
    const known = this.#knownOf.get(row);
    if (known !== undefined) return known;
    // The summary itself: to make copies of ten thousand takes as long as to read them.
    const made = Object.assign(row.summary, { path: this.file(row)?.path ?? '', ships: row.ships });
    this.#knownOf.set(row, made);
    return made;
  }

  async close(): Promise<void> {
    await this.#store?.close().catch(() => undefined);
    this.#store = null;
  }
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
