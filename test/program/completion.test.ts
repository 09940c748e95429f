import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Pty } from '../terminal/pty.ts';
import { PROGRAM, run, runCommand, temporary } from './program.ts';

const base = temporary();
const shelf = join(base, 'shelf');
const env = { REPORT_TUI_SHELF: shelf, PATH: `${join(base, 'bin')}:${process.env.PATH}` };
const installed = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

beforeAll(async () => {
  mkdirSync(shelf);
  mkdirSync(join(base, 'bin'));
  writeFileSync(join(base, 'bin/report-tui'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, {
    mode: 0o755,
  });
  for (const name of ['云溪县-2031', '-rf', 'a b', '$(touch x)', '*', "it's", 'x:y'])
    writeFileSync(join(shelf, `${name}.md`), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(base, `completion.${shell}`), (await run(['completion', shell])).stdout);
  }
  writeFileSync(join(base, 'report of ours.txt'), '');
});

async function complete(...words: string[]): Promise<string[]> {
  const { stdout } = await run(['--complete', ...words], { env });
  return stdout.split('\n').filter((line) => line !== '');
}
const wordsOf = async (...words: string[]): Promise<string[]> =>
  (await complete(...words)).map((line) => line.replace(/\t.*$/, ''));

describe('completions', () => {
  test('commands, with what they do', async () => {
    // A file may be opened too.
    expect(await wordsOf('s')).toEqual(['search', 'show', 'stats', 'schema', 'skill', ':files']);
    expect(await complete('toc')).toEqual(['toc\tprint the outline with counts', ':files']);
    expect(await wordsOf('help', 's')).toEqual(['search', 'show', 'stats', 'schema', 'skill']);
  });

  test('options of the command, values, selectors', async () => {
    expect(await wordsOf('stats', '--u')).toEqual(['--unit']);
    expect(await wordsOf('toc', '--u')).toEqual([]);
    expect(await wordsOf('stats', '-f', '')).toEqual(['text', 'json', 'csv', 'tsv', 'ndjson']);
    expect(await wordsOf('stats', '--format=t')).toEqual(['--format=text', '--format=tsv']);
    // As bash passes it.
    expect(await wordsOf('stats', '--format', '=', 't')).toEqual(['text', 'tsv']);
    expect(await wordsOf('stats', '--format', '=')).toEqual(['text', 'json', 'csv', 'tsv', 'ndjson']);
    expect(await wordsOf('search', '-k', 'm')).toEqual(['measure']);
    expect(await wordsOf('show', 'p')).toEqual(['preamble', 'problems', 'plans']);
    expect(await wordsOf('search', '')).toEqual([]);
    expect(await wordsOf('show', '--', '--f')).toEqual([]);
    expect(await wordsOf('show', '-n', '')).toEqual(['preamble', 'problems', 'plans']);
  });

  test('ids that a shell takes as they are, and that are no options', async () => {
    expect(await wordsOf('toc', '-r', '')).toEqual(['a b', '云溪县-2031', 'hongutan-2020', ':files']);
    expect(await wordsOf('remove', '')).toEqual(['a b', '云溪县-2031']);
    expect(await wordsOf('import', '')).toEqual([':files']);
  });
});

describe('bash', () => {
  const completed = async (...words: string[]): Promise<string> => {
    const line = `. completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _report_tui; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return (await runCommand('bash', ['--norc', '-c', line, 'bash', 'report-tui', ...words], { env, cwd: base }))
      .stdout;
  };

  test.skipIf(!installed('bash'))('completes words, values and files', async () => {
    expect(await completed('sho')).toBe('show\n');
    expect(await completed('stats', '--format', '=', 'cs')).toBe('csv\n');
    expect(await completed('remove', '云')).toBe('云溪县-2031\n');
    expect(await completed('import', 'report')).toBe('report of ours.txt\n');
    expect(await completed('search', '法治', '-k', 'pr')).toBe('problem\n');
  });

  test('has nothing that bash 3.2 does not know', async () => {
    const { stdout } = await run(['completion', 'bash']);
    expect(stdout).not.toMatch(/mapfile|readarray|declare -A|\$\{\w+[,^]|\|&|\[\[ -v/);
  });
});

describe('fish', () => {
  test.skipIf(!installed('fish'))('completes words, values and files', async () => {
    const completed = async (line: string): Promise<string[]> => {
      const { stdout } = await runCommand('fish', ['-N', '-c', `source completion.fish; complete -C '${line}'`], {
        env: { ...env, HOME: base, LANG: 'C.UTF-8' },
        cwd: base,
      });
      return stdout.trimEnd().split('\n');
    };
    expect(await completed('report-tui sho')).toEqual(['show\tprint the report, or the parts selected']);
    expect(await completed('report-tui stats --format=cs')).toEqual(['--format=csv']);
    expect(await completed('report-tui remove 云')).toEqual(['云溪县-2031']);
    expect((await completed('report-tui import rep')).join()).toContain('report');
  });
});

describe('zsh', () => {
  test.skipIf(!installed('zsh'))('completes words, values and files', async () => {
    const pty = new Pty('zsh', ['-f', '-i'], { env: { ...env, HOME: base, LANG: 'C.UTF-8', PS1: '> ' } });
    try {
      pty.send(`cd ${base} && source completion.zsh && echo re''ady\r`);
      await pty.until('ready');
      pty.send('report-tui remo\t');
      await pty.until('> report-tui remove');
      pty.send('云\t');
      await pty.until('report-tui remove 云溪县-2031');
      pty.send('\u0015report-tui stats --format=cs\t');
      await pty.until('report-tui stats --format=csv');
      pty.send('\u0015report-tui import rep\t');
      await pty.until('report-tui import report\\ of\\ ours.txt');
    } finally {
      pty.kill();
    }
  });
});
