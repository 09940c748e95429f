import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROGRAM as BROWSER, Pty } from '../terminal/pty.ts';
import { fileOf, run, temporary } from './program.ts';

// Written down by a module that is loaded before the program: which engines it asks for.
const written = `${temporary()}/loaded`;
const hook = fileOf(
  `const Module = require('node:module');
   const load = Module._load;
   Module._load = function (name, ...rest) {
     if (/sqlite|libsql|^pg$/.test(name)) require('node:fs').appendFileSync(process.env.LOADED, name + '\\n');
     return load.call(this, name, ...rest);
   };`,
  'hook.cjs',
);
const env = {
  NODE_OPTIONS: `--require ${hook}`,
  LOADED: written,
  REPORT_TUI_SHELF: temporary(),
  XDG_CACHE_HOME: temporary(),
  XDG_STATE_HOME: temporary(),
};
const report = fileOf('青禾县2031年度法治政府建设工作报告\n一、主要做法\n办理案件41件。\n', '青禾县-2031.txt');

test.each([
  ['show'],
  ['show', '1', '-r', report],
  ['toc', '-r', report],
  ['search', '案件', '-r', report],
  ['search', '法治'],
  ['stats', '-r', report],
  ['check', report],
  [report],
])('no store is loaded: %s %s %s %s', async (...args) => {
  const { stdout } = await run(
    args.filter((arg) => arg !== undefined),
    { env },
  );
  expect(stdout).not.toBe('');
  expect(existsSync(written)).toBe(false);
});

test('nor to browse a file', async () => {
  const pty = new Pty(process.execPath, [BROWSER, report], { env });
  await pty.until('主要做法');
  pty.send('q');
  await pty.ended;
  expect(existsSync(written)).toBe(false);
});

test('it is for the list of the shelf, and nothing is said of it', async () => {
  const { stderr } = await run(['list'], { env });
  expect(readFileSync(written, 'utf8')).toMatch(/sqlite|libsql/);
  expect(readFileSync(written, 'utf8')).not.toMatch(/^pg$/m);
  expect(stderr).toBe('');
});
