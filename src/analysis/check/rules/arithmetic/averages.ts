import { dividedBy, type Figure, type Interval, meanOf, meet } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { matchesIn } from '../../scan.ts';
import { lengthOf } from './periods.ts';
import { figuresBySentence, isAverage, isLevel, leadOf, printed, REACH, sentenceBefore, shown } from './relations.ts';

/** The share of a year's days that are working days: 248 to 252 of 365, with room for a period that has more or fewer holidays. */
const WORKING = { low: 0.64, high: 0.72 };
/** Sums that grow over years, or are counted in another span of time than the sentence names. */
const OTHER_TIME = /累计|以来|自.{2,12}起|历年|五年|三年|期间|高峰|最高|峰值/;

type Per = 'day' | 'month';

/** Whether the number is one a day or a month; null if neither. */
function perOf(draft: Draft, figure: Figure): Per | null {
  if (!isAverage(draft, figure)) return null;
  const words =
    draft.plain.slice(Math.max(0, figure.statistic.start - 14), figure.statistic.start) + figure.statistic.unit;
  if (/日均|每[日天]|\/[日天]$/.test(words)) return 'day';
  return /月均|每月|\/月$/.test(words) ? 'month' : null;
}

/** The period of a sum: what its sentence says before it, else the whole year where the paragraph is on it. */
function periodOf(draft: Draft, total: Figure): { words: string; length: ReturnType<typeof lengthOf> } {
  const covers = draft.report.covers;
  const own = sentenceBefore(draft, total);
  const length = lengthOf(own, covers);
  if (length !== null) return { words: own, length };
  const earlier = draft.sentences()[total.sentence - 1];
  const before =
    earlier === undefined
      ? ''
      : draft.plain.slice(earlier.start, Math.min(earlier.end, earlier.start + REACH.characters));
  if (OTHER_TIME.test(own + before)) return { words: own, length: null };
  return { words: own, length: lengthOf(before.slice(0, 30), covers) ?? (BEGAN.test(own) ? null : wholeYear(draft)) };
}

