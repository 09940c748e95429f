import { fileURLToPath } from 'node:url';
import { zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractedOf } from '../../src/report/index.ts';
import { readApart } from '../../src/shelf/apart.ts';
import { word } from '../report/formats/fixtures.ts';
import { pdf } from '../report/formats/pdf-fixture.ts';

const reader = fileURLToPath(new URL('../../dist/reader.js', import.meta.url));
const apart = (bytes: Uint8Array, seconds = 15, memory = 450) => readApart(bytes, { reader, seconds, memory });
const latin = (words: string): Uint8Array => Uint8Array.from(words, (char) => char.charCodeAt(0));
const LINES = [
  '云溪县2033年法治政府建设情况报告',
  '一、主要工作',
  '全年审查规范性文件21件，提出修改意见60余条，备案率达到100%。',
];

/** A PDF of one page with these objects from the fourth on, the page's own words the fourth. */
function pdfWith(objects: readonly Uint8Array[], resources = ''): Uint8Array {
  const head = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << ${resources} >> >>`,
  ].map(latin);
  const parts = [...head, ...objects].flatMap((body, i) => [latin(`${i + 1} 0 obj\n`), body, latin('\nendobj\n')]);
  return Uint8Array.from(Buffer.concat([latin('%PDF-1.4\n'), ...parts, latin('trailer\n<< /Root 1 0 R >>\n')]));
}

const stream = (dictionary: string, body: Uint8Array): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([latin(`<< ${dictionary} /Length ${body.length} >>\nstream\n`), body, latin('\nendstream')]),
  );

/** Forms that each hold the next ten times: 10¹² of the last. */
function nestedForms(): Uint8Array {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, i) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${i + 6} 0 R >> /Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>`,
      latin(i === depth - 1 ? 'BT /T 1 Tf (x) Tj ET' : '/F Do '.repeat(10)),
    ),
  );
  return pdfWith([stream('', latin('/F Do')), ...forms], '/XObject << /F 5 0 R >>');
}

/** Words of a page packed and packed again: 4 KB that are 2 GB. */
function packedTwice(): Uint8Array {
  const once = zlibSync(new Uint8Array(400_000_000), { level: 1 });
  return pdfWith([stream('/Filter [/FlateDecode /FlateDecode]', zlibSync(once, { level: 9 }))]);
}

function saidOf(result: Awaited<ReturnType<typeof apart>>): string {
  return result === null ? 'not read apart' : result.ok ? result.value.text : result.message.en;
}

describe('a file that is read in a process of its own', () => {
  it.each([
    ['a PDF', () => pdf(LINES)],
    ['a Word file', () => word(LINES)],
  ])('%s gives its text', async (_, make) => {
    expect(saidOf(await apart(make())).replace(/\s/g, '')).toContain('全年审查规范性文件21件');
  });

  it('text and pages are not', async () => {
    expect(await apart(latin('<html><body>x</body></html>'))).toBeNull();
    expect(await apart(latin('plain'))).toBeNull();
  });

  it('is given up when it takes too long', async () => {
    expect(saidOf(await apart(nestedForms(), 2, 3000))).toMatch(/not read within 2 seconds/);
  }, 120_000);

  it('is given up when it takes too much memory', async () => {
    expect(saidOf(await apart(packedTwice(), 60, 150))).toMatch(/more than 150 MB of memory/);
  }, 120_000);

  it('is said to be damaged when the reader falls', async () => {
    const bytes = zipSync({ 'word/document.xml': latin('<w:document') });
    expect(saidOf(await apart(bytes))).toMatch(/damaged|holds no text/);
  });
});

describe('what comes back is checked', () => {
  const value = { text: '甲乙丙', hints: [{ start: 0, end: 2, kind: 'heading', level: 1 }], page: null };
  const message = { zh: '坏了。', en: 'broken.' };
  it('as it should be', () => {
    expect(extractedOf(JSON.stringify({ ok: true, value }))).toEqual({ ok: true, value });
    expect(extractedOf(JSON.stringify({ ok: false, code: 'unreadable', message }))).toMatchObject({ message });
  });

  it.each([
    'no JSON',
    '[]',
    '{"ok":true}',
    JSON.stringify({ ok: true, value: { ...value, text: 3 } }),
    JSON.stringify({ ok: true, value: { ...value, hints: [{ start: 0, end: 9, kind: 'heading', level: 1 }] } }),
    JSON.stringify({ ok: true, value: { ...value, hints: [{ start: 2, end: 1, kind: 'heading', level: 1 }] } }),
    JSON.stringify({ ok: true, value: { ...value, hints: [{ start: 0, end: 1, kind: 'other', level: 1 }] } }),
    JSON.stringify({ ok: true, value: { ...value, page: { title: 1 } } }),
    JSON.stringify({ ok: false, code: 'usage', message }),
    JSON.stringify({ ok: false, code: 'unreadable', message: { zh: '' } }),
  ])('%s', (json) => {
    expect(extractedOf(json)).toBeNull();
  });
});
