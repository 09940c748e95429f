import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/report/index.ts';
import { isoDate, planYearsIn, yearSpanIn, yearsIn } from '../../../src/report/place/dates.ts';

const years = (text: string) => {
  const { year, covers, coversFrom, plansFor } = segmentText(text, { id: 'r' });
  return [year, covers, coversFrom, plansFor];
};
const BODY = '各项事业持续发展，人民生活稳步改善，城乡面貌焕然一新，社会大局保持稳定。';
const OPEN = '各位代表：\n现在，我代表云溪县人民政府，向大会作政府工作报告，请予审议。\n';

describe('the years of a report to a congress', () => {
  it.each([
    ['chapters that name them', `一、2033年工作回顾\n${BODY}\n二、2034年主要工作\n${BODY}\n`, [2034, 2033, null, 2034]],
    ['of what', `一、关于2033年工作\n${BODY}\n二、关于2034年工作安排\n${BODY}\n`, [2034, 2033, null, 2034]],
    ['the plans alone', `一、过去一年工作回顾\n${BODY}\n二、2034年工作安排\n${BODY}\n`, [2034, 2033, null, 2034]],
    ['the review alone', `一、2033年工作回顾\n${BODY}\n二、今年工作安排\n${BODY}\n`, [2034, 2033, null, 2034]],
    [
      'the first sentence',
      `一、过去一年工作回顾\n2033年是极不平凡的一年。${BODY}\n二、今年工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
    [
      '刚刚过去的',
      `一、工作回顾\n刚刚过去的2033年，困难多于预期。${BODY}\n二、今年工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
    [
      'five years, and the next',
      `一、过去五年工作回顾\n${BODY}\n二、今后五年奋斗目标\n${BODY}\n三、2034年重点工作\n${BODY}\n`,
      [2034, 2033, 2029, 2034],
    ],
    [
      'three sentences that look back on five years',
      `一、过去工作回顾\n五年来，${BODY}过去五年，${BODY}五年间，${BODY}\n二、2034年工作安排\n${BODY}\n`,
      [2034, 2033, 2029, 2034],
    ],
    [
      'two of them, which compare',
      `一、过去工作回顾\n五年来，${BODY}过去五年，${BODY}\n二、2034年工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
    ['a five-year plan', `一、“十六五”时期工作回顾\n${BODY}\n二、2036年工作安排\n${BODY}\n`, [2036, 2035, 2031, 2036]],
    [
      'since a zone was founded',
      `一、新区成立以来的工作回顾\n2031年12月挂牌成立以来，${BODY}\n二、2035年工作重点\n${BODY}\n`,
      [2035, 2034, 2031, 2035],
    ],
    [
      'a year and this year so far',
      `一、2033年和今年以来工作回顾\n${BODY}\n二、今年下一阶段工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
    ['Chinese digits', `一、二〇三三年工作回顾\n${BODY}\n二、二〇三四年工作安排\n${BODY}\n`, [2034, 2033, null, 2034]],
    [
      'full-width digits',
      `一、２０３３年工作回顾\n${BODY}\n二、２０３４年工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
    ['nothing', `一、工作回顾\n${BODY}\n二、今年工作安排\n${BODY}\n`, [null, null, null, null]],
    [
      'a comparison, told more often than the year itself',
      `一、工作回顾\n总量为2028年的两倍，税收是2028年的三倍，就业比2028年多。学校于2033年建成。公园于2033年建成。道路于2033年建成。\n二、今年工作安排\n${BODY}\n`,
      [2034, 2033, null, 2034],
    ],
  ])('%s', (_, body, expected) => {
    expect(years(OPEN + body)).toEqual(expected);
  });

  it('are told by the day on which it was read', () => {
    const head = '政府工作报告\n——2034年1月12日在云溪县第十八届人民代表大会第三次会议上\n县长　林望\n';
    expect(years(`${head}${OPEN}一、工作回顾\n${BODY}\n二、今年工作安排\n${BODY}\n`)).toEqual([2034, 2033, null, 2034]);
  });

  it.each([
    [
      'in December, of the year that closes',
      '——2033年12月21日在云溪县第十八届人民代表大会第三次会议上',
      '2033年工作回顾',
    ],
    ['whatever the heading', '（2033年11月30日在云溪县第十八届人民代表大会第三次会议上）', '工作回顾'],
    ['on a line of its own', '在云溪县第十八届人民代表大会第三次会议上\n2033年12月21日', '工作回顾'],
    ['in Chinese digits', '在云溪县第十八届人民代表大会第三次会议上\n（二〇三三年十二月二十一日）', '工作回顾'],
  ])('read %s', (_, occasion, heading) => {
    const text = `政府工作报告\n${occasion}\n${OPEN}一、${heading}\n${BODY}\n二、今后工作安排\n${BODY}\n`;
    expect(years(text)).toEqual([2033, 2033, null, 2034]);
  });

  it.each([
    ['a heading that looks back on the year in its name', '2033年工作回顾', '今后工作安排'],
    ['this year looked back on', '今年工作回顾', '今后工作安排'],
    ['next year planned', '工作回顾', '明年工作安排'],
  ])('are of the year in its name: %s', (_, review, plans) => {
    const text = `云溪县2033年政府工作报告\n${OPEN}一、${review}\n${BODY}\n二、${plans}\n${BODY}\n`;
    expect(years(text)).toEqual([2033, 2033, null, 2034]);
  });

  it('are the one year of a report on the half of it', () => {
    const text = `云溪县2034年上半年政府工作报告\n${OPEN}一、上半年工作回顾\n${BODY}\n二、下半年工作安排\n${BODY}\n`;
    expect(years(text)).toEqual([2034, 2034, null, 2034]);
  });

  it.each(['云溪县2033年政府工作总结', '云溪县2033年政府工作报告重点工作完成情况'])(
    'are those in the name of what sums a year up: %s',
    (title) => {
      expect(years(`${title}\n${OPEN}一、经济发展\n${BODY}\n二、存在问题\n${BODY}\n`)).toEqual([
        2033,
        2033,
        null,
        2034,
      ]);
    },
  );

  it.each([
    ['2034年1月12日', [2034, 2033, null, 2034]],
    ['（2033年12月21日）', [2033, 2033, null, 2034]],
    ['2034年7月12日', [null, null, null, null]],
  ])('are told by a date that stands alone, in the months of congresses: %s', (date, expected) => {
    const text = `云溪县政府工作报告\n${date}\n${OPEN}一、工作回顾\n${BODY}\n二、今后工作安排\n${BODY}\n`;
    expect(years(text)).toEqual(expected);
  });

  it('are five where a government looks back on its term', () => {
    const head = '政府工作报告\n——2033年11月18日在云溪县第十八届人民代表大会第一次会议上\n';
    const text = `${head}${OPEN}第十七届人民政府工作回顾\n${BODY}\n今后五年的奋斗目标\n${BODY}\n`;
    expect(years(text).slice(0, 3)).toEqual([2033, 2033, 2029]);
  });
});

describe('the years of another yearly report', () => {
  const body = '全县审结案件众多，质量稳步提升。\n';
  it.each([
    ['of statistics', `云溪县2033年行政复议案件统计分析报告\n2033年，全县收到申请。${body}`, [2033, 2033, null, null]],
    [
      'a white paper',
      `2033年云溪县行政复议和行政应诉工作白皮书\n一、情况\n2033年，全县收到申请。${body}`,
      [2033, 2033, null, null],
    ],
    [
      'with what is planned in its title',
      `云溪县水利局2033年工作总结及2034年工作谋划\n一、2033年工作开展情况\n${body}二、2034年工作谋划\n${body}`,
      [2033, 2033, null, 2034],
    ],
  ])('%s', (_, text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe('the years of a yearly report on rule of law', () => {
  const law = '坚持推进法治政府建设，依法行政水平提升，法治政府建设取得成效。';
  it.each([
    [
      'its title',
      `云溪县2033年法治政府建设情况报告\n一、工作\n${law}\n二、下一步打算\n${law}\n`,
      [2033, 2033, null, 2034],
    ],
    ['no plans', `云溪县2033年法治政府建设情况报告\n一、工作\n${law}\n`, [2033, 2033, null, null]],
    [
      'next year in the title',
      `云溪县2033年法治政府建设工作总结及2034年工作思路\n一、工作\n${law}\n`,
      [2033, 2033, null, 2034],
    ],
    ['several years', `云溪县2031-2033年法治政府建设情况报告\n一、工作\n${law}\n`, [2033, 2033, 2031, null]],
    [
      'half a year',
      `云溪县2033年上半年法治政府建设情况报告\n一、工作\n${law}\n二、下一步打算\n${law}\n`,
      [2033, 2033, null, 2033],
    ],
    [
      'the plan’s heading',
      `现将有关情况报告如下：\n一、工作\n${law}\n二、2034年工作计划\n${law}\n`,
      [2033, 2033, null, 2034],
    ],
    [
      'the day it was signed',
      `现将有关情况报告如下：\n一、工作\n${law}\n二、下一步打算\n${law}\n云溪县人民政府\n2033年12月20日\n`,
      [2033, 2033, null, 2034],
    ],
    [
      'the day it was published',
      `发布时间：2034-02-20　来源：云溪县司法局\n现将有关情况报告如下：\n一、工作\n${law}\n`,
      [2033, 2033, null, null],
    ],
    [
      'its last paragraph',
      `云溪县2033年法治政府建设情况报告\n一、工作\n${law}\n二、成效\n${law}\n2034年，我县将继续努力。\n`,
      [2033, 2033, null, 2034],
    ],
    ['nothing', `现将有关情况报告如下：\n一、工作\n${law}\n`, [null, null, null, null]],
  ])('%s', (_, text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe('years and dates as printed', () => {
  it.each([
    ['2033年度', [2033]],
    ['二〇三三年', [2033]],
    ['一九九八年', [1998]],
    ['２０３３年', [2033]],
    ['共2033件', []],
    ['（2033）', [2033]],
  ])('%s', (words, expected) => {
    expect(yearsIn(words)).toEqual(expected);
  });

  it.each([
    ['2034-01-12', '2034-01-12'],
    ['2034年1月12日', '2034-01-12'],
    ['２０３４年１月１２日', '2034-01-12'],
    ['二〇三四年一月十二日', '2034-01-12'],
    ['二○三四年十月三十日', '2034-10-30'],
    ['二〇三四年十二月二十一日', '2034-12-21'],
    ['2034/1/2 09:30', '2034-01-02T09:30'],
    ['2034-01-12 09:30:05', '2034-01-12T09:30:05'],
    ['2034年13月1日', null],
    ['2034-01-120', null],
    ['第12号', null],
    ['2034年1-11月', null],
    ['2034年1—6月运行情况', null],
  ])('%s', (words, expected) => {
    expect(isoDate(words)).toBe(expected);
  });

  it.each([
    ['“十四五”时期', { from: 2021, to: 2025 }],
    ['“十五五”规划', { from: 2026, to: 2030 }],
    ['“十五”期间', { from: 2001, to: 2005 }],
    ['“九五”工作', { from: 1996, to: 2000 }],
    ['八五普法', null],
    ['工作回顾', null],
  ])('%s', (words, expected) => {
    expect(planYearsIn(words)).toEqual(expected);
  });

  it('spans', () => {
    expect(yearSpanIn('2031—2033年')).toEqual({ from: 2031, to: 2033 });
    expect(yearSpanIn('2031年至2033年')).toEqual({ from: 2031, to: 2033 });
    expect(yearSpanIn('2033-2031年')).toBeNull();
    expect(yearSpanIn('2001-2035年')).toBeNull();
  });
});
