import { type Failure, fail } from '../../text/index.ts';

/** What a file of a known kind lacks, each as one sentence. */
export const notReadable = {
  rtf: fail(
    'unreadable',
    '这是 RTF 文件；请用 Word 或 WPS 另存为 .docx 再打开。',
    'this is an RTF file; save it as .docx with a word processor, then open that.',
  ),
  encrypted: fail(
    'unreadable',
    '文件有密码；请去掉密码，另存一份再打开。',
    'the file is protected by a password; save a copy without it, then open that.',
  ),
  scanned: fail(
    'unreadable',
    '这份 PDF 没有文字，可能是扫描件；请先做文字识别（OCR），或另找一份文字版。',
    'this PDF holds no text, it may be scanned; run text recognition (OCR) on it first, or find a copy that holds text.',
  ),
  unmapped: fail(
    'unreadable',
    '这份 PDF 没有说明它的字形是哪些汉字，取出来会是乱码；请用文字识别（OCR），或另找一份文字版。',
    'this PDF does not say which characters its glyphs are, and its text would be garbled; use text recognition (OCR), or find another copy.',
  ),
  image: fail(
    'unreadable',
    '这是图片；请先做文字识别（OCR），或另找一份文字版。',
    'this is a picture; run text recognition (OCR) on it first, or find a copy that holds text.',
  ),
  otherZip: fail(
    'unreadable',
    '这是压缩包或别的格式（如 .xlsx、.odt、.ofd），不是 .docx；请解压，或另存为 .docx 或 PDF 再打开。',
    'this is an archive or another format (such as .xlsx, .odt, .ofd), not a .docx; unpack it, or save it as .docx or PDF, then open that.',
  ),
  otherOle: fail(
    'unreadable',
    '这是旧的 Office 文件，但不是 Word 文档；请另存为 .docx 或 PDF 再打开。',
    'this is an old Office file, but no Word document; save it as .docx or PDF, then open that.',
  ),
  huge: fail(
    'unreadable',
    '文件展开后太大，不像一份报告；请只给出报告本身。',
    'the file unpacks to far more than a report holds; give the report alone.',
  ),
  empty: fail(
    'unreadable',
    '文件里没有文字；请打开一份有正文的报告。',
    'the file holds no text; open one that holds a report.',
  ),
} as const satisfies Record<string, Failure>;

/** For what a reader gives up on. */
export function broken(): Failure {
  return fail(
    'unreadable',
    '文件已损坏或不完整；请重新下载，或另存一份再打开。',
    'the file is damaged or incomplete; download it again, or save another copy, then open that.',
  );
}
