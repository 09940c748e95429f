import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { segmentText, writeSegmented } from '../../src/report/index.ts';
import { expectScreenBack, TerminalDesk } from './whole.ts';

const SOURCE = readFileSync(join(import.meta.dirname, '../../content/sources/hongutan-2020.txt'), 'utf8');
const desk = new TerminalDesk();

afterEach(() => desk.clear());

/** A shelf of reports that differ in region, year and one sentence, and the environment that shows it. */
function shelf(name: string, reports: readonly (readonly [id: string, region: string, year: number, own: string])[]) {
  const env = {
    REPORT_TUI_SHELF: join(desk.folder, name, 'shelf'),
    XDG_CACHE_HOME: join(desk.folder, name, 'cache'),
    XDG_STATE_HOME: join(desk.folder, name, 'state'),
  };
  mkdirSync(env.REPORT_TUI_SHELF, { recursive: true });
  for (const [id, region, year, own] of reports) {
    const text = SOURCE.replaceAll('红谷滩区', region)
      .replaceAll('2020', String(year))
      .replace('一是加强领导', `一是${own}`);
    writeFileSync(join(env.REPORT_TUI_SHELF, `${id}.md`), writeSegmented(segmentText(text, { id })));
  }
  return env;
}

const THREE = [
  ['linjiang-2021', '临江县', 2021, '推行河湖长制，加强领导'],
  ['yunxi-2021', '云溪县', 2021, '加强领导'],
  ['yunxi-2022', '云溪县', 2022, '试点河湖长制，加强领导'],
] as const;

describe('the shelf in a terminal', () => {
  test.each([
    [80, 24],
    [120, 40],
  ])('filter by pinyin, open, back, search all, open, back, leave, at %i×%i', async (columns, rows) => {
    const env = shelf(`three-${columns}`, THREE);
    const pty = desk.line('echo before; "$R" --lang zh', { columns, rows, env });
    // With the one that ships.
    await pty.until(/4 份 · 3 个地区 · 2020–2022/);
    await pty.until(/▸ 江西省南昌市红谷滩区 +2020/);
    pty.send('yxx');
    await pty.until('2/4 份');
    pty.send('\u001b[B');
    await pty.until(/▸ +2022 +云溪县2022年度/);
    pty.send('\r');
    await pty.until('五、提升营商环境');
    await pty.until(/^ 云溪县2022年度法治政府建设工作报告/);
    pty.send('\u007f');
    await pty.until('2/4 份');
    pty.send('\t\u001b');
    await pty.until('按 / 筛选');
    pty.send('a河湖长制');
    await pty.until(/2 份 \d+ 条/);
    pty.send('\u001b[C');
    await pty.until(/云溪县 2022 .*\n▸.*河湖长制/);
    pty.send('\r');
    await pty.until('/河湖长制 ');
    await pty.until(/^ 云溪县2022年度/);
    pty.send('\u007f');
    await pty.until(/▸.*河湖长制/);
    pty.send('\u001b');
    await pty.until('输入即筛选');
    pty.send('\tq');
    await pty.ended;
    expectScreenBack(pty);
    expect(pty.screen().slice(0, 2)).toEqual(['before', 'exit code 0']);
  });

  test('what is marked in two reports is printed under their titles; each place is kept', async () => {
    const env = shelf('marks', THREE);
    const pty = desk.line('"$R" --lang zh >"$D/marked"; cat "$D/marked"', { env });
    // All of them are listed, so that G is the last.
    await pty.until(/4 份 · 3 个地区/);
    await pty.until(/▸ (?:江西|…)省南昌市红谷/);
    pty.send('\tG\r');
    await pty.until(/^ 云溪县2022年度/);
    pty.send('6 ');
    await pty.until('●1');
    pty.send('S');
    await pty.until('输入即筛选');
    pty.send('\u001b[A\r');
    await pty.until(/^ 云溪县2021年度/);
    pty.send('7 o');
    await pty.until('exit code 0');
    const printed = desk.read('marked');
    expect(printed).toMatch(
      /^云溪县2021年度法治政府建设工作报告\n\n七、[\s\S]*\n云溪县2022年度法治政府建设工作报告\n\n六、/,
    );
    const again = desk.line('"$R" --lang zh', { env });
    await again.until(/4 份 · 3 个地区/);
    await again.until(/▸ (?:江西|…)省南昌市红谷/);
    again.send('\tG\r');
    await again.until(/▸. ?六、优化政务服务/);
  });

  test('behind a report that was given: Backspace shows it', async () => {
    const env = shelf('given', THREE);
    const pty = desk.line('"$R" --lang en yunxi-2021', { env });
    await pty.until(/^ 云溪县2021年度/);
    pty.send('\u007f');
    await pty.until(/▸.*云溪县 +2021/);
    await pty.until('4 reports · 3 regions · 2020–2022');
  });

  test('an empty shelf opens the report that ships, as ever', async () => {
    const pty = desk.line('"$R" --lang zh', { env: shelf('empty', []) });
    await pty.until('红谷滩区2020年度法治政府建设工作报告');
    await pty.until('目录');
    pty.send('\u007f');
    await pty.until('没有更早的位置');
  });
});
