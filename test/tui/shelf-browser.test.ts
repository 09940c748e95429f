import { afterEach, describe, expect, it } from 'vitest';
import { choosing } from '../../src/shelf/many.ts';
import { done } from '../../src/text/result.ts';
import type { BrowserOptions, ShelfOptions } from '../../src/tui/index.tsx';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fixture } from './fixture.ts';
import { Run } from './harness.tsx';
import { fakeShelf, found, LINES, REPORTS, runOnShelf, SHELVED, shelfState } from './shelf-fixture.ts';

const runs: Run[] = [];

/** Nothing is known of any report before the shelf has been read. */
function choosingAfter(read: Promise<void>): ShelfOptions['choosing'] {
  let isRead = false;
  read.then(() => {
    isRead = true;
  });
  return (reports, words) => (isRead ? choosing(reports, words) : () => false);
}

function start(columns: number, rows: number, options: Partial<BrowserOptions> = {}): Run {
  const run = new Run(columns, rows, { report: null, shelf: fakeShelf(), ...options });
  runs.push(run);
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.signal('SIGTERM');
    await run.result.catch(() => undefined);
  }
});

describe('the browser on a shelf', () => {
  it('opens on it, filtered by pinyin opens a report, and comes back with Backspace', async () => {
    const run = start(100, 30);
    await run.shows('霖江市2022年度');
    // The first frame has it: nothing was drawn before.
    expect(run.bytes).not.toContain('正在读入');
    // The filter is under the cursor.
    run.type('yx 2021');
    const screen = await run.shows('1/3 份');
    const row = screen.findIndex((line) => line.includes('/ yx 2021'));
    expect([run.cursor.y, run.cursorShown]).toEqual([row, true]);
    run.type('\r');
    await run.shows('二、优化营商环境');
    run.type('2\x7f\x7f');
    await run.shows('1/3 份');
    run.type('\t\x1b');
    await run.shows('按 / 筛选');
    run.type('q');
    const { positions: places, marked } = await run.result;
    expect(places.map(({ report }) => report)).toEqual(['yunxi-2021']);
    expect(marked).toEqual([]);
  });

  it('filters by letters that are keys elsewhere, and leaves by q once Tab has left the filter', async () => {
    const run = start(80, 24);
    await run.shows('霖江市');
    run.type('ljq');
    await run.shows('/ ljq');
    run.type('\tq');
    expect((await run.result).exitCode).toBe(0);
  });

  it.each(['云溪', '\x1b[200~云溪\x1b[201~'])('begins to filter with %j', async (typed) => {
    const run = start(80, 24);
    await run.shows('霖江市');
    run.type(typed);
    await run.shows('2/3 份');
  });

  it.each([
    ['2', '3 份'],
    ['202', '3 份'],
    ['2022', '1/3 份'],
    ['21', '1/3 份'],
    ['3', '0/3 份'],
    ['1', '0/3 份'],
  ])('takes %s for the beginning of a year of four digits or two', async (typed, count) => {
    const run = start(80, 24);
    await run.shows('霖江市');
    run.type(`\t${typed}`);
    await run.until((screen) => screen.some((line) => new RegExp(`/ ${typed} +${count}`).test(line)));
  });

  it('searches all reports, opens a hit, comes back to it, and gives up with Esc', async () => {
    const run = start(100, 30);
    await run.shows('霖江市');
    run.type('\ta河湖长制');
    await run.shows('2 份 ');
    run.type('\x1b[C');
    await run.until((screen) => screen.some((line) => /^▸.*河湖长制/.test(line)));
    run.type('\r');
    await run.shows('云溪县2023年度法治政府建设工作报告');
    await run.shows('/河湖长制 ');
    run.type('\x7f');
    await run.shows('查找全部报告');
    run.type('\x1b');
    await run.shows('输入即筛选');
  });

  it('does not wait for a search that takes long: hits come one by one, keys in between', async () => {
    let taken = 0;
    const slow = fakeShelf({
      async *search(query, kinds, among) {
        for (let round = 0; round < 100 && query !== ''; round += 1) {
          for (const group of found(query, kinds, among)) {
            const until = performance.now() + 5;
            while (performance.now() < until);
            taken += 1;
            yield { ...group, report: { ...group.report, id: `${group.report.id}-${round}` } };
          }
        }
      },
    });
    const run = start(100, 30, { shelf: slow });
    await run.shows('霖江市');
    run.type('\ta河湖长制');
    await run.until((screen) => screen.some((line) => /\b[1-9]\d* 份 /.test(line)));
    expect(taken).toBeLessThan(200);
    run.type('\x1b');
    await run.shows('输入即筛选');
    const atClose = taken;
    expect(atClose).toBeLessThan(200);
    await run.screen();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken - atClose).toBeLessThan(20);
  });

  it('shows a frame at once while the shelf is read, and how far it is', async () => {
    let tell: (() => void) | undefined;
    const run = start(80, 24, {
      shelf: fakeShelf({
        load: async ({ onProgress }) => {
          onProgress(1, 3);
          await new Promise<void>((resolve) => {
            tell = resolve;
          });
          return SHELVED;
        },
      }),
    });
    await run.shows('正在读入书架 1/3');
    tell?.();
    await run.shows('霖江市');
    expect((await run.screen()).join('')).not.toContain('正在读入');
  });

  it('opens by Enter what a filter finds that was typed before the shelf was read', async () => {
    let tell: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const run = start(80, 24, {
      shelf: fakeShelf({ load: () => waiting.then(() => SHELVED), choosing: choosingAfter(waiting) }),
    });
    await run.shows('书架');
    run.type('yx 2021\r');
    await run.shows('正在读入书架');
    tell?.();
    await run.until(([header = '']) => header.includes('云溪县2021年度'));
  });

  it('says what cannot be opened, and stays on the shelf', async () => {
    const shelved = {
      reports: [...LINES, { ...(LINES[0] ?? LINES[1]), id: 'gone' } as (typeof LINES)[0]],
      unreadable: [],
    };
    const run = start(80, 24, { shelf: fakeShelf({ load: async () => shelved }) });
    await run.shows('霖江市');
    run.type('\tG\r');
    await run.shows('gone：读不了');
    await run.shows('▸');
  });

  it('says that a report is being opened where that takes long', async () => {
    const run = start(80, 24, { shelf: fakeShelf({ open: () => new Promise(() => undefined) }) });
    await run.shows('霖江市');
    run.type('\r');
    await run.shows('正在打开');
  });

  it('is behind a report that was given: nothing of it is read before it is wanted', async () => {
    let loads = 0;
    const shelf = fakeShelf({
      load: async () => {
        loads += 1;
        return SHELVED;
      },
    });
    const run = start(80, 24, { report: fixture(), shelf });
    await run.shows('目录');
    expect(loads).toBe(0);
    run.type('2\x7f\x7f');
    await run.shows('霖江市');
    expect(loads).toBe(1);
  });

  it('has a report of it edited, and is read anew', async () => {
    const edited = { ...(REPORTS[0] ?? fixture()), title: '改过的标题', name: '改过的标题' };
    let loads = 0;
    const asked: string[] = [];
    const run = start(80, 24, {
      isOwn: (report) => report !== 'yunxi-2021',
      edit: async (_, report) => {
        asked.push(report);
        return done(edited);
      },
      shelf: fakeShelf({
        load: async () => {
          loads += 1;
          return loads === 1
            ? SHELVED
            : {
                ...SHELVED,
                reports: LINES.map((line, at) =>
                  at === 0 ? { ...line, title: '改过的标题', name: '改过的标题' } : line,
                ),
              };
        },
      }),
    });
    await run.shows('霖江市2022');
    run.type('\te');
    await run.shows('改过的标题');
    run.type('je');
    await run.shows('只有自己的文件');
    expect(asked).toEqual(['linjiang-2022']);
  });

  it('rewrites only what changes when one moves', async () => {
    const run = start(80, 24);
    await run.shows('▸ 霖江市');
    const before = run.bytes.length;
    run.type('\x1b[B');
    await run.shows('▸ 云溪县');
    expect(run.bytes.length - before).toBeLessThan(300);
  });
});

