import { expect, test } from 'vitest';
import { fileOf, run, temporary } from './program.ts';

// What is said where a shelf is on a server, and there is none: test/postgres is about one that is there.

const LOCATION = 'postgres://somebody:hunter2@127.0.0.1:1/reports?sslmode=require';
const envOf = (address: string) => ({ REPORT_TUI_SHELF: address, XDG_CACHE_HOME: temporary() });
const report = fileOf('青禾县2031年度法治政府建设工作报告\n一、主要做法\n办理案件41件。\n', '青禾县-2031.txt');

test.each([
  [['list']],
  [['search', '--all', '案件']],
  [['stats', '--all']],
  [['show', '-r', 'somewhere-2031']],
  [['import', report]],
  [['set', 'somewhere-2031', '--year', '2032']],
  [['remove', 'somewhere-2031']],
  [['series', '案件']],
  [['terms', '案件']],
])('a server that is away is one sentence, without the password: %j', async (args) => {
  for (const lang of ['zh', 'en']) {
    const { code, stdout, stderr } = await run([...args, '--lang', lang], { env: envOf(LOCATION) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      lang === 'zh' ? /^report-tui: 连不上书架 [^\n]+\n$/ : /^report-tui: cannot reach the shelf [^\n]+\n$/,
    );
    expect(stderr).toContain('postgres://somebody@127.0.0.1:1/reports');
    expect(stderr).not.toContain('hunter2');
  }
});

test('nor is one needed to read a file', async () => {
  const { code, stdout, stderr } = await run(['show', '-r', report], { env: envOf(LOCATION) });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('办理案件41件');
});

test('completion says nothing of it', async () => {
  const { code, stdout, stderr } = await run(['--complete', 'show', '-r', ''], { env: envOf(LOCATION) });
  expect([code, stdout, stderr]).toEqual([0, ':files\n', '']);
});

test('an address that is none is said to be none, and not shown', async () => {
  const { code, stderr } = await run(['list', '-f', 'json'], {
    env: envOf('postgres://somebody:hunter2@[nowhere/reports'),
  });
  expect(code).toBe(2);
  expect(JSON.parse(stderr).error).toMatchObject({ code: 'shelf', message: expect.stringContaining('no address') });
  expect(stderr).not.toContain('hunter2');
});

test('where pg is not installed, a sentence asks for it', async () => {
  const hook = fileOf(
    `const Module = require('node:module');
     const load = Module._load;
     Module._load = function (name, ...rest) {
       if (name === 'pg') throw new Error("Cannot find module 'pg'");
       return load.call(this, name, ...rest);
     };`,
    'hook.cjs',
  );
  const env = { ...envOf(LOCATION), NODE_OPTIONS: `--require ${hook}` };
  for (const [lang, words] of [
    ['zh', '要用 pg：请运行 npm install -g pg'],
    ['en', 'needs pg: run npm install -g pg'],
  ]) {
    const { code, stderr } = await run(['list', '--lang', lang ?? ''], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words ?? '')]);
  }
});
