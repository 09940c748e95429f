import type { MarkedPart } from './answer.ts';
import { joined, parted } from './bytes.ts';
import type { Figure } from './figures.ts';
import type { Folded } from './fold.ts';
import { textOf } from './fold.ts';
import type { Passage } from './passages.ts';
import { soundsOfSigns } from './pinyin/index.ts';
import type { SearchIndex } from './search.ts';
import { buildSearchDocument } from './search-document.ts';

/** What of an index is no text and no offsets, as JSON. */
interface Written {
  parts: readonly MarkedPart[];
  passages: readonly Passage[];
  figures: readonly Figure[];
  /** The syllables of the report, by the signs of its sounds. */
  syllables: readonly string[];
}

type Offsets = Uint8Array | Uint16Array | Uint32Array;

const bytesOf = ({ buffer, byteOffset, byteLength }: Offsets): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
const textBytes = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/**
 * An index as `indexWritten` opens it with nothing to work out for each character: a few hundred bytes for each sentence, four times what a
 * packed record takes. In the order of bytes of this machine.
 */
export function writtenIndex({ parts, searchDocument }: SearchIndex): Uint8Array {
  const { folded, sounds, passages, figures } = searchDocument;
  const written: Written = {
    parts: parts.map(({ id, number, marker, start }) => ({ id, number, marker, start })),
    passages,
    figures,
    syllables: sounds.signed,
  };
  const { text, from, to, gap } = folded;
  return joined([
    Buffer.from(JSON.stringify(written)),
    textBytes(text),
    bytesOf(from),
    bytesOf(to),
    gap,
    textBytes(sounds.sound),
  ]);
}

/** A piece of bytes by itself, as arrays of numbers of more than a byte need it. */
function alone(piece: Uint8Array = new Uint8Array()): ArrayBuffer {
  const bytes = new Uint8Array(piece.length);
  bytes.set(piece);
  return bytes.buffer;
}

/**
 * The index that `writtenIndex` wrote.
 * @param text the report's text
 */
export function indexWritten(bytes: Uint8Array, text: string): SearchIndex {
  const [json = new Uint8Array(), characters, from, to, gap, signs] = parted(bytes);
  const { parts, passages, figures, syllables }: Written = JSON.parse(
    Buffer.from(json.buffer, json.byteOffset, json.length).toString(),
  );
  const folded: Folded = {
    text: textOf(new Uint16Array(alone(characters))),
    from: new Uint32Array(alone(from)),
    to: new Uint32Array(alone(to)),
    gap: new Uint8Array(alone(gap)),
  };
  const sounds = soundsOfSigns(folded.text, textOf(new Uint16Array(alone(signs))), syllables);
  return { text, parts, searchDocument: buildSearchDocument(folded, sounds, { passages, figures }) };
}
