import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { TerminalDesk } from './whole.ts';

const desk = new TerminalDesk();
afterEach(() => desk.clear());

const shelf = desk.path('shelf');
mkdirSync(shelf);
for (let number = 0; number < 150; number += 1) {
  writeFileSync(join(shelf, `yunxi-${number}.md`), `${SOURCE}\n第${number}份\n`);
}

test.each(['list', 'search --all 案件', 'stats --all'])(
  'Ctrl-C under the progress bar of %s leaves every mode of the terminal as it was',
  async (command) => {
    const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: desk.path(`cache-${command.split(' ')[0]}`) };
    const pty = desk.line(`trap "" INT; sh -c 'trap - INT; exec "$R" ${command} > /dev/null'`, { env });
    await pty.until(() => /\[[=-]+\] +\d+\/1\d\d/.test(pty.raw), 'the bar');
    pty.send('\x03');
    await pty.ended;
    expect(pty.raw).not.toMatch(/\x1b\[\?\d+[hl]/);
    expect(desk.read('after')).toBe(desk.read('before'));
  },
);
