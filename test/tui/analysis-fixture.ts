import {
  bodyOf,
  charactersIn,
  countTerms,
  hashesIn,
  isWished,
  Original,
  SentenceCounter,
  seriesFigure,
  seriesRow,
} from '../../src/analysis/index.ts';
import { type Report, segmentText, statisticsOf } from '../../src/report/index.ts';
import { done, fail } from '../../src/text/result.ts';
import type { OtherReports } from '../../src/tui/index.tsx';

/** A report that promises things; written for these tests. */
const EARLIER = `云溪县2031年度法治政府建设工作报告
发布时间：2032-02-11 来源：云溪县司法局

一、主要工作情况
（一）健全制度体系。全年审查规范性文件36件，提出意见52条。
（二）规范行政执法。受理行政复议案件45件，抽查执法案卷120宗。
二、存在的问题
一是执法力量比较薄弱，乡镇综合执法人员不足；二是宣传方式较为单一。
三、下一年度工作安排
（一）加强队伍建设。组织培训综合执法人员500人次，建成白鹭湾法治文化公园。
（二）推进复议改革。在青石渡口设立行政复议咨询点3个。
（三）整治涉企乱收费。开展专项清理。
`;

/** What the same place says a year later. */
const LATER = `云溪县2032年度法治政府建设工作报告
发布时间：2033-02-09 来源：云溪县司法局

一、主要工作情况
（一）健全制度体系。全年审查规范性文件41件，提出意见60条。
（二）规范行政执法。受理行政复议案件63件，组织培训综合执法人员612人次，白鹭湾法治文化公园建成开放。
（三）便民利民。青石渡口设立的行政复议咨询点接待群众。
二、存在的问题
一是执法力量比较薄弱，乡镇综合执法人员不足；二是数字化水平不高。
三、下一年度工作安排
（一）加强队伍建设。培训执法人员700人次。
`;

/** Another place in the later year. */
const PEER = LATER.replaceAll('云溪县', '霖江市').replace('案件63件', '案件210件');

/** In the order of the shelf. */
export const THREE: readonly Report[] = [
  segmentText(PEER, { id: 'linjiang-2032' }),
  segmentText(EARLIER, { id: 'yunxi-2031' }),
  segmentText(LATER, { id: 'yunxi-2032' }),
];

/** One of the three. */
export function reportOf(id: string): Report {
  const report = THREE.find((each) => each.id === id);
  if (!report) {
    throw new Error(`no report ${id}`);
  }
  return report;
}

const LONELY = fail('no-pair', '书架上没有前后一年的报告：导入一份', 'no report of the year before: import one');

/** The three as the browser gets at them. */
export function fakeOthers(change: Partial<OtherReports> = {}): OtherReports {
  return {
    watch: () => undefined,
    report: async (id) => done(reportOf(id)),
    pair: async (id) => {
      const both = ['yunxi-2031', 'yunxi-2032'].map((each) => ({ id: each, report: reportOf(each) }));
      const [first, second] = both;
      return first && second && id.startsWith('yunxi') ? done([first, second] as const) : LONELY;
    },
    sentences: async (id, own) => {
      const counter = new SentenceCounter(own);
      for (const report of THREE.filter((each) => each.id !== id)) {
        counter.add(hashesIn(report), report.id === 'yunxi-2031');
      }
      return counter;
    },
    count: async () => THREE.length,
    similar: async (id) => {
      const own = new Original(bodyOf(reportOf(id)));
      return THREE.filter((each) => each.id !== id)
        .map((each) => ({
          id: each.id,
          name: each.name,
          kind: each.region === reportOf(id).region ? ('earlier' as const) : ('peer' as const),
          sentences: 0.25,
          ...own.sharedWith(bodyOf(each)),
        }))
        .sort((a, b) => b.share - a.share);
    },
    figures: async (_, wish) =>
      THREE.flatMap((report) =>
        statisticsOf(report)
          .filter((statistic) => isWished(statistic, wish))
          .map((statistic) => {
            const figure = seriesFigure(report, statistic);
            return { row: seriesRow(report, figure), name: report.name, quotedAt: figure.start - figure.quoteStart };
          }),
      ),
    terms: async (_, words) =>
      THREE.map((report) => {
        const { id, name, region, year } = report;
        const body = bodyOf(report);
        return { report: id, name, place: region, year, counts: countTerms(words, body, charactersIn(body)) };
      }),
    ...change,
  };
}
