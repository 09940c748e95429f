import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { selectParts } from '../../src/report/select.ts';
import { CONGRESS, DEPARTMENT } from './fixtures.ts';

const report = segmentText(DEPARTMENT, { id: 'test' });
const ids = (...selectors: string[]): string[][] => {
  const result = selectParts(report, selectors);
  return result.ok ? result.value.map((selection) => selection.parts.map((part) => part.id)) : [[result.code]];
};

describe('selectParts', () => {
  it.each([
    ['1', ['1']],
    ['1.2.1', ['1.2.1']],
    ['1-2', ['1', '2']],
    ['二', ['2']],
    ['第二', ['2']],
    ['problems', ['2.a', '2.b']],
    ['problems.2', ['2.b']],
    ['plans', ['2.1', '2.2']],
    ['2.a', ['2.a']],
    ['执法', ['1.2', '2.a', '2.1']],
    ['一（二）', ['1.2']],
    ['一.二', ['1.2']],
    ['1（二）', ['1.2']],
    ['一、(三)', ['1.3']],
    ['（二）', ['1.2', '2.2']],
    ['一（二）一', ['1.2.1']],
    ['c1', ['2.1']],
    ['規範 執法', ['1.2']],
    ['preamble', []],
    ['s1', ['1.1']],
  ])('%s', (selector, expected) => {
    expect(ids(selector)).toEqual([expected]);
  });

  it('keeps the order asked', () => {
    expect(ids('2', '1.1', '2')).toEqual([['2'], ['1.1'], ['2']]);
  });

  it.each(['9', '1.9', '0', '八', 'problems.7', '量子', '', '8-9', '2-1', '2.c', '一（九）', '九（一）', 'c99', 's99'])(
    'fails for %j with a sentence that says what to do',
    (selector) => {
      const result = selectParts(report, [selector]);
      expect(result).toMatchObject({ ok: false, code: 'nothing' });
      expect(!result.ok && result.message.en).toContain('report-tui toc');
    },
  );

  it('knows that a report without problems has none', () => {
    const plain = segmentText(CONGRESS.replace(/同时，我们也清醒.*\n/, ''), { id: 'plain' });
    expect(selectParts(plain, ['problems']).ok).toBe(false);
  });

  it('takes numerals for what is printed, digits for positions', () => {
    const restarting = segmentText(
      '2031年工作回顾\n一、经济平稳\n地区生产总值增长6.1%，投资增长8%。\n二、民生改善\n新增就业3200人，新建学校4所。\n2032年工作安排\n一、抓产业\n新建厂房10万平方米，引进企业5家。\n二、抓民生\n新建学校2所，新增床位100张。\n',
      { id: 'x' },
    );
    const chosen = (selector: string): string[] => {
      const result = selectParts(restarting, [selector]);
      return result.ok ? result.value.flatMap((selection) => selection.parts.map((part) => part.title)) : [];
    };
    expect(chosen('一')).toEqual(['经济平稳', '抓产业']);
    expect(chosen('2')).toEqual(['2032年工作安排']);
    expect(chosen('2.一')).toEqual(['抓产业']);
    expect(chosen('2.2')).toEqual(['抓民生']);
  });

  it('numbers headed parts 1, 2, 3 also where items stand before them', () => {
    const { sections } = segmentText(CONGRESS, { id: 'x' });
    expect(sections[0]?.children.map(({ id, marker }) => `${id} ${marker}`)).toEqual([
      '1.a ——',
      '1.b ——',
      '1.1 （一）',
      '1.2 （二）',
      '1.c ',
      '1.d ',
      '1.e ',
    ]);
  });
});