/** A report that accounts for a part of its year says so somewhere: 1至10月, 截至11月底, 前三季度. */
const PART_OF_YEAR =
  /(?<![\d十])(?:1|一)月?(?:份)?[至到\-－—–~～]{1,2}(?:\d{1,2}|[二三四五六七八九十]{1,2})月|截[至止]到?(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|前三?季度|前[\d一二三四五六七八九十]{1,2}个?月/g;
/** In the sentence: it began within the year. */
const BEGAN = /以来|启用|上线|成立|开通|投用|运行|试点|季度|半年|\d月|[一二三四五六七八九十]月/;
/** A report of which no date says that its year was over may account for ten months of it. */
const AT_LEAST = { days: 300, months: 10 };

/** The year that a report on the rule of law accounts for, where it tells of no other span of time. */
function wholeYear(draft: Draft): ReturnType<typeof lengthOf> {
  const { kind, covers, publishedAt } = draft.report;
  if (kind !== 'rule-of-law' || covers === null || matchesIn(draft, PART_OF_YEAR).length > 0) return null;
  const year = lengthOf('全年', covers);
  if (year === null || Number(publishedAt?.slice(0, 4) ?? 0) > covers) return year;
  const { days, months } = year;
  return { days: { ...days, low: AT_LEAST.days }, months: { ...months, low: AT_LEAST.months } };
}

function faultIn(draft: Draft, total: Figure, average: Figure, per: Per): Fault | null {
  const { words, length } = periodOf(draft, total);
  const ratio = dividedBy(total, meanOf(average));
  const [most, name] = per === 'day' ? [366, '日'] : [12, '月'];
  const impossible = ratio.high < 1 || (ratio.low > most && !OTHER_TIME.test(words));
  if (!impossible) {
    if (length === null || OTHER_TIME.test(words)) return null;
    const units = per === 'day' ? length.days : length.months;
    const working: Interval = { low: units.low * WORKING.low, high: units.high * WORKING.high };
    if (meet(ratio, units) || (per === 'day' && meet(ratio, working))) return null;
    const days = units.high;
    const value = shown(total.statistic.value / days, 2);
    const sum = `${shown(total.statistic.value)}÷${shown(days, 0)}＝${value}`;
    return fault(draft, total, average, sum);
  }
  const sum = `${shown(total.statistic.value)}÷${shown(average.statistic.value)}＝${shown(total.statistic.value / average.statistic.value)}${name}`;
  return fault(draft, total, average, sum);
}

function fault(draft: Draft, total: Figure, average: Figure, sum: string): Fault {
  const lead = /(?:[日月]均|平均每[日天月]|每[日天月](?:平均)?)[^，。；]{0,8}$/.exec(
    draft.plain.slice(Math.max(0, average.statistic.start - 14), average.statistic.start),
  );
  const start = average.statistic.start - (lead?.[0].length ?? 0);
  const words = draft.report.text.slice(start, average.statistic.end);
  return {
    start,
    end: average.statistic.end,
    message: {
      zh: `“${words}”与“${printed(draft, total)}”不符（${sum}）`,
      en: `"${words}" does not go with "${printed(draft, total)}" (${sum})`,
    },
  };
}

/** The sum that an average is of: the nearest number of the same unit before it, in the sentence, else right behind it. */
function totalOf(draft: Draft, figures: readonly Figure[], at: number): Figure | null {
  const average = figures[at];
  if (average === undefined) return null;
  const unit = average.statistic.unit.replace(/\/.*$/, '');
  const fits = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined && figure.statistic.unit === unit && isLevel(draft, figure) && figure.statistic.value > 0;
  for (let before = at - 1; before >= Math.max(0, at - REACH.figures); before -= 1) {
    const figure = figures[before];
    if (!fits(figure)) continue;
    const words = draft.plain.slice(figure.statistic.end, average.statistic.start);
    return /[；;]|高峰|最高|峰值|单日/.test(words) || /比|较/.test(leadOf(draft, figure)) ? null : figure;
  }
  return null;
}

/** N1: 2218起 in 305 days is 日均7.27起; 155起 is not 日均1.95起. */
export const averages: Rule = {
  id: 'N1',
  level: 'error',
  scope: 'text',
  what: { zh: '日均、月均与总数不符', en: 'a daily or monthly average that does not go with its total' },
  why: {
    zh: '日均乘以天数应等于总数；不等时总有一个是错的或是旧的。',
    en: 'Average times days is the total; where it is not, one of them is wrong or old.',
  },
  source: {
    zh: '算术（按末位数字的一半取区间；日均按日历日或工作日都不符才算）',
    en: 'arithmetic (half the last printed digit; calendar days and working days both tried)',
  },
  mend: { zh: '核对总数、时段与均数。', en: 'Check total, period and average.' },
  passes: [
    { text: '2033年1至10月，全县接警2218起，日均7.3起。' },
    { text: '2033年，热线受理诉求5000件，每个工作日平均20件。' },
    { text: '2033年，热线受理诉求3650件，日均10件。' },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n办理工单41230件，月均3435.8件。\n2034年1月9日' },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n开展巡查612次，月均61次。' },
  ],
  fails: [
    {
      text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n办理工单41230件，月均3845.8件。\n2034年1月9日',
    },
    { text: '2033年1至10月，全县接警155起，日均1.95起。' },
    { text: '2033年，窗口办件6000件，月均600件。' },
  ],
  find(draft) {
    return figuresBySentence(draft).flatMap((figures) =>
      figures.flatMap((average, at): Fault[] => {
        const per = perOf(draft, average);
        const total = per === null ? null : totalOf(draft, figures, at);
        const found = per === null || total === null ? null : faultIn(draft, total, average, per);
        return found === null ? [] : [found];
      }),
    );
  },
};
