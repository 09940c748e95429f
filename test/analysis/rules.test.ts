import { describe, expect, test } from 'vitest';
import { check } from '../../src/analysis/check/check.ts';
import type { Example, Rule } from '../../src/analysis/check/model.ts';
import { RULES } from '../../src/analysis/check/rules/index.ts';
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
