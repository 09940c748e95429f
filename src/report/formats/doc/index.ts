import CFB from 'cfb';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { done, type Result } from '../../../text/index.ts';
import type { Extracted } from '../../outline/hints.ts';
import { likelihood } from '../characters.ts';
import { unifyLines } from '../decode.ts';
import { broken, notReadable } from '../failures.ts';
import { withoutTabsAtEnd } from '../page/spacing.ts';
import { numberedParagraphs } from './numbered.ts';

/** Less of frequent characters than this is no Chinese, and no other text that a report has. */
const LIKELY = 0.2;

/**
 * A Word file of the old kind (.doc, MS-DOC) → its text: one paragraph a line, the cells of a table set off by tabs. Numbers
 * that Word itself counts are not in such a text: how many paragraphs have one is said beside it. Fails with `unreadable` for another kind of compound file, which an
 * encrypted .docx is too, and for what is broken, empty or protected by a password.
 */
export async function docText(bytes: Uint8Array): Promise<Result<Extracted>> {
  const file = CFB.read(bytes, { type: 'buffer' });
  if (CFB.find(file, '/EncryptedPackage') !== null) return notReadable.encrypted;
  const document = contentOf(file, '/WordDocument');
  if (document === null || document.length < 0x200) return notReadable.otherOle;
  const flags = document.readUInt16LE(0x0a); // MS-DOC 2.5.2 FibBase: bit 8 encrypted, bit 9 which table stream
  if ((flags & 0x0100) !== 0) return notReadable.encrypted;
  const table = contentOf(file, (flags & 0x0200) !== 0 ? '/1Table' : '/0Table');
  if (table === null) return broken();
  const body = (await new SafeExtractor(table).extractWordDocument(null, document)).getBody({ filterUnicode: false });
  const text = body
    .split('\n')
    .map(withoutTabsAtEnd)
    .join('\n')
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, '');
  if (/[^\x00-\x7f]/.test(text) && likelihood(text) < LIKELY) return broken();
  const unified = unifyLines(text);
  if (!unified.ok) return unified;
  return done({ text: unified.value, hints: [], numbered: numberedParagraphs(document, table) });
}

function contentOf(file: CFB.CFB$Container, path: string): Buffer | null {
  const content = CFB.find(file, path)?.content;
  return content === undefined ? null : Buffer.from(content);
}

/** The library's reading of Word's own structures, over streams that were read before, with its tables checked. */
class SafeExtractor extends WordOleExtractor {
  private readonly table: Uint8Array;

  constructor(table: Uint8Array) {
    super();
    this.table = table;
  }

  override documentStream(): Promise<unknown> {
    return Promise.resolve(this.table);
  }

  override streamBuffer(): Promise<Uint8Array> {
    return Promise.resolve(this.table);
  }

  /** Pieces that overlap would make any amount of text: together they have no more than the file (MS-DOC 2.8.35 PlcPcd). */
  override writePieces(document: Uint8Array, table: Uint8Array): void {
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    let at = new DataView(document.buffer, document.byteOffset).getUint32(0x01a2, true);
    while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
    const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
    let before = view.getUint32(at + 5, true);
    for (let i = 1; i <= count; i++) {
      const cp = view.getUint32(at + 5 + i * 4, true);
      if (cp < before || cp > document.length) throw new RangeError('pieces out of order');
      before = cp;
    }
    super.writePieces(document, table);
  }
}
