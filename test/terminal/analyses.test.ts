import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeSegmented } from '../../src/report/index.ts';
import { THREE } from '../tui/analysis-fixture.ts';
import { PROGRAM, Pty } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-tui-analyses-'));
const open: Pty[] = [];

afterEach(() => {
  for (const pty of open.splice(0)) pty.kill();
});

/** The program on one of three reports, two of them of one place, on a shelf of its own. */
function start(name: string, args: readonly string[], columns: number, rows: number): Pty {
  const env = {
    REPORT_TUI_SHELF: join(folder, name, 'shelf'),
    XDG_CACHE_HOME: join(folder, name, 'cache'),
    XDG_STATE_HOME: join(folder, name, 'state'),
  };
  mkdirSync(env.REPORT_TUI_SHELF, { recursive: true });
  for (const report of THREE) {
    writeFileSync(join(env.REPORT_TUI_SHELF, `${report.id}.md`), writeSegmented(report));
  }
  const pty = new Pty(process.execPath, [PROGRAM, '--lang', 'zh', ...args], { columns, rows, env });
  open.push(pty);
  return pty;
}

test.each([
  [120, 40],
  [80, 24],
])('V follows promises into the later report, I shows years and peers, at %i×%i', async (columns, rows) => {
  const pty = start(`follow-${columns}`, ['yunxi-2032'], columns, rows);
  await pty.until(/^ 云溪县2032年度/);
  pty.send('~');
  await pty.until(/^ 云溪县2032年度.*套话 \d+%/);
  pty.send('~');
  pty.send('V');
  await pty.until('跟踪：');
  pty.send('\r');
  await pty.until(/▸→ 有回应 +组织培训综合执法人员/);
  await pty.until('目标 500人次，报告 612人次');
  pty.send('\r');
  await pty.until(/^ 云溪县2031年度/);
  await pty.until(/▸ .*队伍建设|▸.*组织培训综合执法人员/);
  pty.send('\u001b');
  await pty.until('怎么说：云溪县2032年度');
  pty.send('\t\r');
  await pty.until(/▸ .*受理行政复议案件63件/);
  pty.send('I');
  await pty.until(/▸ 2032 +63 +\+18 \+40\.0%/);
  await pty.until(/1 +210 +霖江市/);
  pty.send('k\r');
  await pty.until(/^ 云溪县2031年度/);
  pty.send('\u001b');
  await pty.until('各地（2032年）');
  pty.send('q');
  await pty.ended;
  expect(pty.alternate()).toBe(false);
});

test('V lists the reports that have the same words, and opens one at them', async () => {
  const pty = start('similar', ['yunxi-2032'], 120, 40);
  await pty.until(/^ 云溪县2032年度/);
  pty.send('V');
  await pty.until('相同：');
  pty.send('\u001b[B\u001b[B\r');
  await pty.until(/▸ *\d\d\.\d% {2}外地 .*霖江市2032年度/);
  pty.send('\r');
  await pty.until(/^ 霖江市2032年度/);
  pty.send('\u001b');
  await pty.until('也在：霖江市2032年度');
});

test('V counts words in the reports of the shelf and in a file that is not on it, and opens one at them', async () => {
  const file = join(folder, 'counted.txt');
  writeFileSync(file, (THREE[1]?.text ?? '').replaceAll('云溪县', '青崖县'));
  const pty = start('counted', [file], 120, 40);
  await pty.until(/^ 青崖县2031年度/);
  pty.send('V');
  await pty.until('词语：');
  pty.send('\u001b[B\u001b[B\u001b[B\r');
  await pty.until('输入要数的词');
  pty.send('公园 听证\r');
  await pty.until(/▸ 青崖县 +2031 +1 +\d\.\d\d‰ +·/);
  await pty.until('公园：4 次，在 5 份中的 4 份，最早 2031 年');
  pty.send('G\r');
  await pty.until(/^ 霖江市2032年度/);
  await pty.until('/公园 听证 1/1');
  pty.send('\u001b');
  await pty.until(/▸ 霖江市/);
});

test('a file that is not on the shelf is followed from the report of its place on it', async () => {
  const later = THREE[2];
  const file = join(folder, 'draft.txt');
  writeFileSync(file, later?.text ?? '');
  const pty = start('draft', [file], 100, 30);
  await pty.until(/^ 云溪县2032年度/);
  pty.send('V');
  await pty.until('跟踪：');
  pty.send('\u001b[B\r');
  await pty.until(/有改动 \d/);
  pty.send('\u001b');
  await pty.until('正文');
  pty.send('V');
  await pty.until('跟踪：');
  pty.send('\r');
  await pty.until(/▸→ 有回应/);
});

test('c checks with the report of the year before, once the first findings are there', async () => {
  const file = join(folder, 'copied.txt');
  writeFileSync(file, (THREE[2]?.text ?? '').replace('受理行政复议案件63件', '受理行政复议案件45件'));
  const pty = start('copied', [file], 120, 40);
  await pty.until(/^ 云溪县2032年度/);
  pty.send('c');
  await pty.until(/检查[\s\S]*对照云溪县/);
});

test('a report without a neighbour says what is missing and how to give it', async () => {
  const pty = start('lonely', ['linjiang-2032'], 80, 24);
  await pty.until(/^ 霖江市2032年度/);
  pty.send('V');
  await pty.until('跟踪：');
  pty.send('\r');
  await pty.until('书架上没有');
  await pty.until('report-tui import');
});
