import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { PROGRAM, Pty, type PtyOptions } from './pty.ts';
import { still } from './whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-tui-manners-'));
const R = join(folder, 'report-tui');
writeFileSync(R, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, { mode: 0o755 });
const open: Pty[] = [];

afterEach(() => {
  for (const pty of open.splice(0)) pty.kill();
});

/** Runs a line of sh, and writes the terminal's modes before and after it to files. */
function measured(line: string, options: PtyOptions = {}): Pty {
  const script = `stty -a > "$D/before"; ${line}; echo "exit code $?"; stty -a > "$D/after"`;
  const pty = new Pty('/bin/sh', ['-c', script], { ...options, env: { R, D: folder, ...options.env } });
  open.push(pty);
  return pty;
}

/** The DEC private modes as they were left, by the last word about each. */
function modesLeft(raw: string): Record<string, 'set' | 'reset'> {
  const modes: Record<string, 'set' | 'reset'> = {};
  for (const [, numbers = '', way] of raw.matchAll(/\x1b\[\?([\d;]+)([hl])/g)) {
    for (const number of numbers.split(';')) modes[number] = way === 'h' ? 'set' : 'reset';
  }
  return modes;
}

/** Alternate screen off, cursor shown, lines wrapped, pastes plain, no update begun; termios as before; no style left on. */
function expectWhole(pty: Pty): void {
  const modes = modesLeft(pty.raw);
  for (const [mode, way] of Object.entries(modes)) {
    expect([mode, way]).toEqual([mode, ['25', '7'].includes(mode) ? 'set' : 'reset']);
  }
  expect(Object.keys(modes)).toContain('1049');
  expect(pty.alternate()).toBe(false);
  const rows = (text: string): string => text.replace(/(?:rows|columns) \d+;/g, '');
  expect(rows(readFileSync(join(folder, 'after'), 'utf8'))).toBe(rows(readFileSync(join(folder, 'before'), 'utf8')));
}

describe('the terminal is whole', () => {
  test.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\x03', 130],
    ['q out of a search', '/yshj\x1bq', 0],
    ['q out of the table', 'sq', 0],
    ['Ctrl-C out of the table’s filter', 's/件\x03', 130],
    ['Ctrl-C out of the help', '?\x03', 130],
    ['o', ' o', 0],
    // A few rows: what a terminal has not read by a program's end may be lost (node-pty).
    ['the table printed', 's/破案率\rO', 0],
  ])('after %s', async (_, keys, exitCode) => {
    const pty = measured('"$R"');
    await pty.until('加强组织领导');
    const isSearching = (): boolean => pty.screen().some((row) => /^ 查找/.test(row));
    for (const key of keys.match(/\x1b|[^\x1b]+/g) ?? []) {
      if (key === '\x1b') await pty.until(isSearching, 'the search');
      pty.send(key);
      // Esc and a key that come at once are one key with Alt.
      if (key === '\x1b') await pty.until(() => !isSearching(), 'the search closed');
    }
    await pty.ended;
    expect(pty.raw).toContain(`exit code ${exitCode}`);
    expectWhole(pty);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ])('after %s', async (signal, exitCode) => {
    const pty = measured(`sh -c 'echo $$ > "$D/pid"; exec "$R"'`);
    await pty.until('加强组织领导');
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), signal as NodeJS.Signals);
    await pty.ended;
    expect(pty.raw).toContain(`exit code ${exitCode}`);
    expectWhole(pty);
  });

  test('after a storm of sizes, and it shows what it would show without', async () => {
    const pty = measured('"$R"', { columns: 120, rows: 30 });
    await pty.until('计划 3');
    await still(pty);
    const calm = pty.screen();
    for (let turn = 0; turn < 40; turn += 1) pty.resize(20 + ((turn * 37) % 120), 6 + ((turn * 11) % 30));
    pty.resize(120, 30);
    await pty.until(() => pty.screen().join('\n') === calm.join('\n'), 'the first screen again');
    pty.send('\x0c');
    await pty.until(() => pty.screen().join('\n') === calm.join('\n'), 'the same after Ctrl-L');
    pty.send('q');
    await pty.ended;
    expectWhole(pty);
  });

  test('after Ctrl-Z and fg, twice', async () => {
    const pty = new Pty('/bin/bash', ['--norc', '--noprofile', '-i'], {
      env: { PS1: 'prompt> ', LANG: 'zh_CN.UTF-8', R, D: folder },
    });
    open.push(pty);
    await pty.until('prompt>');
    pty.send('stty -a > "$D/before"; "$R"\r');
    for (let turn = 0; turn < 2; turn += 1) {
      await pty.until(() => pty.alternate() && pty.screen().join('\n').includes('加强组织领导'), 'the browser');
      pty.send('\x1a');
      await pty.until(() => !pty.alternate(), 'the shell');
      pty.send(`stty -a > "$D/stopped${turn}"; fg\r`);
    }
    await pty.until(() => pty.alternate() && pty.screen().join('\n').includes('加强组织领导'), 'the browser again');
    pty.send('q');
    await pty.until(() => !pty.alternate(), 'the shell at last');
    pty.send('stty -a > "$D/after"; exit\r');
    await pty.ended;
    expectWhole(pty);
  });

  test('after an editor has had it', async () => {
    writeFileSync(join(folder, 'my.txt'), SOURCE);
    const pty = measured('"$R" "$D/my.txt"', {
      env: { VISUAL: 'stty -a > "$D/editing"; echo in the editor; cat > /dev/null; true' },
    });
    await pty.until('云溪县2021年度法治政府建设工作报告');
    pty.send('e');
    await pty.until(() => !pty.alternate() && pty.screen().join('').includes('in the editor'), 'the editor');
    // A line editor in the terminal's own mode: this Ctrl-C is its, not the browser's.
    pty.send('words\r\x04');
    await pty.until(() => pty.alternate() && pty.screen().join('\n').includes('云溪县2021年度'), 'the browser again');
    pty.send('q');
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    expectWhole(pty);
  });
});

