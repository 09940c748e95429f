import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  constants as flags,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { fileOf, PROGRAM, type Ran, run, runShell, temporary } from './program.ts';

const LINUX = process.platform === 'linux';
const report = fileOf(SOURCE, 'yunxi-2021.txt');

/** Nothing printed, one line on stderr, exit code 2. */
function expectOneLine({ code, stdout, stderr }: Ran, wanted: RegExp): void {
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^report-tui: [^\n]+\n$/);
  expect(stderr).toMatch(wanted);
  expect(stderr).not.toMatch(/internal error|\n\s+at /);
}

/** The same file by every way in. */
const ways = (path: string): string[][] => [
  ['show', '-r', path],
  ['search', '法治', '-r', path],
  [path],
  ['import', path],
];
/** An environment with a shelf that is not there yet. */
const shelf = () => ({ REPORT_TUI_SHELF: join(temporary(), 'shelf'), XDG_CACHE_HOME: join(temporary(), 'cache') });

describe.skipIf(!LINUX)('what is no file, by every way in', () => {
  test.each<[string, () => string, RegExp]>([
    ['a folder', () => temporary(), /is a folder/],
    ['/dev/zero', () => '/dev/zero', /is too large \(over 64 MB\)/],
    ['/dev/null', () => '/dev/null', /is empty/],
    ['a link to itself', () => linkTo('loop'), /symbolic link that leads to itself/],
    ['a link to nothing', () => linkTo('nothing'), /cannot find/],
    ['a file taken for a folder', () => join(report, 'x.txt'), /cannot find/],
    ['a name longer than any', () => 'x'.repeat(5000), /cannot find x+ … x+/],
    ['a file that gives an error when it is read', () => '/proc/self/mem', /cannot read .* \(EIO\)/],
  ])('%s', async (_, make, wanted) => {
    const path = make();
    for (const ran of await Promise.all(ways(path).map((args) => run(args, { env: shelf() }))))
      expectOneLine(ran, wanted);
  });

  test('endless standard input', async () => {
    for (const args of ['show -r -', 'import -']) {
      const ran = await runShell(`"$R" ${args} < /dev/zero`, { env: shelf() });
      expectOneLine(ran, /standard input is too large/);
    }
  });

  test('a name that is not UTF-8: what to do instead', async () => {
    const cwd = temporary();
    execFileSync('/bin/sh', ['-c', `cp "${report}" "$(printf 'a\\377.txt')"`], { cwd });
    const ran = await runShell(`"$R" show -r "$(printf 'a\\377.txt')"`, { cwd });
    expectOneLine(
      ran,
      /cannot find a\ufffd\.txt: if its name is not in UTF-8, rename it, or give it by standard input/,
    );
    expect((await runShell(`"$R" - < "$(printf 'a\\377.txt')"`, { cwd })).stdout).toContain('云溪县2021年度');
    const own = await runShell('mkdir s; cp a*.txt "s/$(printf \'b\\377.md\')"; REPORT_TUI_SHELF=s "$R" list', { cwd });
    expect([own.code, own.stderr]).toEqual([
      0,
      expect.stringMatching(/^report-tui: on the shelf, \S*b\ufffd\.md cannot be read: [^\n]*UTF-8[^\n]*\n$/),
    ]);
  });
});

function linkTo(target: string): string {
  const path = join(temporary(), 'loop');
  symlinkSync(target, path);
  return path;
}

