import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { TerminalDesk } from './whole.ts';

const desk = new TerminalDesk();
afterEach(() => desk.clear());

/** Vim, with nothing of the user's own. */
const VIM = 'vim -u NONE -i NONE -n';
const hasVim = spawnSync('vim', ['--version']).status === 0;

test.skipIf(!hasVim).each(['+!touch pwned', '-c:!touch pwned', '+so x.vim'])(
  'vim opens a file called %s, and nothing else happens',
  async (name) => {
    writeFileSync(desk.path(name), SOURCE);
    writeFileSync(desk.path('x.vim'), '!touch pwned\n');
    const pty = desk.line(`cd "$D" && "$R" -- ${JSON.stringify(name)}`, { env: { VISUAL: VIM } });
    await pty.until('云溪县2021年度法治政府建设工作报告');
    pty.send('e');
    // Its last line names the file that it has read.
    await pty.until(/"[^"]*" \d+ lines/);
    pty.send(':q!\r');
    await pty.until('目录');
    pty.send('q');
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    expect(existsSync(desk.path('pwned'))).toBe(false);
    desk.expectWhole(pty);
  },
);
