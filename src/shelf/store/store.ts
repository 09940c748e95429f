import type { FigureWish, SeriesFigure } from '../../analysis/index.ts';
import type { DoubtfulSpan, Report, ReportSummary, Span, Statistic } from '../../report/index.ts';
import type { Need } from '../../search/index.ts';
import type { Localized } from '../../text/index.ts';

/** What tells a file from what it was: size, inode and times, and SHA-256 of its content. */
export interface FileState {
  /** Empty where the file did not keep still while it was read. */
  stat: string;
  content: string;
  /** Whether the times were old enough to tell, when it was read, that nothing was written since. */
  settled: boolean;
}

/** A report by its file: one that ships may have the id of one on the shelf. */
export interface Key {
  id: string;
  ships: boolean;
}

/** A figure and whose it is. */
export interface FigureOf extends Key {
  figure: SeriesFigure;
}

/** Of a report what its statistics are listed by, what is no part of it, and where its problems stand. */
export type Listed = Pick<Report, 'text' | 'sections' | 'furniture'> & {
  statistics: Statistic[];
  doubtful: readonly DoubtfulSpan[];
  problems: readonly Span[];
};

/** A commitment, as `recordOf` has it. */
export type StoredCommitment = Record<string, unknown>;

/** What is known of a report, in the order of the shelf. */
export interface Row extends Key {
  order: string;
  summary: ReportSummary;
}

/** Whose reports are asked for: of a place by its names joined, or by its code (GB/T 2260). */
export interface Whose {
  region: string | null;
  code: string | null;
}

/** Whether a report is one of `Store.rowsOf`. */
export function isOfPlace({ region, place }: Pick<ReportSummary, 'region' | 'place'>, whose: Whose): boolean {
  return (region !== null && region === whose.region) || (place?.code != null && place.code === whose.code);
}

/** What has a report's name and cannot be read as one. */
export interface UnreadableRow extends Key {
  message: Localized;
}

/** Everything that is kept of a file: what is said of a report, or why it is none. */
export interface Entry extends Key {
  state: FileState;
  /** The length of the source in bytes; null where none is kept. */
  sourceSize: number | null;
  found: Found | { message: Localized };
  /** For a store that is itself the shelf, and not made of files; absent: what it has stays. */
  kept?: KeptBytes;
}

/** The bytes that a report is made of. */
export interface KeptBytes {
  /** The segmented file. */
  segmented: Uint8Array;
  /** SHA-256 of the segmented file as it was written by an import; null for none. Another one says that somebody has edited it. */
  imported: string | null;
  /** What was imported, the ending that tells its format, and what it was called; null where none is kept. */
  source: { bytes: Uint8Array; ending: string; name: string } | null;
}

export interface Found {
  summary: ReportSummary;
  order: string;
  text: string;
  /** `packReport`: what it is searched by beside its text. */
  record: Uint8Array;
  /** `packReport`, parted by blanks. */
  grams: string;
  /** The statistics, and the sections without what is in them. */
  listed: Omit<Listed, 'text'>;
  figures: readonly SeriesFigure[];
  commitments: readonly StoredCommitment[];
  /** Hashes of its sentences, and of its runs of 8 characters (src/analysis). */
  prints: Prints;
  /** How many of its characters are counted as such (`charactersIn`). */
  characters: number;
}

/** By what copies are found. */
export interface Prints {
  sentences: Float64Array;
  fingerprints: Uint32Array;
}

/** How bodies are told: see `bodyOf`. */
export interface BodyOptions {
  letters?: boolean;
}

/** What is said of a report, and what it is searched by. */
export interface StoredRecord {
  row: Row;
  text: string;
  /** Throws a `StoreError` where it is damaged. */
  record: () => Uint8Array;
}

/** What words are counted in, and how many characters of it are no blanks. */
export interface Body {
  body: string;
  characters: number;
}

/**
 * Where what is made of the files of a shelf is kept, so that they need not be read again. Every call may throw what the engine
 * says (`StoreError`): whoever asks goes on without the store.
 */
export interface Store {
  /** By what all files are known to be as they were, by `keyOf`. */
  states(): Promise<Map<string, Pick<FileState, 'stat' | 'settled'>>>;
  /** The state of one file; null where it is not known. */
  stateOf(key: Key): Promise<FileState | null>;
  /** Keeps entries, each in the place of the one that is there under its key, all or none. */
  put(entries: readonly Entry[]): Promise<void>;
  /** Keeps new states of files that were touched only. */
  keepStates(states: readonly (readonly [Key, FileState])[]): Promise<void>;
  /** Forgets files, all or none. */
  forget(keys: readonly Key[]): Promise<void>;
  /** What is known of all reports, in the order of the shelf; of the first of them where there is a `most`. */
  rows(most?: number): Promise<Row[]>;
  /** The same of the reports that have this region or this code, neither of which null is. */
  rowsOf(whose: Whose): Promise<Row[]>;
  /** The same of some reports. */
  rowsWith(keys: readonly Key[]): Promise<Row[]>;
  unreadable(): Promise<UnreadableRow[]>;
  /** The reports that may answer a query, in the order of the shelf; the first of them where there is a `most`. */
  mayAnswer(need: Need, most?: number): Promise<Key[]>;
  /** What is said of a report, and what it is searched by. Null where it is gone by now. */
  record(key: Key): Promise<StoredRecord | null>;
  /** The statistics of a report, and what they are listed with. */
  statistics(key: Key): Promise<Listed | null>;
  /** The figures of all reports that are wished, in the order of the shelf and of the text; without `quotes` these are empty, which spares reading the texts. */
  figures(wish: FigureWish, quotes: boolean): Promise<FigureOf[]>;
  /** Tells the prints of each report, in no order. */
  eachPrints(visit: (key: Key, prints: Prints) => void): Promise<void>;
  /** Tells the body of each report, in no order. */
  eachBody(visit: (key: Key, body: Body) => void, options?: BodyOptions): Promise<void>;
  body(key: Key): Promise<string | null>;
  /** The reports on the shelf whose source, or segmented file, has so many bytes. */
  ofSize(bytes: number): Promise<string[]>;
  close(): Promise<void>;
}

/** A store that is damaged, that cannot be written, or cannot be had. */
export class StoreError extends Error {
  readonly kind: 'damaged' | 'unwritable' | 'unreachable';

  constructor(kind: StoreError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export function keyOf({ id, ships }: Key): string {
  return `${ships ? 1 : 0}${id}`;
}

/** The key that `keyOf` wrote. */
export function keyFrom(written: string): Key {
  return { id: written.slice(1), ships: written.startsWith('1') };
}
