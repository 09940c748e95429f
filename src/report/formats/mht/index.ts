import PostalMime from 'postal-mime';
import type { Result } from '../../../text/index.ts';
import type { Extracted } from '../../outline/hints.ts';
import { decode } from '../decode.ts';
import { broken, notReadable } from '../failures.ts';
import { pageText } from '../page/index.ts';

/** A type of our own for the parts that are pages: what is no text to the library it hands over as bytes. */
const PAGE = 'application/x-page';

/**
 * A page saved as one file (.mht, .mhtml; RFC 2557) → the text of the report in it. Of several pages in it, frames, the one
 * with the most text. Fails with `unreadable` where it holds no page.
 */
export async function archiveText(bytes: Uint8Array): Promise<Result<Extracted>> {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const pagesOnly = withoutPictures(hasMark ? bytes.subarray(3) : bytes);
  if (pagesOnly === null) return notReadable.huge;
  const charsets: (string | undefined)[] = [];
  // The library decodes text by the header's charset alone; browsers leave that out, and the page's own <meta> tells it.
  const latin = latinOf(pagesOnly);
  const marked = latin.replace(/^Content-Type:[ \t]{0,20}text\/html(?:[^\r\n]|\r?\n[ \t]){0,300}/gim, (header) => {
    charsets.push(/charset\s{0,4}=\s{0,4}"?([\w-]{2,20})/i.exec(header)?.[1]);
    return `Content-Type: ${PAGE}`;
  });
  const raw = Uint8Array.from(marked, (char) => char.charCodeAt(0));
  const { attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const pages = attachments.filter(({ mimeType }) => mimeType === PAGE);
  let best: Result<Extracted> = pages.length === 0 ? broken() : notReadable.empty;
  for (const [i, { content }] of pages.slice(0, 20).entries()) {
    if (typeof content === 'string') continue;
    const text = decode(new Uint8Array(content), charsets[i]);
    const page = text.ok ? pageText(text.value) : text;
    if (!best.ok || (page.ok && page.value.text.length > best.value.text.length))
      best = page.ok || !best.ok ? page : best;
  }
  return best;
}

/** What is left of the file without its pictures; no page and its frames have more. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 2000;
const PICTURE = /^Content-Type:\s{0,4}(?:image|font|audio|video|text\/css|text\/javascript|application)\b/im;

/** The file without the parts that hold no page: they are nearly all of it. null where more is left than pages have, or too many parts. */
function withoutPictures(bytes: Uint8Array): Uint8Array | null {
  const boundary = /boundary\s{0,4}=\s{0,4}(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/i.exec(
    latinOf(bytes.subarray(0, 4096)),
  );
  const mark = boundary?.[1] ?? boundary?.[2];
  const kept: Uint8Array[] = [];
  const starts = mark === undefined ? [] : linesThatOpen(bytes, `--${mark}`);
  if (starts.length > MOST_PARTS) return null;
  starts.forEach((start, i) => {
    const part = bytes.subarray(start, starts[i + 1]);
    if (i === 0) kept.push(bytes.subarray(0, start));
    const header = latinOf(part.subarray(0, 2048)).split(/\r?\n\r?\n/, 1)[0] ?? '';
    if (!PICTURE.test(header)) kept.push(part);
  });
  const size = kept.reduce((sum, part) => sum + part.length, 0);
  if (starts.length === 0) return bytes.length > MOST_BYTES ? null : bytes;
  if (size > MOST_BYTES) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where the lines begin that open with `word`, which is ASCII. */
function linesThatOpen(bytes: Uint8Array, word: string): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(0x0a); at >= 0 && starts.length <= MOST_PARTS; at = bytes.indexOf(0x0a, at + 1)) {
    let i = 0;
    while (i < word.length && bytes[at + 1 + i] === word.charCodeAt(i)) i++;
    if (i === word.length) starts.push(at + 1);
  }
  return starts;
}

/** Bytes as characters of the same number. */
function latinOf(bytes: Uint8Array): string {
  return Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, i * 8192 + 8192)),
  ).join('');
}
