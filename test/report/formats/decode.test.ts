import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/report/formats/decode.ts';
import { inEncoding, TEXTS } from './fixtures.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), little);
  return bytes;
};

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('一、法治政府')],
    ['UTF-8 with BOM', utf8('\uFEFF一、法治政府')],
    ['UTF-16LE', utf16('一、法治政府', true)],
    ['UTF-16BE', utf16('一、法治政府', false)],
    ['GB18030', Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae)],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, value: '一、法治政府' });
  });

  it('makes CRLF and CR to LF', () => {
    expect(decode(utf8('甲\r\n乙\r丙'))).toEqual({ ok: true, value: '甲\n乙\n丙' });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['blanks', utf8(' \n　\n')],
    ['NUL bytes', Uint8Array.of(65, 0, 66)],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['RTF', utf8('{\\rtf1\\ansi}')],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20)],
    ['bytes of no encoding', Uint8Array.from({ length: 64 }, () => 0xff)],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  it('keeps reading a file with a single broken byte', () => {
    const bytes = utf8(`法治政府建设${'年度报告'.repeat(40)}`);
    bytes[4] = 0xff;
    expect(decode(bytes).ok).toBe(true);
  });
});

describe('encodings without a mark', () => {
  const words = fc
    .constantFrom(...TEXTS.map(([, text]) => text))
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.integer({ min: 24, max: 400 }))
        .map(([at, length]) => text.slice(at, at + length).trim()),
    )
    .filter((text) => (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > 8);

  it.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('%s: any piece of a report, exactly', (encoding) => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = `${text}\n`;
        const bytes =
          encoding === 'gb18030' ? inEncoding(lines, encoding) : utf16(lines, encoding === 'utf-16le').slice(2);
        expect(decode(bytes)).toEqual({ ok: true, value: lines });
      }),
      { numRuns: 200 },
    );
  });

  it('Big5, told from GBK by what it says', () => {
    const text = '一、施政成果：辦理法規講習12場，參加人員達350人次，並訂定自治條例3件。';
    expect(decode(inEncoding(text, 'big5'))).toEqual({ ok: true, value: text });
  });

  it.each([
    ['gbk', '<meta charset=gbk>'],
    ['GB2312', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=GB2312">'],
    ['a name that is none', '<meta charset="chinese">'],
    ['another encoding', '<meta charset="big5">'],
    ['XML', '<?xml version="1.0" encoding="GBK"?>'],
  ])('a page that names %s', (_, tag) => {
    const html = `${tag}<p>全年审查规范性文件21件，提出修改意见60余条。</p>`;
    expect(decode(inEncoding(html, 'gb18030'))).toEqual({ ok: true, value: html });
  });

  it('takes the encoding that is declared outside', () => {
    expect(decode(inEncoding('銥錏鉺', 'big5'), 'utf-8').ok).toBe(false);
    expect(decode(inEncoding('法治政府', 'gb18030'), 'gbk')).toEqual({ ok: true, value: '法治政府' });
  });

  it('reads English with a few letters of Windows-1252', () => {
    const bytes = utf8('The report of the caf\u0001 owners, in English, with one accent only in all of its words.');
    bytes[bytes.indexOf(1)] = 0xe9;
    expect(decode(bytes)).toMatchObject({ ok: true, value: expect.stringContaining('café owners') });
  });

  it('never garbles in silence: other bytes are refused', () => {
    const high = fc.uint8Array({ min: 0x80, max: 0xff, minLength: 40, maxLength: 400 });
    fc.assert(
      fc.property(high, (bytes) => {
        // FF FE and FE FF are marks: what follows is UTF-16, whatever it says.
        fc.pre((bytes[0] ?? 0) < 0xfe);
        expect(decode(bytes)).toMatchObject({ ok: false, code: 'unreadable' });
      }),
    );
  });
});
