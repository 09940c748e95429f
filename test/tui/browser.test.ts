import { afterEach, describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { done, fail } from '../../src/text/result.ts';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import { TEXT } from './fixture.ts';
import { Run } from './harness.tsx';

const runs: Run[] = [];

async function start(columns = 120, rows = 40, options: Partial<BrowserOptions> = {}): Promise<Run> {
  const run = new Run(columns, rows, options);
  runs.push(run);
  await run.shows('目录');
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.signal('SIGTERM');
    await run.result.catch(() => undefined);
  }
});

/** Every mode that was set has been reset, and nothing listens any more. */
async function expectGivenBack(run: Run): Promise<void> {
  await run.screen();
  expect(run.onAlternateScreen).toBe(false);
  expect(run.cursorShown).toBe(true);
  for (const [on, off] of [
    ['?1049h', '?1049l'],
    ['?1007h', '?1007l'],
    ['?7l', '?7h'],
    ['?2004h', '?2004l'],
    ['?2026h', '?2026l'],
  ] as const) {
    expect(run.bytes.lastIndexOf(off), off).toBeGreaterThan(run.bytes.lastIndexOf(on));
  }
  expect(run.keyboard.raw).toBe(false);
  expect(run.signalListeners.size + run.exitListeners.size).toBe(0);
  expect(run.output.listenerCount('resize')).toBe(0);
}

