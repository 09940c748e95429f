import { describe, expect, it } from 'vitest';
import { decode } from '../../src/report/decode.ts';

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
