import { Unzlib } from 'fflate';

/** What the streams of a PDF may unpack to in all, pictures left out: fonts and pages of long reports have a tenth of it. */
const MOST_BYTES = 200 * 1024 * 1024;
const CHUNK = 16 * 1024;
/** How far before a stream its dictionary is looked for. */
const DICTIONARY = 600;

/**
 * Whether the compressed streams of a PDF unpack to more than any report needs (ISO 32000-1 §7.4.4), found by unpacking them
 * without keeping anything. Pictures do not count: nobody unpacks them for the text.
 */
export function isBomb(bytes: Uint8Array): boolean {
  let left = MOST_BYTES;
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', at + 6)) {
    const dictionary = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue;
    let start = at + 6;
    while (bytes[start] === 0x0d || bytes[start] === 0x0a) start++;
    left = unpacked(bytes, start, left);
    if (left < 0) return true;
  }
  return false;
}

/** How much of `left` remains once the stream at `start` is unpacked; negative for less than nothing. */
function unpacked(bytes: Uint8Array, start: number, left: number): number {
  let rest = left;
  let ended = false;
  const inflate = new Unzlib((data, final) => {
    rest -= data.length;
    ended = final;
  });
  try {
    for (let at = start; at < bytes.length && !ended && rest >= 0; at += CHUNK) {
      inflate.push(bytes.subarray(at, Math.min(at + CHUNK, bytes.length)), at + CHUNK >= bytes.length);
    }
  } catch {
    // not compressed after all, or encrypted, or cut: the reader of PDFs will say
  }
  return rest;
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++;
    if (i === word.length) return at;
  }
  return -1;
}
