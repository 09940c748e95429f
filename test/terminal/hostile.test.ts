import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import type { Pty } from './pty.ts';
import { expectScreenBack, poll, prompted, runs, still, TerminalDesk } from './whole.ts';

const desk = new TerminalDesk();
afterEach(() => desk.clear());

const BASH = existsSync('/bin/bash');
const LINUX = process.platform === 'linux';

/** An environment with a shelf of two reports beside the one that ships. */
const SHELF = { REPORT_TUI_SHELF: desk.path('shelf'), XDG_CACHE_HOME: desk.path('cache') };
mkdirSync(SHELF.REPORT_TUI_SHELF);
for (const year of ['2021', '2022']) {
  writeFileSync(join(SHELF.REPORT_TUI_SHELF, `yunxi-${year}.md`), SOURCE.replaceAll('2021', year));
}

/** What can be open: the keys that open it, and words that show it in a window that is large enough. */
const SCENES = [
  { name: 'a report', env: {}, keys: [], shows: '加强组织领导' },
  { name: 'a search', env: {}, keys: ['/yshj'], shows: /提升优化营商环境的组织力/ },
  { name: 'the table', env: {}, keys: ['s'], shows: '按 / 筛选' },
  { name: 'the help', env: {}, keys: ['?'], shows: '移动' },
  { name: 'the shelf', env: SHELF, keys: [], shows: /3 份 · 2 个地区/ },
  { name: 'the search of all reports', env: SHELF, keys: ['\ta案件'], shows: /3 份 \d+ 条/ },
] as const;

async function scene(pty: Pty, { env, keys, shows }: (typeof SCENES)[number]): Promise<void> {
  await pty.until(env === SHELF ? /3 份/ : '加强组织领导');
  for (const key of keys) pty.send(key);
  await pty.until(shows);
  await pty.until(() => !pty.screen().join('').includes('正在读入'), 'the shelf read');
}

/** Ends the browser from wherever it is. */
async function leave(pty: Pty): Promise<void> {
  pty.send('\x03');
  await pty.ended;
  expect(pty.raw).toContain('exit code 130');
}

describe('windows', () => {
  test.each([
    [1, 1],
    [2, 2],
    [1, 200],
    [500, 1],
    [19, 5],
    [500, 200],
  ])('%i×%i: opens, takes every key, gives the terminal back', async (columns, rows) => {
    const pty = desk.line('"$R"', { columns, rows, env: SHELF });
    await pty.until(() => pty.alternate(), 'the browser');
    pty.send('\rs?\x1b');
    await pty.until(() => pty.settled(), 'the frames');
    pty.send('/营商\r');
    pty.send('[]12 j\x0c');
    pty.resize(100, 30);
    await pty.until(() => pty.screen().join('').replace(/\s/g, '').length > 40, 'a screen in a window that holds one');
    pty.resize(columns, rows);
    await pty.until(() => pty.screen().join('').trim().length <= columns * rows, 'no debris');
    await leave(pty);
    desk.expectWhole(pty);
  });

  test.each(SCENES)('a storm of sizes over $name: what is there is there again', async (which) => {
    const pty = desk.line('"$R"', { columns: 120, rows: 30, env: which.env });
    await scene(pty, which);
    await still(pty);
    const calm = pty.dump();
    for (let turn = 0; turn < 60; turn += 1) pty.resize(1 + ((turn * 37) % 180), 1 + ((turn * 11) % 60));
    pty.resize(120, 30);
    await pty.until(() => pty.dump() === calm, 'the same screen again');
    pty.send('\x0c');
    await pty.until(() => pty.raw.endsWith('\x1b[?2026l') && pty.dump() === calm, 'the same after Ctrl-L');
    await leave(pty);
    desk.expectWhole(pty);
  });

  test('a size that nobody knows (0×0) is 80×24', async () => {
    const pty = desk.line('stty rows 0 cols 0; stty -g > "$D/before"; "$R"', { columns: 100, rows: 30 });
    await pty.until('加强组织领导');
    await leave(pty);
    desk.expectWhole(pty);
  });
});

