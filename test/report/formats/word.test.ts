import { describe, expect, it } from 'vitest';
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

describe('numbers as Word counts them', () => {
  const abstract = (id: number, inner: string): string =>
    `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
  const num = (id: number, of: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const HAN = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）');
  const all = (inner: string): string => `<w:numbering ${W}>${inner}</w:numbering>`;
  const styled = (style: string, text: string, more = ''): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const style = (id: string, inner: string, type = 'paragraph'): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
  const styles = (inner: string): string => `<w:styles ${W}>${inner}</w:styles>`;
  const read = async (body: string, numbers: string, own = styles('')): Promise<string[]> => {
    const report = await openBytes(
      word(['青禾市2021年度法治政府建设情况报告'], { body, numbering: all(numbers), styles: own }),
      { id: 'x' },
    );
    if (!report.ok) throw new Error(report.message.en);
    return report.value.text.split('\n').slice(1);
  };

  it('a list that starts anew, and one that goes on', async () => {
    const lists =
      abstract(0, HAN) +
      num(1, 0) +
      num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      num(3, 0);
    const body = [
      paragraph('甲', 1),
      paragraph('乙', 1),
      paragraph('丙', 2),
      paragraph('丁', 2),
      paragraph('戊', 3),
    ].join('');
    expect(await read(body, lists)).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  it('a list that starts with another number, or has another form for a level', async () => {
    const lists =
      abstract(0, HAN) +
      num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
      num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1.')}</w:lvlOverride>`);
    expect(await read(paragraph('甲', 1) + paragraph('乙', 1) + paragraph('丙', 2), lists)).toEqual([
      '五、甲',
      '六、乙',
      '1.丙',
    ]);
  });

  it('a list that is that of a style', async () => {
    const lists =
      abstract(0, '<w:numStyleLink w:val="Own"/>') +
      abstract(1, `<w:styleLink w:val="Own"/>${HAN}`) +
      num(1, 0) +
      num(2, 1);
    const own = styles(style('Own', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering'));
    expect(await read(paragraph('甲', 1) + paragraph('乙', 1, 1), lists, own)).toEqual(['一、甲', '（一）乙']);
  });

  it('styles based on numbered ones, and out of them', async () => {
    const lists =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、').replace('<w:start', '<w:pStyle w:val="Chapter"/><w:start') +
          level(1, 'chineseCounting', '（%2）'),
      ) + num(1, 0);
    const own = styles(
      style('Chapter', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style('Big', '<w:basedOn w:val="Chapter"/>') +
        style('Section', '<w:basedOn w:val="Chapter"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
        style('Plain', '<w:basedOn w:val="Chapter"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
    );
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [
      styled('Chapter', '甲'),
      styled('Big', '乙'),
      styled('Section', '丙'),
      styled('Plain', '丁'),
      styled('Chapter', '戊', none),
      styled('Chapter', '己'),
    ].join('');
    expect(await read(body, lists, own)).toEqual(['一、甲', '二、乙', '（一）丙', '丁', '戊', '三、己']);
  });

  it('digits for the levels above, where a level asks for them', async () => {
    const legal = level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText');
    const lists =
      abstract(0, level(0, 'chineseCounting', '%1、') + legal) +
      abstract(1, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2')) +
      num(1, 0) +
      num(2, 1);
    const body = paragraph('甲', 1) + paragraph('乙', 1, 1) + paragraph('丙', 2) + paragraph('丁', 2, 1);
    expect(await read(body, lists)).toEqual(['一、甲', '1.1乙', '一、丙', '一.1丁']);
  });

  it('deleted paragraphs are not counted, changed ones as they are now', async () => {
    const lists = abstract(0, HAN) + num(1, 0);
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = `<w:p><w:pPr>${numbered}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    const changed = `<w:p><w:pPr><w:pPrChange w:id="3" w:author="a"><w:pPr>${numbered}</w:pPr></w:pPrChange></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>`;
    const renumbered = `<w:p><w:pPr>${numbered}<w:pPrChange w:id="4" w:author="a"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>`;
    expect(await read(paragraph('甲', 1) + gone + changed + renumbered, lists)).toEqual(['一、甲', '乙', '二、丙']);
  });
});

it('keeps what fields print', async () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const complex = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2033年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p>${run('截至')}<w:fldSimple w:instr=" DATE \\@ &quot;yyyy&quot; ">${run('2033')}</w:fldSimple>${run('年，')}${complex}${run('办理21件。')}</w:p>`;
  expect(await textOf(body)).toEqual(['截至2033年，2033年办理21件。']);
});
