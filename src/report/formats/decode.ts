import { done, fail, type Result } from '../../text/index.ts';
import { likelihood } from './characters.ts';

const BOMS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 65_536;
/** How much of a text is judged, in characters: a page may open with long scripts before its first Chinese. */
const JUDGED = 4_000_000;
/** The least share of frequent characters in Chinese that was decoded rightly: real reports have over 0.7, wrong guesses under 0.1. */
const LIKELY = 0.25;
/** One broken character in so many may be a slip of whoever made the file; more are an encoding that was not found. */
const BROKEN = 50;
/** In a file whose encoding is certain, somebody before us lost them: it is still read, unless they are a large part of it. */
const LOST = 5;

/**
 * Bytes → text: the encoding is told by the byte order mark, else UTF-8 where the bytes are valid UTF-8, else what `declared`
 * or the file's own `<meta charset>` names, else whichever of UTF-16, GB18030 (GB 18030-2005, a superset of GBK and GB2312)
 * and Big5 gives the most likely Chinese. The BOM is dropped, CRLF and CR become LF. Fails with `unreadable` for a file
 * without any text, for bytes that are no text, and where no encoding gives text that could be meant: never mojibake.
 * @param declared the encoding that a header outside the file gives, by any name of the Encoding Standard
 */
export function decode(bytes: Uint8Array, declared?: string): Result<string> {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (bom !== undefined) return checked(new TextDecoder(bom.encoding).decode(bytes));
  if (hasSignature(bytes)) return binaryFailure();
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    const wide = likeliest(bytes, ['utf-16le', 'utf-16be']);
    return wide === null ? binaryFailure() : checked(wide);
  }
  const text = decodeUnmarked(bytes, declared ?? declaredEncoding(bytes));
  return text === null ? encodingFailure() : checked(text);
}

/** Text that is already decoded: drops the BOM, makes line ends LF, refuses what holds nothing but blanks. */
export function unifyLines(text: string): Result<string> {
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/[^\s\u200b-\u200d\u2060\u00ad]/.test(unified)) {
    return fail(
      'unreadable',
      '文件里没有文字；请打开一份有正文的报告。',
      'the file holds no text; open one that holds a report.',
    );
  }
  return done(unified);
}

function checked(text: string): Result<string> {
  if (mostlyUnprintable(text)) return binaryFailure();
  if (tooBroken(text, LOST)) return encodingFailure();
  return unifyLines(text);
}

/** The encoding that a page names for itself in its first 4 KiB, null for none (HTML Standard: prescan a byte stream; XML 1.0 §4.3.3). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (/<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(head) ??
    /^\s{0,20}<\?xml[^>]{0,80}?encoding\s{0,4}=\s{0,4}["']([\w-]{2,20})/i.exec(head))?.[1];
}

function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8, or not all of it
  }
  if (declared !== undefined) {
    const named = likeliest(bytes, [declared]);
    if (named !== null) return named;
  }
  const chinese = likeliest(bytes, ['utf-8', 'gb18030', 'big5']);
  if (chinese !== null) return chinese;
  // English with a few accents is worth reading; the letters of Windows-1252 are all there is to tell it by.
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return high * 20 < bytes.length ? new TextDecoder('windows-1252').decode(bytes) : null;
}

/** What the first of the likeliest of these encodings makes of the bytes; null where none gives likely Chinese without many breaks. */
function likeliest(bytes: Uint8Array, encodings: readonly string[]): string | null {
  let best: string | null = null;
  let score = LIKELY;
  for (const encoding of encodings) {
    const text = decodedAs(bytes, encoding);
    if (text === null || tooBroken(text, BROKEN)) continue;
    const own = likelihood(text.slice(0, JUDGED));
    if (own < score || (own === score && best !== null)) continue;
    best = text;
    score = own;
  }
  return best;
}

function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    // Node reads the older names as GBK alone; the Encoding Standard reads them as the superset.
    return new TextDecoder(/^(?:x-)?gb/i.test(encoding) ? 'gb18030' : encoding).decode(bytes);
  } catch {
    return null; // a name that is no encoding's
  }
}

/** The first bytes of a format that is not plain text; which one it is, `sniff.ts` says. */
function hasSignature(bytes: Uint8Array): boolean {
  const signature = String.fromCharCode(...bytes.subarray(0, 5));
  return (
    signature === '%PDF-' ||
    signature === '{\\rtf' ||
    signature.startsWith('PK\u0003\u0004') ||
    signature.startsWith('\u00d0\u00cf\u0011')
  );
}

function mostlyUnprintable(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let odd = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) odd++;
  }
  return odd * 10 > end;
}

function tooBroken(text: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count > 0 && count * limit >= text.length;
}

function binaryFailure(): Result<string> {
  return fail(
    'unreadable',
    '这不是文本文件，也不是网页、Word 或 PDF 文件；请把报告另存为其中一种再打开。',
    'this is not a text file, a page, a Word file or a PDF; save the report as one of these, then open that.',
  );
}

function encodingFailure(): Result<string> {
  return fail(
    'unreadable',
    '认不出文件的文字编码，硬读会是乱码；请把它另存为 UTF-8 再打开。',
    'the encoding of the text cannot be told, and guessing would garble it; save it as UTF-8, then open that.',
  );
}
