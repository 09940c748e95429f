import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/report/formats/pdf/columns.ts';
import { paragraphsOf } from '../../../src/report/formats/pdf/paragraphs.ts';
import { openBytes } from '../../../src/report/index.ts';
import { pdf, type Running } from './pdf-fixture.ts';
import { COUNTY, PREFECTURE } from './reports.ts';

const at = (text: string, x: number, y: number, size = 11) => ({ text, x, y, size });

/** What printers of reports put around the text of a page. */
const RUNNING: readonly (readonly [string, Running])[] = [
  ['- 3 -', (page) => [at(`- ${page} -`, 280, 60, 14)]],
  ['—3—, left and right', (page) => [at(`—${page}—`, page % 2 === 0 ? 80 : 480, 60, 14)]],
  ['第 3 页 共 8 页', (page, of) => [at(`第 ${page} 页 共 ${of} 页`, 250, 60)]],
  ['第3页/共8页', (page, of) => [at(`第${page}页/共${of}页`, 250, 60)]],
  ['3/8', (page, of) => [at(`${page}/${of}`, 280, 60)]],
  ['a head with the number in it', (page) => [at(`海临市人民政府公报 2024年第3期　${page}`, 80, 800)]],
  ['heads of left and right pages', (page) => [at(page % 2 === 0 ? '海临市人民政府公报' : '政府工作报告', 80, 800)]],
  [
    'a head, a name and a number',
    (page) => [at('内部资料', 80, 800), at('海临市司法局', 80, 70), at(`${page}`, 290, 40)],
  ],
];

const squeezed = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\s+/g, ''));

describe.each(RUNNING)('pages with %s', (_, running) => {
  it.each([
    ['a county', COUNTY],
    ['two reports', `${PREFECTURE}\n${COUNTY}`],
  ])('%s: every paragraph whole, nothing of what runs along', async (_, text) => {
    const lines = text.split('\n').map((line) => line.replaceAll('\t', '　'));
    const report = await openBytes(pdf(lines, 'map', running), { id: 'x' });
    if (!report.ok) throw new Error(report.message.en);
    expect(squeezed(report.value.text.split('\n'))).toEqual(squeezed(lines));
  });
});

const piece = (text: string, x: number, y: number, size = 12): Piece => ({
  text,
  x,
  y,
  width: text.length * size,
  height: size,
});

describe('a page in two columns', () => {
  const column = (x: number, words: string): Piece[] =>
    Array.from({ length: 10 }, (_, i) => piece(words.repeat(6).slice(0, 18), x, 700 - i * 20));

  it('is read column by column, a title across both first, a page number last', () => {
    const page = [
      piece('云溪县2033年法治政府建设情况报告', 150, 760, 18),
      ...column(60, '左栏文字'),
      ...column(320, '右栏内容'),
      piece('— 1 —', 285, 40, 10),
    ];
    const text = paragraphsOf([page]).join('\n');
    expect(text).toMatch(/^云溪县2033年法治政府建设情况报告/);
    expect(text.lastIndexOf('左栏')).toBeLessThan(text.indexOf('右栏'));
    expect(text).not.toContain('— 1 —');
  });

  it('joins the lines of each column to paragraphs, though a mark hangs out of the left one', () => {
    const lines = Array.from({ length: 10 }, (_, i) => 700 - i * 20);
    const [last = 0] = lines.slice(-1);
    const left = lines.map((y) =>
      piece(y === 600 ? '左栏文字左栏文字左栏文字左栏文字左栏，' : '左栏文字左栏文字左栏文字左栏文字左栏', 60, y),
    );
    const right = lines.map((y) => piece('右栏内容右栏内容右栏内容右栏内容右栏', 296, y));
    const page = [...left, ...right].filter(({ y, x }) => y !== last || x > 200);
    expect(paragraphsOf([page, page])).toHaveLength(1);
  });

  it('is told from a table, whose cells do not fill their columns', () => {
    const rows = Array.from({ length: 10 }, (_, i) => [
      piece(`指标${i}`, 60, 700 - i * 20),
      piece(`${i * 7}件`, 320, 700 - i * 20),
    ]).flat();
    expect(paragraphsOf([rows])).toEqual(Array.from({ length: 10 }, (_, i) => `指标${i}\t${i * 7}件`));
  });
});

it('a row is a line, its cells set off by tabs, though a cell takes two lines', () => {
  const cells = (y: number): Piece[] => ['4', '0', '0', '4'].map((figure, i) => piece(figure, 330 + i * 40, y));
  const page = [
    piece('予以公开', 60, 700),
    ...cells(700),
    piece('部分公开（区分处理的，只计这一情形，不', 60, 680),
    ...cells(671),
    piece('计其他情形）', 60, 662),
    piece('政', 200, 600),
    piece('府', 230, 600),
    piece('工作', 260, 600),
  ];
  const lines = paragraphsOf([page]);
  expect(lines).toContain('予以公开\t4\t0\t0\t4');
  expect(lines).toContain('部分公开（区分处理的，只计这一情形，不计其他情形）\t4\t0\t0\t4');
});

it('the hyphen that Word prints in a PDF is one', async () => {
  const report = await openBytes(
    pdf(
      [
        '云溪县2031\u00ad2033年法治政府建设情况报告',
        '一、工作',
        '2031\u00ad2033年，全县办理案件21件，各项工作有序推进。',
      ],
      'map',
    ),
    { id: 'x' },
  );
  expect(report.ok && report.value.text).toContain('2031-2033年，全县');
  expect(report.ok && [report.value.coversFrom, report.value.covers]).toEqual([2031, 2033]);
});
