import { allParts, type Report } from '../report/index.ts';
import type { MarkedPart } from './answer.ts';
import { joined, NumberReader, NumberWriter, parted } from './bytes.ts';
import type { Figure } from './figures.ts';
import { type Folded, fold, textOf } from './fold.ts';
import { gramsOf } from './grams.ts';
import { HIT_KINDS } from './kinds.ts';
import { type Passage, textPassagesOf } from './passages.ts';
import { soundsAs } from './pinyin/index.ts';
import { NumberedSyllables, numberOf, type Syllables, syllableOf, usualReadingsOf } from './pinyin/syllables.ts';
import { readReport, type SearchIndex } from './search.ts';
import { buildSearchDocument } from './search-document.ts';

/**
 * A record: what a report is searched by beside its text, as bytes, so that it need not be parsed, folded and read aloud again. Everything that
 * can be made again in less time than it takes to read is left out: the folded text where it is that of the source, the usual
 * readings, the words. Not compressed; the same report gives the same bytes.
 */

/** What is no number in a record, as JSON. */
interface PackedWords {
  ids: string[];
  units: string[];
  /** Of each passage with a subject, folded. */
  subjects: string[];
  /** value and most of each figure. */
  figures: number[];
  parts: [id: string, number: number | null, marker: string, start: number][];
}

/** Gives each string a number, counted from 0 in the order in which they are met. */
class Names {
  readonly all: string[] = [];
  readonly #positions = new Map<string, number>();

  of(name: string): number {
    let place = this.#positions.get(name);
    if (place === undefined) {
      place = this.all.push(name) - 1;
      this.#positions.set(name, place);
    }
    return place;
  }
}

/** What a report is searched by, and what it is chosen by among others. */
export interface Packed {
  record: Uint8Array;
  grams: string[];
  /** Its text, folded. */
  folded: string;
  /** Its sentences, folded. */
  sentences: string[];
}

/** The record of a report and its grams. Some milliseconds, most of them to find its statistics and to read it aloud. */
export function packReport(report: Report): Packed {
  const read = readReport(report);
  const { folded, syllables, passages, figures } = read;
  const sounds = soundsAs(folded.text, syllables);
  const sentences = sentencesOf(folded, passages);
  return {
    record: packedRecordOf(report, read),
    grams: gramsOf({ folded, sounds, passages, figures }),
    folded: folded.text,
    sentences,
  };
}

/** A report as it is printed, folded: what copies of it are told by. Finds no statistics and reads nothing aloud. */
export function printedOf(report: Report): Pick<Packed, 'folded' | 'sentences'> {
  const folded = fold(report.text);
  return { folded: folded.text, sentences: sentencesOf(folded, textPassagesOf(report, folded)) };
}

function sentencesOf({ text }: Folded, passages: readonly Passage[]): string[] {
  return passages.filter(({ kind }) => kind !== 'statistic').map(({ from, to }) => text.slice(from, to));
}

function packedRecordOf(
  report: Report,
  { folded, syllables, passages, figures }: ReturnType<typeof readReport>,
): Uint8Array {
  const [ids, units] = [new Names(), new Names()];
  const numbers = new NumberWriter();
  writePassages(numbers, passages, ids);
  writeFigures(numbers, figures, ids, units);
  const words: PackedWords = {
    ids: ids.all,
    units: units.all,
    subjects: passages.flatMap(({ subject: about }) => (about.positions.length > 0 ? about.text : [])),
    figures: figures.flatMap(({ value, most }) => [value, most]),
    parts: allParts(report).map(({ id, number, marker, start }) => [id, number, marker, start]),
  };
  return joined([
    new TextEncoder().encode(JSON.stringify(words)),
    foldedBytes(report.text, folded),
    readingBytes(folded.text, syllables),
    numbers.bytes(),
  ]);
}

/**
 * Opens a record of `packReport`: the same as `buildSearchIndex` makes of the report itself.
 * @param text the report's text
 */