describe('terminals that can only print, and streams that are closed', () => {
  test.each([
    ['TERM=dumb', 'TERM=dumb "$R" | head -1; TERM=dumb "$R"'],
    ['no TERM', 'env -u TERM "$R" | head -1; env -u TERM "$R"'],
    ['an empty TERM', 'TERM= "$R" | head -1; TERM= "$R"'],
  ])('%s: printed, and nothing but text and lines', async (_, line) => {
    const pty = desk.line(line, { rows: 200 });
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    expect(pty.raw).not.toContain('\x1b');
    expect(pty.screen()[0]).toBe('红谷滩区2020年度法治政府建设工作报告');
    expect(desk.read('after')).toBe(desk.read('before'));
  });

  test('standard output closed: browsed on /dev/tty; what was marked cannot be printed, and that is said', async () => {
    const pty = desk.line('"$R" >&-');
    await pty.until('加强组织领导');
    pty.send('2 o');
    await pty.ended;
    expect(pty.raw).toMatch(/report-tui: 标准输出已关闭，标记的内容没有输出[^\n]*\r\nexit code 2/);
    desk.expectWhole(pty);
  });

  test.each([
    ['standard output closed, nothing marked', '"$R" >&-', 'q'],
    ['standard output thrown away', '"$R" > /dev/null', '2 o'],
    ['standard input closed', '"$R" <&-', 'q'],
    ['standard input empty (cron)', '"$R" < /dev/null', 'q'],
    ['all but the terminal closed', '"$R" <&- >&- 2>&-', 'q'],
    ['a reader that has gone', '"$R" | true', '2 o'],
    ['a reader that wants one line', 'sh -c \'"$R"; echo "code $?" > "$D/code"\' | head -1', '1 2 3 o'],
  ])('%s', async (_, line, keys) => {
    const pty = desk.line(line);
    await pty.until('加强组织领导');
    pty.send(keys);
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    expect(pty.raw).not.toContain('report-tui: ');
    desk.expectWhole(pty);
  });

  test.skipIf(!existsSync('/dev/full'))('standard output is a full disk: said, exit code 2', async () => {
    const pty = desk.line('"$R" > /dev/full');
    await pty.until('加强组织领导');
    pty.send('2 o');
    await pty.ended;
    expect(pty.raw).toMatch(/report-tui: 无法写到标准输出（ENOSPC）[^\n]*\r\nexit code 2/);
    desk.expectWhole(pty);
  });
});

test.skipIf(!LINUX)('a home in which nothing can be made does not keep it from ending', async () => {
  const none = '/proc/none/x';
  const env = { HOME: '/proc/none', XDG_STATE_HOME: none, XDG_CACHE_HOME: none, XDG_DATA_HOME: none };
  const pty = desk.line('"$R"', { env });
  await pty.until('加强组织领导');
  pty.send('5q');
  await pty.ended;
  expect(pty.raw).toContain('exit code 0');
  expect(pty.raw).not.toContain('report-tui: ');
  desk.expectWhole(pty);
});

const ENDS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
] as const;

