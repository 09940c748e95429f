import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, temporary } from './program.ts';

const PAIRS = join(import.meta.dirname, '../analysis/pairs');
const [earlier, later] = [join(PAIRS, 'earlier.txt'), join(PAIRS, 'later.txt')];
const NO_SHELF = { REPORT_TUI_SHELF: '/nonexistent/shelf' };

describe('follow', () => {
  test('two reports named: promises with evidence and figures, counts first', async () => {
    const { code, stdout } = await run(['follow', '--from', earlier, '--to', later, '--lang', 'zh'], { env: NO_SHELF });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^望川县2032年度法治政府建设情况报告 → 望川县2033年度法治政府建设情况报告\n承诺 30：有回应 \d+、/,
    );
    expect(stdout).toContain(
      'c23  有回应  建设青溪法治文化公园。\n    → 1.6  青溪法治文化公园建成开放，接待群众2.3万人次。\n',
    );
    expect(stdout).toContain('出庭应诉率：目标 95%以上，报告 96.2%');
    expect(stdout).toContain('（2032、2033年都有）');
    const english = await run(['follow', '--from', earlier, '--to', later, '--lang', 'en'], { env: NO_SHELF });
    expect(english.stdout).toMatch(/\ncommitments 30: traced \d+, perhaps \d+, none \d+; problems 4: /);
  });

  test('JSON: the contract, and positions that hold', async () => {
    const { stdout } = await run(['follow', '--from', earlier, '--to', later, '-f', 'json'], { env: NO_SHELF });
    const rows = JSON.parse(stdout);
    const park = rows.find(({ text }: { text: string }) => text.includes('青溪法治文化公园'));
    expect(park).toMatchObject({
      kind: 'commitment',
      from: 'earlier',
      to: 'later',
      label: 'traced',
      years: [],
      section: '3',
    });
    expect(park.evidence[0]).toMatchObject({
      id: '1.6',
      section: '1',
      text: '青溪法治文化公园建成开放，接待群众2.3万人次。',
    });
    const wise = rows.find(({ text }: { text: string }) => text.includes('法律明白人'));
    expect(wise.figures[0]).toMatchObject({
      target: { value: 800, text: '800名' },
      reported: { value: 856, text: '856名' },
    });
    const again = rows.filter(
      ({ kind, years }: { kind: string; years: number[] }) => kind === 'problem' && years.length > 0,
    );
    expect(again).toMatchObject([{ id: 'problems.4', years: [2032, 2033] }]);
    const lines = await run(['follow', '--from', earlier, '--to', later, '-f', 'ndjson'], { env: NO_SHELF });
    expect(
      lines.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
  });

  test('a table has a row for each piece of evidence', async () => {
    const { stdout } = await run(['follow', '--from', earlier, '--to', later, '-f', 'tsv'], { env: NO_SHELF });
    const [head = '', ...rows] = stdout.replace(/\n$/, '').split('\n');
    const columns = head.split('\t');
    const cells = rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i], cell])));
    expect(cells.every((cell) => Object.keys(cell).length === columns.length)).toBe(true);
    expect(cells.find(({ evidence }) => evidence?.startsWith('青溪'))).toMatchObject({
      id: 'c23',
      label: 'traced',
      evidenceSection: '1.6',
    });
    expect(cells.filter(({ id }) => id === 'c3').length).toBeGreaterThan(1);
  });

  test('the pair is found on the shelf, from either side', async () => {
    const home = temporary();
    const env = { REPORT_TUI_SHELF: join(home, 'shelf'), XDG_CACHE_HOME: join(home, 'cache') };
    mkdirSync(env.XDG_CACHE_HOME);
    expect((await run(['import', earlier, later], { env })).code).toBe(0);
    for (const id of ['later', 'earlier']) {
      const { code, stdout } = await run(['follow', id, '-f', 'json'], { env });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)[0]).toMatchObject({ from: 'earlier', to: 'later' });
    }
    const alone = await run(['follow', '--from', 'later', '-f', 'json'], { env });
    expect([alone.code, alone.stdout]).toEqual([1, '[]\n']);
    expect(JSON.parse(alone.stderr).error.code).toBe('no-pair');
  });

  test('a problem that returns is told with the years of all reports of the place on the shelf', async () => {
    const home = temporary();
    const env = { REPORT_TUI_SHELF: join(home, 'shelf'), XDG_CACHE_HOME: join(home, 'cache') };
    mkdirSync(env.XDG_CACHE_HOME);
    const text = readFileSync(earlier, 'utf8');
    const first = text.replaceAll('2033', '2031').replaceAll('2032', '2030');
    const texts = { first, other: first.replaceAll('望川县', '白溪县'), next: text.replaceAll('2032', '2034') };
    const files = Object.entries(texts).map(([id, own]) => {
      writeFileSync(join(home, `${id}.txt`), own);
      return join(home, `${id}.txt`);
    });
    expect((await run(['import', earlier, later, ...files], { env })).code).toBe(0);
    const { stdout } = await run(['follow', 'later', '-f', 'json'], { env });
    const problems = JSON.parse(stdout).filter(({ kind }: { kind: string }) => kind === 'problem');
    expect(problems.map(({ years }: { years: number[] }) => years)).toEqual([
      [2030, 2032],
      [2030, 2032],
      [2030, 2032],
      [2030, 2032, 2033],
    ]);
  });

  test('what is missing is said in one sentence, exit code 1', async () => {
    const one = await run(['follow', later], { env: NO_SHELF });
    expect([one.code, one.stdout]).toEqual([1, '']);
    expect(one.stderr).toMatch(
      /^report-tui: the shelf has no report of 望川县 for the year before 2033 or after it: import one, or name two with --from and --to\.\n$/,
    );
    const swapped = await run(['follow', '--from', later, '--to', earlier], { env: NO_SHELF });
    expect(swapped.code).toBe(1);
    expect(swapped.stderr).toMatch(/--from must be the earlier one/);
    const nowhere = await run(['follow', '-'], { env: NO_SHELF, input: '会议纪要。\n' });
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toMatch(/tells no place/);
    const both = await run(['follow', later, '--from', earlier], { env: NO_SHELF });
    expect(both.code).toBe(2);
  });
});
