import { deflateSync, inflateSync } from 'node:zlib';
import { bodyOf } from '../../analysis/index.ts';
import { textBytes } from '../../search/index.ts';
import { blobIn } from './driver.ts';
import { type Prints, StoreError } from './store.ts';

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

/** What `packed` has packed. */
export const unpacked = (value: unknown): unknown => JSON.parse(inflated(value).toString());

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
