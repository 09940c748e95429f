import { describe, expect, it } from 'vitest';
import { parseReport, recordOf, segmentText, statisticsOf, writeSegmented } from '../../src/report/index.ts';
import type { Part } from '../../src/report/model.ts';
import { readingOf } from '../../src/text/index.ts';
import { CONGRESS } from './fixtures.ts';
import { expectInvariants } from './invariants.ts';

/** A report whose paragraphs are long, as pages print them that break their lines at a width of their own. */
const PARAGRAPHS = `青禾县2031年度法治政府建设情况报告
2031年，青禾县围绕中心、服务大局，坚持把法治政府建设摆在突出位置来抓，各项工作都取得了新的进展，现将有关情况报告如下。
一、主要做法和成效
（一）压实工作责任。一是健全工作机制，召开专题会议12次，研究解决重点难点事项43件，印发任务清单1份。二是严格考核评价，把依法履职情况纳入26个部门的年度考核，约谈排名靠后的单位3家。
（二）规范执法行为。一是完善裁量基准，修订行政处罚裁量标准118项，公布轻微免罚事项清单2批。二是开展案卷评查，随机抽取案卷1350卷，发现并纠正文书不规范的情形217处。
二、存在的不足
一年来，我县法治政府建设虽有进步，但与群众的期盼相比仍存在不足：一是基层执法力量比较薄弱，持证人员占比偏低，一人多岗的现象较为普遍；二是部门之间信息共享不够及时，数据壁垒没有完全打通；三是普法宣传的针对性还不强，企业和群众的知晓度不高。
三、2032年工作打算
（一）充实执法队伍。公开招录法律专业人员20名，组织业务骨干到先进地区跟班学习，全年培训不少于1500人次。
（二）打通数据壁垒。建成执法信息共享平台，实现36个部门的数据实时交换，办理时限压缩40%以上。
`;

/** The text with each paragraph broken behind so many characters. */
const broken = (text: string, width: number, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line).match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '')
    .join('\n');
const shape = (parts: readonly Part[]): unknown =>
  parts.map(({ marker, title, kind, role, children }) => [marker, title, kind, role, shape(children)]);
const found = (text: string): unknown => {
  const report = segmentText(text, { id: 'r' });
  expect(report.text).toBe(text);
  expectInvariants(report);
  const { title, region, year, problems, plans } = report;
  const numbers = statisticsOf(report).map(({ value, unit, subject }) => [value, unit, subject]);
  return {
    title,
    region,
    year,
    sections: shape(report.sections),
    problems: problems.length,
    plans: plans.length,
    numbers,
  };
};

describe('lines that a page broke at its width', () => {
  it('are lines of their own where they are the page’s, as its segmented file has them', () => {
    const page = '版权所有：青禾县人民政府办公室，主办单位：青禾县司法局，技术支持：青禾县数据中心';
    const report = segmentText(broken(`${PARAGRAPHS}${page}\n`, 22, ''), { id: 'r' });
    const lines = report.furniture.map(({ start, end }) => report.text.slice(start, end));
    expect(lines).toEqual(broken(page, 22, '').split('\n'));
    const again = parseReport(writeSegmented(report), { id: 'r' });
    expect(again.ok && recordOf(again.value)).toEqual(recordOf(report));
  });

  it.each([
    [18, ''],
    [22, ''],
    [22, '　　'],
    [30, '　　'],
    [36, '　　'],
    [40, ''],
  ])('after %i characters, indent “%s”, change nothing that is found', (width, indent) => {
    const text = broken(PARAGRAPHS, width, indent);
    expect(text.split('\n').length).toBeGreaterThan(PARAGRAPHS.split('\n').length + 5);
    expect(found(text)).toEqual(found(PARAGRAPHS));
    expect(found(text)).toMatchObject({ problems: 3, plans: 2 });
  });

  it('at a width in characters join lines full of figures too, narrower in columns than the others', () => {
    const figures = '全县办结事项12345件、67890件，34567件、2468件、1357件，';
    const line = '推进各项工作落实到位，完成年度任务八项要求，办好民生实事三十二件，还要再';
    const text = `${`${line}\n`.repeat(8)}${figures.padEnd(line.length, '要')}\n${line}\n好。\n`;
    expect(readingOf(text).text).toBe(`${text.replaceAll('\n', '')}\n`);
  });

  it('stay in the text and in its segmented file', () => {
    const report = segmentText(broken(PARAGRAPHS, 22, '　　'), { id: 'r' });
    const opened = parseReport(writeSegmented(report), { id: 'r' });
    expect(opened.ok && recordOf(opened.value)).toEqual(recordOf(report));
  });

  it.each([
    ['paragraphs', PARAGRAPHS],
    ['a report of paragraphs and lists', CONGRESS],
    ['items of one length, each a sentence', '推进工作落实到位，完成年度任务八项要求。\n'.repeat(20)],
    ['names of one length', '青禾县人民政府办公室行政审批服务管理局\n'.repeat(20)],
    ['lines with blank ones between', `${'推进各项工作落实到位，完成年度任务八项要\n\n'.repeat(20)}`],
    ['numbered headings of one length', '（一）推进各项工作落实到位，完成年度任务\n'.repeat(20)],
    ['long addresses', 'https://www.example.org/reports/of/the/year/2031/\n'.repeat(20)],
  ])('are none in %s', (_, text) => {
    expect(readingOf(text)).toEqual({ text, map: null });
  });
});