describe.skipIf(!LINUX)('a pipe into which nobody writes can be left', () => {
  const fifo = join(temporary(), 'fifo');
  execFileSync('mkfifo', [fifo]);

  /** The exit code that a shell would see. */
  const endOf = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => {
      child.on('close', (code, signal) => resolve(signal === null ? code : 128 + constants.signals[signal]));
    });

  /** Opens the other end, which the system allows as soon as somebody reads, and keeps it open without a word. */
  function silentWriter(): Promise<number> {
    const opened = (): number => openSync(fifo, flags.O_WRONLY | flags.O_NONBLOCK);
    return vi.waitFor(opened, { timeout: 10_000, interval: 5 });
  }

  test.each(
    [['show', '-r', fifo], ['toc', '-r', fifo], [fifo], ['import', fifo], ['import', report, fifo]].flatMap(
      (args, i) => {
        const signals = [
          ['SIGINT', 130],
          ['SIGTERM', 143],
          ['SIGHUP', 129],
        ] as const;
        return [
          { args, line: args.join(' '), signal: signals[i % 3] ?? signals[0] },
          { args, line: args.join(' '), signal: signals[0] },
        ];
      },
    ),
  )('$line, ended by $signal', async ({ args, signal: [signal, exitCode] }) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      detached: true,
      env: { PATH: process.env.PATH ?? '', LANG: 'C', ...shelf() },
      stdio: 'ignore',
    });
    const ended = endOf(child);
    const writer = await silentWriter();
    child.kill(signal);
    expect(await ended).toBe(exitCode);
    closeSync(writer);
  });

  test.each([[['show', '-r', '-']], [['import', '-']], [['search', '法治', '-r', '-']]])('%j', async (args) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      detached: true,
      env: { PATH: process.env.PATH ?? '', LANG: 'C', ...shelf() },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = endOf(child);
    // More than a pipe holds: when that is gone, the program is reading.
    await new Promise((resolve) => child.stdin?.write('一'.repeat(100_000), resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});

describe('files that do not keep still', () => {
  test('one that shrinks and grows while it is read: a report or a sentence, never a crash', async () => {
    const path = join(temporary(), 'moving.txt');
    const long = `云溪县2021年度法治政府建设工作报告\n\n${'一、工作\n\n办理案件35件。\n\n'.repeat(4000)}`;
    writeFileSync(path, long);
    let running = true;
    const disturbed = (async () => {
      for (let turn = 0; running; turn += 1) {
        if (turn % 2 === 0) truncateSync(path, 1000 * (turn % 7));
        else writeFileSync(path, long);
        // Nothing is waited for: it goes on changing while the program reads.
        await wait(3);
      }
    })();
    const rans = await Promise.all([...ways(path), ...ways(path)].map((args) => run(args, { env: shelf() })));
    running = false;
    await disturbed;
    for (const { code, signal, stderr } of rans) {
      expect(signal).toBeNull();
      expect([0, 1, 2]).toContain(code);
      expect(stderr).not.toMatch(/internal error|\n\s+at /);
    }
  });

  test('one that is removed between the list and the search', async () => {
    const env = shelf();
    await run(['import', report], { env });
    expect((await run(['list'], { env })).code).toBe(0);
    rmSync(join(env.REPORT_TUI_SHELF, 'yunxi-2021.md'));
    symlinkSync('/dev/zero', join(env.REPORT_TUI_SHELF, 'yunxi-2021.md'));
    const ran = await run(['search', '--all', '法治'], { env });
    expect([ran.code, ran.stderr]).toEqual([
      0,
      expect.stringMatching(/yunxi-2021\.md cannot be read: it is no regular file[^\n]*\n$/),
    ]);
  });
});

describe.skipIf(process.getuid?.() === 0)('without permission', () => {
  test('a file that may not be read', async () => {
    const path = fileOf(SOURCE);
    execFileSync('chmod', ['0', path]);
    for (const args of ways(path)) expectOneLine(await run(args, { env: shelf() }), /no permission to read/);
  });
});

describe('a home that is none, or in which nothing can be made', () => {
  const HOMES: Record<string, Record<string, string>> = {
    'no HOME': {},
    'an empty HOME': { HOME: '' },
    'a relative HOME': { HOME: 'home' },
    'a file for a home': { HOME: report },
    'a home under /proc': { HOME: '/proc/none' },
    'everything under /proc': {
      HOME: '/proc/none',
      ...{ XDG_DATA_HOME: '/proc/none/x', XDG_CACHE_HOME: '/proc/none/x', XDG_STATE_HOME: '/proc/none/x' },
    },
    'a home in a loop': { HOME: linkTo('loop') },
    '/dev/null for a home': { HOME: '/dev/null' },
  };
  const LINES = [
    ['show', '1'],
    ['toc'],
    ['search', '法治'],
    ['stats'],
    ['list'],
    ['search', '--all', '法治'],
    ['stats', '--all'],
    [],
  ];

  // A folder that is made by `recursive` under /proc never is, and never fails: then these run into the time limit.
  test.each(Object.entries(HOMES))(
    '%s: everything that reads works, an import says what to do, nothing hangs',
    async (name, env) => {
      const cwd = temporary();
      for (const ran of await Promise.all(LINES.map((args) => run(args, { env, cwd })))) {
        expect([ran.code, ran.signal, ran.stderr, ran.stdout !== '']).toEqual([0, null, '', true]);
      }
      const imported = await run(['import', report], { env, cwd });
      expectOneLine(imported, name.includes('HOME') ? /no place for a shelf: set HOME/ : /REPORT_TUI_SHELF/);
      expect((await run(['remove', 'x'], { env, cwd })).code).toBe(1);
      expect(existsSync(join(cwd, 'home'))).toBe(false);
    },
  );

  test('a shelf whose index cannot be kept is read all the same', async () => {
    const { REPORT_TUI_SHELF } = shelf();
    for (const cache of ['/proc/none/x', '/dev/null', report, linkTo('loop')]) {
      const env = { REPORT_TUI_SHELF, XDG_CACHE_HOME: cache };
      expect((await run(['import', report], { env })).code).toBe(0);
      for (const args of [['list'], ['search', '--all', '法治'], ['stats', '--all']]) {
        const { code, signal, stdout, stderr } = await run(args, { env });
        expect([args, code, signal, stderr]).toEqual([args, 0, null, '']);
        expect(stdout).toContain('yunxi-2021');
      }
    }
  });

  test.skipIf(!LINUX)(
    'a folder is made with all above it, and given up at once where that cannot be',
    async () => {
      const { makeFolder } = await import('../../src/shelf/write.ts');
      await expect(makeFolder('/proc/none/x/y')).rejects.toThrow(/ENOENT/);
      const made = join(temporary(), 'a/b/c');
      await makeFolder(made);
      await makeFolder(made);
      expect(existsSync(made)).toBe(true);
      // Many at once: what one finds missing, another may have made before it looks again.
      for (let turn = 0; turn < 100; turn += 1) {
        const folder = join(temporary(), 'a/b');
        const makers = Array.from({ length: 8 }, async (_, lag) => {
          for (let look = 0; look < lag; look += 1) await stat('/');
          await makeFolder(folder);
        });
        await Promise.all(makers);
        expect(existsSync(folder)).toBe(true);
      }
      mkdirSync(join(made, 'd'));
    },
    5000,
  );
});

describe('standard error that cannot be written', () => {
  test.each(['2>&-', '2>/dev/full'])('%s: the work is done, the exit code is right', async (redirection) => {
    if (redirection.includes('full') && !existsSync('/dev/full')) return;
    const env = shelf();
    const ran = await runShell(
      `"$R" import none.txt "${report}" ${redirection}; echo $?; "$R" show 99 ${redirection}; echo $?`,
      { env },
    );
    expect(ran.stdout).toMatch(/^yunxi-2021 [^\n]*\n2\n1\n$/);
    expect(existsSync(join(env.REPORT_TUI_SHELF, 'yunxi-2021.md'))).toBe(true);
  });
});
