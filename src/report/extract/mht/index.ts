import PostalMime from 'postal-mime';
import type { Result } from '../../../text/result.ts';
import { decode } from '../../decode.ts';
import { broken, notReadable } from '../failures.ts';
import { pageText } from '../page/index.ts';

/** A type of our own for the parts that are pages: what is no text to the library it hands over as bytes. */
const PAGE = 'application/x-page';

/**
 * A page saved as one file (.mht, .mhtml; RFC 2557) → the text of the report in it. Of several pages in it, frames, the one
 * with the most text. Fails with `unreadable` where it holds no page.
 */
export async function archiveText(bytes: Uint8Array): Promise<Result<string>> {
  const charsets: (string | undefined)[] = [];
  // The library decodes text by the header's charset alone; browsers leave that out, and the page's own <meta> tells it.
  const latin = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, i * 8192 + 8192)),
  ).join('');
  const marked = latin.replace(/^Content-Type:[ \t]{0,20}text\/html(?:[^\r\n]|\r?\n[ \t]){0,300}/gim, (header) => {
    charsets.push(/charset\s{0,4}=\s{0,4}"?([\w-]{2,20})/i.exec(header)?.[1]);
    return `Content-Type: ${PAGE}`;
  });
  const raw = Uint8Array.from(marked, (char) => char.charCodeAt(0));
  const { attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const pages = attachments.filter(({ mimeType }) => mimeType === PAGE);
  let best: Result<string> = pages.length === 0 ? broken() : notReadable.empty;
  for (const [i, { content }] of pages.slice(0, 20).entries()) {
    if (typeof content === 'string') continue;
    const text = decode(new Uint8Array(content), charsets[i]);
    const page = text.ok ? pageText(text.value) : text;
    if (!best.ok || (page.ok && page.value.length > best.value.length)) best = page.ok || !best.ok ? page : best;
  }
  return best;
}
