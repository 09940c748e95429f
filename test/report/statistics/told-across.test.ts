import { describe, expect, it } from 'vitest';
import { statisticsIn } from './sentences.ts';

function read(text: string): string[] {
  return statisticsIn(text).map(({ subject, indicator }) => `${subject} ${indicator ?? '-'}`);
}

describe('figures of several sentences with the same subject are told apart', () => {
  it.each([
    [
      'by the cases that were counted right before',
      '查处食品案件52件，罚没款31万元。查办燃气案件6件、罚没款4万元。',
      ['食品案件 食品药品案件数', '食品案件罚没款 -', '燃气案件 行政执法案件查处数', '燃气案件罚没款 -'],
    ],
    [
      'by the procedure, in groups of one sentence',
      '其中简易程序21起，共计罚款850元。普通程序3起，共计罚款5万元。',
      ['简易程序 简易程序案件数', '简易程序罚款 -', '普通程序 普通程序案件数', '普通程序罚款 -'],
    ],
    [
      'by who acts, though he is named a clause before',
      '区直部门落实责任，开展执法检查918次。\n街镇落实责任，开展执法检查1700次。',
      ['区直部门执法检查 -', '街镇执法检查 -'],
    ],
    [
      'by the law, without the place that made it',
      '落实《青禾市绿化管理条例》，行政处罚6起。落实《青禾市养犬规定》，行政处罚4起。',
      ['绿化管理条例行政处罚 -', '养犬规定行政处罚 -'],
    ],
    [
      'by the field that the sentence opens with',
      '水利领域持续加大力度，开展执法检查46次。林业领域持续加大力度，开展执法检查31次。',
      ['水利执法检查 -', '林业执法检查 -'],
    ],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('the whole keeps its name and its indicator', () => {
  it.each([
    [
      'beside the parts',
      '全市新收行政复议申请542件。市政府新收行政复议申请18件。市直部门共收到行政复议申请37件。',
      ['行政复议申请 行政复议收案数', '市政府行政复议申请 -', '市直部门行政复议申请 -'],
    ],
    [
      'of cases of which the others are a kind',
      '立案侦办走私案件49起，案值86万元。立案侦办冻品走私案件4起，案值9万元。',
      ['走私案件案值', '冻品走私案件案值'],
    ],
  ])('%s', (_, text, expected) => {
    const all = read(text);
    for (const entry of expected) expect(all.some((other) => other.startsWith(entry))).toBe(true);
  });

  it('where the same figure is told twice', () => {
    expect(read('区直部门开展执法检查918次。街镇开展执法检查918次。')).toEqual([
      '执法检查 行政检查数',
      '执法检查 行政检查数',
    ]);
  });

  it('where nothing tells it apart', () => {
    expect(read('全年开展执法检查918次。同时开展执法检查17次。')).toEqual([
      '执法检查 行政检查数',
      '执法检查 行政检查数',
    ]);
  });

  it('where one alone says who acts, and counts most', () => {
    expect(read('县林业局开展执法检查60次。节前开展执法检查17次。')).toEqual([
      '执法检查 行政检查数',
      '执法检查 行政检查数',
    ]);
  });

  it('where it is a mark that was passed', () => {
    expect(read('街镇开展执法检查突破500次。区直部门开展执法检查37次。')).toEqual([
      '执法检查 行政检查数',
      '执法检查 行政检查数',
    ]);
  });
});
