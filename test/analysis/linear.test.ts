import { expect, test } from 'vitest';
import { check, RULES } from '../../src/analysis/index.ts';
import { segmentText, statisticsOf } from '../../src/report/index.ts';

/** Pieces that a rule could be slow on, each repeated without end. */
const PIECES = [
  '受理案件120件，办结100件，办结率95%，',
  '占比达65.1%、',
  '由120件增加到150件，增长35%；',
  '120件（甲60件、乙50件',
  'A、B、C分别为1件、',
  '（',
  '“',
  '一是',
  '第二，',
  '（一）',
  '1.',
  '约3000人左右',
  '2032年全县',
  '望江县人民政府',
  '××',
  '日均6件',
  '其它帐',
  '首先，其次，',
  '汉',
  '，，',
  '以下三个方面',
];

/** The short text repeats a piece so often, the long one eight times as often. */
const RUN = 300;

test.each(PIECES)('%s without end takes no quadratic time', (piece) => {
  const cost = (times: number): number => {
    const report = segmentText(`云溪县2033年度法治政府建设情况报告\n一、成效\n${piece.repeat(times)}`, { id: 'long' });
    statisticsOf(report);
    const from = process.cpuUsage();
    check(report, { rules: RULES, earlier: report });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  cost(RUN);
  const [short, long] = [cost(RUN), cost(RUN * 8)];
  // Eight times the text: linear is eight times the time, quadratic sixty-four.
  expect(long, `${short} ms, ${long} ms`).toBeLessThan(Math.max(150, short * 24));
});
