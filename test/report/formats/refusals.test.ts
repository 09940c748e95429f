import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../../src/report/formats/index.ts';
import { openBytes } from '../../../src/report/index.ts';
import { expectInvariants } from '../invariants.ts';
import { archive, compound, inEncoding, oldWord, page, REPORTS, utf8, utf16, word } from './fixtures.ts';
import { lockedPdf, pdf, scannedPdf } from './pdf-fixture.ts';

const lines = REPORTS[0]?.[1] ?? [];
const open = (bytes: Uint8Array) => openBytes(bytes, { id: 'x' });
const noise = ['log', 'warn', 'error', 'info', 'debug'] as const;

beforeEach(() => {
  for (const name of noise) vi.spyOn(console, name);
});
afterEach(() => {
  for (const name of noise) expect(console[name], 'the libraries keep quiet').not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** The sizes that an archive declares, set to `size` everywhere. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let i = 0; i + 30 < bytes.length; i++) {
    const signature = view.getUint32(i, true);
    if (signature === 0x04034b50) view.setUint32(i + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(i + 24, size, true);
  }
  return bytes;
}

const bomb = (): Uint8Array => zipSync({ 'word/document.xml': [new Uint8Array(80_000_000), { level: 1 }] });

/** A page whose text unpacks to more than 200 MB. */
describe('one sentence in both languages for', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'a .docx with a password',
      () => compound({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(500) }),
      /password/,
    ],
    ['a .doc with a password', () => oldWord(lines, 0x0300), /password/],
    ['a PDF with a password', () => lockedPdf(lines), /password/],
    ['a scanned PDF', () => scannedPdf(3), /text recognition/],
    ['a PDF that does not tell its characters', () => pdf(lines, 'none'), /garbled|text recognition/],
    ['half a PDF', () => utf8('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'), /damaged/],
    ['an archive of something else', () => zipSync({ 'OFD.xml': strToU8('<x/>') }), /another format/],
    ['half a .docx', () => word(lines).subarray(0, 700), /damaged/],
    [
      'a .docx whose XML is broken',
      () => zipSync({ '[Content_Types].xml': strToU8('<x'), 'word/document.xml': strToU8('<w:p>') }),
      /damaged/,
    ],
    ['a zip bomb', bomb, /unpacks to far more/],
    ['a zip bomb that lies', () => lying(bomb(), 1000), /damaged/],
    ['a text of more than two million characters', () => utf8('审查文件'.repeat(500_001)), /too long for a report/],
    ['sixty megabytes of digits', () => utf8('1234567890'.repeat(6_000_000)), /too long for a report/],
    ['a million marked lines', () => utf8('一、加强领导\n'.repeat(1_000_000)), /too long for a report/],
    ['more than a hundred thousand lines', () => utf8('一、工作\n'.repeat(100_001)), /too long for a report/],
    ['twenty megabytes of noise', () => new Uint8Array(20_000_000).map((_, i) => (i * 7919) % 251), /not a text file/],
    [
      'a segmented file of items nested too deep',
      () =>
        utf8(
          `---\nschema: report-tui/1\n---\n## 一、题\n${Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- 项`).join('\n')}`,
        ),
      /nested more than 20 deep/,
    ],
    [
      'a .docx of two hundred thousand paragraphs',
      () => word(lines, { body: '<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(200_000) }),
      /unpacks to far more/,
    ],
    [
      'an archive of a hundred thousand pages',
      () =>
        utf8(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${'--x\r\nContent-Type: text/html\r\n\r\n<p>a\r\n'.repeat(100_000)}`,
        ),
      /unpacks to far more/,
    ],
    ['a page of half a million references', () => utf8(`<html><p>${'&nbsp;'.repeat(500_000)}`), /too large/],
    ['a page of half a million attributes', () => utf8(`<html><p ${'a="1" '.repeat(500_000)}>`), /too large/],
    ['a page of a million tags', () => utf8(`<html>${'<b>'.repeat(1_000_000)}`), /too large/],
    ['an old spreadsheet', () => compound({ Workbook: new Uint8Array(5000) }), /no Word document/],
    ['half a .doc', () => oldWord(lines).subarray(0, 2000), /damaged|no Word document/],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Array(500).fill(7)), /picture/],
    ['a photograph', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...new Array(500).fill(7)), /picture/],
    ['RTF', () => utf8("{\\rtf1\\ansi \\'b7\\'a8}"), /RTF/],
    [
      'a page without text',
      () => utf8('<!DOCTYPE html><html><body><div id="app"></div><script>go()</script></body></html>'),
      /holds no text/,
    ],
    ['Markdown whose heading is a character without width', () => utf8('## \u200b\n'), /holds no text/],
    ['an empty archive of a page', () => archive(utf8('')), /no text/],
    [
      'Japanese in Shift_JIS',
      () => inEncoding('これは日本語の文書です。すべてのひらがなが読めないといけません。', 'shift_jis'),
      /encoding/,
    ],
    ['UTF-8 that was cut into pieces', () => utf8('法治政府建设'.repeat(50)).filter((_, i) => i % 5 !== 0), /encoding/],
  ])('%s', async (_, make, wanted) => {
    const result = await open(make());
    if (result.ok) throw new Error(`it opened: ${result.value.text.slice(0, 200)}`);
    expect(result.code).toBe('unreadable');
    expect(result.message.en).toMatch(wanted);
    expect(result.message.en).toMatch(/^[^A-Z\n][^\n]*\.$/);
    expect(result.message.zh).toMatch(/^[^\n]*[；，][^\n]*。$/);
  });
});

