import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, type Ran, run, temporary } from './program.ts';

// Words of our own.
const TEXT = '望江县2033年度法治政府建设情况报告\n一、主要工作\n办理行政复议案件12件，举办望江夜校310次。\n';
const STATS = ['stats', '-f', 'json', '-r'];
const SEARCH = ['search', '-f', 'json', '复议', '-r'];

const foundIn = (cache: string): string => join(cache, 'report-tui', 'found');

/** The file that is kept of a kind. */
function keptFile(cache: string, kind: string): string {
  const [name = '', ...others] = readdirSync(foundIn(cache)).filter((each) => each.startsWith(`${kind}-`));
  expect(others).toEqual([]);
  return join(foundIn(cache), name);
}

/** Runs a command twice with a cache of its own: what it says must be the same. */
async function runTwice(args: readonly string[], cache: string): Promise<Ran> {
  const [first, second] = [
    await run(args, { env: { XDG_CACHE_HOME: cache } }),
    await run(args, { env: { XDG_CACHE_HOME: cache } }),
  ];
  expect(second).toEqual(first);
  expect([first.code, first.stderr]).toEqual([0, '']);
  return first;
}

describe.runIf(process.getuid !== undefined)('what an earlier run found in a report', () => {
  test.each([
    ['statistics', STATS],
    ['statistics', ['toc', '-r']],
    ['figures', ['check', '-f', 'json', '--rules', 'N']],
    ['index', SEARCH],
    ['report', ['show', '-f', 'json', '-r']],
    ['index', ['search', '-f', 'json', 'xzfyaj', '-r']],
  ])('is kept for the user only, and changes nothing that is said: %s of %j', async (kind, command) => {
    const cache = temporary();
    const args = [...command, fileOf(TEXT, '望江.txt')];
    expect(await runTwice(args, cache)).toEqual(await run(args));
    expect(statSync(keptFile(cache, kind)).mode & 0o77).toBe(0);
    expect(statSync(foundIn(cache)).mode & 0o77).toBe(0);
  });

  test.each<[string, (cache: string) => void, string]>([
    ['is taken from there', (cache) => rename(cache, 2), '望河夜校'],
    ['is not believed where it is damaged in one place', (cache) => rename(cache, 1), '望江夜校'],
  ])('the report itself %s', async (_, change, words) => {
    const cache = temporary();
    const args = ['show', '1', '-r', fileOf(TEXT, '望江.txt')];
    await runTwice(args, cache);
    change(cache);
    expect((await run(args, { env: { XDG_CACHE_HOME: cache } })).stdout).toContain(words);
  });

  /** Gives the school of a report that is kept another name, so often. */
  function rename(cache: string, times: number): void {
    const path = keptFile(cache, 'report');
    const [head = '', ...parts] = readFileSync(path, 'utf8').split('望江夜校');
    // The first is in the bytes that the report was made of.
    const changed = parts.map((part, at) => (at === 0 || at > times ? '望江夜校' : '望河夜校') + part);
    writeFileSync(path, head + changed.join(''));
  }

  test('the report is another where its file has another name', async () => {
    const cache = temporary();
    const [one, other] = ['甲.txt', '乙.txt'].map((name) => fileOf('一、工作\n办理案件12件。\n', name));
    const said = async (path = '', env = {}) => (await run(['show', '-f', 'json', '-r', path], { env })).stdout;
    const env = { XDG_CACHE_HOME: cache };
    expect(await said(one, env)).toBe(await said(one));
    expect(await said(other, env)).toBe(await said(other));
    expect(await said(other)).not.toBe(await said(one));
  });

  /** What `stats` says after the file that is kept was changed. */
  async function valuesAfter(change: (path: string) => void, text = TEXT): Promise<number[]> {
    const cache = temporary();
    const path = fileOf(TEXT, '望江.txt');
    await runTwice([...STATS, path], cache);
    change(keptFile(cache, 'statistics'));
    writeFileSync(path, text);
    const { stdout, code } = await run([...STATS, path], { env: { XDG_CACHE_HOME: cache } });
    expect(code).toBe(0);
    return (JSON.parse(stdout) as { value: number }[]).map(({ value }) => value);
  }

  /** Says 77 in place of 12, so often. */
  function sayOtherwise(path: string, times: number): void {
    // The program and the report, each in a line.
    const [program = '', report = '', ...values] = readFileSync(path, 'utf8').split('\n');
    const changed = values.map((each, at) => (at < times ? each.replace('"value":12', '"value":77') : each));
    writeFileSync(path, [program, report, ...changed].join('\n'));
  }

  test('is taken from there', async () => {
    expect(await valuesAfter((path) => sayOtherwise(path, 2))).toEqual([77, 310]);
  });

  test.each<[string, (path: string) => void, string?]>([
    ['damaged in one place', (path) => sayOtherwise(path, 1)],
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, -9))],
    ['empty', (path) => writeFileSync(path, '')],
    [
      'written by others',
      (path) => {
        sayOtherwise(path, 2);
        chmodSync(path, 0o666);
      },
    ],
    ['of another text with as many characters', (path) => sayOtherwise(path, 2), TEXT.replace('望江夜校', '望江学堂')],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])('is not believed: %s', async (_, change, text) => {
    expect(await valuesAfter(change, text)).toEqual([12, 310]);
  });

  test('is found anew where the user names indicators otherwise', async () => {
    const [cache, config] = [temporary(), temporary()];
    const args = [...STATS, fileOf(TEXT, '望江.txt')];
    await runTwice(args, cache);
    mkdirSync(join(config, 'report-tui'));
    writeFileSync(join(config, 'report-tui/indicators.txt'), '望江夜校场次 | 次 | 望江夜校 | 举办 -\n');
    const { stdout } = await run(args, { env: { XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: config } });
    expect(stdout).toContain('望江夜校场次');
  });

  test('takes no more than 150 files: the oldest go', async () => {
    const cache = temporary();
    mkdirSync(foundIn(cache), { recursive: true });
    for (let each = 0; each < 170; each += 1) {
      const path = join(foundIn(cache), `index-${each}`);
      writeFileSync(path, '');
      utimesSync(path, 1000 + each, 1000 + each);
    }
    await run([...STATS, fileOf(TEXT, '望江.txt')], { env: { XDG_CACHE_HOME: cache } });
    const names = readdirSync(foundIn(cache));
    expect(names).toHaveLength(150);
    expect(names).toContain('index-169');
    expect(names).not.toContain('index-20');
    keptFile(cache, 'statistics');
  });

  test('is not kept where nothing can be written, and nothing is said of that', async () => {
    const cache = temporary();
    writeFileSync(join(cache, 'report-tui'), '');
    const args = [...STATS, fileOf(TEXT, '望江.txt')];
    expect(await runTwice(args, cache)).toEqual(await run(args));
    expect(existsSync(foundIn(cache))).toBe(false);
  });
});
