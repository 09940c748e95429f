import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run, temporary } from './program.ts';

const shelf = temporary();
const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: temporary() };
const COPIED = '全县法治宣传队进村入户讲解婚姻继承土地承包等群众身边案例共计一百二十场。';

const textOf = (place: string, year: number, words: string) => `${place}${year}年度法治政府建设情况报告
${year}年，${place}依法行政工作有序。
一、工作成效
${words}
二、下一步计划
加强执法培训。
`;

beforeAll(() => {
  mkdirSync(shelf, { recursive: true });
  const put = (id: string, text: string) => writeFileSync(join(shelf, `${id}.md`), text);
  put('wangchuan-2031', textOf('望川县', 2031, `推行网格管理，深化网格管理。${COPIED}`));
  put('wangchuan-2032', textOf('望川县', 2032, `建设数字政府，用好数字政府。${COPIED}`));
  put('anlan-2032', textOf('安澜县', 2032, `${COPIED}开展数字政府评估。`));
});

describe('similar', () => {
  test('own earlier reports and peers, the most first, with the passages on both sides', async () => {
    const { code, stdout } = await run(['similar', 'wangchuan-2032', '-f', 'json'], { env });
    expect(code).toBe(0);
    const rows = JSON.parse(stdout);
    const kinds = rows.map(({ report, kind }: { report: string; kind: string }) => `${report} ${kind}`);
    expect(kinds.slice(0, 2)).toEqual(['wangchuan-2031 earlier', 'anlan-2032 peer']);
    expect(rows[1].runs.some(({ text }: { text: string }) => text === COPIED.slice(0, -1))).toBe(true);
    expect(rows[0].share).toBeGreaterThan(rows[1].share);
    const later = await run(['similar', 'wangchuan-2031', '-n', '1', '-f', 'ndjson'], { env });
    expect(JSON.parse(later.stdout)).toMatchObject({ report: 'wangchuan-2032', kind: 'later' });
    const text = await run(['similar', 'wangchuan-2032', '--lang', 'zh'], { env });
    expect(text.stdout).toMatch(/\n *\d+\.\d% +\d+\.\d% +本地往年 +wangchuan-2031 /);
    expect(text.stdout).toContain('与 anlan-2032 相同的文字\n');
  });

  test('a row for each passage; nothing shared', async () => {
    const { stdout } = await run(['similar', 'anlan-2032', '-f', 'tsv'], { env });
    expect(stdout.split('\n')[0]).toBe(
      'report\tplace\tcode\treportYear\treportTitle\tkind\tshare\tsentences\tstart\tend\totherStart\totherEnd\ttext',
    );
    const none = await run(['similar', '-', '-f', 'json'], { env, input: '石榴花开在山坡上，蜜蜂忙着采蜜。\n' });
    expect([none.code, none.stdout, JSON.parse(none.stderr).error.code]).toEqual([1, '[]\n', 'nothing']);
  });
});

describe('terms', () => {
  test('over the shelf: each word and report', async () => {
    const { stdout } = await run(['terms', '数字政府', '网格管理', '--place', '望川', '-f', 'json'], { env });
    const counts = JSON.parse(stdout).map(({ word, report, count }: Record<string, unknown>) => [word, report, count]);
    expect(counts).toEqual([
      ['数字政府', 'wangchuan-2031', 0],
      ['网格管理', 'wangchuan-2031', 2],
      ['数字政府', 'wangchuan-2032', 2],
      ['网格管理', 'wangchuan-2032', 0],
    ]);
    const text = await run(['terms', '数字政府', '--years', '2031-2032', '--lang', 'zh'], { env });
    expect(text.stdout).toMatch(/^数字政府：3 次，在 3 份中的 2 份，最早 2032 年\n/);
  });

  test('the words of a file', async () => {
    const list = join(temporary(), 'words.txt');
    writeFileSync(list, '数字政府 # 新词\n網格管理\n');
    const { stdout } = await run(['terms', '--words', list, '-r', join(shelf, 'wangchuan-2031.md'), '-f', 'tsv'], {
      env,
    });
    expect(stdout).toMatch(/\n網格管理\twangchuan-2031\t望川县\t\t2031\t2\t/);
  });

  test('what came and went since the year before', async () => {
    const { code, stdout } = await run(['terms', '--new', '-r', 'wangchuan-2032', '-f', 'json'], { env });
    expect(code).toBe(0);
    const changes = JSON.parse(stdout).map(({ change, word }: Record<string, string>) => `${change} ${word}`);
    expect(changes).toContain('came 数字政府');
    expect(changes).toContain('went 网格管理');
    const alone = await run(['terms', '--new', '-r', 'anlan-2032', '-f', 'json'], { env });
    expect([alone.code, JSON.parse(alone.stderr).error.code]).toEqual([1, 'no-pair']);
  });

  test('no word, a word that none has', async () => {
    for (const args of [['terms'], ['terms', '法治', '--new']]) expect((await run(args, { env })).code).toBe(2);
    const none = await run(['terms', '量子计算机', '--lang', 'en'], { env });
    expect([none.code, none.stdout]).toEqual([1, '']);
  });
});
