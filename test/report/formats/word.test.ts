import { expect, it } from 'vitest';
import { openBytes } from '../../../src/report/index.ts';
import { word } from './fixtures.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (i: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const paragraph = (text: string, list?: number, at = 0): string =>
  `<w:p>${list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

async function textOf(body: string, numbers = numbering): Promise<string[]> {
  const report = await openBytes(word(['青禾市2021年度法治政府建设情况报告'], { body, numbering: numbers }), {
    id: 'x',
  });
  if (!report.ok) throw new Error(report.message.en);
  return report.value.text.split('\n').slice(1);
}

it('writes out the numbers that Word counts', async () => {
  const body = [
    paragraph('主要工作', 1),
    paragraph('完善制度体系。', 1, 1),
    paragraph('规范行政执法。', 1, 1),
    paragraph('存在的问题', 1),
    paragraph('基层力量偏弱。', 1, 1),
    paragraph('一件小事', 1, 2),
    paragraph('又一件', 2),
    paragraph('普通段落。'),
  ].join('');
  expect(await textOf(body)).toEqual([
    '一、主要工作',
    '（一）完善制度体系。',
    '（二）规范行政执法。',
    '二、存在的问题',
    '（一）基层力量偏弱。',
    '1.一件小事',
    '又一件',
    '普通段落。',
  ]);
});

it('counts past ten, and leaves text alone where the list is not told', async () => {
  const many = Array.from({ length: 21 }, (_, i) => paragraph(`第${i}件`, 1)).join('');
  const lines = await textOf(many);
  expect([lines[9], lines[10], lines[19], lines[20]]).toEqual([
    '十、第9件',
    '十一、第10件',
    '二十、第19件',
    '二十一、第20件',
  ]);
  expect(await textOf(paragraph('主要工作', 1), `<w:numbering ${W}/>`)).toEqual(['主要工作']);
});

it('makes one line of a row of a table, and leaves deleted words and pictures out', async () => {
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const body = `<w:tbl><w:tr>${cell('指标')}${cell('数值')}</w:tr><w:tr>${cell('审查文件')}${cell('21件')}</w:tr></w:tbl><w:p><w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:r><w:t>留下的话。</w:t></w:r></w:p>`;
  expect(await textOf(body)).toEqual(['指标\t数值', '审查文件\t21件', '留下的话。']);
});
