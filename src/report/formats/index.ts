import { done, type Result } from '../../text/index.ts';
import { exceedsText, tooLong } from '../limits.ts';
import type { Extracted } from '../outline/hints.ts';
import { decode } from './decode.ts';
import { broken, notReadable } from './failures.ts';
import { isMarkdown, withoutMarks } from './markdown.ts';
import { isArchive, isPage, kindOf, startsLikePage } from './sniff.ts';

/** So much of a file that is too long tells whether it is text at all. */
const HEAD = 65_536;

/**
 * Bytes → the text of the report in them, LF line ends, and what its format marks as headings: plain text as it is, the words taken out of Markdown, a web page, a
 * page saved as one file, a Word file or a PDF. What it is, its content tells. Each reader but the first two is loaded when
 * it is needed. Fails with `unreadable` and a sentence for what cannot be read; no library's error gets out.
 */
export async function textOf(bytes: Uint8Array): Promise<Result<Extracted>> {
  try {
    switch (kindOf(bytes)) {
      case 'pdf':
        return unmarked(await (await import('./pdf/index.ts')).pdfText(bytes));
      case 'zip':
        return await (await import('./word/index.ts')).wordText(bytes);
      case 'ole':
        return await (await import('./doc/index.ts')).docText(bytes);
      case 'rtf':
        return notReadable.rtf;
      case 'image':
        return notReadable.image;
      case 'text':
        return await textOrPage(bytes);
    }
  } catch {
    return broken();
  }
}

/** Text of a format that marks nothing. */
function unmarked(text: Result<string>): Result<Extracted> {
  return text.ok ? done({ text: text.value, hints: [] }) : text;
}

async function textOrPage(bytes: Uint8Array): Promise<Result<Extracted>> {
  if (isArchive(bytes)) return (await import('./mht/index.ts')).archiveText(bytes);
  // A page holds more than its text, and pictures too.
  if (exceedsText(bytes) && !startsLikePage(bytes)) {
    const head = decode(bytes.subarray(0, HEAD));
    return head.ok ? tooLong() : head;
  }
  const text = decode(bytes);
  if (!text.ok) return text;
  if (isPage(text.value)) return (await import('./page/index.ts')).pageText(text.value);
  return isMarkdown(text.value) ? done(withoutMarks(text.value)) : unmarked(text);
}
