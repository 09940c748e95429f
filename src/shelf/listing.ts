import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { idKey, isReportName, namesIn, SEGMENTED, type ShelfFile, shelfFiles } from './shelf-files.ts';

/**
 * The reports of a shelf that is asked again and again while reports are put there: the folder is read each time, but only names that
 * are new are looked at, and compared with others.
 */
export class Listing {
  readonly #folder: string;
  readonly #base: string;
  readonly #byId = new Map<string, ShelfFile>();
  /** The ids of one key, in order: there is more than one only where the system tells small letters from capital ones. */
  readonly #byKey = new Map<string, string[]>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#base = join(folder, '-').slice(0, -1);
    for (const file of shelfFiles(folder)) this.add(file);
  }

  /** Looks at what has changed since. A folder that cannot be read has no reports. */
  refresh(): void {
    // Names alone: with what each of them is it takes three times as long.
    const names = new Set(namesIn(this.#folder));
    for (const { id } of this.#byId.values()) if (!names.has(id + SEGMENTED)) this.#delete(id);
    for (const name of names) {
      const id = name.slice(0, -SEGMENTED.length);
      if (!isReportName(name) || this.#byId.has(id)) continue;
      const entry = lstatSync(this.#base + name, { throwIfNoEntry: false });
      if (entry?.isFile() || entry?.isSymbolicLink()) this.add({ id, path: this.#base + name });
    }
  }

  /** In no order. */
  files(): Iterable<ShelfFile> {
    return this.#byId.values();
  }

  /** The file whose name is an id just so. */
  get(id: string): ShelfFile | undefined {
    return this.#byId.get(id);
  }

  /** The same, or one that has the id in other letters, as `withId`. */
  withId(id: string): ShelfFile | undefined {
    return this.#byId.get(id) ?? this.#byId.get(this.#byKey.get(idKey(id))?.[0] ?? '');
  }

  /** What has been put there, before it is looked for. */
  add(file: ShelfFile): void {
    if (this.#byId.has(file.id)) return;
    const key = idKey(file.id);
    this.#byId.set(file.id, file);
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), file.id].sort());
  }

  #delete(id: string): void {
    const key = idKey(id);
    this.#byId.delete(id);
    this.#byKey.set(
      key,
      (this.#byKey.get(key) ?? []).filter((each) => each !== id),
    );
  }
}
