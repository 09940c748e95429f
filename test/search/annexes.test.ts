import { expect, test } from 'vitest';
import { openBytes } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';

test('annexes are found, behind all that the report itself says', async () => {
  const text =
    '云溪县2031年政府工作报告\n\n一、工作\n\n办好一网通办。\n\n附件：名词解释\n\n一网通办：一次办成。\n数智治理：用数据治理。\n';
  const report = await openBytes(new TextEncoder().encode(text), { id: 'x' });
  if (!report.ok) throw new Error(report.message.en);
  const { annexes } = report.value;
  expect(annexes.length).toBeGreaterThan(0);
  const index = buildSearchIndex(report.value);
  const [first, ...others] = search(index, '一网通办');
  expect(first?.id).not.toBe('annex');
  expect(others.map(({ id }) => id)).toContain('annex');
  expect(search(index, '数智治理').map(({ id, section }) => [id, section])).toEqual([['annex', '']]);
  // Better met in the annex than in the report, and behind it all the same.
  const scores = search(index, 'yiwangtongban').map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
