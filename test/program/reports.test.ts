import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { fileOf, run } from './program.ts';

const first = fileOf(SOURCE, '云溪县-2031.txt');
const second = fileOf(SOURCE.replaceAll('2021', '2032').replaceAll('1286件', '1301件'), '云溪县-2032.txt');
const both = ['-r', first, '-r', second];
const jsonOf = async (args: readonly string[]) => JSON.parse((await run([...args, '-f', 'json'])).stdout);

describe('several -r are several reports', () => {
  test('show: whole reports one after the other, parts under their titles', async () => {
    const { code, stdout } = await run(['show', ...both]);
    expect(code).toBe(0);
    expect(stdout.match(/^云溪县20\d\d年度法治政府建设工作报告$/gm)).toHaveLength(2);
    const parts = await run(['show', 'problems.1', ...both]);
    expect(parts.stdout).toMatch(
      /^云溪县2021年度法治政府建设工作报告\n\n一是[^\n]*\n\n云溪县2032年度法治政府建设工作报告\n\n一是[^\n]*\n$/,
    );
    expect((await run(['show', '2', '-f', 'md', ...both])).stdout.match(/^# 云溪县/gm)).toHaveLength(2);
  });

  test('show: JSON begins with the report', async () => {
    const whole = await jsonOf(['show', ...both]);
    expect(whole.map((each: object) => Object.keys(each)[0])).toEqual(['report', 'report']);
    expect(whole.map(({ report, schema }: { report: string; schema: string }) => [report, schema])).toEqual([
      ['云溪县-2031', 'report-tui/2'],
      ['云溪县-2032', 'report-tui/2'],
    ]);
    const parts = await jsonOf(['show', '2', 's7', ...both]);
    expect(parts.map(({ report, id }: { report: string; id: string }) => [report, id])).toEqual([
      ['云溪县-2031', '2'],
      ['云溪县-2031', 's7'],
      ['云溪县-2032', '2'],
      ['云溪县-2032', 's7'],
    ]);
  });

  test('show: what only one of them has is printed, and the other is named', async () => {
    const other = fileOf('# 情况\n\n## 一、工作\n\n办理案件35件。\n', 'other.md');
    const { code, stdout, stderr } = await run(['show', 'problems.1', '-r', first, '-r', other]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('认识不足')]);
    expect(stderr).toMatch(/^report-tui: other: nothing matches "problems\.1"[^\n]*\n$/);
    expect((await run(['show', '77', ...both])).code).toBe(1);
  });

  test('toc, show --explain', async () => {
    const toc = await run(['toc', ...both]);
    expect(toc.stdout.match(/^云溪县20\d\d/gm)).toHaveLength(2);
    const entries = await jsonOf(['toc', ...both]);
    expect(entries).toHaveLength(8);
    expect(entries[4]).toMatchObject({ report: '云溪县-2032', id: '1' });
    for (const doubt of await jsonOf(['show', '--explain', ...both])) expect(doubt.report).toMatch(/^云溪县-203[12]$/);
  });

  test('stats and search: by report, in the order in which they were named', async () => {
    const statistics = await jsonOf(['stats', '行政处罚', ...both]);
    expect(statistics.map(({ report, value }: { report: string; value: number }) => [report, value])).toEqual(
      expect.arrayContaining([
        ['云溪县-2031', 1286],
        ['云溪县-2032', 1301],
      ]),
    );
    const hits = await run(['search', '行政处罚', '-n', '1', ...both]);
    expect(hits.stdout.split('\n').map((line) => line.split('  ')[0])).toEqual(['云溪县-2031', '云溪县-2032', '']);
    const one = await run(['search', '1301', ...both]);
    expect(one.stdout).toMatch(/^云溪县-2032 /);
    expect((await run(['search', '量子计算机', ...both])).code).toBe(1);
  });

  test('the same one twice is one', async () => {
    const once = await run(['toc', '-r', first]);
    expect((await run(['toc', '-r', first, '-r', first])).stdout).toBe(once.stdout);
  });

  test('one that is not there, or more than can be: exit code 2, nothing printed', async () => {
    const missing = await run(['toc', '-r', first, '-r', '/nowhere/x.txt']);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toMatch(/cannot find \/nowhere/);
    const segmented = await run(['show', '-f', 'segmented', ...both]);
    expect([segmented.code, segmented.stdout]).toEqual([2, '']);
    const browsed = await run([...both]);
    expect([browsed.code, browsed.stdout]).toEqual([2, '']);
  });
});

describe('stats with words', () => {
  const said = async (...words: string[]): Promise<string[]> =>
    (await run(['stats', ...words, '-f', 'tsv'])).stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[9] ?? '');

  test('in the subject, the sentence, the heading; in pinyin; all of them', async () => {
    const { stdout } = await run(['stats', '零发案', '-f', 'ndjson']);
    expect(stdout).toMatch(/"value":123,.*零发案/);
    expect(await said('刑事')).toEqual(expect.arrayContaining(['s20', 's21']));
    expect(await said('poanlv')).toContain('s21');
    expect(await said('破案率', '接触性')).toContain('s21');
    expect((await said('营商环境')).length).toBeGreaterThan(2);
    expect((await run(['stats', '破案率', '--unit', '件'])).code).toBe(1);
  });

  test('what has the words itself stands before what has them in its heading', async () => {
    const { stdout } = await run(['stats', '执法', '-r', first, '-f', 'ndjson']);
    const sentences = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).sentence.includes('执法'));
    expect(sentences).toContain(true);
    expect(sentences).toContain(false);
    expect(sentences).toEqual(sentences.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('and what is counted of them stands before what shares a sentence with them', async () => {
    expect((await said('破案率'))[0]).toBe('s21');
    expect((await said('破案率')).length).toBeGreaterThan(1);
  });

  test('nothing about them: exit code 1, one line', async () => {
    const none = await run(['stats', '量子计算机', '--lang', 'zh']);
    expect([none.code, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toMatch(/^report-tui: 没有与“量子计算机”有关的数据：[^\n]*\n$/);
  });

  test('--unit and --section add up', async () => {
    const units = await jsonOf(['stats', '--unit', '起', '--unit', '％']);
    expect(new Set(units.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['起', '%']));
    const sections = await jsonOf(['stats', '--section', '4', '--section', '6']);
    expect(new Set(sections.map(({ section }: { section: string }) => section))).toEqual(new Set(['4', '6']));
  });
});

describe('search as a table', () => {
  test('csv and tsv, one report or all', async () => {
    const csv = await run(['search', '营商环境', '-f', 'csv']);
    expect(csv.stdout).toMatch(
      /^\uFEFFreport,place,code,placeLevel,reportYear,reportTitle,publisher,section,sectionTitle,/,
    );
    const tsv = await run(['search', '营商环境', '-f', 'tsv']);
    const all = await run(['search', '--all', '营商环境', '-f', 'tsv']);
    expect(all.stdout).toBe(tsv.stdout);
    expect(tsv.stdout.split('\n')[1]).toMatch(
      /^hongutan-2020\t.*\t5\t五、提升营商环境,大力推动优化法治化营商环境专项行动\tsection\t5\t/,
    );
  });

  test('a search without a hit is a head and exit code 1', async () => {
    const none = await run(['search', '量子计算机', '-f', 'tsv']);
    expect([none.code, none.stdout.split('\n').length]).toEqual([1, 2]);
  });

  test('sections are called in hits as in statistics', async () => {
    const titles = (records: { section: string; sectionTitle: string }[]) =>
      Object.fromEntries(records.map(({ section, sectionTitle }) => [section, sectionTitle]));
    const hits = titles(await jsonOf(['search', '-k', 'statistic', '>0']));
    expect(hits).toEqual(titles(await jsonOf(['stats'])));
    expect(readFileSync(first, 'utf8')).toContain('规范行政执法');
  });
});

test('a negative number is a query', async () => {
  const report = fileOf('云溪县2031年工作报告\n\n一、工作\n\n增速为-3.2%，办结率98%。\n', 'x.txt');
  const { code, stdout } = await run(['search', '-3.2%', '-r', report]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('3.2%')]);
});
