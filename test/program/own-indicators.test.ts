import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, run, temporary } from './program.ts';

// Words of our own.
const REPORT = fileOf(
  '望江县2033年度法治政府建设情况报告\n一、主要工作\n举办望江夜校活动37场次，办理行政复议案件12件。\n',
  '望江.txt',
);

/** An environment whose settings have such a list of indicators. */
function withList(list: string | null) {
  const config = temporary();
  mkdirSync(join(config, 'report-tui'));
  if (list !== null) writeFileSync(join(config, 'report-tui/indicators.txt'), list);
  return { XDG_CONFIG_HOME: config, XDG_CACHE_HOME: temporary(), REPORT_TUI_SHELF: temporary() };
}

async function indicatorsIn(args: string[], env: Record<string, string>) {
  const { code, stdout, stderr } = await run([...args, '-f', 'json'], { env });
  const rows = JSON.parse(stdout) as { indicator: string | null }[];
  return { code, stderr, indicators: rows.map(({ indicator }) => indicator) };
}

const LINE = '望江夜校场次 | 次 | 望江夜校[活动] | 举办 -';

describe('the list of indicators of the user', () => {
  test('names figures, of a file and of a shelf whose store was made without it', async () => {
    const env = withList(null);
    expect((await run(['import', REPORT], { env })).code).toBe(0);
    expect((await indicatorsIn(['stats', '--all'], env)).indicators).not.toContain('望江夜校场次');
    const { XDG_CONFIG_HOME } = withList(`\ufeff# 自定义\n\n${LINE}\n`);
    const own = { ...env, XDG_CONFIG_HOME };
    const { code, stderr, indicators } = await indicatorsIn(['stats', '-r', REPORT], own);
    expect([code, stderr]).toEqual([0, '']);
    expect(indicators).toContain('望江夜校场次');
    expect(indicators).toContain('行政复议案件数');
    expect((await indicatorsIn(['stats', '--all'], own)).indicators).toContain('望江夜校场次');
  });

  test.each([
    ['a line that is none', `${LINE}\n望江 | 里程碑 | 望江`, /indicators\.txt.*2/],
    ['a list that is too large', '#'.repeat(1_000_001), /indicators\.txt.*1 MB/],
  ])('%s is said, and the program goes on without', async (_, list, words) => {
    const { code, stderr, indicators } = await indicatorsIn(['stats', '-r', REPORT], withList(list));
    expect(code).toBe(0);
    expect(stderr).toMatch(words);
    expect(indicators).not.toContain('望江夜校场次');
  });

  test.skipIf(process.platform === 'win32')('a pipe in its place is not waited for', async () => {
    const env = withList(null);
    execFileSync('mkfifo', [join(env.XDG_CONFIG_HOME, 'report-tui/indicators.txt')]);
    expect(await indicatorsIn(['stats', '-r', REPORT], env)).toMatchObject({ code: 0, stderr: '' });
  });

  test('has other names that a search finds, beside those of the program', async () => {
    const report = fileOf(
      '望江县2033年政府工作报告\n一、回顾\n举办望江夜校活动37场次。社会消费品零售总额增长5%。\n',
      '夜学.txt',
    );
    const found = async (word: string, env: Record<string, string>) =>
      (await run(['search', word, '-r', report], { env })).stdout;
    const without = withList(null);
    expect(await found('夜学堂', without)).toBe('');
    expect(await found('社零', without)).toContain('零售总额');
    const own = withList('望江夜校场次 | 次 | 望江夜校[活动] | 举办 - | 夜学堂=望江夜校\n');
    expect(await found('夜学堂', own)).toContain('望江夜校');
    expect(await found('社零', own)).toContain('零售总额');
  });
});