describe('signals', () => {
  test.each(SCENES.flatMap((which, i) => [{ which, name: which.name, signal: ENDS[i % 4] ?? ENDS[0] }]))(
    'in $name $signal: the exit code of the signal, and the terminal is whole',
    async ({ which, signal: [signal, exitCode] }) => {
      const pty = desk.line('"$R"', { columns: 120, env: which.env });
      await scene(pty, which);
      process.kill(desk.pid(), signal);
      await pty.ended;
      expect(pty.raw).toContain(`exit code ${exitCode}`);
      desk.expectWhole(pty);
    },
  );

  test.each(ENDS)('%s with pipes at both ends', async (signal, exitCode) => {
    writeFileSync(desk.path('yunxi.txt'), SOURCE);
    const pty = desk.line('cat "$D/yunxi.txt" | { "$R"; echo "code $?" > "$D/code"; } | cat');
    await pty.until('规范行政执法');
    process.kill(desk.pid(), signal);
    await pty.ended;
    expect(desk.read('code')).toBe(`code ${exitCode}\n`);
    desk.expectWhole(pty);
  });

  test('many at once end it once', async () => {
    const pty = desk.line('"$R"');
    await pty.until('加强组织领导');
    for (const signal of ['SIGWINCH', 'SIGCONT', 'SIGTERM', 'SIGINT', 'SIGTERM'] as const) {
      try {
        process.kill(desk.pid(), signal);
      } catch {
        // It was quick.
      }
    }
    await pty.ended;
    expect(pty.raw).toMatch(/exit code (?:130|143)/);
    desk.expectWhole(pty);
  });

  test('SIGPIPE and SIGUSR1 from outside are nothing to it', async () => {
    const pty = desk.line('"$R"');
    await pty.until('加强组织领导');
    process.kill(desk.pid(), 'SIGPIPE');
    process.kill(desk.pid(), 'SIGUSR1');
    pty.send('?');
    await pty.until('移动');
    pty.send('\x03');
    await pty.ended;
    expect(pty.raw).toContain('exit code 130');
    expect(pty.raw).not.toContain('Debugger');
    desk.expectWhole(pty);
  });

  test('SIGTSTP where nobody could continue it (no job control) leaves it as it is', async () => {
    const pty = desk.line('"$R"');
    await pty.until('加强组织领导');
    process.kill(desk.pid(), 'SIGTSTP');
    await pty.until(
      () => pty.raw.split('\x1b[?1049h').length === 3 && pty.alternate(),
      'the screen given back and taken',
    );
    await pty.until('加强组织领导');
    pty.send('q');
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    desk.expectWhole(pty);
  });

  test.skipIf(!BASH)('SIGTSTP from outside, SIGCONT in the background, fg: the shell is never disturbed', async () => {
    const pty = await desk.shell({ env: SHELF });
    pty.send('stty -g > "$D/before"; "$R" --theme dark\r');
    await pty.until(/3 份/);
    const pid = desk.pid();
    process.kill(pid, 'SIGTSTP');
    await prompted(pty);
    pty.send('stty -g > "$D/stopped"; echo one\r');
    await pty.until(/\none\n/);
    process.kill(pid, 'SIGCONT');
    // It wants the terminal, which is not its own, and is stopped again.
    await poll(() => stateOf(pid) === 'T', 'the second stop');
    pty.send('stty -g > "$D/background"; echo two\r');
    await pty.until(/\ntwo\n/);
    expect(pty.alternate()).toBe(false);
    pty.send('fg\r');
    await pty.until(() => pty.alternate() && /3 份/.test(pty.screen().join('\n')), 'the browser again');
    pty.send('\u001b[B\r');
    await pty.until(/^ 云溪县202\d年度/);
    pty.send('\x03');
    await prompted(pty);
    pty.send('echo "exit code $?"; stty -g > "$D/after"; exit\r');
    await pty.ended;
    expect(pty.raw).toContain('exit code 130');
    for (const name of ['stopped', 'background']) expect(desk.read(name)).toBe(desk.read('before'));
    desk.expectWhole(pty);
  });

  test.skipIf(!BASH)('SIGSTOP, which nobody hears, then fg: drawn anew, and whole in the end', async () => {
    const pty = await desk.shell();
    // Who is stopped so leaves the terminal's answer to a question to the shell: with a theme none is asked.
    pty.send('stty -g > "$D/before"; "$R" --theme dark\r');
    await pty.until('加强组织领导');
    process.kill(desk.pid(), 'SIGSTOP');
    await pty.until(/\[1\]\+ [\s\S]*prompt>/);
    pty.send('fg\r');
    await pty.until(() => !/\[1\]\+ /.test(pty.screen().join('\n')), 'a wiped screen');
    await pty.until('加强组织领导');
    pty.send('q');
    await prompted(pty);
    pty.send('stty -g > "$D/after"; exit\r');
    await pty.ended;
    desk.expectWhole(pty);
  });
});

