import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archive,
  compound,
  inEncoding,
  oldWord,
  page,
  REPORTS,
  utf8,
  utf16,
  word,
} from '../report/formats/fixtures.ts';
import { pdf, scannedPdf } from '../report/formats/pdf-fixture.ts';
import { run, temporary } from './program.ts';

const lines = REPORTS[0]?.[1] ?? [];
const folder = temporary();

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the built program opens, by path and from standard input', async () => {
  const { stdout: wanted } = await run(['toc', '-r', file('plain.txt', utf8(lines.join('\n')))]);

  it.each<[string, Uint8Array]>([
    ['gbk.txt', inEncoding(lines.join('\n'), 'gb18030')],
    ['utf-16.txt', utf16(lines.join('\n'), true)],
    ['report.md', utf8(lines.map((line, i) => (i === 0 ? `# ${line}` : line)).join('\n\n'))],
    ['page.html', utf8(page(lines))],
    ['gbk.htm', inEncoding(page(lines, 'gb2312'), 'gb18030')],
    ['page.mht', archive(inEncoding(page(lines, 'gbk'), 'gb18030'))],
    ['report.docx', word(lines)],
    ['report.doc', oldWord(lines)],
    ['report.pdf', pdf(lines)],
    ['a page that is called.txt', utf8(page(lines))],
  ])('%s', async (name, bytes) => {
    const path = file(name, bytes);
    for (const ran of [await run(['toc', '-r', path]), await run(['toc', '-r', '-'], { input: bytes })]) {
      expect(ran).toEqual({ code: 0, signal: null, stdout: wanted, stderr: '' });
    }
  });
});

it.each<[string, Uint8Array, RegExp]>([
  ['scanned.pdf', scannedPdf(2), /text recognition/],
  ['encrypted.docx', compound({ EncryptedPackage: new Uint8Array(5000) }), /password/],
  ['broken.docx', word(lines).subarray(0, 700), /damaged/],
  ['broken.pdf', utf8('%PDF-1.7\n1 0 obj'), /damaged/],
])('%s: one sentence on stderr and exit code 2', async (name, bytes, wanted) => {
  const ran = await run(['show', '-r', file(name, bytes)]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(wanted);
  expect(ran.stderr.trimEnd()).not.toContain('\n');
});
