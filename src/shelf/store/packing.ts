import { deflateSync, inflateSync } from 'node:zlib';
import { bodyOf } from '../../analysis/index.ts';
import type { Statistic } from '../../report/index.ts';
import { textBytes } from '../../search/index.ts';
import { blobIn } from './driver.ts';
import { type Listed, type Prints, StoreError } from './store.ts';

// How what is kept of a report is packed, in whichever database.

/** Quick, and a third of the size. */
const LEVEL = 3;

export const packed = (value: unknown): Uint8Array => packedBytes(Buffer.from(JSON.stringify(value)));

export const packedBytes = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });

export const packedText = (text: string): Uint8Array => packedBytes(textBytes(text));

/** What `packedBytes` has packed. Throws a `StoreError` for anything else. */
export function inflated(value: unknown): Buffer {
  try {
    return inflateSync(blobIn(value));
  } catch (error) {
    throw new StoreError('damaged', String(error));
  }
}

/** The text of `textBytes`: a hundred times as fast as by a decoder. Throws a `StoreError` for what is no blob. */
export function textIn(value: unknown): string {
  const { buffer, byteOffset, byteLength } = blobIn(value);
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}

export const inflatedText = (value: unknown): string => textIn(inflated(value));

/** A statistic as it is kept: a list of values is read in half the time that an object with their names takes. */
const cellsOf = (own: Statistic) =>
  [
    ...([own.id, own.start, own.end, own.value, own.valueMax, own.unit, own.qualifier, own.subject] as const),
    ...([own.trend, own.period, own.year, own.aspect, own.indicator, own.target, own.parent] as const),
  ] as const;

/** By their places: to take a list apart costs as much as to read it. */
const statisticIn = (cells: ReturnType<typeof cellsOf>): Statistic => ({
  id: cells[0],
  start: cells[1],
  end: cells[2],
  value: cells[3],
  valueMax: cells[4],
  unit: cells[5],
  qualifier: cells[6],
  subject: cells[7],
  trend: cells[8],
  period: cells[9],
  year: cells[10],
  aspect: cells[11],
  indicator: cells[12],
  target: cells[13],
  parent: cells[14],
});

/** What is listed of a report, but for its text. */
export function packedListed({ statistics, ...others }: Omit<Listed, 'text'>): Uint8Array {
  return packedText(JSON.stringify({ ...others, statistics: statistics.map(cellsOf) }));
}

/** What `packedListed` has packed. Throws a `StoreError` for anything else. */
export function listedIn(value: unknown): Omit<Listed, 'text'> {
  const listed: Omit<Listed, 'text' | 'statistics'> & { statistics: ReturnType<typeof cellsOf>[] } = JSON.parse(
    inflatedText(value),
  );
  return { ...listed, statistics: listed.statistics.map(statisticIn) };
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Prints of the bytes that `bytesOf` gave of them. */
export function printsFrom(sentences: unknown, fingerprints: unknown): Prints {
  const [first, second] = [evenly(blobIn(sentences)), evenly(blobIn(fingerprints))];
  return {
    sentences: new Float64Array(first.buffer, first.byteOffset, first.byteLength >> 3),
    fingerprints: new Uint32Array(second.buffer, second.byteOffset, second.byteLength >> 2),
  };
}

/** Numbers of four and eight bytes must begin at an even place: bytes that do not are copied. */
const evenly = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));

/**
 * What words are counted in, of the text that is kept: to keep it twice would make the store half as large again as the files.
 * @param known what `bodyOf` can be spared
 */
export function bodyFrom(text: string, furniture: unknown, known: Parameters<typeof bodyOf>[1] = {}): string {
  return bodyOf({ text, furniture: JSON.parse(String(furniture)) }, known);
}
