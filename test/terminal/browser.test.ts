import { existsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { HOSTILE, SOURCE } from '../output/fixture.ts';
import { PROGRAM, type Pty, type PtyOptions } from './pty.ts';
import { expectScreenBack, TerminalDesk } from './whole.ts';

const ESCAPE = '\u001b';
const desk = new TerminalDesk();

afterEach(() => desk.clear());

function program(args: readonly string[] = [], options: PtyOptions = {}): Pty {
  return desk.open(process.execPath, [PROGRAM, ...args], options);
}

describe('the browser in a terminal', () => {
  test('opens on the report, searches while one types, and gives the screen back', async () => {
    const pty = desk.line('echo before; "$R"');
    await pty.until('红谷滩区2020年度法治政府建设工作报告');
    await pty.until('加强组织领导');
    expect(pty.alternate()).toBe(true);
    pty.send('/');
    await pty.until('查找');
    pty.send('yshj');
    await pty.until(/提升优化营商环境的组织力/);
    pty.send('\r');
    await pty.until(() => pty.screen().some((row) => row.includes('提升营商环境')), 'the hit in the text');
    pty.send('q');
    await pty.ended;
    expectScreenBack(pty);
    expect(pty.screen().slice(0, 2)).toEqual(['before', 'exit code 0']);
  });

  test('Ctrl-C ends it with 130, the screen given back', async () => {
    const pty = program();
    await pty.until('加强组织领导');
    pty.send('\u0003');
    expect((await pty.ended).exitCode).toBe(130);
    expectScreenBack(pty);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends it with %i, the screen given back', async (signal, exitCode) => {
    const pty = program();
    await pty.until('加强组织领导');
    process.kill(pty.pid(), signal);
    expect((await pty.ended).exitCode).toBe(exitCode);
    expectScreenBack(pty);
  });

  test('a window that is closed ends it, and it does not crash', async () => {
    const pty = program();
    await pty.until('加强组织领导');
    pty.hangUp();
    const { exitCode, signal } = await pty.ended;
    expect([exitCode, signal]).toEqual([0, constants.signals.SIGHUP]);
  });

  test('another window size repaints', async () => {
    const pty = program([], { columns: 120, rows: 30 });
    await pty.until('计划 3');
    pty.resize(50, 20);
    await pty.until(() => pty.screen().every((row) => !row.includes('计划 3')), 'one pane');
    pty.resize(120, 30);
    await pty.until('计划 3');
    pty.send('q');
    expect((await pty.ended).exitCode).toBe(0);
  });

  test.skipIf(!existsSync('/bin/bash'))('Ctrl-Z gives the terminal to the shell, fg takes it back', async () => {
    const pty = await desk.shell();
    pty.send(`"${process.execPath}" "${PROGRAM}"\r`);
    await pty.until('加强组织领导');
    pty.send('\u001a');
    await pty.until(() => !pty.alternate() && /Stopped|已停止|停止/.test(pty.screen().join('\n')), 'the shell');
    pty.send('fg\r');
    await pty.until(() => pty.alternate() && pty.screen().join('\n').includes('加强组织领导'), 'the browser again');
    pty.send('q');
    await pty.until(
      () =>
        !pty.alternate() &&
        (
          pty
            .screen()
            .join('\n')
            .match(/prompt>/g) ?? []
        ).length === 3,
      'the prompt',
    );
    pty.send('exit\r');
    await pty.ended;
  });

  test('CI in the environment hides nothing', async () => {
    const pty = program([], { env: { CI: 'true', CONTINUOUS_INTEGRATION: '1' } });
    await pty.until('加强组织领导');
    pty.send('q');
    await pty.ended;
  });

  test('a hostile report obeys nobody', async () => {
    const path = desk.path('hostile.txt');
    writeFileSync(path, `${HOSTILE}报告\n\n一、${HOSTILE}工作\n\n一是${HOSTILE}，共35件。`.replaceAll('\u0000', ''));
    const pty = program([path]);
    await pty.until('共35件');
    pty.send('q');
    await pty.ended;
    expect(pty.raw).not.toContain('\u001b]52;c;aGk');
    expect(pty.raw).not.toContain('\u009b');
    expect(pty.raw).not.toContain('\u202e');
  });

  test('a file that cannot be read: one line, and the screen is never taken', async () => {
    const pty = desk.line('"$R" nowhere.txt', { env: { LANG: 'en_US.UTF-8' } });
    await pty.ended;
    expect(pty.screen()[0]).toMatch(/^report-tui: cannot find nowhere\.txt/);
    expect(pty.screen().join('\n')).toContain('exit code 2');
    expect(pty.raw).not.toContain('\u001b[?1049h');
  });

  test('TERM=dumb prints instead', async () => {
    const pty = desk.line('"$R" -f md | head -1; "$R" | tail -1', { env: { TERM: 'dumb' } });
    await pty.ended;
    expect(pty.screen()[0]).toBe('# 红谷滩区2020年度法治政府建设工作报告');
    expect(pty.raw).not.toContain(ESCAPE);
  });
});

describe('the browser in a pipe', () => {
  test('report-tui | program: drawn on the terminal, what was marked goes down the pipe', async () => {
    const pty = desk.line('"$R" | cat > "$D/marked.txt"');
    await pty.until('加强组织领导');
    pty.send('2 o');
    await pty.ended;
    expectScreenBack(pty);
    expect(desk.read('marked.txt')).toMatch(/^推进制度体系建设,[^\n]+社会监督。\n$/);
  });

  test('-f decides the form of what was marked; q prints nothing', async () => {
    const json = desk.line('"$R" -f json | cat > "$D/marked.json"');
    await json.until('加强组织领导');
    json.send('2 o');
    await json.ended;
    const parts: { id: string; text: string }[] = JSON.parse(desk.read('marked.json'));
    expect(parts.map(({ id }) => id)).toEqual(['2']);
    const none = desk.line('"$R" | cat > "$D/none.txt"');
    await none.until('加强组织领导');
    none.send('2 q');
    // Marks that would be lost are said once.
    await none.until(/再按 q 退出|q leaves/);
    none.send('q');
    await none.ended;
    expect(desk.read('none.txt')).toBe('');
  });

  test('drawn on the terminal by way of /dev/tty, it follows the window too', async () => {
    const pty = desk.line('"$R" | cat > "$D/none.txt"', { columns: 120, rows: 30 });
    await pty.until('计划 3');
    pty.resize(50, 20);
    await pty.until(() => pty.screen().every((row) => !row.includes('计划 3')), 'one pane');
    pty.resize(120, 30);
    await pty.until('计划 3');
    pty.send('q');
    await pty.ended;
    expectScreenBack(pty);
  });

  test('program | report-tui: the pipe is the report, keys come from the terminal', async () => {
    writeFileSync(desk.path('yunxi.txt'), SOURCE);
    const pty = desk.line('cat "$D/yunxi.txt" | "$R"');
    await pty.until('云溪县2021年度法治政府建设工作报告');
    await pty.until('规范行政执法');
    pty.send('q');
    await pty.ended;
    expectScreenBack(pty);
    expect(pty.screen()[0]).toBe('exit code 0');
  });

  test('both at once', async () => {
    writeFileSync(desk.path('yunxi.txt'), SOURCE);
    const pty = desk.line('cat "$D/yunxi.txt" | "$R" | cat > "$D/both.txt"');
    await pty.until('规范行政执法');
    pty.send('3 o');
    await pty.ended;
    expectScreenBack(pty);
    expect(desk.read('both.txt')).toMatch(/^三、存在的问题\n/);
  });

  test('a file that cannot be read ends a pipeline without a screen', async () => {
    const pty = desk.line('"$R" nowhere.txt | cat > "$D/nothing.txt"');
    await pty.ended;
    expect(pty.raw).not.toContain('\u001b[?1049h');
    expect(existsSync(desk.path('nothing.txt')) && desk.read('nothing.txt')).toBe('');
  });
});

describe('printing on a terminal', () => {
  test('text is set to the window, with colours', async () => {
    const pty = desk.line('"$R" show 5', { columns: 60, rows: 50 });
    await pty.ended;
    expect(pty.raw).toContain('\u001b[');
    expect(pty.screen().filter((row) => row !== '').length).toBeGreaterThan(20);
  });

  test('NO_COLOR: not one escape; COLUMNS: that width', async () => {
    const pty = desk.line('"$R" show 5', { columns: 100, rows: 60, env: { NO_COLOR: '1', COLUMNS: '40' } });
    await pty.ended;
    expect(pty.raw).not.toContain(ESCAPE);
    const { displayWidth } = await import('../../src/text/width.ts');
    for (const row of pty.screen()) expect(displayWidth(row)).toBeLessThanOrEqual(40);
  });
});