describe('the place is kept', () => {
  test('until the next start, per report; where it cannot be, nothing is said', async () => {
    const state = mkdtempSync(join(tmpdir(), 'report-tui-state-'));
    const env = { XDG_STATE_HOME: state };
    const first = measured('"$R"', { env });
    await first.until('加强组织领导');
    first.send('5q');
    await first.ended;
    expect(readdirSync(join(state, 'report-tui/places'))).toHaveLength(1);
    const again = measured('"$R"', { env });
    await again.until(/▸ {2}五、提升营商环境/);
    again.send('q');
    await again.ended;
    const elsewhere = measured('"$R"', { env: { XDG_STATE_HOME: '/dev/null' } });
    await elsewhere.until(/▸ {2}前言/);
    elsewhere.send('5q');
    await elsewhere.ended;
    expect(elsewhere.raw).toContain('exit code 0');
    expect(elsewhere.raw).not.toMatch(/report-tui: /);
  });
});

describe('what is taken out', () => {
  test('O prints the table as it stands, as CSV', async () => {
    const pty = measured('"$R" | cat > "$D/table.csv"');
    await pty.until('加强组织领导');
    pty.send('s');
    await pty.until('按 / 筛选');
    pty.send('5');
    await pty.until('3/36 条');
    pty.send('rO');
    await pty.ended;
    const rows = readFileSync(join(folder, 'table.csv'), 'utf8').trim().split('\r\n');
    expect(rows[0]).toMatch(/,id,value,valueMax,unit,/);
    expect(rows.slice(1).map((row) => /,s\d+,(\d+),/.exec(row)?.[1])).toEqual(['31', '44', '44']);
  });

  test('a sentence that was found is printed by itself', async () => {
    const pty = measured('"$R" | cat > "$D/found.txt"');
    await pty.until('加强组织领导');
    pty.send('/');
    await pty.until('输入汉字');
    pty.send('为法治红谷滩建设作出了积极贡献');
    await pty.until(/段落 .*作出了积极/);
    pty.send('\x14\r');
    await pty.until(/正文/);
    pty.send('o');
    await pty.ended;
    expect(readFileSync(join(folder, 'found.txt'), 'utf8')).toMatch(/^\S.*作出了积极贡献。\n$/);
  });
});
