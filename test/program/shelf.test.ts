import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shelfPaths } from '../../src/cli/shelf-paths.ts';
import { HOSTILE, UNSAFE } from '../output/fixture.ts';
import { reportOf } from '../shelf/shelf-fixture.ts';
import { fileOf, PROGRAM, type Ran, type RunOptions, run, runShell, temporary } from './program.ts';

/** A shelf of its own for each test, and the program on it. */
function aShelf() {
  const base = temporary();
  const folder = join(base, 'shelf');
  const env = { REPORT_TUI_SHELF: folder, XDG_CACHE_HOME: join(base, 'cache') };
  const on = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
    run(args, { ...options, env: { ...env, ...options.env } });
  return { base, folder, env, on };
}

const QINGHE = fileOf(reportOf('青禾市', 2021), 'qinghe.txt');
const QINGHE_LATER = fileOf(reportOf('青禾市', 2022, 41), 'qinghe-2022.txt');
const BAIXI = fileOf(reportOf('白溪县', 2021, 77), 'index.html.txt');
const BROKEN = fileOf(
  Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  'broken.pdf',
);

async function filled() {
  const shelf = aShelf();
  const { code, stderr } = await shelf.on(['import', QINGHE_LATER, BAIXI, QINGHE]);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^report-tui: 3 imported[^\n]*\n$/)]);
  return shelf;
}

