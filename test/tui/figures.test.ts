import { afterEach, describe, expect, it } from 'vitest';
import type { SeriesRow } from '../../src/analysis/index.ts';
import { displayWidth, done } from '../../src/text/index.ts';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import type { FiguresMode } from '../../src/tui/state/analysis.ts';
import { givenRow } from '../../src/tui/state/shelf.ts';
import { cell } from '../../src/tui/view/panes/figures-columns.ts';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { fakeOthers, reportOf, THREE } from './analysis-fixture.ts';
import { stateOf } from './fixture.ts';
import { Run } from './harness.tsx';
import { fakeShelf } from './shelf-fixture.ts';

const runs: Run[] = [];
const SHELF = fakeShelf({
  load: async () => ({ reports: THREE.map((report) => ({ ...givenRow(report), id: report.id })), unreadable: [] }),
  open: async (id) => done({ report: reportOf(id) }),
});

/** The browser in the table of the later of two reports of a place. */
async function start(columns: number, rows: number, options: Partial<BrowserOptions> = {}): Promise<Run> {
  const report = reportOf('yunxi-2032');
  const run = new Run(columns, rows, { report, id: report.id, shelf: SHELF, others: fakeOthers(), ...options });
  runs.push(run);
  await run.shows(report.title);
  run.type('s');
  await run.until((screen) => screen.some((line) => /━ (数据|Statistics) ━/.test(line)));
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.signal('SIGTERM');
    await run.result.catch(() => undefined);
  }
});

/** The places of the rows, in order. */
const placesIn = (screen: readonly string[]): string[] =>
  screen.flatMap((line) => /^[▸ ] (霖江市|云溪县)\s+20\d\d/.exec(line)?.[1] ?? []);

