import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Part, ReportRecord, Statistic } from '../../src/report/model.ts';
import type { Hit } from '../../src/search/index.ts';
import { HOSTILE, SOURCE, UNSAFE } from '../output/fixture.ts';
import { fileOf, PROGRAM, type Ran, run, runShell, temporary } from './program.ts';

const file = fileOf(SOURCE, 'yunxi-2021.txt');

/** Nothing on stdout, one line on stderr. */
function expectOneLine({ stdout, stderr }: Ran, wanted: RegExp): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^report-tui: [^\n]+\n$/);
  expect(stderr).toMatch(wanted);
  expect(stderr).not.toMatch(UNSAFE);
}

describe('show', () => {
  test('the report that ships, from any folder', async () => {
    const { code, stdout, stderr } = await run(['show'], { cwd: temporary() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^红谷滩区2020年度法治政府建设工作报告\n/);
    expect(stdout).not.toContain('打印此页');
  });

  test('a section is one line a paragraph, without a single escape', async () => {
    const { code, stdout } = await run(['show', '5']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^五、提升营商环境.*落实当中。\n$/);
    expect(stdout).not.toContain('\u001b');
  });

  test('JSON is the whole Report, and its positions hold', async () => {
    const { stdout } = await run(['show', '-f', 'json']);
    const report: ReportRecord = JSON.parse(stdout);
    expect(report.schema).toBe('report-tui/2');
    expect(report.sections).toHaveLength(7);
    expect([report.measures.length, report.problems.length, report.plans.length]).toEqual([16, 3, 3]);
    for (const { start, end } of report.statistics) expect(report.text.slice(start, end)).toMatch(/\d/);
    for (const part of report.measures) expect(report.text.slice(part.start, part.end)).toContain(part.title);
  });

  test('JSON of selections has their text', async () => {
    const { stdout } = await run(['show', '5', 'problems.2', '-f', 'json', '-r', 'hongutan-2020']);
    const parts: (Part & { text: string })[] = JSON.parse(stdout);
    expect(parts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['5 section', '7.b problem']);
    expect(parts[1]?.text).toMatch(/^二是目前红谷滩/);
  });

  test('Markdown', async () => {
    const { stdout } = await run(['show', '1', '-f', 'md', '-r', file]);
    expect(stdout).toMatch(/^## 一、加强组织领导，压实工作责任\n\n### （一）落实/);
  });

  test('--width sets the text in lines', async () => {
    const { stdout } = await run(['show', '5', '-w', '40']);
    expect(stdout.split('\n').length).toBeGreaterThan(20);
  });
});

describe('the other commands', () => {
  test('toc', async () => {
    const { code, stdout } = await run(['toc', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^ +16 +36 +3 +3 +合计$/);
    expect(JSON.parse((await run(['toc', '-f', 'json'])).stdout)).toHaveLength(7);
  });

  test('search: by characters, pinyin, kind; best first', async () => {
    const { code, stdout } = await run(['search', 'yshj', '-f', 'json', '-n', '3']);
    expect(code).toBe(0);
    const hits: Hit[] = JSON.parse(stdout);
    expect(hits).toHaveLength(3);
    expect(hits[0]?.text).toContain('营商环境');
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    const kinds = await run(['search', '行政执法', '--kind', 'measure', '--kind=plan,problem', '-f', 'ndjson']);
    const found: Hit[] = kinds.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['measure', 'plan']));
  });

  test('search without a hit: exit code 1, an empty array, one line', async () => {
    const none = await run(['search', '量子计算机']);
    expect(none.code).toBe(1);
    expectOneLine(none, /nothing found for "量子计算机"/);
    const json = await run(['search', '量子计算机', '-f', 'json']);
    expect([json.code, json.stdout]).toEqual([1, '[]\n']);
  });

  test('stats: a section, a unit, formats', async () => {
    const { code, stdout } = await run(['stats', '-f', 'json']);
    const statistics: (Statistic & { text: string; sentence: string })[] = JSON.parse(stdout);
    expect([code, statistics.length]).toEqual([0, 36]);
    for (const { text, sentence } of statistics) expect(sentence).toContain(text);
    const percent: Statistic[] = JSON.parse(
      (await run(['stats', '--section', '4', '--unit', '％', '-f', 'json'])).stdout,
    );
    expect(percent.map(({ value }) => value)).toEqual([8.8, 29, 50.44, 65.1]);
    const csv = await run(['stats', '-f', 'csv']);
    expect(csv.stdout).toMatch(/^\uFEFFreport,place,.*,id,value,.*\r\n/);
    const none = await run(['stats', '--unit', '光年']);
    expect(none.code).toBe(1);
    expectOneLine(none, /leave out --section or --unit/);
  });

  test('list', async () => {
    const { code, stdout } = await run(['list', '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ id: 'hongutan-2020', title: '红谷滩区2020年度法治政府建设工作报告', year: 2020 }),
    );
  });

  test('--version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('help', () => {
  const commands = [
    [],
    ['show'],
    ['toc'],
    ['search'],
    ['stats'],
    ...[
      'browse',
      'check',
      'compare',
      'follow',
      'series',
      'similar',
      'terms',
      'list',
      'import',
      'set',
      'notes',
      'remove',
    ],
    ...['completion', 'schema', 'skill', 'mcp', 'help'],
  ].map((command) => [command].flat());

  test.each(commands.map((command) => [command]))(
    'of %j: examples, both languages, at most 80 columns',
    async (command) => {
      const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => run([...command, '--help', '--lang', lang])));
      expect([zh?.code, en?.code, zh?.stderr, en?.stderr]).toEqual([0, 0, '', '']);
      expect(zh?.stdout).toContain('示例：\n');
      expect(en?.stdout).toContain('Examples:\n');
      const { displayWidth } = await import('../../src/text/width.ts');
      for (const line of `${zh?.stdout}${en?.stdout}`.split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(zh?.stdout).not.toMatch(/[\u4e00-\u9fff].*(?:print|show this)/);
    },
  );

  test('the language is that of the environment', async () => {
    const said = async (env: Record<string, string>): Promise<string> => (await run(['--help'], { env })).stdout;
    expect(await said({ LANG: 'zh_CN.UTF-8' })).toContain('示例：');
    expect(await said({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toContain('Examples:');
  });
});

describe('wrong usage: one line, exit code 2', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown option', ['show', '--bogus'], /unknown option --bogus: see report-tui show --help\./],
    ['a mistyped option', ['show', '--formt', 'json'], /--formt, did you mean --format\?/],
    ['a mistyped command', ['shwo'], /no command or report shwo: did you mean report-tui show\?/],
    ['a mistyped command with words', ['serach', '法治'], /did you mean report-tui search\?/],
    [
      'an unknown format',
      ['show', '-f', 'xml'],
      /--format cannot be "xml": use one of text, md, html, json, segmented\./,
    ],
    ['a format of another command', ['toc', '-f', 'csv'], /use one of text, json\./],
    ['a width that is none', ['show', '-w', '0'], /--width cannot be "0": use a whole number from 10 to/],
    ['a colour that is none', ['show', '--color', 'red'], /use one of auto, always, never/],
    ['a kind that is none', ['search', 'x', '--kind', 'measure,plans'], /"plans" \(plan\?\): use one of section/],
    ['nothing to search for', ['search'], /nothing to search for: see report-tui search --help/],
    ['an option without its value', ['show', '-r'], /-r needs a value/],
    ['a word too many', ['toc', '4'], /unexpected argument 4/],
    ['an option that every object has', ['show', '--constructor', 'x'], /unknown option --constructor/],
    ['a field of the parser', ['show', '--_', 'x'], /unknown option --_/],
    ['a report without a name', ['show', '-r', ''], /no report is named/],
    ['a format spelled without a blank', ['show', '-fxml'], /--format cannot be "xml"/],
    ['a language that is none', ['--lang', 'fr'], /--lang cannot be "fr": use one of zh, en/],
  ])('%s', async (_, args, wanted) => {
    const ran = await run(args);
    expect(ran.code).toBe(2);
    expectOneLine(ran, wanted);
  });

  test('in Chinese where that is the language', async () => {
    expectOneLine(
      await run(['show', '--bogus', '--lang', 'zh']),
      /没有 --bogus 这个选项：用法见 report-tui show --help。/,
    );
    expectOneLine(await run(['show', '99'], { env: { LANG: 'zh_CN.UTF-8' } }), /没有与“99”相符的章节/);
  });
});

describe('what cannot be read: one line, exit code 2', () => {
  test.each<[string, () => string, RegExp]>([
    ['a file that does not exist', () => '/nowhere/x.txt', /cannot find \/nowhere\/x\.txt/],
    ['a folder', () => temporary(), /is a folder/],
    ['an empty file', () => fileOf(''), /is empty/],
    ['a file of blanks', () => fileOf(' \n\t\n'), /no text/],
    ['a binary file', () => fileOf(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), /not a text file/],
    ['half a PDF', () => fileOf('%PDF-1.4 ...'), /damaged/],
  ])('%s', async (_, make, wanted) => {
    const path = make();
    const lines = [
      ['show', '-r', path],
      ['toc', `--report=${path}`],
      ['stats', '-r', path],
      ['search', 'x', '-r', path],
      [path],
    ];
    for (const ran of await Promise.all(lines.map((args) => run(args)))) {
      expect(ran.code).toBe(2);
      expectOneLine(ran, wanted);
    }
  });

  test('a selector that matches nothing: exit code 1', async () => {
    const ran = await run(['show', '1', '99']);
    expect(ran.code).toBe(1);
    expectOneLine(ran, /99/);
  });

  test('an argument with escapes in it is shown as signs', async () => {
    expectOneLine(await run(['show', '-r', 'x\u001b]0;pwned\u0007\u009b31m\n\u202ey']), /cannot find/);
    expectOneLine(await run(['search', 'z\u001b[31mz\u202e']), /nothing found/);
    expectOneLine(await run(['--\u001b[31m']), /unknown option/);
  });
});

describe('pipes', () => {
  test('standard input is a report with -r -', async () => {
    const { code, stdout } = await run(['toc', '-r', '-', '--lang', 'zh'], { input: SOURCE });
    expect(code).toBe(0);
    expect(stdout).toContain('二、规范行政执法');
  });

  test('empty standard input', async () => {
    const ran = await run(['show', '-r', '-'], { input: '' });
    expect(ran.code).toBe(2);
    expectOneLine(ran, /standard input is empty/);
  });

  test('without a terminal the browser does what show does', async () => {
    const shown = await run(['show']);
    expect(await run([])).toEqual(shown);
    expect(await run([file])).toEqual(await run(['show', '-r', file]));
    expect(await run(['-f', 'json'])).toEqual(await run(['show', '-f', 'json']));
  });

  test('without a terminal a pipe is the report all the same', async () => {
    const { code, stdout } = await run([], { input: SOURCE });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^云溪县2021年度/);
  });

  test('a reader that goes away ends the program quietly', async () => {
    const large = fileOf(`报告\n\n${'一、工作\n\n办理案件35件。一是抓好落实。\n\n'.repeat(30_000)}`);
    const ran = await runShell(`{ "$R" show -r ${large}; echo "code $?" >&2; } | head -1`);
    expect(ran.stdout).toBe('报告\n');
    expect(ran.stderr).toBe('code 0\n');
  });

  test('large output arrives whole', async () => {
    const large = fileOf(`报告\n\n${'一、工作\n\n办理案件35件。一是抓好落实。\n\n'.repeat(20_000)}`);
    const { stdout } = await runShell(`"$R" show -r ${large} | cat | wc -l`);
    expect(Number(stdout)).toBeGreaterThan(59_000);
  });

  test('a pipe that never waits, because another Node has it too, gets all of it', async () => {
    const large = fileOf(`报告\n\n${'一、工作\n\n办理案件35件。一是抓好落实。\n\n'.repeat(20_000)}`);
    const around = `process.stdout.write(''); spawnSync(process.env.R, process.argv.slice(1), { stdio: 'inherit' })`;
    const { stdout } = await runShell(
      `node -e "const { spawnSync } = require('child_process'); ${around}" show -r ${large} | cat | wc -l`,
    );
    expect(Number(stdout)).toBeGreaterThan(59_000);
  });

  test('the sum in JSON is that of the file, and of what is piped', async () => {
    const sum = createHash('sha256').update(SOURCE).digest('hex');
    const sumOf = ({ stdout }: { stdout: string }): unknown => JSON.parse(stdout).source.sha256;
    expect(sumOf(await run(['show', '-r', fileOf(SOURCE), '-f', 'json']))).toBe(sum);
    expect(sumOf(await run(['show', '-f', 'json'], { input: SOURCE }))).toBe(sum);
  });

  test('a closed standard output is no crash', async () => {
    const { code, stderr } = await runShell(`"$R" show >&-`);
    expect([code, stderr]).toEqual([0, '']);
  });

  test.skipIf(process.platform !== 'linux')('a full disk is one line and exit code 2', async () => {
    const ran = await runShell(`"$R" show > /dev/full`);
    expect(ran.code).toBe(2);
    expectOneLine(ran, /cannot write to standard output \(ENOSPC\)/);
  });
});

describe('colour', () => {
  test.each<[string, string[], Record<string, string>, boolean]>([
    ['none in a pipe', [], {}, false],
    ['--color always', ['--color', 'always'], {}, true],
    ['--color always wins over NO_COLOR', ['--color=always'], { NO_COLOR: '1' }, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR wins over NO_COLOR', [], { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
    ['--color never wins over FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '3' }, false],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '3' }, false],
  ])('%s', async (_, args, env, colored) => {
    const commands = [['show', '4'], ['toc'], ['stats'], ['search', '法治']];
    for (const ran of await Promise.all(commands.map((command) => run([...command, ...args], { env })))) {
      expect([ran.code, ran.stderr, ran.stdout.includes('\u001b[')]).toEqual([0, '', colored]);
    }
  });
});

describe('a hostile report', () => {
  const hostile = fileOf(
    `${HOSTILE}报告\n\n一、${HOSTILE}工作\n\n一是${HOSTILE}，共35件。二是${HOSTILE}。\n\n二、存在的问题\n\n一是${HOSTILE}。`.replaceAll(
      '\u0000',
      '',
    ),
  );

  test.each([
    ['show'],
    ['show -f md'],
    ['show -f json'],
    ['show 1 -w 30'],
    ['toc'],
    ['toc -f json'],
    ['search 35'],
    ['search 35 -f json'],
    ['stats'],
    ['stats -f tsv'],
    ['stats -f ndjson'],
    ['--lang zh'],
  ])('%s gives a terminal nothing to obey', async (line) => {
    const { code, stdout, stderr } = await run([...line.split(' '), '-r', hostile]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toBe('');
    expect(stdout).not.toMatch(UNSAFE);
  });
});

test('it works through a symbolic link from anywhere, as a global installation does', async () => {
  const folder = temporary();
  mkdirSync(join(folder, 'bin'));
  const link = join(folder, 'bin', 'report-tui');
  symlinkSync(PROGRAM, link);
  const { code, stdout } = await runShell(`"${process.execPath}" ${link} list`, { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain('hongutan-2020');
});

describe('places and disks that are gone', () => {
  test('a folder that has been removed', async () => {
    const ran = await runShell(
      'mkdir gone && cd gone && rmdir ../gone && "$R" show 1 -w 40 | head -2; "$R" show -r x.txt',
      {
        cwd: temporary(),
      },
    );
    expect(ran.stdout).toContain('加强组织领导');
    // sh says what it thinks of the folder, too.
    expect(ran.stderr).toMatch(/(?:^|\n)report-tui: cannot find x\.txt[^\n]*\n$/);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran.code).toBe(2);
  });

  test('a disk that fills up half-way is said, not passed over', async () => {
    // ulimit -f counts blocks of 512 bytes; Node ignores the signal that comes with it.
    const ran = await runShell('ulimit -f 8; "$R" show > out.txt; echo $?', { cwd: temporary() });
    expect(ran.stdout).toBe('2\n');
    expect(ran.stderr).toMatch(/cannot write to standard output \(EFBIG\)/);
  });

  test('a format may follow its letter at once', async () => {
    expect(JSON.parse((await run(['show', '1', '-fjson'])).stdout)).toHaveLength(1);
  });

  test('a hostile title of a segmented file gives a terminal nothing to obey', async () => {
    const path = fileOf('---\nschema: report-tui/1\ntitle: "t\\e[31m\\u202e\\u009b"\n---\n## 一、标题\n正文\n', 'x.md');
    for (const format of ['md', 'text', 'json', 'segmented']) {
      expect((await run(['show', '-f', format, '-r', path])).stdout, format).not.toMatch(UNSAFE);
    }
  });
});