describe('the browser', () => {
  it('takes the screen, shows the report, and gives the screen back with q', async () => {
    const run = await start();
    expect(run.onAlternateScreen).toBe(true);
    expect(run.keyboard.raw).toBe(true);
    expect(run.cursorShown).toBe(false);
    // That something is marked is said first.
    run.type(' qq');
    expect(await run.result).toMatchObject({ exitCode: 0, marked: [] });
    await expectGivenBack(run);
  });

  it('finds while one types, with the cursor behind the query, and lights the match', async () => {
    const run = await start();
    run.type('/');
    await run.shows('输入汉字');
    run.type('zhifa');
    const screen = await run.shows('拼音');
    const row = screen.findIndex((line) => line.includes('/ zhifa'));
    expect(run.cursor).toEqual({ x: (screen[row] ?? '').indexOf('/ zhifa') + wide(screen[row] ?? '') + 7, y: row });
    expect(run.cursorShown).toBe(true);
    run.type('\r');
    const found = await run.shows('/zhifa 2/');
    expect(run.cursorShown).toBe(false);
    expect(found.join('\n')).toContain('正文');
  });

  it('takes a paste whole, and a paste where nothing is typed not at all', async () => {
    const run = await start();
    run.type('\x1b[200~qqq\r\x1b[201~');
    run.type('/');
    await run.shows('输入汉字');
    run.type('\x1b[200~营商\r环境\x1b[201~');
    await run.shows('/ 营商 环境');
  });

  it('takes keys that come at once one after another: a slash, a query, Enter', async () => {
    const run = await start();
    // As they were typed: no name of a key in the query.
    run.type('/听证会 8');
    await run.shows('/ 听证会 8');
    await run.shows('听证会8次');
    run.type('\r');
    await run.shows('/听证会 8 1/');
  });

  it('prints what was marked only with o', async () => {
    const run = await start();
    run.type('3 1 o');
    expect(await run.result).toMatchObject({ exitCode: 0, marked: [{ report: '', ids: ['1', '3'] }] });
    await expectGivenBack(run);
  });

  it.each([
    ['Ctrl-C', (run: Run) => run.type('\x03'), 130],
    ['SIGINT', (run: Run) => run.signal('SIGINT'), 130],
    ['SIGTERM', (run: Run) => run.signal('SIGTERM'), 143],
    ['SIGHUP', (run: Run) => run.signal('SIGHUP'), 129],
    ['an input that ends', (run: Run) => run.keyboard.emit('end'), 129],
    ['an output that fails', (run: Run) => run.output.emit('error', new Error('EIO')), 129],
  ] as const)('gives the screen back after %s', async (_, act, exitCode) => {
    const run = await start();
    act(run);
    expect(await run.result).toMatchObject({ exitCode, marked: [] });
    await expectGivenBack(run);
  });

  it('gives the screen back when the process ends without asking', async () => {
    const run = await start();
    for (const listener of run.exitListeners) {
      listener();
    }
    await run.screen();
    expect(run.onAlternateScreen).toBe(false);
    expect(run.cursorShown).toBe(true);
  });

  it.each([
    ['a crash in a pane', { lang: 'xx' as never }, ''],
    [
      'a crash behind a key',
      {
        suspend: () => {
          throw new TypeError('broken key');
        },
      },
      '\x1a',
    ],
  ] as [string, Partial<BrowserOptions>, string][])(
    'gives the screen back after %s, and tells',
    async (_, options, keys) => {
      const run = new Run(120, 40, options);
      runs.push(run);
      run.type(keys);
      await expect(run.result).rejects.toThrow(TypeError);
      await expectGivenBack(run);
    },
  );

  it('suspends with the screen given back, and comes back whole', async () => {
    const run = await start(80, 24);
    const before = await run.screen();
    let during: boolean | null = null;
    const again = new Run(80, 24, {
      suspend: () => {
        during = again.bytes.endsWith('\x1b[?1049l') && !again.keyboard.raw;
      },
    });
    runs.push(again);
    await again.shows('目录');
    again.type('\x1a');
    await again.until(() => during !== null);
    expect(during).toBe(true);
    expect(await again.until((screen) => screen.join() === before.join())).toEqual(before);
    expect(again.onAlternateScreen && again.keyboard.raw).toBe(true);
    run.signal('SIGTSTP');
    expect(run.suspended).toBe(1);
    run.signal('SIGCONT');
    expect(await run.until((screen) => screen.join() === before.join())).toEqual(before);
  });

  it('repaints without debris after every resize', async () => {
    const run = await start();
    run.type('3\r');
    await run.shows('三、存在的问题');
    for (const [columns, rows] of [
      [80, 24],
      [50, 20],
      [19, 5],
      [20, 6],
      [140, 45],
      [99, 30],
    ] as const) {
      run.resize(columns, rows);
      const screen = await run.shows(columns < 20 ? '窗口太小' : '三、');
      run.bytes = '';
      run.type('\x0c');
      await run.until(() => run.bytes.includes('\x1b[2J'));
      expect(await run.screen()).toEqual(screen);
    }
  });

  it('rewrites only the lines that change', async () => {
    const run = await start();
    run.type('3');
    await run.shows('▸  三、存在的问题');
    const before = run.bytes.length;
    run.type(' ');
    await run.shows('●1');
    expect(run.bytes.length - before).toBeLessThan(120 * 6);
    run.bytes = '';
    run.type('\x0c');
    await run.until(() => run.bytes.length > 120 * 10);
  });

  it('opens where one last was, and tells where one is', async () => {
    const first = await start(80, 24);
    first.type('3\r');
    await first.shows('▸  三、存在的问题');
    first.type('q');
    const { positions } = await first.result;
    const [{ position } = { position: undefined }] = positions;
    expect(position?.words).toMatch(/^三、存在的问题/);
    const again = await start(120, 30, position && { position });
    await again.until((screen) => screen.some((line) => /│[▸].*三、存在的问题/.test(line)));
  });

  it('gives the screen to an editor, and shows the report as it is afterwards', async () => {
    let during: boolean | null = null;
    const edited = segmentText(TEXT.replace('开展宣传活动', '开展普法活动'), { id: 'yunxi-2023' });
    const run: Run = await start(120, 40, {
      edit: async ({ line, words }) => {
        during = run.bytes.endsWith('\x1b[?1049l') && !run.keyboard.raw;
        expect([line, words]).toEqual([9, '二、优化营商环境']);
        return done(edited);
      },
    });
    run.type('2e');
    await run.shows('已重新读入');
    expect(during).toBe(true);
    expect(run.onAlternateScreen && run.keyboard.raw).toBe(true);
    run.type('/普法活动');
    await run.shows('开展普法活动');
    run.type('\x1b');
    await run.shows('▸  二、优化营商环境');
  });

  it.each([
    [{}, '只有自己的文件才能编辑'],
    [{ edit: async () => fail('unreadable', '编辑器出错', 'the editor failed') }, '编辑器出错'],
  ] as [Partial<BrowserOptions>, string][])('says so where nothing can be edited: %o', async (options, words) => {
    const run = await start(120, 40, options);
    run.type('e');
    await run.shows(words);
  });

  it('copies through the terminal', async () => {
    const run = await start();
    run.type('2y');
    await run.shows('已复制');
    const [, data = ''] = /\x1b\]52;c;([^\x07]*)\x07/.exec(run.bytes) ?? [];
    expect(Buffer.from(data, 'base64').toString('utf8')).toMatch(/^二、优化营商环境\n推行“一窗受理”改革/);
  });

  it('speaks English too', async () => {
    const run = new Run(120, 40, { lang: 'en' });
    runs.push(run);
    const screen = await run.shows('Outline');
    expect(screen.join('\n')).toMatch(/Problems and plans[\s\S]*Problems 3[\s\S]*Plans 3[\s\S]*\? help/);
    run.type('?');
    await run.shows('next line or item');
  });
});

/** How many columns more than characters a line has. */
function wide(line: string): number {
  const before = line.slice(0, line.indexOf('/'));
  return Array.from(before).filter((character) => /[\u2e80-\u9fff\uff00-\uff60]/.test(character)).length;
}
