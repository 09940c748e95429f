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

it.each([
  [60, false],
  [61, true],
])('a chapter’s title of %i characters: %s', (length, isDoubted) => {
  const report = segmentText(DEPARTMENT, { id: 'test' });
  const [first, ...others] = report.sections;
  if (first === undefined) throw new Error('no sections');
  const longer = { ...recordOf(report), sections: [{ ...first, title: '长'.repeat(length) }, ...others] };
  const told = doubtsIn(longer).map(({ message }) => message.en);
  expect(told.includes(`a title of ${length} characters`)).toBe(isDoubted);
});

describe('lists that read like something else', () => {
  const head = '云溪县2031年法治政府建设报告\n一、主要工作\n（一）开展检查5次。\n（二）办理案件30件。\n';
  const plans = '三、下一步工作\n（一）加强培训。全年培训8期。\n（二）强化监督。评查案卷50宗。\n';
  const problems = '二、存在的问题\n（一）力量不足，缺编12人。\n（二）形式单一，创新不够。\n';
  const review = `${'引进项目25个，完成投资48亿元，同比增长6%。'.repeat(30)}\n`;
  it.each([
    [
      'problems that are acts',
      `${head}二、存在的问题\n（一）加强培训，招录骨干。\n（二）强化监督，办好实事。\n${plans}`,
      'problems: listed as problems, but reads like plans',
    ],
    [
      'problems that name nothing weak',
      `${head}二、存在的问题\n（一）甲镇、乙镇、丙镇。\n（二）丁镇、戊镇、己镇。\n${plans}`,
      'problems: most of the problems do not read like problems',
    ],
    [
      'a lead among the problems',
      `${head}二、存在的问题\n对照群众期盼。主要困难和问题有。\n力量不足，缺编12人。\n${plans}`,
      'problems: this problem may be what leads in to others, or hold several',
    ],
    [
      'a problem that begins as a paragraph does',
      `${head}二、存在的问题\n2031年，我县执法力量不足。\n普法形式单一，创新不够。\n${plans}`,
      'problems: this problem may be what leads in to others, or hold several',
    ],
    [
      'a problem that lists several between ；',
      `${head}二、存在的问题\n普法形式单一，创新不够。执法力量不足，人员缺编；装备落后，手段单一。案卷质量不高，瑕疵较多。\n${plans}`,
      'problems: this problem may be what leads in to others, or hold several',
    ],
    [
      'one problem alone, without a numeral',
      `${head}二、存在的问题\n执法力量明显不足。\n${plans}`,
      'problems: only one problem found, and it carries no numeral',
    ],
    [
      'a problem without a numeral behind others',
      `${head}二、存在的问题\n一是力量不足；二是形式单一。\n与此同时，政府自身建设还有差距。\n${plans}`,
      'problems: some of the problems carry a numeral, others none',
    ],
    [
      'problems that begin with 二',
      `${head}二、存在的问题\n力量不足。\n（二）形式单一，创新不够。\n（三）机制不活，协同较差。\n${plans}`,
      'problems: the problems begin with （二）',
    ],
    [
      'plans that are weaknesses',
      `${head}三、下一步工作\n（一）行政争议仍处高位。\n（二）基础条件较弱。\n`,
      'plans: listed as plans, but reads like problems',
    ],
    [
      'plans that were done',
      `${head}${problems}三、下一步工作\n（一）工业。${review}（二）农业。${review}`,
      'plans: listed as plans, but reads like work done',
    ],
    [
      'work that is to come',
      `${head}（三）工业。${'将新建厂房10万平方米，力争引进企业5家，确保投产。'.repeat(12)}\n${problems}${plans}`,
      'plans: told as work, but reads like plans',
    ],
    [
      'plans numbered in two ways',
      `${head}${problems}三、下一步工作\n（一）加强培训。全年培训8期。\n四、2032年工作计划\n一是强化监督。二是办好实事。\n`,
      'plans: the plans are numbered in several ways',
    ],
    [
      'a duty among the plans',
      `${head}${problems}三、下一步工作\n（一）完成时限：2032年6月底。\n（二）强化监督。评查案卷50宗。\n`,
      'plans: this plan may be what leads in to others, or hold several',
    ],
    [
      'a plan that groups the others',
      `${head}${problems}三、下一步工作\n（一）重点内容\n1.加强培训。全年培训8期。\n2.强化监督。评查案卷50宗。\n（二）保障。落实经费。\n`,
      'plans: this plan may only group others',
    ],
    [
      'a chapter of plans without any',
      `云溪县政府工作报告\n各位代表：\n一、2031年工作回顾\n（一）引进项目25个。\n（二）新建学校4所。\n二、2032年工作安排\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建农田2万亩。\n三、2032年工作总体要求\n坚持稳中求进。\n`,
      'plans: no plans found in this chapter',
    ],
    [
      'plans that are very little of a report to a congress',
      `云溪县政府工作报告\n各位代表：\n一、2031年工作回顾\n（一）工业。${review}（二）农业。${review}二、2032年工作安排\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建农田2万亩。\n`,
      'plans: the plans are a very small part of the report',
    ],
    [
      'more plans than any report has',
      `${head}三、下一步工作\n${Array.from({ length: 41 }, (_, i) => `${i + 1}.加强培训。培训${i + 2}期。\n`).join('')}`,
      'plans: as many as 41 plans',
    ],
  ])('%s', (_, text, expected) => {
    expect(doubts(text)).toContain(expected);
  });

  it('says nothing of lists that read as they should', () => {
    expect(doubts(`${head}${problems}${plans}`).filter((told) => /^(?:problems|plans)/.test(told))).toEqual([]);
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
