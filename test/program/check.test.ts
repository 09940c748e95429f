import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { DRAFTS } from '../analysis/drafts.ts';
import { word } from '../report/formats/fixtures.ts';
import { run, temporary } from './program.ts';

const SHELF = { REPORT_TUI_SHELF: '/nonexistent/shelf' };
const zh = ['--lang', 'zh'];

/** A folder with files of these names. */
function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const wrong = DRAFTS.TOWN.replace('化解率98.1%', '化解率91.8%').replace('8600余份', '近8600余份');

/** Rules and levels of the lines that a compiler would print. */
const rulesIn = (stdout: string): string[] =>
  Array.from(stdout.matchAll(/: (error|warning|hint) ([A-Z]\d+): /g), ([, level, rule]) => `${level} ${rule}`).sort();

describe('check', () => {
  test('the report that ships: what RULES say, and nothing else', async () => {
    const { code, stdout } = await run(['check', '--level', 'hint'], { env: SHELF });
    expect(code).toBe(1);
    expect(rulesIn(stdout)).toEqual(
      ['error N1', 'error S1', 'error S2', 'hint C3', 'hint P1', 'hint W2', 'warning C4', 'warning N7'].sort(),
    );
    expect(stdout).toContain('155÷305＝0.51');
    expect(stdout).toMatch(/汉字|187 half-width/);
    expect(stdout).toMatch(/\n3 errors, 2 warnings, 3 hints\.\n$/);
  });

  test('a clean draft: nothing, exit code 0', async () => {
    const folder = folderWith({ 'a.txt': DRAFTS.COUNTY });
    const { code, stdout } = await run(['check', 'a.txt', ...zh], { cwd: folder, env: SHELF });
    expect([code, stdout]).toEqual([0, '没有检出。\n']);
  });

  test('lines and columns of several files and of standard input', async () => {
    const folder = folderWith({ 'a.txt': DRAFTS.COUNTY, 'b.txt': wrong });
    const named = await run(['check', 'a.txt', '-r', 'b.txt', ...zh], { cwd: folder, env: SHELF });
    expect(named.code).toBe(1);
    expect(named.stdout.split('\n')).toEqual([
      'b.txt:7:31: error N2: “化解率91.8%”与“310件”“304件”不符（304÷310＝98.06%）',
      'b.txt:8:86: warning D3: “近8600余”的概数词重复或矛盾',
      '1 个错误、1 个警告。',
      '',
    ]);
    const piped = await run(['check', ...zh], { cwd: folder, env: SHELF, input: wrong });
    expect(piped.stdout).toContain('-:7:31: error N2: ');
  });

  test('JSON: every field of the contract; ndjson, CSV and TSV have the same', async () => {
    const folder = folderWith({ 'b.txt': wrong });
    const { stdout } = await run(['check', 'b.txt', '-f', 'json', ...zh], { cwd: folder, env: SHELF });
    const [first, second] = JSON.parse(stdout);
    expect(first).toMatchObject({
      rule: 'N2',
      level: 'error',
      file: 'b.txt',
      report: 'b',
      part: '1.3',
      line: 7,
      column: 31,
      text: '化解率91.8%',
      fix: '核对两个数与百分比。',
    });
    expect(wrong.slice(first.start, first.end)).toBe(first.text);
    expect(second.rule).toBe('D3');
    const lines = await run(['check', 'b.txt', '-f', 'ndjson', ...zh], { cwd: folder, env: SHELF });
    expect(
      lines.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([first, second]);
    const table = await run(['check', 'b.txt', '-f', 'tsv', ...zh], { cwd: folder, env: SHELF });
    const [head = '', row = ''] = table.stdout.split('\n');
    expect(head.split('\t')).toEqual(Object.keys(first));
    expect(row).toContain('\tN2\terror\tb.txt\t');
    const none = await run(['check', 'b.txt', '--rules', 'S', '-f', 'json'], { cwd: folder, env: SHELF });
    expect([none.code, none.stdout]).toEqual([0, '[]\n']);
  });

  test('SARIF and workflow commands of GitHub', async () => {
    const folder = folderWith({ 'b c.txt': wrong });
    const { stdout } = await run(['check', 'b c.txt', '-f', 'sarif', ...zh], { cwd: folder, env: SHELF });
    const [log] = JSON.parse(stdout).runs;
    expect(log.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['N2', 'D3']);
    expect(log.results[0]).toMatchObject({ ruleId: 'N2', level: 'error' });
    expect(log.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'b%20c.txt' },
      region: { startLine: 7, startColumn: 31, endLine: 7, endColumn: 39 },
    });
    const github = await run(['check', 'b c.txt', '-f', 'github', ...zh], { cwd: folder, env: SHELF });
    expect(github.stdout.split('\n')[0]).toMatch(
      /^::error file=b c\.txt,line=7,col=31,endColumn=39,title=N2::“化解率91\.8%25”/,
    );
  });

  test('which rules, which levels; a slip in an id', async () => {
    const folder = folderWith({ 'b.txt': wrong });
    const check = async (...args: string[]) => {
      const { code, stdout } = await run(['check', 'b.txt', ...args], { cwd: folder, env: SHELF });
      return [code, rulesIn(stdout).join(', ')];
    };
    expect(await check('--level', 'error')).toEqual([1, 'error N2']);
    expect(await check('--rules', 'D')).toEqual([0, 'warning D3']);
    expect(await check('--rules=-N2')).toEqual([0, 'warning D3']);
    expect(await check('--rules', 'n2,d3')).toEqual([1, 'error N2, warning D3']);
    const slip = await run(['check', 'b.txt', '--rules', 'N22'], { cwd: folder, env: SHELF });
    expect([slip.code, slip.stdout]).toEqual([2, '']);
    expect(slip.stderr).toMatch(/^report-tui: there is no rule N22: did you mean N10\?/);
  });

  test('what is ignored: FILE.ignore, and marks in a segmented file', async () => {
    const folder = folderWith({ 'b.txt': wrong, 'b.txt.ignore': '# known\nN2\t化解率\n\nD3\t别的话\n' });
    const listed = await run(['check', 'b.txt', ...zh], { cwd: folder, env: SHELF });
    expect([listed.code, rulesIn(listed.stdout)]).toEqual([0, ['warning D3']]);
    expect(listed.stdout).toMatch(/1 个警告；已忽略 1 处。\n$/);
    const { stdout: file } = await run(['show', '-r', 'b.txt', '-f', 'segmented'], { cwd: folder, env: SHELF });
    const row = file.split('\n').findIndex((line) => line.includes('化解率91.8%'));
    const marked = file.split('\n');
    marked.splice(row, 0, '<!-- ignore N2: 化解率91 -->');
    writeFileSync(join(folder, 'c.md'), marked.join('\n'));
    const signs = await run(['check', 'c.md', ...zh], { cwd: folder, env: SHELF });
    expect([signs.code, rulesIn(signs.stdout)]).toEqual([0, ['warning D3']]);
    // The line is the one of the segmented file, its column behind the signs there.
    const at = marked.findIndex((line) => line.includes('近8600余'));
    expect(signs.stdout).toContain(
      `c.md:${at + 1}:${Array.from((marked[at] ?? '').split('近8600')[0] ?? '').length + 1}: `,
    );
    // The mark is no part of the text: the file opens, and says what it said.
    const shown = await run(['show', '-r', 'c.md'], { cwd: folder, env: SHELF });
    expect(shown.stdout).not.toContain('ignore');
    expect(shown.code).toBe(0);
  });

  test('words of the user, and last year’s report', async () => {
    const folder = folderWith({
      'a.txt': DRAFTS.TOWN,
      'old.txt': DRAFTS.TOWN.replaceAll('2031年', '2030年').replaceAll('2032年', '2031年'),
      'words.tsv': '词\t改为\t理由\n一人多岗\t兼职\t口语\n',
    });
    const words = await run(['check', 'a.txt', '--words', 'words.tsv', ...zh], { cwd: folder, env: SHELF });
    expect(words.stdout).toContain('warning W9: “一人多岗”，词表作“兼职”（口语）');
    const copied = await run(['check', 'a.txt', '--against', 'old.txt'], { cwd: folder, env: SHELF });
    expect([copied.code, rulesIn(copied.stdout)]).toEqual([1, ['error K4', 'warning N9']]);
    const missing = await run(['check', 'a.txt', '--against', 'none.txt'], { cwd: folder, env: SHELF });
    expect([missing.code, missing.stdout]).toEqual([2, '']);
  });

  test('a Word file: the paragraph and its first words', async () => {
    const paragraphs = wrong.trim().split('\n');
    const folder = folderWith({ 'b.docx': word(paragraphs) });
    const { code, stdout } = await run(['check', 'b.docx', ...zh], { cwd: folder, env: SHELF });
    expect(code).toBe(1);
    expect(stdout).toContain('b.docx:第7段“第三，矛盾就地解。全”: error N2: ');
    const json = await run(['check', 'b.docx', '-f', 'json'], { cwd: folder, env: SHELF });
    expect(JSON.parse(json.stdout)[0]).toMatchObject({ line: null, column: null });
  });

  test('what is no report is told so, what cannot be read does not stop the others', async () => {
    const folder = folderWith({ 'note.txt': '会议纪要\n参会人员约20人左右。\n', 'b.txt': wrong });
    const note = await run(['check', 'note.txt', ...zh], { cwd: folder, env: SHELF });
    expect(note.stdout).toContain('warning D3');
    expect(note.stdout).toContain('只按语言和算术的规则检查');
    expect(note.stdout).not.toMatch(/ C\d/);
    const some = await run(['check', 'none.txt', 'b.txt'], { cwd: folder, env: SHELF });
    expect(some.code).toBe(2);
    expect(some.stdout).toContain('error N2');
    expect(some.stderr.split('\n').length).toBe(2);
  });

  test('with a width: under the headings of parts, the words underlined', async () => {
    const folder = folderWith({ 'b.txt': wrong });
    const { stdout } = await run(['check', 'b.txt', '-w', '80', '--color', 'always', ...zh], {
      cwd: folder,
      env: SHELF,
    });
    expect(stdout).toContain('\u001b[4m化解率91.8%\u001b[24m');
    expect(stdout).toMatch(/^\S*一、2031年工作开展情况/);
    expect(stdout).toContain('忽略一处');
  });

  test.each([
    ['zh', 40, '依据：'],
    ['zh', 80, '依据：算术（按末位数字的一半取区间）。'],
    ['en', 40, 'Source:'],
    ['en', 80, 'Source: arithmetic'],
  ])(
    'in %s and %d columns: no line is wider, the place is whole, and the source named',
    async (lang, width, source) => {
      const folder = folderWith({ 'b.txt': wrong });
      const args = ['check', 'b.txt', '-w', String(width), '--color', 'never', '--lang', lang];
      const { stdout } = await run(args, { cwd: folder, env: SHELF });
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(stdout).toMatch(/^b\.txt:7:31: error N2:/m);
      expect(stdout).toMatch(/^ {4}\S.*化解率91\.8%/m);
      expect(stdout.replace(/\n {4}/g, ' ')).toContain(source);
    },
  );
});