describe('the shelf for a screen reader', () => {
  it('says the line, and nothing but words', () => {
    const { state } = runOnShelf(shelfState(), { type: 'shelf' }, { type: 'move', by: 'line', way: 1 });
    expect(screenReaderLines(state)).toEqual([
      '书架',
      '第 2 条，共 3 条: 云溪县, 2021',
      '云溪县2021年度法治政府建设工作报告',
      '4 项举措，12 条数据，3 个问题，3 项计划',
      '?: 按键',
    ]);
    const english = { ...state, lang: 'en' as const };
    expect(screenReaderLines(english)[0]).toBe('Shelf');
    const filtered = runOnShelf(state, { type: 'filter', text: '天河' }).state;
    expect(screenReaderLines(filtered)).toEqual(['书架', '天河', '没有这样的报告', '?: 按键']);
  });

  it('says the hit chosen, with its report', () => {
    const { state } = runOnShelf(
      shelfState(),
      { type: 'shelf' },
      { type: 'search-all' },
      { type: 'write', text: '河湖长制' },
    );
    const said = screenReaderLines(state);
    expect(said.slice(0, 3)).toEqual(['书架', '查找全部报告', '河湖长制, 全部']);
    expect(said[3]).toMatch(/^第 1 条，共 \d+ 条: /);
    expect(said[4]).toBe('霖江市, 2022, 霖江市2022年度法治政府建设工作报告');
    expect(said[5]).toContain('河湖长制');
    expect(said.join('')).not.toMatch(/[│─▸▎●○┬▁-█]/);
  });
});
