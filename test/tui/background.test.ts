import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import { backgroundIn } from '../../src/tui/terminal/background.ts';
import { Run } from './harness.tsx';

const QUESTION = '\x1b]11;?\x1b\\\x1b[c';
const WHITE = '\x1b]11;rgb:ffff/ffff/ffff\x1b\\';
const KIND = '\x1b[?62;4c';

const runs: Run[] = [];

function start(options: Partial<BrowserOptions> = {}): Run {
  const run = new Run(100, 24, { colorLevel: 1, asksBackground: true, ...options });
  runs.push(run);
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.type(KIND);
    run.signal('SIGTERM');
    await run.result.catch(() => undefined);
  }
});

/** How numbers are painted on a light background, and on a dark one. */
const LIGHT = '\x1b[35m';
const DARK = '\x1b[33m';

describe('the background', () => {
  it.each([
    [WHITE, 'light'],
    ['\x1b]11;rgb:0000/0000/0000\x07', 'dark'],
    ['\x1b]11;rgb:ff/ff/d7\x1b\\', 'light'],
    ['\x1b]11;rgba:1e1e/1e1e/2e2e/ffff\x1b\\', 'dark'],
    ['\x1b]11;rgb:f/f/f\x07', 'light'],
    ['\x1b]11;#fdf6e3\x07', 'light'],
    // Blue is darker than it looks in numbers, green lighter.
    ['\x1b]11;rgb:0000/0000/ffff\x07', 'dark'],
    ['\x1b]11;rgb:0000/ffff/0000\x07', 'light'],
    [KIND, null],
    ['\x1b]10;rgb:ffff/ffff/ffff\x07', null],
    ['\x1b]11;?\x07', null],
  ] as const)('that %j tells is %s', (answer, background) => {
    expect(backgroundIn(answer)).toBe(background);
  });

  it('is asked for once, behind the first frame, and not unless it is wished', async () => {
    const run = start();
    await run.shows('目录');
    expect(run.bytes.split(QUESTION)).toHaveLength(2);
    expect(run.bytes.indexOf('目录')).toBeLessThan(run.bytes.indexOf(QUESTION));
    const silent = start({ asksBackground: false });
    await silent.shows('目录');
    expect(silent.bytes).not.toContain('\x1b]11');
  });

  it('is drawn anew where it is light, and nothing of the answer is a key', async () => {
    const run = start();
    await run.shows('目录');
    expect(run.bytes).toContain(DARK);
    expect(run.bytes).not.toContain(LIGHT);
    run.type(WHITE + KIND);
    await run.until(() => run.bytes.includes(LIGHT));
    run.type('\t');
    await run.shows('▸  云溪县');
    expect((await run.screen()).join('')).not.toMatch(/rgb|62;4/);
  });

  it('is as it was where the terminal does not know, and later answers are swallowed', async () => {
    const run = start();
    await run.shows('目录');
    run.type(KIND);
    run.type(WHITE);
    run.type('s');
    await run.shows('数值');
    expect(run.bytes).not.toContain(LIGHT);
    expect((await run.screen()).join('')).not.toContain('rgb');
  });

  it('is heard wherever the answer is cut, keys between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: WHITE.length - 1 }), async (at) => {
        const run = start();
        await run.shows('目录');
        run.type(WHITE.slice(0, at));
        run.type(WHITE.slice(at));
        run.type(KIND);
        await run.until(() => run.bytes.includes(LIGHT));
        run.type('q');
        expect((await run.result).exitCode).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps nobody who leaves: an answer on its way is waited for a moment, for the shell not to get it', async () => {
    const run = start();
    await run.shows('目录');
    run.type('q');
    await new Promise((resolve) => setImmediate(resolve));
    expect(run.onAlternateScreen).toBe(true);
    run.type(WHITE + KIND);
    const from = performance.now();
    expect((await run.result).exitCode).toBe(0);
    expect(performance.now() - from).toBeLessThan(400);
    const mute = start();
    await mute.shows('目录');
    mute.type('q');
    expect((await mute.result).exitCode).toBe(0);
  });

  it.each([
    ['Ctrl-Z', (run: Run) => run.type('\x1a')],
    ['SIGTSTP', (run: Run) => run.signal('SIGTSTP')],
  ] as const)('%s gives the terminal away when the answer is in, once', async (_, stop) => {
    const run = start();
    await run.shows('目录');
    stop(run);
    stop(run);
    await new Promise((resolve) => setImmediate(resolve));
    expect(run.suspended).toBe(0);
    run.type(WHITE + KIND);
    await run.until(() => run.suspended > 0);
    run.type('s');
    await run.shows('数值');
    expect(run.suspended).toBe(1);
    stop(run);
    expect(run.suspended).toBe(2);
  });

  it('an editor gets the terminal when the answer is in, and nobody does who has left meanwhile', async () => {
    let edited = 0;
    const edit: BrowserOptions['edit'] = async () => {
      edited += 1;
      return { ok: true, value: null };
    };
    const run = start({ edit });
    await run.shows('目录');
    run.type('e');
    await new Promise((resolve) => setImmediate(resolve));
    expect(edited).toBe(0);
    run.type(KIND);
    await run.until(() => edited === 1);
    const left = start({ edit });
    await left.shows('目录');
    left.type('e\x1aq');
    await new Promise((resolve) => setImmediate(resolve));
    left.type(KIND);
    expect((await left.result).exitCode).toBe(0);
    expect([edited, left.suspended]).toEqual([1, 0]);
  });
});
