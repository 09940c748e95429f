import type { ShelfReport } from './about.ts';
import { firstAtLeast, splitColumns } from './columns.ts';

/** The columns of a record, by their places in it. */
export const C = {
  about: 0,
  names: 1,
  parts: 2,
  folded: 3,
  sound: 4,
  gap: 5,
  edges: 6,
  readings: 7,
  passages: 8,
  stretchAt: 9,
  stretches: 10,
  moreAt: 11,
  more: 12,
  extra: 13,
  extraAt: 14,
  figures: 15,
  figurePlaces: 16,
  text: 17,
  steps: 18,
  ends: 19,
  odd: 20,
} as const;
const COUNT = Object.keys(C).length;

/** Strings that columns name by their numbers; lists of them are joined by line feeds, because few are asked for. */
export interface Names {
  /** In the order of their signs. */
  syllables: string;
  ids: string;
  units: string;
  parents: string;
  /** No half pair is in the folded text. */
  paired: boolean;
  /** Whether the places of `more` are too far apart for 16 bits. */
  wide: boolean;
}

/** A part as a query for its marker needs it: id, number, marker, start. */
export type PartRow = [id: string, number: number | null, marker: string, start: number];

/** An id of this bit is a statistic's: 's' and the other bits as a number. */
export const STATISTIC = 0x80000000;
/** A step that does not fit a byte is among the odd ones. */
export const ODD_STEP = 255;
/** Folded characters between two places whose source is known. */
export const BLOCK = 16;
/** Folded characters of which it is written down which passages hold any of them. */
export const STRETCH = 64;

/** The columns of one report, read where they lie. */
export interface PackedReport {
  about: ShelfReport;
  syllables: () => readonly string[];
  ids: () => readonly string[];
  units: () => readonly string[];
  parents: () => readonly string[];
  /** No half pair is in the folded text. */
  paired: boolean;
  parts: () => PartRow[];
  folded: Uint16Array;
  sound: Uint16Array;
  gap: Uint8Array;
  /** A bit for each folded place: whether a word begins or ends there. */
  edges: Uint8Array;
  /** Characters that are read aloud, ascending; then the sign of each reading. One of several readings has several entries. */
  readings: Uint16Array;
  /** One entry per passage. */
  kind: Uint32Array;
  id: Uint32Array;
  section: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  /** The passages in each stretch of folded text, and where the list of each stretch begins: see `stretchColumns`. */
  stretchAt: Uint32Array;
  stretches: Uint32Array;
  moreAt: Uint32Array;
  /** Of each passage: the number of its keys and their places, of its figure's places and these, of its subject's and these. */
  more: Uint16Array | Int32Array;
  /** What the places of `more` are counted from: the beginning of their passage, or of the text. */
  wide: boolean;
  /** Of each statistic its subject and its figure without qualifiers, one after the other. */
  extra: Uint16Array;
  /** Where the extra words of each passage begin, and one more: subject, figure, subject of the next … */
  extraAt: Uint32Array;
  /** value, most of each figure. */
  figures: Float64Array;
  /** passage, holder + 1, unit, parent, from, to, target of each figure. */
  figurePlaces: Uint32Array;
  text: Uint16Array;
  /** How far the source of each folded character begins after the end of the one before it, and its length: see `stepsOf`. */
  steps: Uint8Array;
  /** Where the source of the character before each block ends. */
  ends: Uint32Array;
  /** The places whose steps are odd, then where the sources of these begin, then where they end. */
  odd: Uint32Array;
}

const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** The id of a passage by what its column holds. */
export function idOf(code: number, ids: readonly string[]): string {
  return code >= STATISTIC ? `s${code - STATISTIC}` : (ids[code] ?? '');
}

/** Writes where the sources of the folded characters from `first` to `last` begin and end; `first` begins a block. */
export function offsetsInto(
  { steps, ends, odd }: PackedReport,
  [first, last]: readonly [number, number],
  from: Uint32Array,
  to: Uint32Array,
): void {
  const count = odd.length / 3;
  let before = ends[first / BLOCK] ?? 0;
  for (let at = first; at < last; at += 1) {
    const step = steps[at] ?? 0;
    if (step === ODD_STEP) {
      const place = firstAtLeast(odd.subarray(0, count), at);
      from[at - first] = odd[count + place] ?? 0;
      before = odd[2 * count + place] ?? 0;
    } else {
      from[at - first] = before + (step >> 1);
      before += (step >> 1) + 1 + (step & 1);
    }
    to[at - first] = before;
  }
}

/** Opens a record of `packReport`; null for what is none, or is damaged. */
export function openRecord(bytes: Uint8Array): PackedReport | null {
  const columns = splitColumns(bytes, COUNT);
  if (columns === null) return null;
  const passages = columns.words(C.passages);
  const count = passages.length / 7;
  const column = (at: number) => passages.subarray(at * count, (at + 1) * count);
  const names = parsed(columns.bytes(C.names)) as Names;
  return {
    about: parsed(columns.bytes(C.about)),
    syllables: once(() => names.syllables.split('\n').filter((each) => each !== '')),
    ids: once(() => names.ids.split('\n')),
    units: once(() => names.units.split('\n')),
    parents: once(() => names.parents.split('\n')),
    paired: names.paired,
    parts: () => parsed(columns.bytes(C.parts)),
    folded: columns.units(C.folded),
    sound: columns.units(C.sound),
    gap: columns.bytes(C.gap),
    edges: columns.bytes(C.edges),
    readings: columns.units(C.readings),
    kind: column(0),
    id: column(1),
    section: column(2),
    start: column(3),
    end: column(4),
    from: column(5),
    to: column(6),
    stretchAt: columns.words(C.stretchAt),
    stretches: columns.words(C.stretches),
    moreAt: columns.words(C.moreAt),
    more: names.wide ? columns.signed(C.more) : columns.units(C.more),
    wide: names.wide,
    extra: columns.units(C.extra),
    extraAt: columns.words(C.extraAt),
    figures: columns.numbers(C.figures),
    figurePlaces: columns.words(C.figurePlaces),
    text: columns.units(C.text),
    steps: columns.bytes(C.steps),
    ends: columns.words(C.ends),
    odd: columns.words(C.odd),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What the shelf says of a packed report; null for what is no such record, or is damaged. */
export function unpackAbout(bytes: Uint8Array): ShelfReport | null {
  return openRecord(bytes)?.about ?? null;
}