function records(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('import', () => {
  test('says what it found, one line each', async () => {
    const { on, folder } = aShelf();
    const zh = await on(['import', QINGHE, '--lang', 'zh']);
    expect([zh.code, zh.stderr]).toEqual([0, '']);
    expect(zh.stdout).toMatch(
      /^qinghe {2}青禾市2021年度法治政府建设工作报告 {2}章节 4 · 举措 \d+ · 数据 7 · 问题 2 · 计划 2 · (?:没有待核对之处|\d+ 处待核对 · report-tui show --explain -r qinghe)\n$/,
    );
    const en = await on(['import', QINGHE_LATER, QINGHE]);
    expect(en.stdout).toMatch(/^qinghe-2022 {2}.*4 sections · \d+ measures? · 7 statistics · 2 problems · 2 plans · /);
    expect(en.stdout).toMatch(/\nqinghe {2}is on the shelf already\n$/);
    expect(en.stderr).toMatch(/^report-tui: 1 imported, 1 there already[^\n]*\n$/);
    expect(readdirSync(folder).sort()).toEqual(['qinghe-2022.md', 'qinghe.md', 'sources']);
  });

  test('with a width what was found stands beneath, and fits', async () => {
    const { displayWidth } = await import('../../src/text/width.ts');
    for (const lang of ['zh', 'en']) {
      const { stdout } = await aShelf().on(['import', QINGHE, BAIXI, '-w', '50', '--lang', lang]);
      expect(stdout).toMatch(/^qinghe {2}青禾市2021年度法治政府建设工作报告\n {2}\S.*\n/);
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(50);
    }
  });

  test('a broken file, a folder and a missing one do not stop the rest: exit code 2', async () => {
    const { on, folder } = aShelf();
    const ran = await on(['import', BROKEN, temporary(), '/nowhere/x.txt', QINGHE, '--lang', 'zh']);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^qinghe /);
    const lines = ran.stderr.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^report-tui: .*broken\.pdf：.*。$/),
      expect.stringMatching(/^report-tui: .* 是文件夹：请给出其中的文件，如 report-tui import .*\/\* 。$/),
      expect.stringMatching(/^report-tui: 找不到 \/nowhere\/x\.txt/),
      expect.stringMatching(/^report-tui: 导入 1，读不了 3/),
    ]);
    expect(existsSync(join(folder, 'qinghe.md'))).toBe(true);
  });

  test('the folder that a browser saves beside a page is passed over', async () => {
    const { on, base } = aShelf();
    writeFileSync(join(base, '青禾.html'), readFileSync(QINGHE));
    mkdirSync(join(base, '青禾_files'));
    const { code, stderr } = await on(['import', join(base, '青禾.html'), join(base, '青禾_files')]);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('refuses what would overwrite; --replace and --id do it', async () => {
    const { on } = aShelf();
    await on(['import', QINGHE]);
    const changed = fileOf(reportOf('青禾市', 2021, 36), 'qinghe.txt');
    const refused = await on(['import', changed]);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/another qinghe: give --replace to replace it, or --id for another id\.\n$/);
    expect((await on(['import', changed, '--id', '青禾-改'])).stdout).toMatch(/^青禾-改 {2}/);
    const replaced = await on(['import', changed, '--replace', '-f', 'json']);
    expect(JSON.parse(replaced.stdout)).toMatchObject([
      { file: changed, outcome: 'replaced', id: 'qinghe', doubts: 0 },
    ]);
  });

  test('standard input', async () => {
    const { on } = aShelf();
    const ran = await on(['import', '-', '-f', 'ndjson'], { input: readFileSync(QINGHE) });
    expect(records(ran.stdout)).toMatchObject([{ file: '-', outcome: 'new', id: '青禾市-2021', region: '青禾市' }]);
    const among = await on(['import', QINGHE_LATER, '-', BAIXI, '-f', 'ndjson'], { input: readFileSync(QINGHE) });
    expect(records(among.stdout).map(({ file, outcome }) => `${file} ${outcome}`)).toEqual([
      `${QINGHE_LATER} new`,
      '- there',
      `${BAIXI} new`,
    ]);
    expect((await on(['import', '-'], { input: '' })).stderr).toMatch(/standard input is empty/);
  });

  test('JSON of what was not imported says why', async () => {
    const ran = await aShelf().on(['import', BROKEN, '-f', 'json']);
    expect(JSON.parse(ran.stdout)).toMatchObject([{ outcome: 'failed', id: null, message: expect.any(String) }]);
  });

  test('goes on when nobody reads what it says', async () => {
    const { env, folder } = aShelf();
    const files = Array.from({ length: 12 }, (_, n) => fileOf(reportOf('青禾市', 2000 + n), `r${n}.txt`));
    await runShell(`"$R" import ${files.join(' ')} | head -0`, { env });
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(12);
  });

  test.each<[string[], RegExp]>([
    [['import'], /nothing to import: give files/],
    [['import', QINGHE, BAIXI, '--id', 'x'], /--id is for one file/],
    [['import', QINGHE, '--id', '../x'], /"\.\.\/x" cannot be an id/],
    [['import', QINGHE, '--id'], /--id needs a value/],
    [['import', QINGHE, '--repalce'], /did you mean --replace\?/],
    [['remove'], /nothing to remove/],
    [['imprt', 'x'], /did you mean report-tui import\?/],
    [['search', '--all', '-r', 'x', 'y'], /-r names reports, --all and --among are all or some/],
    [['stats', '--among', '青禾', '-r', 'x'], /use one of them/],
  ])('%j: one line, exit code 2', async (args, wanted) => {
    const ran = await aShelf().on(args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^report-tui: [^\n]+\n$/);
    expect(ran.stderr).toMatch(wanted);
  });

  test('names and titles of an attacker give a terminal nothing to obey', async () => {
    const { on, base } = aShelf();
    const name = join(base, 'x\u001b]0;pwned\u0007\u202ey.txt');
    writeFileSync(name, `${HOSTILE}县2021年度法治政府建设工作报告\n一、工作\n办理案件35件。\n`.replaceAll('\0', ''));
    for (const args of [
      ['import', name, name],
      ['list'],
      ['search', '--all', '35'],
      ['stats', '--all'],
      ['list', '-f', 'json'],
      ['search', '--all', '35', '-f', 'ndjson'],
      ['remove', 'x_0_pwned_y'],
    ]) {
      const { stdout, stderr, code } = await on(args);
      expect([code, args]).toEqual([0, args]);
      expect(stdout + stderr).not.toMatch(UNSAFE);
    }
  });
});