describe('keys that are none', () => {
  test.each([
    ['a colour that comes late', ['\x1b]11;rgb:1e1e/', '1e1e/qqqq\x1b\\']],
    ['a version in three pieces', ['\x1bP>|', 'quit e /', '\x1b\\']],
    ['the clipboard', [`\x1b]52;c;${'cXFxcQ=='.repeat(200)}\x07`]],
    ['a mouse of old', ['\x1b[M q!', '\x1b[M#q', 'q']],
    ['Alt-q', ['\x1bq']],
    ['a sequence longer than any', [`\x1b[${'0;'.repeat(60)}q`]],
  ])('%s: nothing happens', async (_, chunks) => {
    const pty = desk.line('"$R"');
    await pty.until('加强组织领导');
    await still(pty);
    const before = pty.dump();
    for (const chunk of chunks) pty.send(chunk);
    pty.send('?');
    await pty.until('移动');
    pty.send('?');
    await pty.until(() => pty.dump() === before, 'the same screen as before');
    await leave(pty);
    desk.expectWhole(pty);
  });
});

describe.skipIf(!LINUX)('a terminal that takes nothing', () => {
  /** Each draws the whole screen: together more than the system keeps for a terminal that does not read. */
  const frames = '\x0c'.repeat(150);

  test.each(ENDS)('%s ends it all the same', async (signal) => {
    const pty = desk.line('"$R"', { columns: 200, rows: 60 });
    await pty.until('加强组织领导');
    const pid = desk.pid();
    pty.freeze();
    pty.send(frames);
    await idle(pid);
    process.kill(pid, signal);
    await poll(() => !runs(pid), 'the end of the browser');
    pty.read();
    await pty.ended;
  });

  test('frames that nobody reads are dropped, and the last one is there when somebody does', async () => {
    const pty = desk.line('"$R"', { columns: 200, rows: 60 });
    await pty.until('加强组织领导');
    await still(pty);
    const before = pty.dump();
    pty.freeze();
    pty.send(`${frames}?`);
    await idle(desk.pid());
    const { length } = pty.raw;
    pty.read();
    await pty.until('移动');
    // What the system had kept, and two frames at most; all of them would be more than a million.
    expect(pty.raw.length - length).toBeLessThan(200_000);
    pty.send('?');
    await pty.until(() => pty.dump() === before, 'the screen as it was');
    await leave(pty);
    desk.expectWhole(pty);
  });
});

/** Waits until a process has taken whatever has been sent: it sleeps, and has used no more time since the last look. */
async function idle(pid: number): Promise<void> {
  let before = '';
  await poll(() => {
    const [, state, times] = /\) (\S)(?: \S+){10} (\d+ \d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const isIdle = state === 'S' && times === before;
    before = times ?? '';
    return isIdle;
  }, 'all keys taken');
}

describe.skipIf(!BASH)('the window changes while it is stopped', () => {
  test.each([
    ['by Ctrl-Z', (pty: Pty) => pty.send('\x1a')],
    ['by SIGTSTP', () => process.kill(desk.pid(), 'SIGTSTP')],
    ['by SIGSTOP', () => process.kill(desk.pid(), 'SIGSTOP')],
  ])('%s: after fg the frame has the new size', async (_, stop) => {
    const pty = await desk.shell({ columns: 120, rows: 40 });
    // A stopped program cannot take an answer that is on its way: nothing is asked.
    pty.send('"$R" --theme dark\r');
    await pty.until(/计划 3/);
    await still(pty);
    stop(pty);
    await pty.until(/\[1\]\+ [\s\S]*prompt>/);
    pty.resize(80, 24);
    pty.send('echo "$(stty size)"\r');
    await pty.until('24 80');
    pty.send('fg\r');
    await pty.until(() => / 帮助 /.test(pty.screen()[22] ?? '') && !/计划 3/.test(pty.dump()), 'a frame of 80×24');
    await still(pty);
    expect(pty.screen()[1]).toMatch(/┬─ 正文 ─+$/);
    pty.send('q');
    await pty.until(() => !pty.alternate(), 'the shell at last');
  });
});

