import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run, temporary } from './program.ts';

const shelf = temporary();
const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: temporary() };

const textOf = (place: string, year: number, cases: number) => `${place}${year}年度法治政府建设情况报告
${year}年，${place}依法行政工作有序。
一、工作成效
收到行政复议申请${cases}件，建成法治长廊${cases % 10}处。
二、${year + 1}年工作计划
行政机关负责人出庭应诉率力争达到96%。
`;

beforeAll(() => {
  mkdirSync(shelf, { recursive: true });
  for (const year of [2031, 2032, 2033]) {
    writeFileSync(join(shelf, `wangchuan-${year}.md`), textOf('望川县', year, year - 1930));
  }
  writeFileSync(join(shelf, 'anlan-2032.md'), textOf('安澜县', 2032, 55));
});

describe('series', () => {
  test('over the shelf: by indicator, places and years', async () => {
    const { code, stdout } = await run(['series', '行政复议收案数', '--years', '2031-', '--lang', 'zh'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^行政复议收案数（件）\n地区 +2031 +2032 +2033 +比上年 +走势\n/);
    expect(stdout).toMatch(/\n望川县 +101 +102 +103 +\+1 \+1\.0% +▁▅█\n/);
    const place = await run(['series', '行政复议收案数', '--place', '安澜', '-f', 'json'], { env });
    expect(JSON.parse(place.stdout)).toMatchObject([{ report: 'anlan-2032', value: 55, year: 2032, target: false }]);
  });

  test('by words of the subject, by pinyin of an indicator', async () => {
    const words = await run(['series', '法治', '长廊', '--years', '2031-', '-f', 'ndjson'], { env });
    expect(words.stdout.trimEnd().split('\n')).toHaveLength(4);
    const pinyin = await run(['series', 'xingzhengfuyi', '--years', '2033', '-f', 'json'], { env });
    expect(JSON.parse(pinyin.stdout)).toMatchObject([{ report: 'wangchuan-2033', value: 103 }]);
  });

  test('files named, of which the shelf is not asked', async () => {
    const file = join(shelf, 'anlan-2032.md');
    const { stdout } = await run(['series', '出庭应诉率', '-r', file, '-f', 'tsv', '--wide'], { env });
    expect(stdout).toMatch(/\ttrue\t96\n$/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test('of one kind of report, and of one unit', async () => {
    const file = join(temporary(), 'work.txt');
    const work = `安澜县2033年政府工作报告
一、过去一年工作回顾
收到行政复议申请61件，同比增长5%。
`;
    writeFileSync(file, work);
    const reports = ['-r', file, '-r', join(shelf, 'anlan-2032.md'), '-f', 'json'];
    const asked = async (...args: string[]) => {
      const { stdout } = await run(['series', '行政复议', ...args, ...reports], { env });
      return JSON.parse(stdout).map(({ kind, value, unit }: Record<string, unknown>) => [kind, value, unit]);
    };
    const [law, own, growth] = [
      ['rule-of-law', 55, '件'],
      ['work', 61, '件'],
      ['work', 5, '%'],
    ];
    expect(await asked()).toEqual(expect.arrayContaining([law, own, growth]));
    expect(await asked('--kind', 'work')).toEqual(expect.not.arrayContaining([law]));
    expect(await asked('--kind', '政府工作报告', '--unit', '％')).toEqual([growth]);
    expect(await asked('-k', '法治,其他')).toEqual([law]);
    expect(await asked('--unit', '件', '--kind', 'work')).toEqual([own]);
    expect(await asked('--unit', '户')).toEqual([]);
    const { code, stderr } = await run(['series', '行政复议', '--kind', 'measure', '--lang', 'en'], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('rule-of-law, work')]);
  });

  test('nothing found, no word, years that are none', async () => {
    const none = await run(['series', '量子计算机', '-f', 'json'], { env });
    expect([none.code, none.stdout]).toEqual([1, '[]\n']);
    expect(JSON.parse(none.stderr).error.code).toBe('nothing');
    const where = await run(['series', '行政复议', '--place', '无名县', '--lang', 'en'], { env });
    expect([where.code, where.stdout]).toEqual([1, '']);
    for (const args of [['series'], ['series', 'GDP', '--years', '去年'], ['series', 'GDP', '--years', '2024-2020']]) {
      const { code, stderr } = await run([...args, '--lang', 'en'], { env });
      expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    }
  });
});