describe('killed, interrupted, a full disk', () => {
  const files = Array.from({ length: 40 }, (_, n) => fileOf(reportOf('青禾市', 1980 + n), `r${n}.txt`));

  /** Starts an import and sends it a signal once `after` reports are on the shelf. */
  async function stopped(signal: NodeJS.Signals, after: number) {
    const shelf = aShelf();
    const child = spawn(process.execPath, [PROGRAM, 'import', ...files], {
      env: { PATH: process.env.PATH ?? '', LANG: 'C', ...shelf.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let sent = false;
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      if (!sent && stdout.split('\n').length > after) sent = child.kill(signal);
    });
    const ended = await new Promise<number | NodeJS.Signals | null>((resolve) => {
      child.on('close', (code, by) => resolve(code ?? by));
    });
    return { ...shelf, ended, stdout, stderr };
  }

  function expectWhole(folder: string): void {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
      const source = readFileSync(join(folder, 'sources', `${basename(name, '.md')}.txt`), 'utf8');
      // Every word of the source is in the segmented file: the last line too.
      expect(readFileSync(join(folder, name), 'utf8')).toContain(source.trimEnd().split('\n').at(-1)?.slice(-10));
    }
  }

  test.each([1, 3, 7])('kill -9 after %d: what is there is whole, and the next import does the rest', async (after) => {
    const { folder, ended, on } = await stopped('SIGKILL', after);
    expect(ended).toBe('SIGKILL');
    expectWhole(folder);
    const listed = await on(['list', '-f', 'ndjson']);
    expect([listed.code, listed.stderr]).toEqual([0, '']);
    expect(records(listed.stdout).length).toBeGreaterThanOrEqual(after);
    expect(records(listed.stdout).length).toBeLessThan(41);
    const again = await on(['import', ...files]);
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/there already/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(40);
    expectWhole(folder);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it behind the file that it is at', async (signal, code) => {
    const { folder, ended, stderr } = await stopped(signal, 2);
    expect(ended).toBe(code);
    expect(stderr).toMatch(/^report-tui: \d+ imported, \d+ not reached/);
    expectWhole(folder);
    expect(
      readdirSync(folder)
        .concat(readdirSync(join(folder, 'sources')))
        .join(),
    ).not.toMatch(/\.part|\.lock/);
  });

  test('a disk that fills up: a sentence, no half file, the rest goes on', async () => {
    const { env, folder, on } = aShelf();
    const large = fileOf(
      `${reportOf('白溪县', 2020)}${'全年办理案件35件，各项工作有序推进。\n'.repeat(3000)}`,
      'large.txt',
    );
    // A write over the limit is cut short first, as on a full disk; ulimit -f counts blocks of 512 bytes.
    const ran = await runShell(`ulimit -f 64; "$R" import ${large} ${QINGHE}; echo $?`, { env });
    expect(ran.stdout).toMatch(/^qinghe .*\n2\n$/);
    expect(ran.stderr).toMatch(/large\.txt: the disk is full \(EFBIG\), nothing was written to the shelf/);
    expect(readdirSync(folder).sort()).toEqual(['qinghe.md', 'sources']);
    expect(readdirSync(join(folder, 'sources')).sort()).toEqual(['qinghe.json', 'qinghe.txt']);
    expect((await on(['import', large])).code).toBe(0);
  });

  test('two imports at once', async () => {
    const { folder, on } = aShelf();
    const ran = await Promise.all([on(['import', ...files]), on(['import', ...[...files].reverse()])]);
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(40);
    expectWhole(folder);
  });
});

