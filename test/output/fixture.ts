import { plainStyles, type RenderOptions, type Styles } from '../../src/output/index.ts';
import { parseReport } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';

/** A report in the manner of the genre, with what output must cope with: long paragraphs, items, marks of Markdown, quotes. */
export const SOURCE = `当前位置: 首页 > 法治建设

云溪县2021年度法治政府建设工作报告

发布时间:2022-03-01 09:30:00 来源:云溪县司法局

2021年，云溪县以“放管服”改革为抓手，全面推进依法行政，各项工作取得了新的进展。

一、加强组织领导，压实工作责任

（一）落实党政主要负责人职责。一是召开常务会议专题学习3次，研究重大事项12件。二是制定《云溪县2021年法治建设要点*》，把[任务]分解到28个部门。三是约谈工作滞后的单位5家。
（二）健全考核机制。将法治建设纳入高质量考核，占比由3%提高到5%。

二、规范行政执法

全年办理行政处罚案件1286件，同比下降8.5%，罚没款约320.5万元；开展“综合查一次”检查460余次。一是全面推行执法公示制度。公示执法信息9800余条。二是加强执法人员培训。举办培训班6期，培训1200人次。

三、存在的问题

一是部分单位对法治建设的重要性认识不足。二是基层执法力量比较薄弱，专业人员缺乏。

四、下一步工作计划

（一）加强学习培训。计划举办培训班8期。
（二）完善监督机制。加大案卷评查力度，努力提高办案质量。

打印此页|关闭窗口
`;

export function reportOf(text: string, id = 'yunxi-2021'): Report {
  const report = parseReport(text, { id });
  if (!report.ok) throw new Error(report.message.en);
  return report.value;
}

export const REPORT = reportOf(SOURCE);

/** Styles that can be read in an expected text. */
export const marks: Styles = {
  heading: (text) => `<h>${text}</h>`,
  lead: (text) => `<l>${text}</l>`,
  statistic: (text) => `<s>${text}</s>`,
  match: (text) => `<m>${text}</m>`,
  dim: (text) => text,
  underline: (text) => `<u>${text}</u>`,
  problem: (text) => `<q>${text}</q>`,
  plan: (text) => `<p>${text}</p>`,
};

export function options(changes: Partial<RenderOptions> = {}): RenderOptions {
  return { lang: 'en', width: null, ambiguous: 1, styles: plainStyles, ...changes };
}

/** Everything that a terminal must not get, in one string. */
export const HOSTILE =
  'A\u001b]52;c;aGk=\u0007B\u009b31mC\u202eD\u2066E\u200bF\u2028G\u0000H\u007fI\u{e0041}J\ud800K\u0008L\u000dM\u2029N\u061cO';

/** Controls (but tab and line feed), C1, bidirectional and invisible characters, lone surrogates. */
export const UNSAFE =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}\p{Cs}]/u;