test.skipIf(!BASH)('after SIGKILL the next start finds its way', async () => {
  const pty = await desk.shell();
  pty.send('"$R"\r');
  await pty.until('加强组织领导');
  pty.send('5');
  await pty.until(/▸ {2}五、提升营商环境/);
  process.kill(desk.pid(), 'SIGKILL');
  await pty.until(() => /^prompt>/m.test(pty.screen().join('\n')), 'the prompt');
  // What it was killed in stays as it is (the alternate screen, no wrapping); the shell sets its own modes of the line.
  pty.send('"$R"\r');
  await pty.until('加强组织领导');
  pty.send('q');
  await pty.until(() => !pty.alternate(), 'the screen given back');
  pty.send('echo "exit code $?"; exit\r');
  await pty.ended;
  expect(pty.raw).toContain('exit code 0');
  expectScreenBack(pty);
});

/** The state of a process by the kernel's letter: T stopped, S asleep. */
function stateOf(pid: number): string | undefined {
  return /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
}

describe.skipIf(!BASH || !LINUX)('whoever started it is killed', () => {
  test('the shell of the terminal: it ends', async () => {
    const pty = await desk.shell();
    pty.send('"$R"\r');
    await pty.until('加强组织领导');
    const pid = desk.pid();
    process.kill(pty.pid(), 'SIGKILL');
    await pty.ended;
    await poll(() => !runs(pid), 'the end of the browser');
  });

  test('a shell within the shell: it ends, and the outer one has its terminal back', async () => {
    const pty = await desk.shell({ env: SHELF });
    pty.send('stty -g > "$D/before"; bash --norc --noprofile -i\r');
    await pty.until(/prompt>[\s\S]*prompt>/);
    // Who ends so suddenly leaves the terminal's answer to a question to the shell: with a theme none is asked.
    pty.send('echo $$ > "$D/inner"; "$R" --theme dark\r');
    await pty.until(/3 份/);
    const pid = desk.pid();
    process.kill(Number(desk.read('inner')), 'SIGKILL');
    await pty.until(() => !pty.alternate(), 'the screen given back');
    await poll(() => !runs(pid), 'the end of the browser');
    pty.send('stty -g > "$D/after"; exit\r');
    await pty.ended;
    desk.expectWhole(pty);
  });
});

describe.skipIf(!LINUX)('the terminal goes away', () => {
  test.each([
    ['a report', '"$R"', '加强组织领导', {}],
    ['the shelf', '"$R"', /3 份/, SHELF],
    ['by way of /dev/tty', 'cat "$D/yunxi.txt" | "$R" | cat', '规范行政执法', {}],
    ['read aloud', 'INK_SCREEN_READER=true "$R"', '目录', {}],
  ])('%s: it ends and does not spin', async (_, line, shows, env) => {
    writeFileSync(desk.path('yunxi.txt'), SOURCE);
    const pty = desk.line(line, { env });
    await pty.until(shows);
    const pid = desk.pid();
    pty.hangUp();
    await poll(() => !runs(pid), 'the end of the browser');
  });

  test.skipIf(!BASH)('while it is stopped', async () => {
    const pty = await desk.shell();
    pty.send('"$R"\r');
    await pty.until('加强组织领导');
    pty.send('\x1a');
    await prompted(pty);
    const pid = desk.pid();
    pty.hangUp();
    await poll(() => !runs(pid), 'the end of the browser');
  });

  test('while nobody reads what it draws', async () => {
    const pty = desk.line('trap "" HUP; "$R"');
    await pty.until('加强组织领导');
    const pid = desk.pid();
    pty.send('s');
    pty.hangUp();
    await poll(() => !runs(pid), 'the end of the browser');
  });
});