describe('list and remove', () => {
  test('by place and year, with counts; words filter, pinyin too', async () => {
    const { on, folder } = await filled();
    const all = records((await on(['list', '-f', 'ndjson'])).stdout);
    // Those that have a code first, by it; then by their names.
    expect(all.map(({ id }) => id)).toEqual(['hongutan-2020', '白溪县-2021', 'qinghe', 'qinghe-2022']);
    expect(all.map(({ region }) => region)).toEqual(['江西省南昌市红谷滩区', '白溪县', '青禾市', '青禾市']);
    expect(all[3]).toMatchObject({
      id: 'qinghe-2022',
      year: 2022,
      ships: false,
      path: join(folder, 'qinghe-2022.md'),
      counts: { sections: 4, statistics: 7, problems: 2, plans: 2 },
    });
    const ids = async (...words: string[]) =>
      records((await on(['list', '-f', 'ndjson', ...words])).stdout).map(({ id }) => id);
    expect(await ids('青禾')).toEqual(['qinghe', 'qinghe-2022']);
    expect(await ids('2021')).toEqual(['白溪县-2021', 'qinghe']);
    expect(await ids('baixi', '2021')).toEqual(['白溪县-2021']);
    const text = await on(['list', '青禾', '--lang', 'zh']);
    expect(text.stdout).toMatch(/^qinghe +2021 {2}青禾市 +\d+ +7 +2 +2 {2}青禾市2021/);
  });

  test('nothing fits: exit code 1', async () => {
    const { on } = await filled();
    for (const args of [
      ['list', '月球'],
      ['search', '--among', '月球', '案件'],
      ['stats', '--among', '月球'],
    ]) {
      const ran = await on(args);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([
        1,
        '',
        expect.stringMatching(/^report-tui: no report fits "月球": .*\n$/),
      ]);
    }
    expect((await on(['list', '月球', '-f', 'json'])).stdout).toBe('[]\n');
    expect((await on(['search', '--among', '月球', '案件', '-f', 'json'])).stdout).toBe('[]\n');
  });

  test('a file on the shelf that is no report is named on stderr, the rest is listed', async () => {
    const { on, folder } = await filled();
    writeFileSync(join(folder, 'bad.md'), '---\nschema: report-tui/1\ntitle: [\n---\n');
    writeFileSync(join(folder, 'README.md'), 'not a report');
    const ran = await on(['list']);
    expect(ran.code).toBe(0);
    expect(ran.stdout.split('\n')).toHaveLength(5);
    expect(ran.stderr).toMatch(/^report-tui: on the shelf, .*bad\.md cannot be read: [^\n]+\n$/);
  });

  test('a segmented file that is edited or put there by hand is picked up as it is', async () => {
    const { on, folder } = await filled();
    const path = join(folder, 'qinghe.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('title: 青禾市', 'title: 改名市'));
    writeFileSync(join(folder, 'own.md'), reportOf('临江区', 2019));
    expect((await on(['list', '改名市', '-f', 'ndjson'])).stdout).toContain('"id":"qinghe"');
    expect((await on(['toc', '-r', 'own', '-f', 'json'])).code).toBe(0);
    expect((await on(['search', '--among', '临江', '案件'])).stdout).toMatch(/^own {2}/);
  });

  test('remove takes files away and says which', async () => {
    const { on, folder } = await filled();
    const { code, stdout } = await on(['remove', 'qinghe', '白溪县-2021']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      ['qinghe', '白溪县-2021']
        .map((id) => `removed ${id}: ${join(folder, `${id}.md`)}, ${join(folder, 'sources', `${id}.txt`)}\n`)
        .join(''),
    );
    expect(readdirSync(folder)).toEqual(['qinghe-2022.md', 'sources']);
  });

  test('what cannot be removed: what ships (2), what is not there (1, with the nearest)', async () => {
    const { on } = await filled();
    const ships = await on(['remove', 'hongutan-2020', '--lang', 'zh']);
    expect([ships.code, ships.stderr]).toEqual([
      2,
      'report-tui: hongutan-2020 是程序自带的报告，不在书架上，不能移除。\n',
    ]);
    const slip = await on(['remove', 'qignhe']);
    expect([slip.code, slip.stderr]).toEqual([
      1,
      'report-tui: there is no qignhe on the shelf: did you mean qinghe?\n',
    ]);
    expect((await on(['remove', 'nothing-like-it', 'qinghe'])).stdout).toMatch(/^removed qinghe/);
  });
});

describe('reports of the shelf everywhere', () => {
  test('-r and the positional take their ids; slips are said', async () => {
    const { on } = await filled();
    expect((await on(['show', '2', '-r', 'qinghe'])).stdout).toContain('案件35件');
    expect((await on(['qinghe'])).stdout).toMatch(/^青禾市2021年度/);
    expect((await on(['stats', '-r', '白溪县-2021', '--unit', '件', '-f', 'tsv'])).stdout).toContain('\t77\t');
    for (const [where, near] of [
      ['qinhge', 'qinghe'],
      ['白溪县', '白溪县-2021'],
      ['qinghe.md', 'qinghe'],
    ]) {
      const ran = await on(['toc', '-r', where ?? '']);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([
        2,
        '',
        `report-tui: no report or file ${where}: did you mean ${near}?\n`,
      ]);
    }
    expect((await on(['toc', '-r', './qinghe'])).stderr).toMatch(/cannot find \.\/qinghe/);
  });

  test('completion knows commands, options and ids', async () => {
    const { on, folder } = await filled();
    writeFileSync(join(folder, '--replace.md'), reportOf('临江区', 2019));
    writeFileSync(join(folder, '-x.md'), reportOf('临江区', 2018));
    const complete = async (...words: string[]): Promise<string[]> =>
      (await on(['--complete', ...words])).stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replace(/\t.*/, ''));
    expect(await complete('')).toEqual(expect.arrayContaining(['import', 'remove', 'list']));
    expect(await complete('toc', '-r', 'qing')).toEqual(['qinghe', 'qinghe-2022', ':files']);
    expect(await complete('remove', '')).toEqual(['qinghe-2022', 'qinghe', '白溪县-2021'].sort());
    expect(await complete('import', '--re')).toContain('--replace');
    expect((await complete('toc', '-r', '')).filter((id) => id.startsWith('-'))).toEqual([]);
    expect((await complete('toc', '-r', '-')).filter((id) => id.startsWith('-'))).toEqual([]);
    expect(await complete('search', '--a')).toEqual(expect.arrayContaining(['--all', '--among']));
    expect(await complete('import', '-f', '')).toEqual(['text', 'json', 'ndjson']);
  });
});

