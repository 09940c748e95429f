import { done, fail, type Result } from '../text/result.ts';

const BOMS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 65_536;

/**
 * Bytes → text: the encoding is told by the byte order mark, else UTF-8 where the bytes are valid UTF-8, else GB18030
 * (the mandatory Chinese encoding, GB 18030-2005, a superset of GBK and GB2312). The BOM is dropped, CRLF and CR become LF.
 * Fails with `unreadable` for a file without any text and for bytes that are no text.
 */
export function decode(bytes: Uint8Array): Result<string> {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (bom === undefined && looksBinary(bytes)) return binaryFailure();
  const text = bom === undefined ? decodeUnmarked(bytes) : new TextDecoder(bom.encoding).decode(bytes);
  if (text === null || mostlyUnprintable(text)) return binaryFailure();
  return unifyLines(text);
}

/** Text that is already decoded: drops the BOM, makes line ends LF, refuses what holds nothing but blanks. */
export function unifyLines(text: string): Result<string> {
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/\S/.test(unified)) {
    return fail(
      'unreadable',
      '文件里没有文字；请打开一份有正文的报告。',
      'The file holds no text; open one that holds a report.',
    );
  }
  return done(unified);
}

function decodeUnmarked(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this one
    }
  }
  // A few broken bytes in an otherwise good file should not keep anybody from reading it.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return countOf(lenient, 0xfffd) * 50 < lenient.length ? lenient : null;
}

/** A NUL byte in the first 64 KiB, or the signature of a format that is not plain text. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) return true;
  const signature = String.fromCharCode(...bytes.subarray(0, 5));
  return signature === '%PDF-' || signature.startsWith('PK\u0003\u0004') || signature.startsWith('\u00d0\u00cf\u0011');
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

function countOf(text: string, code: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === code) count++;
  return count;
}

function binaryFailure(): Result<string> {
  return fail(
    'unreadable',
    '这不是文本文件；请先把报告另存为纯文本（UTF-8 或 GBK）再打开。',
    'This is not a text file; save the report as plain text (UTF-8 or GBK) first, then open that.',
  );
}
