import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport, statisticsOf } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/width.ts';
import { setText } from '../../src/tui/state/document.ts';
import { screenReport } from '../../src/tui/state/screen-report.ts';
import { initialState, withView } from '../../src/tui/state/state.ts';
import { TEXT } from './fixture.ts';
import { frameOf } from './harness.tsx';

/** A folder of further reports to sweep over; nothing where it is not given. */
const SAMPLES = process.env.REPORT_TUI_SAMPLES ?? '';
const SHIPPED = new URL('../../content/sources/hongutan-2020.txt', import.meta.url);

/** Written to be hard to set: marks in a row, long numbers with units, quotations, brackets, Latin words, a URL. */
const HARD = `临江县2022年度法治政府建设工作报告

一、《“十四五”规划》（草案）的落实情况
（一）“放管服”改革——深化“一网通办”。全年办理1234567.89万元、12.5个百分点、3000余人次、约50.44%的事项，“最多跑一次”率达100%，同比增长8.8%……
一是公布《行政处罚裁量基准（2022年版）》；二是接入www.example.gov.cn/law/2022平台，开通12345热线；三是“谁执法、谁普法”！？
二、存在的问题
一是“重审批、轻监管”问题还没有解决；二是个别单位（部门）存在“门难进、脸难看、事难办”现象。
`;

/** CLReq, basic level: marks that begin no line, and marks that end none. */
const NO_START = /^[，。、；：？！）》”’·％%]/u;
const NO_END = /[（《“‘]$/u;
/** From this width on a number and its unit have room on one line. */
const ROOMY = 24;

const reports = new Map<string, string | Uint8Array>([
  ['the shipped report', readFileSync(SHIPPED)],
  ['a plain report', TEXT],
  ['a report that is hard to set', HARD],
]);
if (SAMPLES !== '' && existsSync(SAMPLES)) {
  for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith('.txt'))) {
    reports.set(name, readFileSync(join(SAMPLES, name)));
  }
}

/** What is wrong with a text set at a width; empty where nothing is. */
function faults(doc: ReturnType<typeof screenReport>, width: number, ambiguous: 1 | 2): string[] {
  const { text } = doc.report;
  const statistics = statisticsOf(doc.report);
  const { lines } = setText(doc, width, ambiguous);
  const found: string[] = [];
  const starts = new Set<number>();
  lines.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    const before = lines[index - 1];
    const goesOn = before?.block !== null && before?.block === line.block;
    if (goesOn) {
      starts.add(line.start);
    }
    if (line.indent + displayWidth(words, ambiguous) > width) {
      found.push(`wider than ${width}: ${words}`);
    }
    if (goesOn && NO_START.test(words)) {
      found.push(`begins with a forbidden mark: ${words}`);
    }
    if (NO_END.test(words) && lines[index + 1]?.block === line.block) {
      found.push(`ends with a forbidden mark: ${words}`);
    }
    if (goesOn && line.indent < Math.min(line.block?.hang ?? 0, width >= 28 ? 99 : 0)) {
      found.push(`does not hang under its marker: ${words}`);
    }
  });
  if (width >= ROOMY) {
    for (const { start, end, unit } of statistics) {
      const printed = text.slice(start, end);
      const at = unit === '' ? -1 : printed.lastIndexOf(unit);
      const digit = at > 0 ? start + at : -1;
      if (digit !== -1 && /[\d万亿%]$/.test(text.slice(start, digit)) && starts.has(digit)) {
        found.push(`a number is cut from its unit: ${printed}`);
      }
    }
  }
  return found;
}

describe.each([...reports])('%s', (_, source) => {
  const report = parseReport(source, { id: 'sweep' });
  if (!report.ok) {
    throw new Error(report.message.en);
  }
  const doc = screenReport(report.value);

  it.each([1, 2] as const)(
    'is set by the rules at every width from 15 to 120, ambiguous characters %i wide',
    (ambiguous) => {
      for (let width = 15; width <= 120; width += 1) {
        expect({ width, faults: faults(doc, width, ambiguous) }).toEqual({ width, faults: [] });
      }
    },
  );

  it.each([1, 2] as const)(
    'fills no pane beyond its edge in windows from 20 to 120, ambiguous characters %i wide',
    (ambiguous) => {
      for (let columns = 20; columns <= 120; columns += columns < 40 ? 3 : 7) {
        const state = initialState({ report: report.value, lang: 'zh', ambiguous, columns, rows: 14 });
        for (const focus of ['outline', 'text', 'side'] as const) {
          for (const line of frameOf(withView(state, { focus, sideOpen: focus === 'side' }))) {
            expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(columns - 1);
          }
        }
      }
    },
  );
});
