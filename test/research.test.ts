import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM, type Ran, runCommand, temporary } from './program/program.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/research.md'), 'utf8');
const base = temporary();
const env = {
  PATH: `${join(base, 'bin')}:${process.env.PATH}`,
  REPORT_TUI_SHELF: join(base, 'shelf'),
  XDG_CACHE_HOME: join(base, 'cache'),
  LANG: 'en_US.UTF-8',
  HOME: base,
};

/** The blocks of a language, in the order of the page. */
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block ?? '');

const reportOf = (place: string, year: number, cases: number): string => `${place}${year}年度法治政府建设情况报告
${year}年，${place}依法行政工作有序，营商环境持续优化。
一、主要举措和成效
（一）推行柔性执法，公布免罚清单${cases % 9}项。
（二）收到行政复议申请${cases}件。建成青溪法治长廊一处。
二、存在的问题
基层执法力量薄弱。
三、${year + 1}年工作安排
（一）建设青溪法治长廊二期。行政机关负责人出庭应诉率力争达到${year - 1940}%。
`;

beforeAll(() => {
  for (const folder of ['bin', '报告']) mkdirSync(join(base, folder));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  writeFileSync(join(base, 'bin/report-tui'), program, { mode: 0o755 });
  for (const place of ['望川县', '安澜县']) {
    for (const year of [2031, 2032, 2033]) {
      const cases = (year - 2000) * (place === '望川县' ? 4 : 3);
      writeFileSync(join(base, '报告', `${place}${year}.txt`), reportOf(place, year, cases));
    }
  }
});

const sh = (line: string): Promise<Ran> => runCommand('/bin/sh', ['-c', line], { cwd: base, env });

describe('docs/research.md', () => {
  test('has commands that work, in the order of the page', async () => {
    const commands = blocks('sh').flatMap((block) => block.trimEnd().split('\n'));
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      const { code, stderr } = await sh(command);
      expect([command, code, stderr.replace(/^report-tui: \d.*\n/, '')]).toEqual([command, 0, '']);
    }
    const [head, ...rows] = readFileSync(join(base, 'wide.csv'), 'utf8').trimEnd().split('\r\n');
    expect(head).toMatch(/^\ufeffplace,code,placeLevel,.*,2031,2032,2033$/);
    expect(rows.map((row) => row.split(',').slice(-3))).toEqual([
      ['93', '96', '99'],
      ['124', '128', '132'],
    ]);
  });

  /** Runs each block of a language where its tool is there. */
  const running = (name: string, available: boolean, check: () => void) =>
    test(available ? name : `${name}: not installed here`, { skip: !available }, check);
  const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
  const output = (command: string, ...args: string[]): string => {
    const { stdout, stderr, status } = spawnSync(command, args, { cwd: base, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
    return stdout;
  };
  const python = process.env.PYTHON ?? 'python3';

  running('pandas', has(python, '-c', 'import pandas'), () => {
    for (const block of blocks('python')) expect(output(python, '-c', block)).toMatch(/望川县 +124 +128 +132/);
  });

  running('DuckDB', has(python, '-c', 'import duckdb'), () => {
    for (const block of blocks('sql')) {
      const query = `import duckdb\nfor row in duckdb.sql(${JSON.stringify(block.trim().replace(/;$/, ''))}).fetchall(): print(*row[:4])`;
      expect(output(python, '-c', query)).toContain('望川县 2033 132 4\n');
    }
  });

  running('R', has('Rscript', '--version'), () => {
    for (const block of blocks('r')) expect(output('Rscript', '-e', block)).toMatch(/望川县 +124 +128 +132/);
  });

  test('tells every label, and the files that it names are there', () => {
    for (const word of ['traced 有回应', 'perhaps 可能有关', 'none 未见']) expect(text).toContain(word);
    for (const [, path] of text.matchAll(/`(scripts\/[\w.]+)`/g))
      expect(existsSync(join(import.meta.dirname, '..', path ?? ''))).toBe(true);
  });
});
