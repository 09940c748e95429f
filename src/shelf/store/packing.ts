import { deflateSync, inflateSync } from 'node:zlib';
import { bodyOf } from '../../analysis/index.ts';
import { textBytes, textFrom } from '../../search/index.ts';
import { blobIn } from './driver.ts';
import { type Prints, StoreError } from './store.ts';

// How what is kept of a report is packed, in whichever database.

/** Quick, and a third of the size. */
const LEVEL = 3;

export const packed = (value: unknown): Uint8Array => packedBytes(Buffer.from(JSON.stringify(value)));

export const packedBytes = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });

export const packedText = (text: string): Uint8Array => packedBytes(textBytes(text));

/** What `packedBytes` has packed. Throws a `StoreError` for anything else. */
export function inflated(value: unknown): Uint8Array {
  try {
    return inflateSync(blobIn(value));
  } catch (error) {
    throw new StoreError('damaged', String(error));
  }
}

export const inflatedText = (value: unknown): string => textFrom(inflated(value));

/** What `packed` has packed. */
export const unpacked = (value: unknown): unknown => JSON.parse(new TextDecoder().decode(inflated(value)));

export const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Prints of the bytes that `bytesOf` gave of them. */
export function printsFrom(sentences: unknown, fingerprints: unknown): Prints {
  return { sentences: new Float64Array(ownBuffer(sentences)), fingerprints: new Uint32Array(ownBuffer(fingerprints)) };
}

/** Bytes of their own: numbers of four and eight bytes must begin at an even place. */
const ownBuffer = (blob: unknown): ArrayBuffer => new Uint8Array(blobIn(blob)).buffer;

/** What words are counted in, of the text as it is kept: to keep it twice would make the store half as large again as the files. */
export function bodyFrom(text: unknown, furniture: unknown): string {
  return bodyOf({ text: inflatedText(text), furniture: JSON.parse(String(furniture)) });
}
