import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../src/report/statistics/index.ts';

/** Each statistic in one line: printed | value | unit | subject | year. */
function read(text: string): string[] {
  const years = { covers: 2032, plansFor: 2033, present: 2032 };
  return findStatistics(text, [{ start: 0, end: text.length, part: '1', planned: false }], years).map(
    (s) => `${text.slice(s.start, s.end)}|${s.value}|${s.unit}|${s.subject}|${s.year}`,
  );
}

describe('statistics in tables', () => {
  it('take their unit from the head of the column, and their subject from row and column', () => {
    expect(
      read(
        '案件情况如下：\n类别\t受理（件）\t办结率（%）\t涉案金额（万元）\n行政复议\t318\t98.5\t1,234.5\n行政诉讼\t26\t100\t80\n',
      ),
    ).toEqual([
      '318|318|件|行政复议受理|2032',
      '98.5|98.5|%|行政复议办结率|2032',
      '1,234.5|12345000|元|行政复议涉案金额|2032',
      '26|26|件|行政诉讼受理|2032',
      '100|100|%|行政诉讼办结率|2032',
      '80|800000|元|行政诉讼涉案金额|2032',
    ]);
  });

  it('from the line before the table', () => {
    expect(read('收支情况表（单位：亿元）\n项目\t2031年\t2032年\n财政收入\t12.5\t13.1\n')).toEqual([
      '12.5|1250000000|元|财政收入|2031',
      '13.1|1310000000|元|财政收入|2032',
    ]);
  });

  it('from the name of the row', () => {
    expect(read('指标\t2031年\t2032年\n受理申请（件）\t120\t98\n调解成功率（%）\t97.2\t98.1\n')).toEqual([
      '120|120|件|受理申请|2031',
      '98|98|件|受理申请|2032',
      '97.2|97.2|%|调解成功率|2031',
      '98.1|98.1|%|调解成功率|2032',
    ]);
  });

  it('without the mark before the row, nor a column that tells a change', () => {
    expect(read('事项\t件数\t比上年\n一、行政检查\t61件\t8.1%\n(一)违法建设\t29件\t-6.5%\n')).toEqual([
      '61件|61|件|行政检查件数|2032',
      '8.1%|8.1|%|行政检查|2032',
      '29件|29|件|违法建设件数|2032',
      '-6.5%|-6.5|%|违法建设|2032',
    ]);
  });

  it('from the cell itself', () => {
    expect(read('单位\t培训人次\t增速\n县司法局\t120人次\t-3.2%\n县公安局\t98人次\t5%\n')).toEqual([
      '120人次|120|人次|县司法局培训人次|2032',
      '-3.2%|-3.2|%|县司法局增速|2032',
      '98人次|98|人次|县公安局培训人次|2032',
      '5%|5|%|县公安局增速|2032',
    ]);
  });

  it('from the line above, where each cell is printed on a line of its own', () => {
    expect(read('指标\n数值\n\n进驻事项\n\n1385项\n网办率\n98.2%\n其他工作有序推进。\n35件\n')).toEqual([
      '1385项|1385|项|进驻事项|2032',
      '98.2%|98.2|%|网办率|2032',
      '35件|35|件||2032',
    ]);
  });

  it('without a head that says only that there are numbers', () => {
    expect(read('指标\t数值\n进驻事项\t1385项\n网办率\t98.2%\n')).toEqual([
      '1385项|1385|项|进驻事项|2032',
      '98.2%|98.2|%|网办率|2032',
    ]);
  });

  it('are none where no unit is told, nor in columns that number or date', () => {
    expect(read('类别\t数量\n许可\t318\n处罚\t26\n')).toEqual([]);
    expect(read('序号\t项目\t投资（万元）\n1\t青禾桥\t320\n2\t白石路\t80\n')).toEqual([
      '320|3200000|元|青禾桥投资|2032',
      '80|800000|元|白石路投资|2032',
    ]);
  });

  it('no number runs over from one cell into the next', () => {
    expect(read('甲\t12\t345件\n乙\t3\t6件\n')).toEqual(['345件|345|件|甲|2032', '6件|6|件|乙|2032']);
  });
});
