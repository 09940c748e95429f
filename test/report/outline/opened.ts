import { segmentText } from '../../../src/report/index.ts';
import type { Part, Report } from '../../../src/report/model.ts';
import { expectInvariants } from '../invariants.ts';

/** A text as a report, for which holds what must hold for any. */
export const open = (text: string): Report => {
  const report = segmentText(text, { id: 'test' });
  expectInvariants(report);
  return report;
};
/** Its headings of level 1 and 2, each with its role. */
export const outline = (report: Report): string[] => {
  const lines: string[] = [];
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.heading !== null && part.heading < 3)
        lines.push(`${part.heading} ${part.role} ${part.marker}${part.title}`);
      visit(part.children);
    }
  };
  visit(report.sections);
  return lines;
};
export const titles = (parts: readonly Part[]): string[] => parts.map((part) => part.title);
export const spans = (report: Report, list: readonly { start: number; end: number }[]): string[] =>
  list.map(({ start, end }) => report.text.slice(start, end));

export const LAW = '青禾县2031年度法治政府建设情况报告\n2031年，我县扎实推进法治政府建设，现将有关情况报告如下：\n';
export const CONGRESS = '青禾县政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n';
export const REVIEW =
  '一、2031年工作回顾\n过去一年，全县上下团结奋斗，完成了全年各项任务。\n（一）产业发展提速。引进项目25个，完成投资48亿元。\n（二）城乡面貌改善。改造老旧小区12个，新建公园3座。\n';
export const PLANS =
  '二、2032年工作安排\n今年的预期目标是：地区生产总值增长6%左右。\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n';