describe('the table of all reports’ statistics', () => {
  it.each([
    [120, 40, 'zh'],
    [200, 50, 'zh'],
    [80, 24, 'en'],
    [50, 20, 'zh'],
  ] as const)('at %i×%i in %s', async (columns, rows, lang) => {
    const run = await start(columns, rows, { lang });
    run.type('a');
    const screen = await run.until((lines) => placesIn(lines).length > 2);
    for (const line of screen) expect(displayWidth(line)).toBeLessThanOrEqual(columns - 1);
    const text = screen.map((line) => line.trimEnd()).join('\n');
    await expect(`${text.trimEnd()}\n`).toMatchFileSnapshot(`frames/figures-${columns}x${rows}-${lang}.txt`);
  });

  it('is asked by words, sorted, and opens a report at the number; Esc goes back step by step', async () => {
    const run = await start(120, 40);
    run.type('a');
    await run.until((lines) => new Set(placesIn(lines)).size === 2);
    run.type('/培训');
    await run.until((lines) => lines[2]?.startsWith(' / 培训') === true && lines.some((line) => /▸ .*培训/.test(line)));
    expect(run.cursorShown).toBe(true);
    run.type('\r');
    run.type('>>');
    const sorted = await run.until((lines) => /数值↓/.test(lines[3] ?? ''));
    const values = sorted.flatMap((line) => /20\d\d +→?\+?([\d.]+)/.exec(line)?.[1] ?? []).map(Number);
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    run.type('r');
    await run.until((lines) => /数值↑/.test(lines[3] ?? ''));
    run.type('\r');
    await run.until((lines) => lines.some((line) => /━ 正文 ━/.test(line)));
    run.type('\u007f');
    await run.until((lines) => /━ 全部报告的数据 ━/.test(lines[1] ?? '') && /数值↑/.test(lines[3] ?? ''));
    run.type('a');
    await run.until((lines) => lines.some((line) => /━ 数据 ━/.test(line)));
    run.type('a');
    await run.until((lines) => /━ 全部报告的数据 ━/.test(lines[1] ?? ''));
    run.signal('SIGTERM');
  });

  it('wants words where there are many reports, and says so where nothing is found', async () => {
    const run = await start(80, 24, { others: fakeOthers({ count: async () => 4000 }) });
    run.type('a');
    await run.shows('书架上的报告很多');
    run.type('/培训');
    await run.until((lines) => placesIn(lines).length > 0);
    run.type('\u0015没有这个');
    await run.shows('没有这样的数据');
  });

  it('marks, copies and exports rows of several reports, and prints the table as it is shown', async () => {
    const run = await start(120, 40);
    run.type('a');
    await run.until((lines) => new Set(placesIn(lines)).size === 2);
    run.type('/行政复议案件\r');
    const rows = await run.until((lines) => lines.filter((line) => /件\s+行政复议案件/.test(line)).length === 3);
    expect(placesIn(rows)).toEqual(['霖江市', '云溪县', '云溪县']);
    run.type(' ');
    await run.until((lines) => lines.some((line) => /^▸●霖江市/.test(line)) && lines.some((line) => /●1 /.test(line)));
    run.type(' A');
    await run.until((lines) => lines.filter((line) => /^.●/.test(line)).length === 3);
    run.type('y');
    await run.shows('已复制 4 字');
    run.type('Y');
    await run.until((lines) => lines.some((line) => /已复制 \d{2} 字/.test(line)));
    const copies = [...run.bytes.matchAll(/\x1b\]52;c;([^\x07]*)\x07/g)].map(([, data = '']) =>
      Buffer.from(data, 'base64').toString('utf8'),
    );
    expect(copies[0]).toBe('210件');
    expect(copies[1]).toMatch(/^210件\n——.*《霖江市2032年度法治政府建设工作报告》/);
    run.type('x');
    await run.until((lines) => lines.some((line) => /表.*3/.test(line)) && lines.some((line) => /标记.*3/.test(line)));
    run.type('\u001b');
    await run.until((lines) => /━ 全部报告的数据 ━/.test(lines[1] ?? ''));
    run.type('O');
    const { table } = await run.result;
    expect(table?.map(({ report, ids }) => `${report} ${ids.length}`)).toEqual([
      'linjiang-2032 1',
      'yunxi-2031 1',
      'yunxi-2032 1',
    ]);
  });

  it('has the number lit in its sentence', async () => {
    const run = await start(120, 40, { colorLevel: 1 });
    run.type('a');
    await run.until((lines) => new Set(placesIn(lines)).size === 2);
    run.type('/行政复议案件\r');
    await run.until((lines) => lines.filter((line) => /件\s+行政复议案件/.test(line)).length === 3);
    run.type('G');
    await run.shows('受理行政复议案件63件，');
    expect(run.litWords()).toContain('63件');
  });
});

describe('a value in the table of all reports', () => {
  const shownOf = (quote: string, printed: string, row: Partial<SeriesRow>): string => {
    const start = quote.indexOf(printed);
    const whole = {
      aspect: 'level',
      valueMax: null,
      unit: '',
      target: false,
      quote,
      start,
      end: start + printed.length,
    };
    const figure = { ...whole, ...row } as SeriesRow;
    const mode = { data: { quotedAt: new Map([[figure, start]]) } } as unknown as FiguresMode;
    return cell(stateOf(), mode, figure, 'value', false, makeRenderContext(makeTheme(0, 'dark'), 1));
  };
  it.each([
    ['审批事项减少1/3以上', '1/3以上', { value: -1 / 3, aspect: 'change' }, '-1/3'],
    ['压减三分之一', '三分之一', { value: -1 / 3, aspect: 'change' }, '-三分之一'],
    ['增长8.2%', '8.2%', { value: 8.2, unit: '%', aspect: 'change' }, '+8.2%'],
    ['下降4.8%', '4.8%', { value: -4.8, unit: '%', aspect: 'change' }, '-4.8%'],
    ['预计亏损30万元', '30万元', { value: -300_000, unit: '元' }, '-30万元'],
    ['增长6—8%', '6—8%', { value: 6, valueMax: 8, unit: '%', aspect: 'change' }, '+6—8%'],
  ] as const)('of %s', (quote, printed, row, expected) => {
    expect(shownOf(quote, printed, row)).toBe(expected);
  });
});
