import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run, temporary } from './program.ts';

const shelf = temporary();
const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: temporary() };
const textOf = (year: number, cases: number) => `望川县${year}年度法治政府建设情况报告
一、工作成效
畅通渠道，收到行政复议申请${cases}件。
二、下一步计划
加强执法培训。
`;

beforeAll(() => {
  mkdirSync(shelf, { recursive: true });
  for (const year of [2031, 2032]) writeFileSync(join(shelf, `wangchuan-${year}.md`), textOf(year, year - 1930));
});

test('two that are named, and one with its neighbour, the earlier first', async () => {
  const both = await run(['compare', 'wangchuan-2031', 'wangchuan-2032', '-f', 'json'], { env });
  expect([both.code, both.stderr]).toEqual([0, '']);
  expect(JSON.parse(both.stdout)).toMatchObject({ a: 'wangchuan-2031', b: 'wangchuan-2032' });
  for (const id of ['wangchuan-2031', 'wangchuan-2032']) {
    const one = await run(['compare', id, '-f', 'json'], { env });
    expect(one.stdout).toBe(both.stdout);
  }
  const text = await run(['compare', 'wangchuan-2032', '--lang', 'zh'], { env });
  expect(text.stdout).toContain('收到行政复议申请[-101-]{+102+}件。');
});

test('none, three, one without a neighbour', async () => {
  expect((await run(['compare'], { env })).code).toBe(2);
  expect((await run(['compare', 'a', 'b', 'c'], { env })).code).toBe(2);
  const alone = await run(['compare', 'hongutan-2020', '-f', 'json'], { env });
  expect([alone.code, JSON.parse(alone.stderr).error.code]).toEqual([1, 'no-pair']);
});
