import { describe, expect, test } from 'vitest';
import { UNSAFE } from '../output/fixture.ts';
import { fileOf, run } from './program.ts';

/** The error on stderr, which must be one line of JSON. */
async function errorOf(args: readonly string[], input?: string) {
  const ran = await run(args, input === undefined ? {} : { input });
  expect(ran.stderr).toMatch(/^[^\n]+\n$/);
  const { error } = JSON.parse(ran.stderr);
  expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
  return { ...ran, error };
}

describe('with -f json or ndjson an error is JSON on standard error', () => {
  test.each<[string, string[], number, string, string]>([
    ['a wrong option', ['toc', '--bogus', '-f', 'json'], 2, 'usage', ''],
    ['a wrong format', ['toc', '-f', 'json', '--format=ndjson'], 2, 'usage', ''],
    ['a file that is not there', ['show', '-r', '/nowhere/x.txt', '-f', 'json'], 2, 'not-found', ''],
    ['a folder', ['show', '-r', '/', '-f', 'json'], 2, 'unreadable', ''],
    ['an empty file', ['stats', '-r', fileOf(''), '-f', 'ndjson'], 2, 'empty', ''],
    ['no hit', ['search', '量子计算机', '-f', 'json'], 1, 'nothing', '[]\n'],
    ['no hit in lines', ['search', '量子计算机', '-fndjson'], 1, 'nothing', ''],
    ['no such part', ['show', '99', '-f', 'json'], 1, 'nothing', '[]\n'],
    ['no such statistic', ['stats', '--unit', '光年', '-f', 'json'], 1, 'nothing', '[]\n'],
    ['no report', ['list', '火星', '-f', 'json'], 1, 'nothing', '[]\n'],
  ])('%s', async (_, args, exitCode, code, stdout) => {
    const ran = await errorOf(args);
    expect([ran.code, ran.error.code, ran.stdout]).toEqual([exitCode, code, stdout]);
    expect(ran.error.message).not.toBe('');
    expect(ran.error.hint).not.toBe('');
  });

  test('an empty pipe; in the language of the interface; harmless', async () => {
    expect((await errorOf(['toc', '-f', 'json'], '')).error.code).toBe('empty');
    expect((await errorOf(['toc', '-f', 'json', '--lang', 'zh'], '')).error.message).toMatch(/^标准输入是空的/);
    const { stderr } = await errorOf(['show', '-f', 'json', '-r', 'x\u001b]0;pwned\u0007\u202ey']);
    expect(stderr).not.toMatch(UNSAFE);
  });
});

describe('a file where words are expected', () => {
  test.each([
    ['show', /nothing matches .* is a file: a report is named with -r\.\n$/],
    ['toc', /unexpected argument .* is a file: a report is named with -r\.\n$/],
    ['stats', /no statistics .* is a file: a report is named with -r\.\n$/],
    ['search', /nothing found .* is a file: a report is named with -r\.\n$/],
    ['list', /no report fits .* is a file: report-tui import puts it on the shelf\.\n$/],
  ])('%s says how it is named', async (command, sentence) => {
    const { code, stderr } = await run([command, fileOf('一、工作情况\n建成平台3个。')]);
    expect(stderr).toMatch(sentence);
    expect(code).toBeGreaterThan(0);
  });

  test('nothing of it where the file was named, or is none', async () => {
    const file = fileOf('一、工作情况\n建成平台3个。');
    expect((await run(['search', '量子计算机', '-r', file])).stderr).not.toMatch(/is a file/);
    expect((await run(['show', './nowhere.txt'])).stderr).not.toMatch(/is a file/);
  });
});
