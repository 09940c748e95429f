import mammoth from 'mammoth';
import type { Result } from '../../../text/result.ts';
import { unifyLines } from '../../decode.ts';
import { broken, notReadable } from '../failures.ts';
import { documentText } from '../page/index.ts';
import { archiveOf, wordParts } from './zip.ts';

/** HTML of more characters than this was not made from a report. */
const LONGEST = 20_000_000;

/**
 * A .docx → its text: one paragraph a line, headings as lines of their own, a row of a table as one line. Fails with
 * `unreadable` for another kind of archive, and for what is broken, empty, protected by a password or absurdly large.
 */
export async function wordText(bytes: Uint8Array): Promise<Result<string>> {
  const parts = wordParts(bytes);
  if (!parts.ok) return parts;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archiveOf(parts.value)) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    if (value.length > LONGEST) return notReadable.huge;
    return unifyLines(documentText(value));
  } catch {
    return broken();
  }
}
