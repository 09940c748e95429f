import { join } from 'node:path';
import CFB from 'cfb';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oldWord, word } from '../report/formats/fixtures.ts';
import { pdf } from '../report/formats/pdf-fixture.ts';
import { EVIL, UNPRINTABLE } from './hostile.ts';
import { fileOf, run, temporary } from './program.ts';

/** A report of our own, in the manner of the genre. */
const LINES = [
  '云溪县2031年法治政府建设年度报告',
  '2031年，云溪县全面推进依法行政，现将有关情况报告如下。',
  '一、主要工作',
  '（一）健全制度。制定文件5件，审查合同19份。',
  '（二）规范执法。开展检查120次，处罚13起。',
  '二、存在的问题',
  '一是执法力量不足。二是宣传形式单一。',
  '三、下一步工作',
  '（一）加强培训。全年培训300人次。',
];

/** What an attacker may write where a program looks for who wrote a file and when: another report, sequences, markup, a date. */
const LIES = `海州市人民政府2012年政府工作报告${EVIL}<script>alert(1)</script>"'&amp;%s$(touch pwned)`;
const xml = (text: string): string =>
  // XML 1.0 holds no control but tab and the line ends.
  text
    .replace(/[\u0000-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

/** The objects of a PDF changed by what is appended to it (ISO 32000-1 §7.5.6): properties, XMP, scripts, an attachment's name. */
function pdfWithProperties(file: Uint8Array): Uint8Array {
  const before = new TextDecoder('latin1').decode(file);
  const size = Number(/\/Size (\d+)/.exec(before)?.[1]);
  const previous = /startxref\n(\d+)/.exec(before)?.[1];
  const utf16 = `FEFF${Array.from(LIES, (char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0').slice(-4)).join('')}`;
  const xmp = `<?xpacket begin=""?><!DOCTYPE x [<!ENTITY a "${'aaaaaaaaaa'.repeat(10)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><title>&c;</title></x:xmpmeta>`;
  const objects: [number, string][] = [
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /Metadata ${size} 0 R /Lang <${utf16}> /OpenAction << /S /JavaScript /JS (app.launchURL("http://evil.example")) >> /Names << /JavaScript << /Names [(x) << /S /JavaScript /JS (while(true){}) >>] >> >> >>`,
    ],
    [size, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`],
    [
      size + 1,
      `<< /Title <${utf16}> /Author <${utf16}> /Subject <${utf16}> /CreationDate (D:99999999999999) /ModDate (\\033[31m) >>`,
    ],
  ];
  let after = before.endsWith('\n') ? before : `${before}\n`;
  const entries = objects.map(([id, body]) => {
    const at = after.length;
    after += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = after.length;
  after += `xref\n${entries.join('')}trailer\n<< /Size ${size + 2} /Root 1 0 R /Info ${size + 1} 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(after, (char) => char.charCodeAt(0));
}

function wordWithProperties(file: Uint8Array): Uint8Array {
  const lies = xml(LIES);
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${lies}</dc:title><dc:creator>${lies}</dc:creator><cp:keywords>${lies}</cp:keywords><dcterms:created>9999-99-99T99:99:99Z</dcterms:created></cp:coreProperties>`;
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'海'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><Properties><Company>&c;</Company></Properties>`;
  return zipSync({
    ...unzipSync(file),
    'docProps/core.xml': strToU8(core),
    'docProps/app.xml': strToU8(bomb),
    'docProps/custom.xml': strToU8(`<Properties><property name="${lies}"/></Properties>`),
    'word/comments.xml': strToU8(`<w:comments><w:comment w:author="${lies}"/></w:comments>`),
    'word/vbaProject.bin': strToU8(LIES),
    '../../pwned': strToU8(LIES),
  });
}

function oldWordWithProperties(file: Uint8Array): Uint8Array {
  const compound = CFB.read(Buffer.from(file), { type: 'buffer' });
  for (const name of ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation', 'Macros/VBA/x'])
    CFB.utils.cfb_add(compound, `/${name}`, Buffer.from(LIES, 'utf16le'));
  return Uint8Array.from(CFB.write(compound, { type: 'buffer' }) as Buffer);
}

/** What is printed of a file by every command that shows whose a report is, without what tells one file from another. */
async function printedOf(file: Uint8Array, name: string): Promise<string[]> {
  const path = fileOf(file, name);
  const env = { REPORT_TUI_SHELF: join(temporary(), 'shelf'), XDG_CACHE_HOME: temporary() };
  const lines = [['show', '-f', 'json', '-r', path], ['import', path], ['list']];
  const printed: string[] = [];
  for (const line of lines) {
    const { code, stdout, stderr } = await run(line, { env });
    expect([stderr.includes('internal'), code, UNPRINTABLE.exec(stdout + stderr)]).toEqual([false, 0, null]);
    printed.push(`${stdout}${stderr}`.replaceAll(/[0-9a-f]{64}/g, '').replaceAll(path, ''));
  }
  return printed;
}

describe('what a file says of itself beside its text changes nothing that is shown', () => {
  test.each([
    ['properties, XMP and scripts of a PDF', 'r.pdf', pdf(LINES), pdfWithProperties],
    ['properties, comments and macros of a Word file', 'r.docx', word(LINES), wordWithProperties],
    ['summaries and macros of an old Word file', 'r.doc', oldWord(LINES), oldWordWithProperties],
  ])('%s', async (_, name, plain, dress) => {
    const dressed = dress(plain);
    expect(dressed.length).toBeGreaterThan(plain.length);
    const [wanted, got] = [await printedOf(plain, name), await printedOf(dressed, name)];
    expect(wanted[0]).toContain('云溪县2031年法治政府建设年度报告');
    expect(got).toEqual(wanted);
    expect(got.join('')).not.toMatch(/海州|evil\.example|pwned/);
  });
});
