import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM, runCommand } from './program/program.ts';

const root = join(import.meta.dirname, '..');
const READMES = ['README.md', 'README.zh-CN.md'];

/** The commands of the ```console blocks with the lines that are printed beneath them. */
function examples(name: string): { command: string; output: string[] }[] {
  const readme = readFileSync(join(root, name), 'utf8');
  const found: { command: string; output: string[] }[] = [];
  for (const [, block] of readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    for (const line of (block ?? '').trimEnd().split('\n')) {
      if (line.startsWith('$ ')) found.push({ command: line.slice(2), output: [] });
      else found.at(-1)?.output.push(line);
    }
  }
  return found;
}

it('READMEs show the browser, its keys and the commands as they are (npm run readme writes them)', async () => {
  const { code, stderr } = await runCommand(process.execPath, [join(root, 'scripts/readme.mjs'), '--check']);
  expect([code, stderr]).toEqual([0, '']);
});

describe.each(READMES)('%s', (name) => {
  const bin = mkdtempSync(join(tmpdir(), 'report-tui-readme-'));
  writeFileSync(join(bin, 'report-tui'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, { mode: 0o755 });

  it.each(examples(name))('prints what it says: $command', async ({ command, output }) => {
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const { stdout, stderr } = await runCommand('/bin/sh', ['-c', command], { cwd: root, env });
    expect(stderr).toBe('');
    const printed = stdout.trimEnd().split('\n');
    // A last line … says that more follows.
    if (output.at(-1) === '…') expect(printed.slice(0, output.length - 1)).toEqual(output.slice(0, -1));
    else expect(printed).toEqual(output);
  });

  it('has examples, and no link that leads nowhere', () => {
    expect(examples(name).length).toBeGreaterThan(4);
    const links = readFileSync(join(root, name), 'utf8').matchAll(/\]\(([^)#:]+)\)/g);
    for (const [, link = ''] of links) expect(existsSync(join(root, link)), link).toBe(true);
  });
});
