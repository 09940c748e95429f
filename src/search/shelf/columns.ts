/**
 * Columns of numbers and text, one after the other in bytes, as they are in memory: what is read from disk is used where it lies.
 * A record of another version, another byte order, cut short or with a bit wrong is told by its first lines and its sum.
 */

/** 'rtsh' in the byte order of the machine: on another one it reads otherwise. */
const MAGIC = 0x72747368;
/** To be raised with every change of what the columns hold. */
const VERSION = 2;
/** Magic, version, length in bytes, number of columns, two halves of the sum. */
const HEAD = 6;
const ALIGNED = 8;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const aligned = (length: number) => Math.ceil(length / ALIGNED) * ALIGNED;

/**
 * Two sums of 32-bit words, each of every second one: a single wrong word always changes one of them, whatever else is wrong
 * is missed once in 2^64. Far from safe against who means to deceive, who could write a report instead.
 */
function sumOf(words: Uint32Array): Uint32Array {
  const sum = Uint32Array.of(0x9e3779b9, 0x85ebca6b);
  // In pieces: a function that is left only once is compiled anew at every call.
  for (let from = 0; from < words.length; from += PIECE) {
    addTo(sum, words, from, Math.min(words.length, from + PIECE));
  }
  return sum;
}

const PIECE = 2048;

function addTo(sum: Uint32Array, words: Uint32Array, from: number, to: number): void {
  let [even = 0, odd = 0] = sum;
  for (let at = from; at < to; at += 2) {
    even = Math.imul(even ^ (words[at] ?? 0), 0x01000193);
    odd = Math.imul(odd ^ (words[at + 1] ?? 0), 0x5bd1e995);
    even ^= even >>> 15;
    odd ^= odd >>> 13;
  }
  sum[0] = even;
  sum[1] = odd;
}

/** Puts columns into one stretch of bytes, which is a multiple of eight long. */
export function joinColumns(columns: readonly Column[]): Uint8Array {
  const head = aligned((HEAD + 2 * columns.length) * 4);
  const total = columns.reduce((sum, column) => sum + aligned(column.byteLength), head);
  const bytes = new Uint8Array(total);
  const header = new Uint32Array(bytes.buffer, 0, head / 4);
  let at = head;
  columns.forEach((column, index) => {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    header[HEAD + 2 * index] = at;
    header[HEAD + 2 * index + 1] = column.byteLength;
    at += aligned(column.byteLength);
  });
  header.set([MAGIC, VERSION, total, columns.length]);
  header.set(sumOf(new Uint32Array(bytes.buffer, HEAD * 4)), 4);
  return bytes;
}

/** The columns of a record, to be read as what they were. */
export interface Columns {
  bytes(index: number): Uint8Array;
  units(index: number): Uint16Array;
  words(index: number): Uint32Array;
  signed(index: number): Int32Array;
  numbers(index: number): Float64Array;
}

/** Takes bytes apart that `joinColumns` made with this many columns; null for what is none, or is damaged. */
export function splitColumns(record: Uint8Array, count: number): Columns | null {
  const bytes = record.byteOffset % ALIGNED === 0 ? record : record.slice();
  if (bytes.length < (HEAD + 2 * count) * 4 || bytes.length % ALIGNED !== 0) return null;
  const { buffer, byteOffset } = bytes;
  const words = new Uint32Array(buffer, byteOffset, bytes.length / 4);
  const [magic, version, length, columns, even, odd] = words;
  if (magic !== MAGIC || version !== VERSION || length !== bytes.length || columns !== count) return null;
  const sum = sumOf(words.subarray(HEAD));
  if (sum[0] !== even || sum[1] !== odd) return null;
  const place = (index: number, size: number): [ArrayBufferLike, number, number] => [
    buffer,
    byteOffset + (words[HEAD + 2 * index] ?? 0),
    Math.floor((words[HEAD + 2 * index + 1] ?? 0) / size),
  ];
  return {
    bytes: (index) => new Uint8Array(...place(index, 1)),
    units: (index) => new Uint16Array(...place(index, 2)),
    words: (index) => new Uint32Array(...place(index, 4)),
    signed: (index) => new Int32Array(...place(index, 4)),
    numbers: (index) => new Float64Array(...place(index, 8)),
  };
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Fewer are put together faster one by one. */
const FEW = 64;

/** The string of UTF-16 units, whatever they are: a decoder would not let half a pair pass. `paired`: there is no half pair. */
export function stringOf(units: Uint16Array, paired: boolean): string {
  if (paired && LITTLE_ENDIAN && units.length > FEW) return decoder.decode(units);
  let text = '';
  for (let at = 0; at < units.length; at += 1) {
    text += String.fromCharCode(units[at] ?? 0);
  }
  return text;
}

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    units[at] = text.charCodeAt(at);
  }
  return units;
}

/** The places where a word stands in UTF-16 units, ascending. */
export function placesIn(units: Uint16Array, word: string): number[] {
  const places: number[] = [];
  const first = word.charCodeAt(0);
  for (let at = units.indexOf(first); at >= 0; at = units.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && units[at + length] === word.charCodeAt(length)) length += 1;
    if (length === word.length) places.push(at);
  }
  return places;
}

/** The first index of an ascending list whose value is not below `least`; the length if there is none. */
export function firstAtLeast(ascending: ArrayLike<number>, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
