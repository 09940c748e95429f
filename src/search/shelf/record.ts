import { allParts } from '../../report/index.ts';
import type { Report } from '../../report/model.ts';
import type { Figure } from '../figures.ts';
import type { Folded } from '../fold.ts';
import { readReport } from '../index.ts';
import { HIT_KINDS } from '../kinds.ts';
import type { Passage } from '../passages.ts';
import { Words } from '../words.ts';
import { aboutReport, type ShelfReport } from './about.ts';
import { type Column, firstAtLeast, joinColumns, splitColumns, unitsOf } from './columns.ts';

/** The columns of a record, in their order. */
const C = {
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
interface Names {
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
const STATISTIC = 0x80000000;
export const FIRST_SIGN = 0xe000;
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
  /** passage, holder + 1, unit, parent, from, to of each figure. */
  figurePlaces: Uint32Array;
  text: Uint16Array;
  /** How far the source of each folded character begins after the end of the one before it, and its length: see `stepsOf`. */
  steps: Uint8Array;
  /** Where the source of the character before each block ends. */
  ends: Uint32Array;
  /** The places whose steps are odd, then where the sources of these begin, then where they end. */
  odd: Uint32Array;
}

class Table {
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();

  get joined(): string {
    return this.#names.join('\n');
  }

  of(given: string): number {
    const name = given.replaceAll('\n', ' ');
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.#names.push(name) - 1;
      this.#places.set(name, place);
    }
    return place;
  }
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/**
 * Everything that listing and searching one report needs, as bytes to be kept: its text, folded and read aloud, its passages and
 * figures. With a version and a sum; a multiple of eight long.
 */
export function packReport(report: Report): Uint8Array {
  const { folded, sounds, passages, figures } = readReport(report);
  const ids = new Table();
  const places = passageColumns(passages, ids);
  const { stretchAt, stretches } = stretchColumns(passages, folded.text.length);
  const { more, moreAt, wide } = moreOf(passages);
  const { extra, extraAt } = extrasOf(passages, folded);
  const units = new Table();
  const parents = new Table();
  const figurePlaces = figures.flatMap((each) => placesOf(each, units, parents));
  const names: Names = {
    syllables: Array.from(sounds.signs.keys()).join('\n'),
    ids: ids.joined,
    units: units.joined,
    parents: parents.joined,
    paired: !/\p{Surrogate}/u.test(folded.text),
    wide,
  };
  const parts = allParts(report).map(({ id, number, marker, start }): PartRow => [id, number, marker, start]);
  const { steps, ends, odd } = stepsOf(folded);
  const columns: Record<keyof typeof C, Column> = {
    about: json(aboutReport(report)),
    names: json(names),
    parts: json(parts),
    folded: unitsOf(folded.text),
    sound: unitsOf(sounds.sound),
    gap: folded.gap,
    edges: edgesOf(folded),
    readings: readingsColumn(folded.text, sounds.sound),
    passages: places,
    stretchAt,
    stretches,
    moreAt: Uint32Array.from(moreAt),
    more: wide ? Int32Array.from(more) : Uint16Array.from(more),
    extra: unitsOf(extra),
    extraAt: Uint32Array.from(extraAt),
    figures: Float64Array.from(figures.flatMap(({ value, most }) => [value, most])),
    figurePlaces: Uint32Array.from(figurePlaces),
    text: unitsOf(report.text),
    steps,
    ends,
    odd,
  };
  return joinColumns(Object.values(columns));
}

/** A bit for each folded place, set where a word begins or ends. */
function edgesOf(folded: Folded): Uint8Array {
  const words = new Words(folded);
  words.readAll();
  const bits = new Uint8Array((folded.text.length >> 3) + 1);
  for (let place = 0; place < folded.text.length; place += 1) {
    if (words.isEdge(place)) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}

function passageColumns(passages: readonly Passage[], ids: Table): Uint32Array {
  const count = passages.length;
  const columns = new Uint32Array(7 * count);
  passages.forEach(({ kind, id, section, start, end, from, to }, at) => {
    const number = kind === 'statistic' ? /^s([1-9]\d{0,8})$/.exec(id)?.[1] : undefined;
    const row = [
      HIT_KINDS.indexOf(kind),
      number === undefined ? ids.of(id) : STATISTIC + Number(number),
      ids.of(section),
      start,
      end,
      from,
      to,
    ];
    row.forEach((value, column) => {
      columns[column * count + at] = value;
    });
  });
  return columns;
}

/** Of each stretch of folded text the passages that have a part in it, ascending: one list after the other, and where each begins. */
function stretchColumns(
  passages: readonly Passage[],
  length: number,
): { stretchAt: Uint32Array; stretches: Uint32Array } {
  const lists = Array.from({ length: Math.ceil(length / STRETCH) }, (): number[] => []);
  passages.forEach(({ from, to }, index) => {
    for (let stretch = Math.floor(from / STRETCH); stretch * STRETCH < to; stretch += 1) {
      lists[stretch]?.push(index);
    }
  });
  const stretchAt = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    stretchAt[at + 1] = (stretchAt[at] ?? 0) + list.length;
  });
  return { stretchAt, stretches: Uint32Array.from(lists.flat()) };
}

