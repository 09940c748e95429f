import * as pdfjs from 'unpdf/pdfjs';
import type { Result } from '../../../text/index.ts';
import { likelihood } from '../characters.ts';
import { unifyLines } from '../decode.ts';
import { broken, notReadable } from '../failures.ts';
import { CMAPS } from './cmaps.ts';
import type { Piece } from './columns.ts';
import { paragraphsOf } from './paragraphs.ts';

const MOST_PAGES = 1500;
/** A scanned page has its number at most. */
const FEWEST = 12;
/** Less of frequent characters than this is no Chinese: the file does not tell what its glyphs mean. */
const LIKELY = 0.25;

/**
 * A PDF → its text: one paragraph a line, put together from the lines of its pages, without page numbers and running heads.
 * Fails with `unreadable` for a file that is scanned, protected by a password, broken or absurdly long, and for one whose
 * fonts do not tell which characters they show.
 */
export async function pdfText(bytes: Uint8Array): Promise<Result<string>> {
  // A copy, and no Buffer: the library takes the bytes for its own.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: Tables,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) return notReadable.huge;
    const pages: Piece[][] = [];
    let characters = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const pieces = await piecesOf(await file.getPage(number));
      characters += pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0);
      pages.push(pieces);
    }
    return textOfPages(pages, characters);
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? notReadable.encrypted : broken();
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function textOfPages(pages: readonly Piece[][], characters: number): Result<string> {
  if (characters < FEWEST * pages.length) return notReadable.scanned;
  const text = withHyphens(paragraphsOf(pages).join('\n'));
  if (isGarbled(text)) return notReadable.unmapped;
  return unifyLines(text);
}

/** Word prints some hyphens by a glyph that is called a soft one, which the library drops: 2014-2020年 is read as 20142020年. */
function withHyphens(text: string): string {
  return text.replace(/(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?=年)/g, (both, from: string, to: string) =>
    from < to ? `${from}-${to}` : both,
  );
}

function isGarbled(text: string): boolean {
  if (/[^\x00-\x7f]/.test(text)) return likelihood(text) < LIKELY;
  return (text.match(/[\w\s.,;:()'"-]/g)?.length ?? 0) * 10 < text.length * 8;
}

/** What is used of the library; the types that come with it cannot be resolved by Node's rules. */
interface Library {
  getDocument(options: Record<string, unknown>): { promise: Promise<File>; destroy(): Promise<void> };
}
interface File {
  numPages: number;
  getPage(number: number): Promise<Page>;
}
interface Page {
  getTextContent(): Promise<{ items: (Item | { type: string })[] }>;
  cleanup(): boolean;
}
interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}
const { getDocument } = pdfjs as unknown as Library;

async function piecesOf(page: Page): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    // Text that runs up the page is a stamp or the spine of a table.
    if (Math.abs(b) > Math.abs(a)) return [];
    const height = item.height || Math.abs(a);
    return [{ text: closed(clean(item.str), item.width, height), x, y, width: item.width, height }];
  });
}

const BETWEEN_CHINESE = /(?<=[\u2e80-\uffef“”]) (?=[\u2e80-\uffef“”])/g;

/**
 * The library takes every wider gap for a blank, and Chinese that is set to the margin has such gaps between any two
 * characters: a blank there is one only where it is nearly as wide as a character. Latin letters take half the width.
 */
function closed(text: string, width: number, height: number): string {
  const blanks = text.match(BETWEEN_CHINESE)?.length ?? 0;
  if (blanks === 0) return text;
  const solid = text.replace(BETWEEN_CHINESE, '');
  const letters = Array.from(solid).reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0) * height;
  return (width - letters) / blanks < height * 0.7 ? solid : text;
}

/** Without control characters; blanks in a row become one. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\ufeff\u00ad]/g, '').replace(/[\u00a0\s]+/g, ' ');
}

/** The library asks for Adobe's tables by file name; ours stand in the program. Fonts it needs for drawing only. */
class Tables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === 'cMapUrl' ? CMAPS[filename.replace(/\.bcmap$/, '')] : undefined;
    if (table === undefined) throw new Error(`no table ${filename}`);
    return Uint8Array.from(atob(table), (char) => char.charCodeAt(0));
  }
}
