import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf, run } from './program.ts';

describe('show --explain', () => {
  it('lists line, subject and place of what was unclear, in both languages', async () => {
    const { stdout, code } = await run(['show', '--explain', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^ *11 {2}numbering {2}no numeral printed; taken for number 1 +加强组织领导/);
    expect((await run(['show', '--explain', '--lang', 'zh'])).stdout).toContain('没有印出序号，按顺序作第1项');
  });

  it('keeps to the parts selected', async () => {
    const { stdout } = await run(['show', '--explain', '7', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject([{ line: 33, about: 'numbering' }]);
  });

  it('says so where nothing was unclear', async () => {
    expect((await run(['show', '--explain', '5', '--lang', 'en'])).stdout).toBe('Nothing was unclear.\n');
  });
});

describe('show -f segmented', () => {
  it('prints the file that ships', async () => {
    const shipped = readFileSync(new URL('../../content/hongutan-2020.md', import.meta.url), 'utf8');
    expect((await run(['show', '-f', 'segmented'])).stdout).toBe(shipped);
  });

  it('opens exactly as it was corrected by hand', async () => {
    const { stdout } = await run(['show', '-f', 'segmented']);
    const path = fileOf(stdout.replace('- 三是联合联动', '- {problem} 三是联合联动'), 'corrected.md');
    const report = JSON.parse((await run(['show', '-f', 'json', '-r', path])).stdout);
    expect(report.problems.map(({ id }: { id: string }) => id)).toEqual(['3.3', '7.a', '7.b', '7.c']);
    expect(report.measures).toHaveLength(15);
  });

  it('takes no selectors', async () => {
    expect(await run(['show', '4', '-f', 'segmented'])).toMatchObject({ code: 2, stdout: '' });
  });
});
