import { describe, expect, it } from 'vitest';
import { doubtsIn, isWorthALook } from '../../src/report/doubts.ts';
import { doubtfulSpans, doubtsAround, recordOf, segmentText, statisticsOf } from '../../src/report/index.ts';
import { CONGRESS, DEPARTMENT } from './fixtures.ts';

const doubts = (text: string): string[] => {
  const report = segmentText(text, { id: 'test' });
  return doubtsIn(report).map((doubt) => `${doubt.about}: ${doubt.message.en}`);
};

describe('doubtsIn', () => {
  it('has nothing to say of a report that is all clear', () => {
    expect(doubts(DEPARTMENT)).toEqual([]);
  });

  it('says that problems without numerals were told apart by their clauses', () => {
    expect(doubts(CONGRESS)).toEqual(
      expect.arrayContaining(['problems: these 3 problems carry no numeral; told apart by their clauses']),
    );
  });

  it.each([
    ['a text that is no report', '没有标题的一句话。', 'structure: no headings were recognised'],
    ['no title', '一、工作\n开展检查。\n二、计划\n继续努力。', 'metadata: no title found'],
    ['no problems', '一、工作\n开展检查。\n二、计划\n继续努力。', 'problems: no admitted problems found'],
    [
      'a numeral out of order',
      '一、工作\n（一）甲事。\n（三）乙事。\n二、计划\n做丙事。',
      'numbering: （三） follows （一）',
    ],
    [
      'an empty numeral',
      '一、工作\n（一）甲事。\n（）乙事。\n二、计划\n做丙事。',
      'numbering: no numeral printed; taken for number 2',
    ],
    [
      'a line that looks like an item',
      '一、工作\n一是独此一条，别无其他。\n二、计划\n做丙事。',
      'structure: 一是 opens this line but no part',
    ],
    [
      'a long part',
      `一、工作\n${'开展执法检查工作，'.repeat(200)}\n二、计划\n做丙事。`,
      'structure: 1805 characters without any item',
    ],
    [
      'a number that is a name',
      '一、工作\n依托12345热线开展服务。\n二、计划\n做丙事。',
      'number: 12345 was not counted as a statistic',
    ],
  ])('mentions %s', (_, text, expected) => {
    expect(doubts(text)).toContain(expected);
  });

  it('keeps quiet about dates, ordinals and versions', () => {
    const text =
      '一、工作\n2020年1至10月，第3次会议通过（2021—2025年）规划，平台3.0版上线，居500强。\n二、计划\n做丙事。';
    expect(doubts(text).filter((doubt) => doubt.startsWith('number'))).toEqual([]);
  });
});

describe('what doubts cost', () => {
  // A chapter of problems before the work, a number that is a name, a numeral out of order.
  const text =
    '云溪县2031年法治政府建设报告\n一、存在的问题\n一是力量不足，缺编12人。\n二、主要工作\n（一）依托12345热线办件30件。\n（三）开展检查5次。\n三、下一步工作\n（一）培训8期。\n';
  const report = segmentText(text, { id: 'test' });

  it('puts what may be lost or taken for another first, trifles last', () => {
    const costs = doubtsIn(report).map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b)));
    expect(new Set(costs)).toEqual(new Set(['lost', 'trifle']));
    expect(doubtsIn(report).filter(isWorthALook).length).toBeLessThan(doubtsIn(report).length);
  });

  it('gives each with the innermost part that it stands in', () => {
    const { doubts } = recordOf(report);
    expect(doubts).toHaveLength(doubtsIn(report).length);
    expect(doubts).toContainEqual({
      start: text.indexOf('一、'),
      end: expect.any(Number),
      about: 'structure',
      part: '1',
    });
    expect(doubts).toContainEqual({
      start: text.indexOf('（三）'),
      end: expect.any(Number),
      about: 'numbering',
      part: '2.2',
    });
    expect(doubts.at(-1)).toMatchObject({ part: expect.anything(), about: 'number' });
    expect(doubts.filter(({ end }) => end === 0).every(({ part }) => part === null)).toBe(true);
  });

  it('tells of a number what is doubted of where it stands', () => {
    const statistics = statisticsOf(report);
    const told = doubtsAround(statistics, doubtfulSpans(report));
    expect(statistics.map(({ start, end }, i) => [text.slice(start, end), told[i]])).toEqual([
      ['12人', 'structure'],
      ['30件', null],
      ['5次', 'numbering'],
      ['8期', null],
    ]);
  });
});

const RANKS = ['lost', 'unknown', 'trifle'];
