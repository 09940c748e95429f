import { dividedBy, type Figure, meet } from '../../figures.ts';
import { runsOf, sharedRuns, squeeze } from '../../runs.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { between, figuresBySentence, isAverage, isLevel, printed, shown } from './arithmetic/relations.ts';

/** Under what a figure is found in both reports: what it counts, and its unit; '' for a figure of too vague a subject. */
function keyOf({ statistic }: Figure): string {
  const subject = statistic.subject.replace(/[“”"\s]/g, '');
  return subject.length < 3 ? '' : `${subject}|${statistic.unit}`;
}

/** The figures that tell how many there were, by what they count; one that stands in two values is left out. */
function levelsOf(draft: Draft): Map<string, Figure> {
  const levels = new Map<string, Figure>();
  const unclear = new Set<string>();
  for (const figure of draft.figures()) {
    const key = keyOf(figure);
    if (key === '' || figure.statistic.target || !isLevel(draft, figure) || isAverage(draft, figure)) continue;
    const other = levels.get(key);
    if (other === undefined) levels.set(key, figure);
    else if (other.statistic.value !== figure.statistic.value) unclear.add(key);
  }
  for (const key of unclear) levels.delete(key);
  return levels;
}

/** Whether the second report is on the year right after the first one, or the years are not known. */
function follows(draft: Draft, earlier: Draft): boolean {
  const [now, then] = [draft.report.covers, earlier.report.covers];
  return now === null || then === null || now - then === 1;
}

const LAST =
  '云溪县2032年度法治政府建设情况报告\n2032年，全县工作有序。\n一、工作成效\n受理行政复议案件100件。兑现奖励资金120万元。\n';
const NOW = (words: string): string =>
  `云溪县2033年度法治政府建设情况报告\n2033年，全县工作有序。\n一、工作成效\n${words}\n`;

/** A factor of 10⁴, with as much room as a figure can change in a year. */
const SLIP = { low: 2000, high: 50_000 };

const wrongScale: Rule = {
  id: 'N8',
  level: 'warning',
  scope: 'report',
  what: { zh: '与上年同一指标相差一万倍', en: "a factor of 10,000 against last year's figure" },
  why: { zh: '多是“元”与“万元”弄混。', en: 'Mostly 元 was written for 万元.' },
  source: { zh: '与上年报告对照', en: "last year's report" },
  mend: { zh: '核对单位。', en: 'Check the unit.' },
  passes: [{ text: NOW('兑现奖励资金150万元。'), earlier: LAST }],
  fails: [{ text: NOW('兑现奖励资金150元。'), earlier: LAST }],
  find(draft, { earlier }) {
    if (earlier === null) return [];
    const before = levelsOf(earlier);
    return [...levelsOf(draft)].flatMap(([key, figure]): Fault[] => {
      const last = before.get(key);
      if (last === undefined || last.statistic.value <= 0 || figure.statistic.value <= 0) return [];
      const ratio = figure.statistic.value / last.statistic.value;
      const factor = Math.max(ratio, 1 / ratio);
      if (factor < SLIP.low || factor > SLIP.high) return [];
      const { start, end } = figure.statistic;
      return [
        {
          start,
          end,
          message: {
            zh: `这里是“${printed(draft, figure)}”，上年是“${printed(earlier, last)}”`,
            en: `"${printed(draft, figure)}" here, "${printed(earlier, last)}" last year`,
          },
        },
      ];
    });
  },
};

/** Between two years of a place a median of 3.2 % of the figures are the same, the most was 10.9 %. */
const STALE_SHARE = 0.25;
const STALE_LEAST = 5;

/** By what a figure is known again: what it counts and its value; its value alone where that has three digits that tell, for copied figures are told in other words. */
function stampsOf(figure: Figure): string[] {
  const { value, unit, target } = figure.statistic;
  const key = keyOf(figure);
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  const telling = !target && digits.length >= 3;
  return [...(key === '' ? [] : [`${key}|${value}`]), ...(telling ? [`${value}|${unit}`] : [])];
}

const staleFigures: Rule = {
  id: 'N9',
  level: 'warning',
  scope: 'report',
  what: { zh: '四分之一以上的数据与上年相同', en: "a quarter or more of the figures are last year's" },
  why: {
    zh: '两年报告相同的数据一般不超过十分之一；更多的是没有更新。',
    en: 'Two years have at most a tenth of their figures in common; more were not updated.',
  },
  source: {
    zh: '与上年报告对照（事项、数值、单位都相同）',
    en: "last year's report (subject, value and unit the same)",
  },
  mend: { zh: '逐一核对是否已更新。', en: 'Check them one by one.' },
  passes: [
    {
      text: NOW('制定规范性文件7件，开展执法检查20次，举办普法讲座30场，评查执法案卷51宗，培训执法人员212人。'),
      earlier: NOW('制定规范性文件6件，开展执法检查21次，举办普法讲座33场，评查执法案卷50宗，培训执法人员200人。'),
    },
    {
      text: NOW('制定规范性文件6件，开展执法检查21次，举办普法讲座33场，评查执法案卷50宗。'),
      earlier: NOW('制定规范性文件6件，开展执法检查21次，举办普法讲座33场，评查执法案卷50宗。'),
    },
  ],
  fails: [
    {
      text: NOW('制定规范性文件6件，开展执法检查21次，举办普法讲座33场，评查执法案卷50宗，培训执法人员200人。'),
      earlier: NOW('制定规范性文件6件，开展执法检查21次，举办普法讲座33场，评查执法案卷50宗，培训执法人员200人。'),
    },
    {
      text: NOW('进驻事项1184项，服务窗口受理48213件，调处矛盾5623件，志愿活动参与12280人次，新装路灯386盏。'),
      earlier: NOW('政务大厅事项1184项，全年办件48213件，纠纷化解5623件，注册志愿者12280人次，更换灯具386盏。'),
    },
  ],
  find(draft, { earlier }) {
    if (earlier === null) return [];
    const known = new Set(earlier.figures().flatMap(stampsOf));
    const figures = draft.figures().filter((figure) => stampsOf(figure).length > 0);
    const stale = figures.filter((figure) => stampsOf(figure).some((value) => known.has(value)));
    const [first] = stale;
    if (first === undefined || stale.length < STALE_LEAST || stale.length < STALE_SHARE * figures.length) return [];
    const percent = Math.round((stale.length / figures.length) * 100);
    const words = stale
      .slice(0, 3)
      .map((figure) => `${figure.statistic.subject}${printed(draft, figure)}`)
      .join('、');
    return [
      {
        start: first.statistic.start,
        end: first.statistic.end,
        message: {
          zh: `${figures.length}个数据中有${stale.length}个（${percent}%）与上年相同：${words}等`,
          en: `${stale.length} of ${figures.length} figures (${percent}%) are last year's: ${words} …`,
        },
      },
    ];
  },
};

const YEAR_ON_YEAR =
  /^[^，。；]{0,4}[，,（(]?(?:同比|比上年|较上年|比去年|较去年|比上一年)[^，。；]{0,6}(?:增|升|提|降|减|下|上)[^，。；]{0,4}$/;

const wrongChange: Rule = {
  id: 'N10',
  level: 'warning',
  scope: 'report',
  what: { zh: '同比幅度与上年报告的数不符', en: "a change against last year that last year's report does not give" },
  why: { zh: '上年的数已经公布，读者可以验算。', en: "Last year's number is public: readers can compute." },
  source: {
    zh: '算术；上年报告（按末位数字的一半取区间）',
    en: "arithmetic; last year's report (half the last printed digit)",
  },
  mend: { zh: '核对；口径有调整的，写明。', en: 'Check; where the definition changed, say so.' },
  passes: [{ text: NOW('受理行政复议案件120件，同比增长20%。'), earlier: LAST }],
  fails: [{ text: NOW('受理行政复议案件120件，同比增长35%。'), earlier: LAST }],
  find(draft, { earlier }) {
    if (earlier === null || !follows(draft, earlier)) return [];
    const before = levelsOf(earlier);
    return figuresBySentence(draft).flatMap((figures) =>
      figures.flatMap((figure, at): Fault[] => {
        const change = figures[at + 1];
        const last = before.get(keyOf(figure));
        if (
          change === undefined ||
          last === undefined ||
          !isLevel(draft, figure) ||
          !/^[%％]$/.test(change.statistic.unit)
        )
          return [];
        const words = between(draft, figure, change);
        if (change.statistic.trend === null || !YEAR_ON_YEAR.test(words) || last.low <= 0) return [];
        const ratio = dividedBy(figure, last);
        const range = { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
        const stated = change.statistic.trend === 'down' ? { low: -change.high, high: -change.low } : change;
        if (meet(range, stated)) return [];
        const exact = shown((figure.statistic.value / last.statistic.value - 1) * 100);
        const { start, end } = change.statistic;
        return [
          {
            start,
            end,
            message: {
              zh: `“${printed(draft, change)}”与上年报告的“${printed(earlier, last)}”不符（${shown(figure.statistic.value)}÷${shown(last.statistic.value)}－1＝${exact}%）`,
              en: `"${printed(draft, change)}" does not go with "${printed(earlier, last)}" of last year's report (${exact}%)`,
            },
          },
        ];
      }),
    );
  },
};

/** Year on year a median of 6.6 % of a text is the same, the most was 13.7 %; copied reports in the news shared 82 and 98 %. */
const SHARED = { warning: 0.25, error: 0.5 };

const copied: Rule = {
  id: 'K4',
  level: 'warning',
  scope: 'report',
  what: { zh: '四分之一以上的文字与另一份报告相同', en: 'a quarter or more of the text stands in another report' },
  why: {
    zh: '两年之间一般只有6.6%左右的文字相同。',
    en: 'Between two years of a place some 6.6 % of the text is the same.',
  },
  source: { zh: '与另一份报告逐字对照（8字连续相同）', en: 'word for word, runs of 8 characters' },
  mend: { zh: '写当年的实际工作。', en: "Tell this year's work." },
  passes: [
    {
      text: NOW(
        '推行说理式文书，回访企业，建立台账，按月通报；组织旁听庭审，讲评案卷，整改短板；选派法律顾问进村入企，调解纠纷。',
      ),
      earlier: LAST,
    },
  ],
  fails: [{ text: NOW('受理行政复议案件120件。'), earlier: NOW('受理行政复议案件120件。') }],
  find(draft, { earlier }) {
    if (earlier === null) return [];
    const spans = (side: Draft) => side.body.filter(({ start }) => side.title === null || start !== side.title.start);
    const own = squeeze(draft.plain, spans(draft)).text;
    const share = sharedRuns(own, runsOf(squeeze(earlier.plain, spans(earlier)).text));
    if (share < SHARED.warning) return [];
    const percent = (share * 100).toFixed(1);
    const title = earlier.report.title;
    return [
      {
        ...draft.missingAt,
        level: share >= SHARED.error ? 'error' : 'warning',
        message: { zh: `${percent}%的文字与“${title}”相同`, en: `${percent}% of the text stands in "${title}"` },
      },
    ];
  },
};

export const AGAINST: readonly Rule[] = [wrongScale, staleFigures, wrongChange, copied];
