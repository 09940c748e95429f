import mammoth from 'mammoth';
import { done, type Result } from '../../../text/index.ts';
import type { Extracted } from '../../outline/hints.ts';
import { broken, notReadable } from '../failures.ts';
import { documentText } from '../page/index.ts';
import { withNumbers, withoutLists, withoutWrappers } from './numbering.ts';
import { archiveOf, wordParts } from './zip.ts';

/** HTML of more characters than this was not made from a report. */
const LONGEST = 20_000_000;
/** The definitions of lists, in bytes: files that were pasted together for years have a megabyte of them. */
const LONGEST_LISTS = 4_000_000;

/** Word's styles, by their names in the file: the title above the headings. */
const STYLES = [
  ...['Title', 'title', '标题'].map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...[1, 2, 3, 4, 5].flatMap((level) =>
    ['heading ', 'Heading ', '标题 '].map((name) => `p[style-name='${name}${level}'] => h${level + 1}:fresh`),
  ),
];

/**
 * A .docx → its text: one paragraph a line, headings as lines of their own, a row of a table as one line. Fails with
 * `unreadable` for another kind of archive, and for what is broken, empty, protected by a password or absurdly large.
 */
export async function wordText(bytes: Uint8Array): Promise<Result<Extracted>> {
  const parts = wordParts(bytes);
  if (!parts.ok) return parts;
  if ((parts.value['word/numbering.xml']?.length ?? 0) > LONGEST_LISTS) return notReadable.huge;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archiveOf(numbered(parts.value))) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        styleMap: STYLES,
      },
    );
    if (value.length > LONGEST) return notReadable.huge;
    const extracted = documentText(value);
    return /\S/.test(extracted.text) ? done(extracted) : notReadable.empty;
  } catch {
    return broken();
  }
}

/** The parts with the numbers of lists written out in the body, and without what the library cannot see through. */
function numbered(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const numbering = parts['word/numbering.xml'];
  const body = parts['word/document.xml'];
  if (body === undefined) return parts;
  const text = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array());
  const plain = withoutWrappers(text(body));
  const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  if (numbering === undefined) return { ...parts, 'word/document.xml': encoded(plain) };
  const styles = text(parts['word/styles.xml']);
  return {
    ...parts,
    'word/document.xml': encoded(withNumbers(plain, text(numbering), styles)),
    // A level that names the style it is for would number its paragraphs again.
    'word/numbering.xml': encoded(text(numbering).replace(/<w:pStyle\s[^<>]{0,200}\/>/g, '')),
    ...(styles === '' ? {} : { 'word/styles.xml': encoded(withoutLists(styles)) }),
  };
}
