import { describe, expect, it } from 'vitest';
import { narrowedItems } from '../../src/tui/menu-filter.ts';

const ITEMS = [
  ['查找', 'Search', '/'],
  ['查找全部报告', 'Search all reports', 'S'],
  ['数据', 'Statistics', 's'],
  ['导出标记的', 'Export what is marked', 'o'],
  ['标记', 'Mark', 'Space'],
];
const left = (query: string): string[] => narrowedItems(query, ITEMS).map((index) => ITEMS[index]?.[0] ?? '');

describe('what a query leaves of a menu', () => {
  it.each([
    ['its words', '查找', ['查找', '查找全部报告']],
    ['all of its words', '查找 全部', ['查找全部报告']],
    ['in either language, upper or lower case', 'SEARCH all', ['查找全部报告']],
    ['by pinyin', 'shuju', ['数据']],
    ['by initials', 'czqb', ['查找全部报告']],
    ['those first that begin with it', 'biaoji', ['标记', '导出标记的']],
    ['those first that begin with its initials', 'bj', ['标记', '导出标记的']],
    ['those first whose own label it is', 's', ['数据', '查找', '查找全部报告', '导出标记的', '标记']],
    ['everything for nothing', ' ', ITEMS.map(([label]) => label)],
    ['a slip in four letters', 'serch', ['查找', '查找全部报告']],
    ['no slip in three', 'srh', []],
    ['nothing like it', 'qqqqqqqq', []],
  ])('%s', (_, query, expected) => {
    expect(left(query)).toEqual(expected);
  });
});
