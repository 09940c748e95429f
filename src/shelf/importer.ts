import { statSync } from 'node:fs';
import { type Counts, countsOf, doubtsOf, isWorthALook, type Report } from '../report/index.ts';
import { done, type Result } from '../text/index.ts';
import { type Imported, type ImportOptions, importReport, prepareShelf } from './import.ts';
import { Listing } from './listing.ts';
import type { ShelfPaths } from './paths.ts';
import { foundWith, stateOfWritten } from './read-entry.ts';
import { bytesOf, digest, idKey, type ShelfFile, sourceNames, sourcesOf } from './shelf.ts';
import { openStore } from './store/open-store.ts';
import { type Entry, keyFrom, type Store } from './store/store.ts';

/** So many imported reports are kept in the store at once: each time costs as much as a report. */
const BATCH = 32;

/** Of so few reports the sources are asked for one by one: to list the sources of all others takes longer. */
const FEW = 20;

/** A report that is on the shelf, and not in the store yet. */
interface Pending {
  path: string;
  sourceSize: number;
  /** Of its segmented file as it was read: SHA-256, and what was found in it. */
  content: string;
  found: Entry['found'];
}

/** How much was found in a report, and how many doubts. */
interface Counted {
  counts: Counts;
  doubts: number;
}

/** What became of a file. */
export type Kept = Exclude<Imported, { outcome: 'there' }> & Counted;

/** Puts reports on the shelf, and what is made of them in its store: so that no other command has to read them again. */
export class Importer {
  readonly #paths: ShelfPaths;
  readonly #folder: string;
  #store: Store | null;
  /** The ids that the store knows, by `idKey`. */
  readonly #stored: ReadonlySet<string>;
  /** The reports that the store does not know, by the sizes of their files. */
  readonly #bySize = new Map<number, string[]>();
  readonly #sized = new Set<string>();
  #listing: Listing | undefined;
  readonly #pending = new Map<string, Pending>();

  private constructor(paths: ShelfPaths, folder: string, store: Store | null, stored: ReadonlySet<string>) {
    this.#paths = paths;
    this.#folder = folder;
    this.#store = store;
    this.#stored = stored;
  }

  /** Makes the shelf ready to be written; fails as `prepareShelf` does. A store that cannot be had is done without. */
  static async open(paths: ShelfPaths): Promise<Result<Importer>> {
    const folder = await prepareShelf(paths);
    if (!folder.ok) return folder;
    const { store } = await openStore(paths);
    let states: Iterable<string> = [];
    try {
      states = (await store?.states())?.keys() ?? [];
    } catch {
      // A damaged one: whoever lists the shelf next makes it anew.
    }
    const stored = new Set(Array.from(states, (key) => idKey(keyFrom(key).id)));
    return done(new Importer(paths, folder.value, store, stored));
  }

  /** Puts a report on the shelf: see `importReport`. */
  async import(
    bytes: Uint8Array,
    name: { path: string; id?: string },
    options: Omit<ImportOptions, 'twins' | 'listing'>,
  ): Promise<Result<Kept | Extract<Imported, { outcome: 'there' }>>> {
    const twins = (size: number) => this.#ofSize(size);
    this.#listing ??= new Listing(this.#folder);
    const imported = await importReport(this.#paths, bytes, name, { ...options, twins, listing: this.#listing });
    if (!imported.ok) return imported;
    if (imported.value.outcome === 'there') return done(imported.value);
    const { id, path, report } = imported.value;
    const counted = this.#store === null ? null : await this.#find(id, path, bytes.length);
    if (this.#pending.size >= BATCH) await this.#keep();
    return done({ ...imported.value, ...(counted ?? countIn(report)) });
  }

  /** Reads a segmented file that was just written, to be kept in the store with others. It is what is counted: what is on the shelf. */
  async #find(id: string, path: string, sourceSize: number): Promise<Counted | null> {
    const bytes = bytesOf(path);
    if (bytes === null) return null;
    const { found, answer } = await foundWith(bytes, id, path, countIn);
    this.#pending.set(id, { path, sourceSize, content: digest(bytes), found });
    return answer;
  }

  /** Keeps in the store what has been imported, and closes it. */
  async close(): Promise<void> {
    await this.#keep();
    await this.#store?.close().catch(() => undefined);
    this.#store = null;
  }

  async #keep(): Promise<void> {
    const entries: Entry[] = [];
    for (const [id, { path, sourceSize, content, found }] of this.#store === null ? [] : this.#pending) {
      const bytes = bytesOf(path);
      const state = bytes && stateOfWritten(path, bytes);
      // Another by now is read by whoever lists the shelf next.
      if (state?.content === content) entries.push({ id, ships: false, state, sourceSize, found });
    }
    this.#pending.clear();
    try {
      if (entries.length > 0) await this.#store?.put(entries);
    } catch {
      // They are on the shelf all the same, and are read from there.
      await this.#store?.close().catch(() => undefined);
      this.#store = null;
    }
  }

  /** The ids of the reports whose source, or segmented file, may have so many bytes. */
  async #ofSize(size: number): Promise<string[]> {
    this.#sizeOthers();
    let known: string[] = [];
    try {
      known = (await this.#store?.ofSize(size)) ?? [];
    } catch {
      // Then a twin may be missed, and is told when its id is taken.
    }
    return [...known, ...(this.#bySize.get(size) ?? [])];
  }

  /** Looks at the files that the store does not know: put there by hand, or by others meanwhile. */
  #sizeOthers(): void {
    const others: ShelfFile[] = [];
    for (const file of this.#listing?.files() ?? []) {
      if (this.#sized.has(file.id)) continue;
      this.#sized.add(file.id);
      if (!this.#stored.has(idKey(file.id))) others.push(file);
    }
    const names = others.length > FEW ? sourceNames(this.#folder) : undefined;
    for (const { id, path } of others) {
      for (const each of [path, ...sourcesOf(this.#folder, id, names)]) {
        const size = statSync(each, { throwIfNoEntry: false })?.size;
        if (size !== undefined) this.#bySize.set(size, [...(this.#bySize.get(size) ?? []), id]);
      }
    }
  }
}

/** How much was found in a report. */
export function countIn(report: Report): Counted {
  return { counts: countsOf(report), doubts: doubtsOf(report).filter(isWorthALook).length };
}
