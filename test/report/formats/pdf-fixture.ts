/** How the fonts of a PDF tell their characters: by Adobe's tables for a font that is not embedded, by a map of its own, or not at all. */
export type Fonts = 'tables' | 'map' | 'none';

const COLUMNS = 28;
const ROWS = 22;
const SIZE = 16;
const LEFT = 80;
const PITCH = 29;

export interface Row {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A PDF of a report as an office prints it: a large centred title, paragraphs indented by two characters, page numbers. */
export function pdf(lines: readonly string[], fonts: Fonts = 'tables', running: Running = number): Uint8Array {
  return pdfOf(layOut(lines, running), fonts);
}

/** A PDF whose pages are pictures. */
export function scannedPdf(pages: number): Uint8Array {
  return pdfOf(
    Array.from({ length: pages }, (): Row[] => []),
    'none',
  );
}

/** A PDF that asks for a password (ISO 32000-1 §7.6.3). */
export function lockedPdf(lines: readonly string[]): Uint8Array {
  const file = new TextDecoder().decode(pdf(lines));
  const key = 'a7'.repeat(32);
  return new TextEncoder().encode(
    file.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`,
    ),
  );
}

/** What stands above and below the text of a page, by its number and that of all. */
export type Running = (page: number, of: number) => readonly Row[];

const number: Running = (page) => [{ text: `— ${page} —`, x: 280, y: 60, size: 12 }];

function layOut(lines: readonly string[], running: Running): Row[][] {
  const [title = '', ...rest] = lines;
  const pages: Row[][] = [[{ text: title, x: 300 - title.length * 11, y: 740, size: 22 }]];
  let row = 2;
  for (const line of rest) {
    let text = line;
    let first = true;
    while (text !== '') {
      const room = first ? COLUMNS - 2 : COLUMNS;
      if (row >= ROWS) {
        pages.push([]);
        row = 0;
      }
      pages
        .at(-1)
        ?.push({ text: text.slice(0, room), x: LEFT + (first ? SIZE * 2 : 0), y: 740 - row * PITCH, size: SIZE });
      text = text.slice(room);
      first = false;
      row++;
    }
  }
  pages.forEach((page, i) => {
    page.push(...running(i + 1, pages.length));
  });
  return pages;
}

function pdfOf(pages: readonly Row[][], fonts: Fonts): Uint8Array {
  const codes = new Map<string, number>();
  for (const row of pages.flat()) for (const char of row.text) if (!codes.has(char)) codes.set(char, codes.size + 1);
  const hex = (text: string): string =>
    [...text]
      .map((char) => (fonts === 'tables' ? char.charCodeAt(0) : (codes.get(char) ?? 0)).toString(16).padStart(4, '0'))
      .join('');
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + i * 2} 0 R`).join(' ')}] >>`);
  const toUnicode = fonts === 'map' ? ' /ToUnicode 6 0 R' : '';
  const encoding = fonts === 'tables' ? '/UniGB-UCS2-H' : '/Identity-H';
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding ${encoding} /DescendantFonts [4 0 R]${toUnicode} >>`,
  );
  const ordering = fonts === 'tables' ? 'GB1' : 'Identity';
  add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const pairs = [...codes].map(
    ([char, code]) => `<${code.toString(16).padStart(4, '0')}> <${char.charCodeAt(0).toString(16).padStart(4, '0')}>`,
  );
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) => pairs.slice(i * 100, i * 100 + 100));
  add(
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks
        .map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
        .join('\n')}\nendcmap end end`,
    ),
  );
  pages.forEach((rows, i) => {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + i * 2} 0 R >>`,
    );
    add(
      stream(
        rows.map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n'),
      ),
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