describe('search --all', () => {
  test('grep-like lines: report, id, kind, section, words', async () => {
    const { on } = await filled();
    const { code, stdout, stderr } = await on(['search', '--all', '罚没款']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(/^白溪县-2021 {2}s\d+ {2}statistic {2}2 {2}罚没款约320\.5万元/);
    expect(
      new Set(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.split('  ')[0]),
      ),
    ).toEqual(new Set(['白溪县-2021', 'qinghe', 'qinghe-2022']));
  });

  test('for a terminal a heading for each report, years in order', async () => {
    const { on } = await filled();
    const { stdout } = await on(['search', '--all', '罚没款', '-n', '1', '-w', '100', '--lang', 'zh']);
    expect(stdout.split('\n\n').map((group) => group.split('\n')[0])).toEqual([
      '白溪县 2021  白溪县2021年度法治政府建设工作报告  1条  -r 白溪县-2021',
      '青禾市 2021  青禾市2021年度法治政府建设工作报告  1条  -r qinghe',
      '青禾市 2022  青禾市2022年度法治政府建设工作报告  1条  -r qinghe-2022',
    ]);
  });

  test('JSON: flat hits with report, region, year; -n is for each report; --among chooses', async () => {
    const { on } = await filled();
    const json = JSON.parse((await on(['search', '--all', '案件', '-n', '1', '-f', 'json'])).stdout);
    expect(json.filter(({ report }: { report: string }) => report !== 'hongutan-2020')).toMatchObject([
      { report: '白溪县-2021', place: '白溪县', reportYear: 2021, text: expect.stringContaining('案件77件') },
      { report: 'qinghe', place: '青禾市', reportYear: 2021 },
      { report: 'qinghe-2022', place: '青禾市', reportYear: 2022, text: expect.stringContaining('案件41件') },
    ]);
    const among = records((await on(['search', '--among', '青禾 2022', '案件', '-f', 'ndjson'])).stdout);
    expect(new Set(among.map(({ report }) => report))).toEqual(new Set(['qinghe-2022']));
  });

  test('nothing found: exit code 1, an empty array; a reader that goes away: quiet', async () => {
    const { on, env } = await filled();
    const none = await on(['search', '--all', '量子计算机', '-f', 'json']);
    expect([none.code, none.stdout]).toEqual([1, '[]\n']);
    expect(JSON.parse(none.stderr).error).toMatchObject({
      code: 'nothing',
      message: expect.stringContaining('量子计算机'),
    });
    const head = await runShell('{ "$R" search --all 工作; echo "code $?" >&2; } | head -1', { env });
    expect([head.stdout.split('\n').length, head.stderr]).toEqual([2, 'code 0\n']);
  });
});

