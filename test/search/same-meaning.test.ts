import { describe, expect, test } from 'vitest';
import { IndicatorList, parseReport, type Report, readIndicators, withIndicators } from '../../src/report/index.ts';
import {
  buildSearchIndex,
  gramsOf,
  indicatorsCalled,
  needOf,
  openPackedRecord,
  packReport,
  search,
} from '../../src/search/index.ts';
import { isMet } from './needs.ts';

/** A work report of an invented county. */
const TEXT = `云溪县人民政府工作报告

一、2034年工作回顾
全县地区生产总值达到486.2亿元，增长6.1%。一般公共预算收入31.5亿元，增长4.2%。社会消费品零售总额152亿元。
居民消费价格上涨1.3%。固定资产投资增长7.8%。进出口贸易保持平稳，进出口总额18.6亿元。新产品产值占比提高到32%。
新登记经营主体5120户。城镇新增就业4600人。城镇调查失业率5.1%。

二、2035年工作安排
人均GDP突破8万元。`;

function read(text: string, id = 'yunxi'): Report {
  const parsed = parseReport(text, { id });
  if (!parsed.ok) throw new Error(parsed.message.en);
  return parsed.value;
}

const index = buildSearchIndex(read(TEXT));
/** What is highlighted of each hit, and how it was met. */
const met = (query: string) =>
  search(index, query).map(({ how, matches }) => `${matches.map(([from, to]) => index.text.slice(from, to))} ${how}`);

describe('a word finds what it measures under its other names', () => {
  test.each([
    ['社零', '社会消费品零售'],
    ['财政收入', '公共预算收入'],
    ['CPI', '居民消费价格'],
    ['cpi', '居民消费价格'],
    ['固投', '固定资产投资'],
    ['外贸', '进出口'],
    ['市场主体', '经营主体'],
  ])('%s: %s', (query, printed) => {
    expect(met(query)[0]).toBe(`${printed} same-meaning`);
  });

  test('what is printed as it was typed goes first, whatever else speaks for the other', () => {
    expect(met('GDP')).toEqual(['GDP exact', '生产总值 same-meaning']);
  });

  test('where another name is printed nothing is guessed from its letters: CPI is not 产品', () => {
    expect(met('CPI')).toEqual(['居民消费价格 same-meaning']);
    const without = buildSearchIndex(read(TEXT.replace('居民消费价格上涨1.3%。', '')));
    expect(search(without, 'CPI').map(({ how }) => how)).toEqual(['pinyin']);
  });

  test('it counts among other words as a word does', () => {
    expect(met('GDP 亿元')[0]).toBe('生产总值,亿元 same-meaning');
    expect(search(index, 'GDP', { kinds: ['statistic'] }).map(({ text }) => text)).toContain(
      '全县地区生产总值达到486.2亿元',
    );
  });

  test('a word that names nothing has no other names', () => {
    expect(met('增长').every((each) => each.endsWith(' exact'))).toBe(true);
    expect(met('零售业')).toEqual([]);
  });

  test('scores stand between those of exact words and those of the same sound', () => {
    const scores = search(index, 'GDP').map(({ score }) => score);
    const sound = search(index, '近出口').map(({ score, how }) => [how, score < Math.min(...scores)]);
    expect(scores[0]).toBeGreaterThanOrEqual(0.7);
    expect(scores[1]).toBeGreaterThanOrEqual(0.68);
    expect(scores[1]).toBeLessThan(0.7);
    expect(sound[0]).toEqual(['same-sound', true]);
  });

  test('a report that prints the other name only is not passed over, and its record answers so too', () => {
    const report = read(TEXT.replace('人均GDP', '人均产值'));
    expect(isMet(needOf('GDP'), new Set(gramsOf(buildSearchIndex(report).searchDocument)))).toBe(true);
    expect(search(openPackedRecord(packReport(report).record, report.text), 'GDP').map(({ how }) => how)).toEqual([
      'same-meaning',
    ]);
  });

  test('a list of the user adds names, in a report and on a shelf', () => {
    const own = readIndicators('茶叶产量 | 吨 | 茶叶产量 | | 茶产量=茶叶产量=干茶产量');
    if (!own.ok) throw new Error(own.message.en);
    const report = read(`${TEXT}\n干茶产量1200吨。`);
    expect(search(buildSearchIndex(report), '茶产量').map(({ how }) => how)).toEqual(['exact']);
    expect(search(buildSearchIndex(report), '茶叶产量').map(({ how }) => how)).not.toContain('same-meaning');
    const indicators = withIndicators(own.value);
    const index = buildSearchIndex(report);
    expect(search(index, '茶叶产量', { indicators }).map(({ how }) => how)).toEqual(['same-meaning']);
    expect(isMet(needOf('茶叶产量', indicators), new Set(gramsOf(index.searchDocument)))).toBe(true);
  });
});

describe('statistics by what they measure', () => {
  test.each([
    ['信访', ['信访事项数', '信访办结率']],
    ['就业', ['城镇新增就业', '高校毕业生就业']],
    ['社零', ['社会消费品零售总额']],
  ])('the indicators called %s', (word, some) => {
    expect(indicatorsCalled(word)).toEqual(expect.arrayContaining(some));
  });

  test('a name that is one is that one only; a broad word that is no name is all that hold it', () => {
    expect(indicatorsCalled('行政复议收案数')).toEqual(['行政复议收案数']);
    expect(indicatorsCalled('行政复议').length).toBeGreaterThan(5);
    expect(indicatorsCalled('GDP')).toEqual(['地区生产总值']);
    expect(indicatorsCalled('茶', new IndicatorList([]))).toEqual([]);
  });
});