/** Lines of all forms in which parts are numbered, one in the other. */
const nested = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${['一、', '（一）', '1.', '（1）', '①', '一是'][i % 6]}工作`);

const picture = (): Buffer =>
  Buffer.from(`\r\n------Boundary--x----\r\nContent-Type: image/png\r\n\r\n${'A'.repeat(50_000_000)}\r\n`);

describe('bounded time for', () => {
  const paragraph = '<p>全年审查规范性文件21件，提出修改意见60余条，备案率达到100%。</p>';
  it.each<[string, () => Uint8Array]>([
    ['a page of nested elements', () => utf8(`<html>${'<div>'.repeat(50_000)}${paragraph}`)],
    ['a page of nested tables', () => utf8(`<html>${'<table><tr><td>'.repeat(5000)}${paragraph}`)],
    ['a page of many elements', () => utf8(`<html>${`<div>${paragraph}</div>`.repeat(8000)}`)],
    ['a page of many links', () => utf8(`<html>${paragraph}${'<a href="/a">首页</a>\n'.repeat(60_000)}`)],
    ['a page that never closes what it opens', () => utf8(`<html>${'<p><b><span style="'.repeat(20_000)}`)],
    ['a page of comments', () => utf8(`<!--${'<!--'.repeat(100_000)}`)],
    ['a page of nested parts, each of a line', () => utf8(`<html>${'<div>一、工作'.repeat(20_000)}`)],
    [
      'a page of one row of many cells',
      () => utf8(`<table><tr>${'<td></td>'.repeat(60_000)}<td>1件</td>${'<td></td>'.repeat(60_000)}</tr></table>`),
    ],
    ['a .doc of tabs', () => oldWord([`一、工作${'\t'.repeat(200_000)}件`, '二、计划'])],
    ['a text of nothing but marks', () => utf8('第'.repeat(1_900_000))],
    ['a text of nothing but numerals', () => utf8('一'.repeat(1_900_000))],
    ['a text of nothing but quotation marks', () => utf8('“'.repeat(1_900_000))],
    ['forms of all levels, a line each', () => utf8(nested(40_000).join('\n'))],
    ['forms of all levels in one line', () => utf8(nested(40_000).join('；'))],
    [
      'a page saved as one file with fifty megabytes of pictures',
      () => Uint8Array.from(Buffer.concat([Buffer.from(archive(utf8(page(lines)))).subarray(0, -30), picture()])),
    ],
    ['Markdown of stars', () => utf8(`# 题\n${'**'.repeat(200_000)}`)],
    [
      'a header that never ends',
      () => utf8(`MIME-Version: 1.0\nContent-Type: multipart/related\n${'Content-Type: text/html\n '.repeat(30_000)}`),
    ],
  ])('%s', async (_, make) => {
    const start = Date.now();
    const result = await open(make());
    expect(Date.now() - start).toBeLessThan(15_000);
    if (result.ok) expectInvariants(result.value);
  });
});

describe('any damage at all', () => {
  const sources: readonly (readonly [string, Uint8Array])[] = [
    ['page', utf8(page(lines))],
    ['GBK page', inEncoding(page(lines, 'gb2312'), 'gb18030')],
    ['UTF-16 text', utf16(lines.join('\n'), true)],
    ['saved page', archive(utf8(page(lines)))],
    ['Word', word(lines)],
    ['old Word', oldWord(lines)],
    ['PDF', pdf(lines, 'map')],
  ];
  it.each(sources)('%s: opens or is refused in a sentence', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(bytes.length), { freq: 3 }),
        async (changes, end) => {
          const damaged = bytes.slice(0, end ?? bytes.length);
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          const result = await textOf(damaged);
          if (result.ok) expect(result.value.text).toMatch(/^[^\r]*\S[^\r]*$/);
          else expect(result.message.zh + result.message.en).not.toMatch(/\n|Error|undefined|\bat \w/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
