import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyTable } from '../src/tui/keymap.ts';
import { PROGRAM, runCommand } from './program/program.ts';
import { Pty } from './terminal/pty.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The README with what stands between `before` and `after` replaced. */
function replaced(text: string, before: string, after: string, by: string): string {
  const from = text.indexOf(before) + before.length;
  const to = text.indexOf(after, from);
  expect(text.indexOf(before), before.trim()).toBeGreaterThan(0);
  return text.slice(0, from) + by + text.slice(to);
}

/** The browser as it opens, in a terminal of 100 × 26. */
async function frame(): Promise<string> {
  const pty = new Pty(process.execPath, [PROGRAM, '--lang', 'zh', '--color', 'never'], {
    columns: 100,
    rows: 26,
    env: { XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'report-tui-readme-')) },
  });
  try {
    await pty.until('? 帮助');
    return pty
      .screen()
      .map((row) => row.trimEnd())
      .join('\n')
      .trimEnd();
  } finally {
    pty.kill();
  }
}

/** The commands of the ```console blocks with the lines that are printed beneath them. */
function examples(): { command: string; output: string[] }[] {
  const found: { command: string; output: string[] }[] = [];
  for (const [, block] of readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    for (const line of (block ?? '').trimEnd().split('\n')) {
      if (line.startsWith('$ ')) found.push({ command: line.slice(2), output: [] });
      else found.at(-1)?.output.push(line);
    }
  }
  return found;
}

describe('README', () => {
  it('shows the browser and its keys as they are (vitest -u writes them anew)', async () => {
    const picture = replaced(readme, '<!-- frame -->\n```text\n', '```', `${await frame()}\n`);
    const keys = replaced(picture, '<!-- keys -->\n', '\nIn a report read with', `${keyTable('en')}\n`);
    await expect(keys).toMatchFileSnapshot('../README.md');
  });

  const bin = mkdtempSync(join(tmpdir(), 'report-tui-readme-'));
  writeFileSync(join(bin, 'report-tui'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, { mode: 0o755 });

  it.each(examples())('prints what it says: $command', async ({ command, output }) => {
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const { stdout, stderr } = await runCommand('/bin/sh', ['-c', command], { cwd: root, env });
    expect(stderr).toBe('');
    const printed = stdout.trimEnd().split('\n');
    // A last line … says that more follows.
    if (output.at(-1) === '…') expect(printed.slice(0, output.length - 1)).toEqual(output.slice(0, -1));
    else expect(printed).toEqual(output);
  });

  it('has examples', () => {
    expect(examples().length).toBeGreaterThan(5);
  });
});
