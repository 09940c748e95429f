import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { Pty } from '../terminal/pty.ts';
import { fileOf, PROGRAM, type Ran, run, runShell, temporary } from './program.ts';

const file = fileOf(SOURCE, 'yunxi-2031.txt');
const OWN = /规范行政执法/;
const SHIPPED = /放管服/;

/** Each command that reads a report, with words that it finds in both of them. */
const COMMANDS = [['show'], ['toc'], ['search', '行政执法'], ['stats'], []] as const;
const line = (args: readonly string[]): string => args.join(' ');

/** Exit code 2, nothing printed, one line that names `-r`. */
function expectEmpty({ code, stdout, stderr }: Ran): void {
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^report-tui: standard input is empty[^\n]*-r[^\n]*\n$/);
}

describe('where no report is named, standard input is the report', () => {
  test.each(COMMANDS.map((args) => [line(args), args] as const))(
    '%s reads a pipe, a file, a socket',
    async (_, args) => {
      const own = await run([...args, '-r', file]);
      expect(own.code).toBe(0);
      expect(own.stdout).not.toBe('');
      // What the shell makes is a FIFO; what Node makes is a socket.
      const piped = await runShell(`cat ${file} | "$R" ${line(args)}`);
      const redirected = await runShell(`"$R" ${line(args)} < ${file}`);
      const socket = await run(args, { input: SOURCE });
      const rid = (text: string): string => text.replaceAll('yunxi-2031', 'stdin');
      for (const ran of [piped, redirected, socket]) {
        expect([ran.code, ran.stderr, ran.stdout]).toEqual([0, '', rid(own.stdout)]);
      }
    },
  );

  test.each(COMMANDS.map((args) => [line(args), args] as const))('%s: an empty one is an error', async (_, args) => {
    expectEmpty(await runShell(`: | "$R" ${line(args)}`));
    expectEmpty(await runShell(`"$R" ${line(args)} < ${fileOf('')}`));
    expectEmpty(await run(args, { input: '' }));
  });

  test.each(COMMANDS.map((args) => [line(args), args] as const))(
    '%s: nothing at all is the report that ships',
    async (_, args) => {
      const none = await runShell(`"$R" ${line(args)} < /dev/null`);
      expect([none.code, none.stderr]).toEqual([0, '']);
      expect(none.stdout).toMatch(args[0] === 'stats' ? /50\.44%/ : args[0] === 'search' ? /行政执法/ : SHIPPED);
      expect((await runShell(`"$R" ${line(args)} <&-`)).stdout).toBe(none.stdout);
    },
  );

  test('an empty pipe is said in Chinese too', async () => {
    const { code, stderr } = await run(['toc', '--lang', 'zh'], { input: '' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^report-tui: 标准输入是空的：.*-r/);
  });

  test('a named report leaves standard input alone', async () => {
    for (const args of [['toc'], ['show'], ['stats'], ['search', '行政执法']]) {
      const { code, stdout, stderr } = await run([...args, '-r', 'hongutan-2020'], { input: '' });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toBe('');
    }
    // What stands behind the command in a loop is not eaten.
    const loop = await runShell(`printf '1\\n2\\n' | while read n; do "$R" show $n -r ${file} | head -1; done`);
    expect(loop.stdout).toMatch(/^一、.*\n二、.*\n$/);
  });

  test('commands about no report leave it alone', async () => {
    const loop = await runShell(`printf 'a\\nb\\n' | while read n; do "$R" list > /dev/null; echo $n; done`);
    expect(loop.stdout).toBe('a\nb\n');
    expect((await run(['search', '--all', '法治'], { input: '' })).code).toBe(0);
  });

  test('a silent pipe is said once, and waited for', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'toc'], { env: { PATH: process.env.PATH ?? '', LANG: 'C' } });
    const said = { stdout: '', stderr: '' };
    const waiting = new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        said.stderr += chunk;
        resolve();
      });
    });
    child.stdout.on('data', (chunk) => {
      said.stdout += chunk;
    });
    await waiting;
    expect(said).toEqual({
      stdout: '',
      stderr: 'report-tui: nothing on standard input for 2 s, still waiting; name a report with -r to read another.\n',
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.end(SOURCE);
    expect(await ended).toBe(0);
    expect(said.stdout).toMatch(OWN);
    expect(said.stderr.match(/\n/g)).toHaveLength(1);
  });

  test('a socket of another program is read to its end', async () => {
    const path = join(temporary(), 'socket');
    const server = createServer((socket) => socket.end(SOURCE));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const connect = `require('net').connect(${JSON.stringify(path)}).pipe(process.stdout)`;
    const { code, stdout } = await runShell(`"${process.execPath}" -e "$CONNECT" | "$R" toc`, {
      env: { CONNECT: connect },
    });
    server.close();
    expect(code).toBe(0);
    expect(stdout).toMatch(OWN);
  });
});

describe('on a terminal', () => {
  const shelf = temporary();
  mkdirSync(join(shelf, 'sources'));
  for (const year of [2031, 2032]) {
    const title = `云溪县${year}年度法治政府建设工作报告`;
    const text = `---\nschema: report-tui/1\ntitle: ${title}\n---\n${title}\n\n## 一、诉源治理\n\n推进诉源治理。\n`;
    writeFileSync(join(shelf, `云溪县-${year}.md`), text);
  }
  const env = { REPORT_TUI_SHELF: shelf, LANG: 'C', XDG_CACHE_HOME: temporary() };

  const seen = async (args: readonly string[], more: Record<string, string> = {}): Promise<string> => {
    const pty = new Pty(process.execPath, [PROGRAM, ...args], { columns: 120, env: { ...env, ...more } });
    await pty.ended;
    return pty.raw.replaceAll('\r', '');
  };

  test('the report that ships is not read without a word where the shelf has others', async () => {
    expect(await seen(['toc'])).toMatch(
      /^report-tui: this is hongutan-2020, which ships; 2 reports are on the shelf: name/,
    );
    expect(await seen(['show', '5'])).toContain('name another with -r');
    expect(await seen(['search', '营商环境', '-n', '1'])).toContain('--all is for all of them.');
    expect(await seen(['stats'], { LANG: 'zh_CN.UTF-8' })).toContain('书架上有 2 份：--all 查全部报告。');
  });

  test('a named report, all of them, an empty shelf: nothing to say', async () => {
    expect(await seen(['toc', '-r', 'hongutan-2020'])).not.toContain('which ships');
    expect(await seen(['search', '--all', '诉源治理'])).not.toContain('which ships');
    expect(await seen(['toc'], { REPORT_TUI_SHELF: temporary() })).not.toContain('which ships');
  });

  test('nor anything on a standard error that nobody sees', async () => {
    const { stderr } = await run(['toc'], { env });
    expect(stderr).toBe('');
  });

  test('where nothing is found, how many reports of the shelf have it', async () => {
    const none = await seen(['search', '诉源治理', '-k', 'section']);
    expect(none).toContain('in the report that ships; 2 of the shelf have it: add --all.');
    expect(await seen(['search', '量子计算机'])).toContain('try other words');
  });
});