export function openPackedRecord(record: Uint8Array, text: string): SearchIndex {
  const [wordBytes, foldedPiece, readings, numberBytes] = parted(record);
  const nothing = new Uint8Array();
  const words: PackedWords = JSON.parse(new TextDecoder().decode(wordBytes));
  const folded = foldedFrom(text, foldedPiece ?? nothing);
  const numbers = new NumberReader(numberBytes ?? nothing);
  const passages = readPassages(numbers, words);
  const figures = readFigures(numbers, words);
  const sounds = soundsAs(folded.text, syllablesFrom(folded.text, readings ?? nothing));
  const parts = words.parts.map(([id, number, marker, start]): MarkedPart => ({ id, number, marker, start }));
  return { text, parts, searchDocument: buildSearchDocument(folded, sounds, { passages, figures }) };
}

/** A text as UTF-16, the lower byte first, whatever it holds: half a pair would not survive UTF-8. */
export function textBytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

/** What does not fit into the one byte that says of a folded character where its source is stands behind, as numbers. */
const ODD = 255;

/**
 * A byte for each folded character: the gap before it, how far its source lies behind the end of the one before, and whether that
 * is two units long; ODD where it is otherwise, or the character is not that of its source.
 */
function foldedBytes(text: string, { text: own, from, to, gap }: Folded): Uint8Array {
  const bytes = new Uint8Array(own.length);
  const odd = new NumberWriter();
  let before = 0;
  for (let at = 0; at < own.length; at += 1) {
    const [start = 0, end = 0, mark = 0] = [from[at], to[at], gap[at]];
    const step = start - before;
    const byte = step * 6 + mark * 2 + (end - start - 1);
    const fits = step >= 0 && (end - start === 1 || end - start === 2) && byte < ODD;
    if (fits && own.charCodeAt(at) === text.charCodeAt(start)) {
      bytes[at] = byte;
    } else {
      bytes[at] = ODD;
      for (const number of [own.charCodeAt(at), step, end - start, mark]) odd.add(number);
    }
    before = end;
  }
  return joined([bytes, odd.bytes()]);
}

function foldedFrom(text: string, piece: Uint8Array): Folded {
  const [bytes = new Uint8Array(), oddBytes = new Uint8Array()] = parted(piece);
  const odd = new NumberReader(oddBytes);
  const { length } = bytes;
  const units = new Uint16Array(length);
  const [from, to, gap] = [new Uint32Array(length), new Uint32Array(length), new Uint8Array(length)];
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ODD) {
      units[at] = odd.next();
      from[at] = before + odd.next();
      before = (from[at] ?? 0) + odd.next();
      gap[at] = odd.next();
    } else {
      const start = before + Math.floor(byte / 6);
      units[at] = text.charCodeAt(start);
      from[at] = start;
      before = start + 1 + (byte & 1);
      gap[at] = (byte % 6) >> 1;
    }
    to[at] = before;
  }
  return { text: textOf(units), from, to, gap };
}

/** The characters that are not read as usual: how far apart they stand, and which of the readings named in front each has. */
function readingBytes(text: string, { numbers: read }: Syllables): Uint8Array {
  const usual = usualReadingsOf(text);
  const names = new Names();
  const numbers = new NumberWriter();
  let before = 0;
  for (let at = 0; at < read.length; at += 1) {
    const number = read[at] ?? 0;
    if (number === usual[at]) continue;
    numbers.add(at - before);
    numbers.add(names.of(syllableOf(number)));
    before = at;
  }
  return joined([new TextEncoder().encode(names.all.join(' ')), numbers.bytes()]);
}

function syllablesFrom(text: string, piece: Uint8Array): Syllables {
  const [nameBytes, numberBytes = new Uint8Array()] = parted(piece);
  const names = new TextDecoder().decode(nameBytes).split(' ').map(numberOf);
  const read = usualReadingsOf(text);
  const numbers = new NumberReader(numberBytes);
  for (let at = 0; !numbers.isAtEnd; ) {
    at += numbers.next();
    read[at] = names[numbers.next()] ?? 0;
  }
  return new NumberedSyllables(read);
}

