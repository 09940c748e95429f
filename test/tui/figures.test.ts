import { afterEach, describe, expect, it } from 'vitest';
import { displayWidth, done } from '../../src/text/index.ts';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import { givenRow } from '../../src/tui/state/shelf.ts';
import { fakeOthers, reportOf, THREE } from './analysis-fixture.ts';
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
});