describe('stats --all', () => {
  test('one head, then rows with report, region, year and section in front', async () => {
    const { on } = await filled();
    const { code, stdout } = await on(['stats', '--all', '-f', 'tsv', '--unit', '件']);
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]?.slice(0, 11)).toEqual([
      ...['report', 'place', 'code', 'placeLevel', 'reportYear', 'reportTitle', 'publisher', 'section', 'sectionTitle'],
      ...['id', 'value'],
    ]);
    expect(rows.filter(([report]) => report === 'report')).toHaveLength(1);
    expect(rows).toContainEqual(
      expect.arrayContaining(['qinghe-2022', '青禾市', '2022', '2', '二、规范行政执法', '41']),
    );
    const csv = (await on(['stats', '--among', '2021', '-f', 'csv'])).stdout;
    expect(csv).toMatch(/^\uFEFFreport,place,code,placeLevel,/);
    expect(csv.indexOf('\uFEFF', 1)).toBe(-1);
    expect(csv.match(/\r\n/g)).toHaveLength(15);
  });

  test('JSON and ndjson hold the same', async () => {
    const { on } = await filled();
    const json = JSON.parse((await on(['stats', '--among', '青禾', '-f', 'json'])).stdout);
    expect(json).toHaveLength(14);
    expect(json[0]).toMatchObject({
      report: 'qinghe',
      reportYear: 2021,
      section: '1',
      sectionTitle: '一、加强组织领导',
      sentence: expect.any(String),
    });
    expect(records((await on(['stats', '--among', '青禾', '-f', 'ndjson'])).stdout)).toEqual(json);
  });

  test('text: a table for each report; nothing found: exit code 1', async () => {
    const { on } = await filled();
    const { stdout } = await on(['stats', '--all', '--unit', '万元', '--unit', '元']);
    expect(stdout).toMatch(
      /^白溪县 2021 {2}白溪县2021年度法治政府建设工作报告 {2}1 statistic {2}-r 白溪县-2021\nid +section/,
    );
    const none = await on(['stats', '--all', '--unit', '光年', '-f', 'json']);
    expect([none.code, none.stdout, none.stderr]).toEqual([1, '[]\n', expect.stringMatching(/no such statistics/)]);
  });
});

describe('places', () => {
  test.each([
    [{ HOME: '/h' }, '/h/.local/share/report-tui', '/h/.cache/report-tui'],
    [{ HOME: '/h', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/c' }, '/d/report-tui', '/c/report-tui'],
    [{ HOME: '/h', XDG_DATA_HOME: 'd', XDG_CACHE_HOME: '' }, '/h/.local/share/report-tui', '/h/.cache/report-tui'],
    [{ REPORT_TUI_SHELF: '/s', HOME: '/h' }, '/s', '/h/.cache/report-tui'],
    [{ REPORT_TUI_SHELF: '', HOME: '/h' }, '/h/.local/share/report-tui', '/h/.cache/report-tui'],
    [{ HOME: '' }, null, null],
    [{}, null, null],
  ])('by %o', (env, folder, cache) => {
    expect(shelfPaths(env)).toEqual({ folder, cache });
  });

  test('no home: what ships is listed, an import says what to do', async () => {
    expect((await run(['list', '-f', 'ndjson'])).stdout).toMatch(/^\{"id":"hongutan-2020",/);
    const ran = await run(['import', QINGHE]);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringMatching(/no place for a shelf: set HOME, or name a folder/),
    ]);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a home that cannot be written: list and search work, an import says so',
    async () => {
      const { base, on, env } = await filled();
      chmodSync(env.REPORT_TUI_SHELF, 0o500);
      chmodSync(base, 0o500);
      expect((await on(['search', '--all', '罚没款'])).code).toBe(0);
      const ran = await on(['import', QINGHE]);
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/no permission to write to the shelf/)]);
    },
  );
});