function writePassages(numbers: NumberWriter, passages: readonly Passage[], ids: Names): void {
  numbers.add(passages.length);
  let [start, from] = [0, 0];
  for (const passage of passages) {
    numbers.add(HIT_KINDS.indexOf(passage.kind));
    numbers.add(ids.of(passage.id));
    numbers.add(ids.of(passage.section));
    numbers.add(passage.start - start);
    numbers.add(passage.end - passage.start);
    numbers.add(passage.from - from);
    numbers.add(passage.to - passage.from);
    const offset = (place: number) => (place < 0 ? place : place - passage.from);
    // Places before the passage, too: -1 alone says that there is none, so what is there is moved behind 0 and below -1.
    const moved = (place: number) => (offset(place) < 0 && place >= 0 ? offset(place) - 1 : offset(place));
    numbers.addAll(passage.keys.flatMap(([low, high]) => [low - passage.from, high - low]));
    numbers.addAll(passage.figure.map(moved));
    numbers.addAll(passage.subject.positions.map(moved));
    [start, from] = [passage.start, passage.from];
  }
}

function readPassages(numbers: NumberReader, { ids, subjects }: PackedWords): Passage[] {
  let [start, from, subject] = [0, 0, 0];
  const passages: Passage[] = [];
  for (let left = numbers.next(); left > 0; left -= 1) {
    const kind = HIT_KINDS[numbers.next()] ?? 'passage';
    const id = ids[numbers.next()] ?? '';
    const section = ids[numbers.next()] ?? '';
    start += numbers.next();
    const end = start + numbers.next();
    from += numbers.next();
    const to = from + numbers.next();
    const keys: [number, number][] = [];
    for (let ends = numbers.next(); ends > 1; ends -= 2) {
      const low = from + numbers.next();
      keys.push([low, low + numbers.next()]);
    }
    const figure = readPositions(numbers, from);
    const positions = readPositions(numbers, from);
    const text = positions.length > 0 ? (subjects[subject++] ?? '') : '';
    passages.push({ kind, id, section, start, end, from, to, keys, figure, subject: { text, positions } });
  }
  return passages;
}

/** Places that are written by how far they stand behind `base`; -1 where there is none. */
function readPositions(numbers: NumberReader, base: number): number[] {
  const positions: number[] = [];
  for (let left = numbers.next(); left > 0; left -= 1) {
    const offset = numbers.next();
    positions.push(offset === -1 ? -1 : base + (offset < 0 ? offset + 1 : offset));
  }
  return positions;
}

function writeFigures(numbers: NumberWriter, figures: readonly Figure[], ids: Names, units: Names): void {
  numbers.add(figures.length);
  for (const { id, target, passage, holder, unit, parent, range } of figures) {
    const own = [ids.of(id), target ? 1 : 0, passage, holder ?? -1, units.of(unit), ids.of(parent)];
    for (const each of [...own, range[0], range[1] - range[0]]) {
      numbers.add(each);
    }
  }
}

function readFigures(numbers: NumberReader, { ids, units, figures }: PackedWords): Figure[] {
  const read: Figure[] = [];
  const count = numbers.next();
  for (let at = 0; at < count; at += 1) {
    const id = ids[numbers.next()] ?? '';
    const target = numbers.next() === 1;
    const passage = numbers.next();
    const holder = numbers.next();
    const unit = units[numbers.next()] ?? '';
    const parent = ids[numbers.next()] ?? '';
    const low = numbers.next();
    const range = [low, low + numbers.next()] as const;
    const [value, most] = [figures[2 * at] ?? 0, figures[2 * at + 1] ?? 0];
    read.push({ id, target, passage, holder: holder < 0 ? null : holder, value, most, unit, parent, range });
  }
  return read;
}
