/** What a file is by its first bytes; `text` also stands for pages, which are told apart once they are decoded. */
export type Kind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'text';

/** How much of a file's head is looked at. */
const HEAD = 1024;
const PAGE_HEAD = 4096;

/** Tells what a file is by its content, never by its name. ISO 32000 lets a PDF begin within the first 1024 bytes. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return 'ole';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:.PNG\r\n|ÿØÿ|GIF8[79]a|II\*\0|MM\0\*|BM[\s\S]{4}\0{4}|RIFF[\s\S]{4}WEBP)/.test(head)) return 'image';
  return /(?:^|[\r\n\0])%PDF-\d/.test(head) || head.startsWith('%PDF') ? 'pdf' : 'text';
}

/** Whether a decoded text is a web page or a piece of one: it opens with a tag of HTML's own, behind blanks and comments. */
export function isPage(text: string): boolean {
  let at = 0;
  for (let skipped = 0; skipped < 20; skipped++) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    if (close === null) break;
    const end = text.indexOf(close, at);
    if (end < 0) return false;
    at = end + close.length;
  }
  return /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|script|style|base|div|p|table|tbody|tr|td|ul|ol|span|font|center|section|article|main|h[1-6]|b|strong|br|form|ucapcontent)[\s>/])/i.test(
    text.slice(at, at + 40),
  );
}

/** Whether bytes that are not decoded yet may be a page, as far as their head tells. */
export function startsLikePage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PAGE_HEAD));
  return /^\s*<[!a-z]/i.test(head.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', ''));
}

/**
 * Whether the bytes are a page saved as one file (MIME HTML, RFC 2557): header lines, one of which says multipart. Editors put a
 * byte order mark before them.
 */
export function isArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PAGE_HEAD)).replace(/^ï»¿/, '');
  const header = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^[A-Za-z][\w-]{0,60}:/.test(header) &&
    /^Content-Type:\s{0,20}(?:multipart\/(?:related|alternative|mixed)|text\/html)/im.test(header) &&
    /^MIME-Version:/im.test(header)
  );
}
