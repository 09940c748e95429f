import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROGRAM, Pty } from './pty.ts';

const SCENES = [
  { name: 'open', key: null, shows: '红谷滩', sizes: ['200x50', '120x40', '80x24', '50x20', '20x6'] },
  { name: 'statistics', key: 's', shows: '筛选', sizes: ['200x50', '120x40', '80x24', '50x20'] },
  { name: 'help', key: '?', shows: '现在最常用', sizes: ['200x50', '120x40', '80x24', '50x20'] },
] as const;

let pty: Pty | undefined;
afterEach(() => pty?.kill());

/** Waits for words on a screen of which nothing is still on its way (synchronized output, mode 2026, is off again). */
async function painted(terminal: Pty, words: string): Promise<void> {
  await terminal.until(() => {
    const whole = terminal.raw.lastIndexOf('\u001b[?2026l') > terminal.raw.lastIndexOf('\u001b[?2026h');
    return whole && terminal.settled() && terminal.screen().join('\n').includes(words);
  }, words);
}

describe('whole frames of the real program (vitest -u writes them anew)', () => {
  it.each(SCENES.flatMap(({ sizes, ...scene }) => sizes.map((size) => ({ ...scene, size }))))(
    '$name at $size',
    async ({ name, key, shows, size }) => {
      const [columns = 80, rows = 24] = size.split('x').map(Number);
      const state = mkdtempSync(join(tmpdir(), 'report-tui-frames-'));
      const args = [PROGRAM, '--lang', 'zh', '--color', 'never'];
      pty = new Pty(process.execPath, args, { columns, rows, env: { XDG_STATE_HOME: state, XDG_CONFIG_HOME: state } });
      await painted(pty, '红谷滩');
      if (key !== null) pty.send(key);
      await painted(pty, shows);
      const screen = pty.screen().map((row) => row.trimEnd());
      await expect(`${screen.join('\n').trimEnd()}\n`).toMatchFileSnapshot(`frames/${name}-${size}.txt`);
    },
  );
});
