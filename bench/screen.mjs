// A program in a pseudo-terminal whose screen can be read, for what is recorded of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser on this machine, by its command; undefined where there is none. */
export const chromium = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);

export const escaped = (characters) =>
  characters.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);

/** Starts report-tui in a window of so many columns and rows, with settings and a state of its own. */
export function startProgram(args, columns, rows) {
  const own = mkdtempSync(join(tmpdir(), 'report-tui-record-'));
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const program = pty.spawn(process.execPath, [join(root, 'bin/report-tui.js'), ...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, XDG_STATE_HOME: own, XDG_CONFIG_HOME: own, CI: '', NO_COLOR: '', FORCE_COLOR: '3' },
  });
  let changed = () => {};
  program.onData((data) => screen.write(data, () => changed()));
  const line = (y) => screen.buffer.active.getLine(y);
  const text = () => Array.from({ length: rows }, (_, y) => line(y)?.translateToString(true) ?? '').join('\n');
  return {
    /** The cells of a row that are no continuation of a wide one, each with its column. */
    cells: (y) =>
      Array.from({ length: columns }, (_, x) => ({ x, cell: line(y)?.getCell(x) })).filter(
        ({ cell }) => (cell?.getWidth() ?? 0) > 0,
      ),
    write: (keys) => program.write(keys),
    end: () => program.kill(),
    /** Waits until the screen shows the words. */
    shows: (words) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never showed ${words}:\n${text()}`)), 10_000);
        changed = () => {
          if (!text().includes(words)) return;
          clearTimeout(timer);
          changed = () => {};
          resolve();
        };
        changed();
      }),
  };
}
