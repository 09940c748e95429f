import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Pty } from '../terminal/pty.ts';
import { fileOf, PROGRAM, run, runShell, temporary } from './program.ts';

const shelf = temporary();
mkdirSync(join(shelf, 'sources'));
const put = (id: string, region: string, year: number): void => {
  const title = `${region}${year}年度法治政府建设工作报告`;
  const front = `---\nschema: report-tui/1\ntitle: ${title}\nregion: ${region}\nyear: ${year}\n---\n`;
  writeFileSync(join(shelf, `${id}.md`), `${front}${title}\n\n## 一、诉源治理\n\n推进诉源治理。\n`);
};
for (const year of [2031, 2033, 2032]) put(`lq-${year}`, '龙泉岗县', year);
for (let year = 2031; year < 2039; year += 1) put(`qs-${year}`, '青山市', year);
put('略阳-2031', '略阳县', 2031);
writeFileSync(join(shelf, 'bad.md'), '---\nschema: report-tui/1\ntitle: [\n---\n正文\n');
const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: temporary() };
const said = async (...args: string[]): Promise<string> => (await run(args, { env })).stderr;

describe('a report that is not there', () => {
  test('names those that may be meant, the newest first', async () => {
    expect(await said('show', '-r', '龙泉岗')).toBe(
      'report-tui: no report or file 龙泉岗: did you mean lq-2033, lq-2032 or lq-2031?\n',
    );
    expect(await said('toc', '-r', 'longquangang 2032')).toMatch(/did you mean lq-2032\?/);
    expect(await said('toc', '-r', '青山', '--lang', 'zh')).toMatch(/是不是 qs-2038、.*、qs-2033 等 8 份？\n$/);
    expect(await said('toc', '-r', 'lq-203l')).toMatch(/did you mean lq-203[123]\?/);
    expect(await said('toc', '-r', 'LQ-2031.md')).toMatch(/did you mean lq-2031\?/);
  });

  test('a path, or words that fit nothing: only that it is not there', async () => {
    expect(await said('toc', '-r', './龙泉岗')).toMatch(/cannot find \.\/龙泉岗/);
    expect(await said('toc', '-r', '火星')).toMatch(/cannot find 火星/);
  });

  test('one that is there but damaged is told why, and in which line', async () => {
    const ran = await run(['toc', '-r', 'bad'], { env });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/bad\.md: line 4: the front matter .* is not valid YAML/);
    expect(ran.stderr).not.toMatch(/did you mean/);
    const year = fileOf('---\nschema: report-tui/1\ntitle: x\nyear: 20213\n---\n正文\n', 'y.md');
    expect(await said('toc', '-r', year, '--lang', 'zh')).toMatch(/第 4 行：分段文件开头的 year 应是四位数/);
  });
});

describe('list', () => {
  test.each(['lueyang', 'lveyang', 'lüèyáng', 'lyx'])('knows pinyin with ü, v, u and tones: %s', async (word) => {
    expect((await run(['list', word], { env })).stdout).toMatch(/^略阳-2031 [^\n]*\n$/);
  });

  test('has its head on a terminal only', async () => {
    const piped = await run(['list', '青山'], { env });
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(8);
    expect(piped.stdout).not.toContain('title');
    const pty = new Pty(process.execPath, [PROGRAM, 'list', '青山'], { columns: 100, env: { ...env, LANG: 'C' } });
    await pty.ended;
    expect(pty.screen()).toContainEqual(expect.stringMatching(/^id +year +region .* title$/));
  });

  test('draws no bar over the program that reads it', async () => {
    const many = temporary();
    for (let n = 0; n < 40; n += 1)
      writeFileSync(join(many, `r${n}.md`), `---\nschema: report-tui/1\ntitle: t${n}\n---\n## 一、t${n}\n`);
    const shell = `"${process.execPath}" "${PROGRAM}" list | cat > /dev/null; echo done`;
    const pty = new Pty('/bin/sh', ['-c', shell], {
      env: { REPORT_TUI_SHELF: many, XDG_CACHE_HOME: temporary(), LANG: 'C' },
    });
    await pty.ended;
    expect(pty.raw).toBe('done\r\n');
  });
});

describe('words that are like what was not found', () => {
  const report = fileOf('云溪县2031年工作报告\n\n一、工作\n\n全年查处违法案件35件，办理行政诉讼案件12件。\n', 'x.txt');

  test('by characters, sound or pinyin', async () => {
    expect(await said('search', '犯法', '-r', report)).toMatch(
      /^report-tui: nothing found for "犯法": the report has .*违法/,
    );
    expect(await said('search', '犯法', '-r', report, '--lang', 'zh')).toMatch(/没有找到“犯法”：报告里有相近的 .*违法/);
  });

  test('none where there are none', async () => {
    expect(await said('search', '量子', '-r', report)).toMatch(/try other words, pinyin, or fewer characters/);
  });
});

test('help tells of the ids of statistics, and a command is there for each command', async () => {
  const { stdout } = await run(['help', 'show']);
  expect(stdout).toContain('s21');
  expect((await run(['show', 's21'])).stdout).toMatch(/50\.44%/);
  expect((await run(['help', 'toc'])).stdout).toBe((await run(['toc', '--help'])).stdout);
  expect((await run(['help'])).stdout).toMatch(/^Read:$[\s\S]*^Take out:$[\s\S]*^Many reports:$/m);
  expect((await runShell('"$R" list | head -1')).stdout).toMatch(/^hongutan-2020/);
});
