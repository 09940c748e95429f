import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../shelf/shelf-fixture.ts';
import { fileOf, PROGRAM, type Ran, run, temporary } from './program.ts';

/** A shelf of its own for each test, and the program on it. */
function aShelf(folder = join(temporary(), 'shelf')) {
  const env = { REPORT_TUI_SHELF: folder, XDG_CACHE_HOME: join(temporary(), 'cache') };
  const on = (args: readonly string[]): Promise<Ran> => run(args, { env });
  return { folder, env, on };
}

/** The program on its way; `ended` is its exit code, or the signal that ended it. */
function started(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH ?? '', LANG: 'C', ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, by) => resolve(code ?? by));
  });
  return { child, ended };
}

/** Looks until something is so, at every turn of the event loop. */
async function until(isSo: () => boolean, patience = 20_000): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await new Promise(setImmediate)) {
    if (isSo()) return true;
  }
  return false;
}

const isStopped = ({ pid }: ChildProcess): boolean => /^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** Stops a program while it holds the lock of a shelf; false where it was too quick. */
async function stoppedInLock(child: ChildProcess, folder: string): Promise<boolean> {
  const lock = join(folder, '.lock');
  await until(() => child.exitCode !== null || holdsFiles(folder));
  child.kill('SIGSTOP');
  await until(() => child.exitCode !== null || isStopped(child));
  return child.exitCode === null && existsSync(lock);
}

/** Whether a program is on its way to put files there: it has the lock for an import, and not to see whether it can. */
const holdsFiles = (folder: string): boolean =>
  existsSync(join(folder, 'sources')) &&
  [folder, join(folder, 'sources')].some((each) => readdirSync(each).some((name) => name.endsWith('.part')));

const last = (text: string): string => text.trimEnd().split('\n').at(-1)?.slice(-6) ?? '';

/** Beside every source stands the segmented file that was made of it, or none. */
function expectPairs(folder: string): void {
  for (const name of readdirSync(join(folder, 'sources')).filter((each) => /^[^.].*\.txt$/.test(each))) {
    const segmented = join(folder, `${basename(name, '.txt')}.md`);
    if (!existsSync(segmented)) continue;
    expect(readFileSync(segmented, 'utf8')).toContain(last(readFileSync(join(folder, 'sources', name), 'utf8')));
  }
}

/** Reports whose last lines differ, long enough that an import of them takes a while. */
const versions = Array.from({ length: 3 }, (_, n) =>
  `${reportOf('青禾市', 2031)}${'各项工作有序推进。\n'.repeat(3000)}`.concat(`末尾一行的编号是第${n + 101}号。\n`),
);
const [A = '', B = '', C = ''] = versions;

describe.skipIf(process.platform !== 'linux')('a program that is stopped in the lock and goes on', () => {
  test('overwrites nothing that another one has put there meanwhile', { timeout: 120_000 }, async () => {
    let caught = 0;
    for (let round = 0; round < 40 && caught < 4; round++) {
      const { folder, env, on } = aShelf();
      await on(['import', fileOf(reportOf('白溪县', 2031), 'other.txt')]);
      const slow = started(['import', fileOf(A, 'a.txt'), '--id', 'qinghe'], env);
      if (await stoppedInLock(slow.child, folder)) {
        caught += 1;
        const { code, stderr } = await on(['import', fileOf(B, 'b.txt'), '--id', 'qinghe']);
        const before = readFileSync(join(folder, 'qinghe.md'), 'utf8');
        slow.child.kill('SIGCONT');
        // Either it was stopped behind its last rename, or it finds that the id is taken by another report.
        const isFirst = before.includes(last(A));
        expect([code, await slow.ended]).toEqual(isFirst ? [2, 0] : [0, 2]);
        if (isFirst) expect(stderr).toMatch(/the shelf has another qinghe/);
        expect(readFileSync(join(folder, 'qinghe.md'), 'utf8')).toBe(before);
        expect(readdirSync(folder).join()).not.toMatch(/\.part|\.lock/);
        expectPairs(folder);
      }
      slow.child.kill('SIGCONT');
      await slow.ended;
    }
    expect(caught).toBe(4);
  });
});

describe.skipIf(process.platform === 'win32')('a program that is killed while it replaces a report', () => {
  test('leaves no source beside the segmented file of another', { timeout: 120_000 }, async () => {
    const { folder, env, on } = aShelf();
    await on(['import', fileOf(A, 'a.txt'), '--id', 'qinghe']);
    const sources = join(folder, 'sources');
    for (let round = 0; round < 12; round++) {
      const next = [B, C, A][round % 3] ?? '';
      const { child, ended } = started(['import', fileOf(next, 'next.txt'), '--id', 'qinghe', '--replace'], env);
      const isAt = [
        () => holdsFiles(folder),
        () => readdirSync(sources).some((name) => name.startsWith('.replaced-')),
        () => readFileSync(join(folder, 'qinghe.md'), 'utf8').includes(last(next)),
      ][round % 3];
      await until(() => child.exitCode !== null || isAt?.() === true);
      child.kill('SIGKILL');
      await ended;
      expectPairs(folder);
    }
    const { code, stdout } = await on(['import', fileOf(B, 'b.txt'), '--id', 'qinghe', '--replace']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^qinghe /)]);
    expectPairs(folder);
    expect(readFileSync(join(folder, 'qinghe.md'), 'utf8')).toContain(last(B));
    expect(readFileSync(join(sources, 'qinghe.txt'), 'utf8')).toBe(B);
    expect(readdirSync(sources).filter((name) => name.startsWith('.replaced'))).toEqual([]);
  });
});

