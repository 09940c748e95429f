import { describe, expect, test } from 'vitest';
import { check } from '../../src/analysis/check/check.ts';
import type { Example, Rule } from '../../src/analysis/check/model.ts';
import { RULES } from '../../src/analysis/check/rules/index.ts';
import { LAW_WORK, WHOLE } from '../../src/analysis/check/rules/samples.ts';
import { segmentText } from '../../src/report/index.ts';

/** The rules that speak on an example, besides hints of other rules. */
function speaking(rule: Rule, { text, earlier }: Example): boolean {
  const report = segmentText(text, { id: 'draft' });
  const findings = check(report, {
    rules: [rule],
    earlier: earlier === undefined ? null : segmentText(earlier, { id: 'earlier' }),
  });
  return findings.length > 0;
}

describe.each(RULES.filter(({ fails }) => fails.length > 0).map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, rule) => {
    test.each(rule.passes.map((example) => [example.text, example] as const))('is silent on %s', (_, example) => {
      expect(speaking(rule, example)).toBe(false);
    });
    test.each(rule.fails.map((example) => [example.text, example] as const))('speaks on %s', (_, example) => {
      expect(speaking(rule, example)).toBe(true);
    });
  },
);

test('every rule has examples, but for the list that a user brings', () => {
  const bare = RULES.filter(({ passes, fails }) => passes.length === 0 || fails.length === 0);
  expect(bare.map(({ id }) => id)).toEqual(['W9']);
});

/** The ids of the findings on a text. */
function found(text: string, ids: readonly string[]): string[] {
  const rules = RULES.filter(({ id }) => ids.includes(id));
  return check(segmentText(text, { id: 'draft' }), { rules, earlier: null }).map(({ rule }) => rule);
}

test.each([
  [27, ['C1']],
  [28, []],
])('a chapter on the work of 一、 and %i characters: %j', (length, expected) => {
  const words = `${'继续抓好落实'.repeat(5).slice(0, length - 1)}。`;
  expect(found(WHOLE.replace(LAW_WORK, `一、主要举措和成效\n${words}\n`), ['C1'])).toEqual(expected);
});

test.each([
  [4000, []],
  [4001, ['S1']],
])('a numeral that stands in the text %i characters before: %j', (distance, expected) => {
  const filler = `${'各项工作有序推进，'.repeat(500).slice(0, distance - 4)}。\n`;
  expect(found(`一、健全制度\n全年抓好审查，二、${filler}三、规范执法\n全年抓好执法。\n`, ['S1'])).toEqual(expected);
});

test.each([
  ['事故起数连续五年下降，是“十四五”规划的收官之年', ['N5']],
  ['过去五年，主要目标全面完成', []],
])('two values of one aggregate in a work report of which it is said %s: %j', (said, expected) => {
  const text = `云溪县政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作。\n一、2033年工作回顾\n${said}。\n实现地区生产总值612.4亿元。\n全县地区生产总值达到621.4亿元。\n二、2034年工作安排\n抓好项目建设。\n`;
  expect(found(text, ['N5'])).toEqual(expected);
});

test.each([
  ['a whole report', [], ['error']],
  [
    'five sentences of many',
    [
      '政务公开',
      '行政复议',
      '矛盾调解',
      '公共服务',
      '法律援助',
      '人民调解',
      '社区矫正',
      '法治督察',
      '行政应诉',
      '合法审查',
    ],
    Array(5).fill('warning'),
  ],
])('%s that stands twice', (_, others, levels) => {
  const told = (works: readonly string[]): string =>
    works.map((work) => `全年持续推进${work}工作，相关制度逐步完善。\n`).join('');
  const once = told(['执法监督', '普法宣传', '队伍建设', '备案审查', '案卷评查']);
  const rules = RULES.filter(({ id }) => id === 'K3');
  const findings = check(segmentText(`${once}${told(others)}${once}`, { id: 'draft' }), { rules, earlier: null });
  expect(findings.map(({ level }) => level)).toEqual(levels);
});
