import { describe, expect, it } from 'vitest';
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