test('two imports of the same bytes at once put one report on the shelf', async () => {
  for (let round = 0; round < 4; round++) {
    const { folder, on } = aShelf();
    const ran = await Promise.all(
      ['one', 'two', 'three'].map((name) => on(['import', fileOf(A, `${name}.txt`), '-f', 'ndjson'])),
    );
    const outcomes = ran.map(({ stdout }) => JSON.parse(stdout).outcome);
    expect(outcomes.toSorted()).toEqual(['new', 'there', 'there']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(1);
  }
});

describe('a lock that nobody holds', () => {
  test.each<[string, (lock: string) => void]>([
    ['dated in the future', (lock) => [writeFileSync(lock, ''), utimesSync(lock, 4e9, 4e9)]],
    ['of an older version', (lock) => writeFileSync(lock, '')],
    ['that is an empty folder', (lock) => mkdirSync(lock)],
    ['that is a folder with a file in it', (lock) => [mkdirSync(lock), writeFileSync(join(lock, 'mine'), 'x')]],
    ['that is a link to nothing', (lock) => symlinkSync('/nowhere/at/all', lock)],
  ])('%s does not block for ever', async (_, make) => {
    const { folder, on } = aShelf();
    mkdirSync(folder);
    make(join(folder, '.lock'));
    const { code, stderr } = await on(['import', fileOf(reportOf('青禾市', 2031), 'qinghe.txt')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'qinghe.md'))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('a file on the shelf that is not what it seems', () => {
  test('a link to a pipe is said to be none, and nothing waits for it', async () => {
    const { folder, on } = aShelf();
    await on(['import', fileOf(reportOf('青禾市', 2031), 'qinghe.txt')]);
    execFileSync('mkfifo', [join(folder, 'a-pipe')]);
    symlinkSync(join(folder, 'a-pipe'), join(folder, 'pipe.md'));
    for (const args of [
      ['show', '-r', 'pipe'],
      ['search', '案件', '-r', 'pipe'],
      ['import', fileOf(reportOf('白溪县', 2031), 'pipe.txt'), '--id', 'pipe'],
    ]) {
      const { code, stderr } = await on(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(args[0] === 'import' ? /the shelf has another pipe/ : /is no regular file/);
    }
  });

  test('a file that is replaced while it is read is read whole', async () => {
    const { folder, on } = aShelf();
    mkdirSync(folder);
    const path = join(folder, 'qinghe.md');
    const write = (text: string): void => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    };
    write(A);
    let isOver = false;
    const writing = (async () => {
      for (let n = 0; !isOver; n++, await new Promise(setImmediate)) write(n % 2 === 0 ? B : A);
    })();
    for (let round = 0; round < 4; round++) {
      const { code, stdout } = await on(['show', '-r', 'qinghe']);
      expect(code).toBe(0);
      expect([last(A), last(B)].filter((each) => stdout.includes(each))).toHaveLength(1);
    }
    isOver = true;
    await writing;
  });
});

/** Ways to make a file system without case: FAT, which has no links either, and XFS. */
const CASELESS = [
  ['mkfs.vfat', [], 8, 'loop,utf8'],
  ['mkfs.xfs', ['-q', '-n', 'version=ci'], 320, 'loop'],
] as const;

/** Mounts a file system without case, where this machine lets one make it. */
function caseless(): string | null {
  for (const [make, options, megabytes, mounted] of CASELESS) {
    try {
      const base = temporary();
      const [image, mount] = [join(base, 'image'), join(base, 'mount')];
      mkdirSync(mount);
      writeFileSync(image, '');
      truncateSync(image, megabytes << 20);
      execFileSync(make, [...options, image], { stdio: 'ignore' });
      execFileSync('mount', ['-o', mounted, image, mount], { stdio: 'ignore' });
      return mount;
    } catch {
      // The next way.
    }
  }
  return null;
}

test('on a file system without case nothing is overwritten under another writing of its id', async (context) => {
  const mount = caseless();
  if (mount === null) return context.skip('no file system without case can be mounted here');
  try {
    const { folder, on } = aShelf(join(mount, 'shelf'));
    expect((await on(['import', fileOf(A, 'Report-a.txt')])).code).toBe(0);
    const refused = await on(['import', fileOf(B, 'report-A.txt')]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/the shelf has another Report-a/)]);
    expect((await on(['import', fileOf(B, 'b.txt'), '--id', 'REPORT-A', '--replace'])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual(['Report-a.md']);
    expect(readFileSync(join(folder, 'Report-a.md'), 'utf8')).toContain(last(B));
    const twice = await Promise.all(['x', 'y'].map((name) => on(['import', fileOf(C, `${name}.txt`)])));
    expect(twice.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(1);
  } finally {
    execFileSync('umount', [mount]);
  }
});