/** The id of a passage by what its column holds. */
export function idOf(code: number, ids: readonly string[]): string {
  return code >= STATISTIC ? `s${code - STATISTIC}` : (ids[code] ?? '');
}

/** The readings of every character, those of one in the order in which they are met. */
function readingsColumn(text: string, sound: string): Uint16Array {
  const met = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const sign = sound.charCodeAt(at);
    if (sign >= FIRST_SIGN && sound[at] !== text[at]) met.add(text.charCodeAt(at) * 0x10000 + sign);
  }
  const pairs = Array.from(met).sort((a, b) => Math.floor(a / 0x10000) - Math.floor(b / 0x10000));
  return Uint16Array.from([...pairs.map((pair) => Math.floor(pair / 0x10000)), ...pairs.map((pair) => pair % 0x10000)]);
}

/** Of each passage: the number of its keys and their places, of its figure's places and these, of its subject's and these. */
function moreOf(passages: readonly Passage[]): { more: number[]; moreAt: number[]; wide: boolean } {
  const write = (wide: boolean) => {
    const more: number[] = [];
    const moreAt: number[] = [];
    for (const { keys, figure, about, from } of passages) {
      const base = wide ? 0 : from;
      const place = (at: number) => (at < 0 ? 0 : at - base + 1);
      moreAt.push(more.length);
      more.push(keys.length, ...keys.flatMap(([low, high]) => [place(low), place(high)]));
      more.push(figure.length, ...figure.map(place));
      more.push(about.places.length, ...about.places.map(place));
    }
    return { more, moreAt, wide };
  };
  const narrow = write(false);
  const inside = passages.every(({ keys, figure, about, from }) =>
    [...keys.flat(), ...figure, ...about.places].every((at) => at === -1 || at >= from),
  );
  return inside && narrow.more.every((value) => value <= 0xffff) ? narrow : write(true);
}

function extrasOf(passages: readonly Passage[], folded: Folded): { extra: string; extraAt: number[] } {
  let extra = '';
  const extraAt: number[] = [];
  for (const { about, figure } of passages) {
    extraAt.push(extra.length);
    extra += about.text;
    extraAt.push(extra.length);
    extra += figure.map((place) => folded.text.charAt(place)).join('');
  }
  extraAt.push(extra.length);
  return { extra, extraAt };
}

function placesOf({ passage, holder, unit, parent, range }: Figure, units: Table, parents: Table): number[] {
  return [passage, holder === null ? 0 : holder + 1, units.of(unit), parents.of(parent), range[0], range[1]];
}

/**
 * A byte for each folded character: twice the distance of its source from the end of the source before, and one if it is two units
 * long; what does not fit is odd.
 */
function stepsOf({ from, to, text }: Folded): { steps: Uint8Array; ends: Uint32Array; odd: Uint32Array } {
  const steps = new Uint8Array(text.length);
  const ends = new Uint32Array(Math.ceil(text.length / BLOCK));
  const odd: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % BLOCK === 0) ends[at / BLOCK] = before;
    const [low = 0, high = 0] = [from[at], to[at]];
    const step = (low - before) * 2 + (high - low - 1);
    const fits = low >= before && high > low && high - low <= 2 && step < ODD_STEP;
    steps[at] = fits ? step : ODD_STEP;
    if (!fits) odd.push(at);
    before = high;
  }
  return {
    steps,
    ends,
    odd: Uint32Array.from([...odd, ...odd.map((at) => from[at] ?? 0), ...odd.map((at) => to[at] ?? 0)]),
  };
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
