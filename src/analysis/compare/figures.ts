import { type Report, type Statistic, statisticsOf } from '../../report/index.ts';

/** A figure that both reports give of the same thing. */
export interface ComparedFigure {
  indicator: string | null;
  subject: string;
  unit: string;
  aspect: Statistic['aspect'];
  a: Statistic;
  b: Statistic;
  /** b − a; a fall that is told as a change counts below zero. Null for ranges. */
  difference: number | null;
  /** Of a; null for percentages, ranges, and where a is not above zero. */
  percent: number | null;
}

/**
 * The figures of two reports that measure the same: of one indicator, or else of one subject in the same words, in the same unit and
 * aspect (元/人 is 元), results with results, sums of several years with such sums. Of several of a report the one of its own year, and of the whole of it, is taken; the first of these. One
 * of no year, as what something rose from, stands behind them.
 */
export function comparedFigures(a: Report, b: Report): ComparedFigure[] {
  const [left, right] = [bestOf(a), bestOf(b)];
  return Array.from(right).flatMap(([key, second]) => {
    const first = left.get(key);
    if (first === undefined) return [];
    const { indicator, subject, unit, aspect } = second;
    return { indicator, subject, unit, aspect, a: first, b: second, ...differenceOf(first, second) };
  });
}

/** 五年累计, 党的十八大以来, 2028—2032年: of several years. */
const SEVERAL_YEARS = /[二两三四五六七八九十]年(?:累计|来|$)|以来$|\d{2}年?[-—–至到]{1,2}(?:20)?\d{2}年/u;
/** 累计完成, before a number: the sum of what a report accounts for. */
const SUMMED = /累计[^,，;；。、：:]{0,12}$/u;
const REACH = 16;

/** Whether a figure is a sum of several years, by its period, or by 累计 in a report that reviews several. */
function isOfYears(report: Report, { period, start }: Statistic): boolean {
  if (period !== null && SEVERAL_YEARS.test(period)) return true;
  const several = report.coversFrom !== null && report.coversFrom !== report.covers;
  return several && SUMMED.test(report.text.slice(Math.max(0, start - REACH), start));
}

function bestOf(report: Report): Map<string, Statistic> {
  const best = new Map<string, { statistic: Statistic; rank: number }>();
  for (const statistic of statisticsOf(report)) {
    if (statistic.target || (statistic.indicator === null && statistic.subject.length < 2)) continue;
    const unit = statistic.unit.replace(/元\/人$/u, '元');
    const years = isOfYears(report, statistic) ? '累计' : '';
    const key = `${statistic.indicator ?? `～${statistic.subject}`}|${unit}|${statistic.aspect}|${years}`;
    const isOwn = statistic.year === report.covers;
    const ofYear = isOwn ? 0 : statistic.year === null ? 1 : 4;
    const rank = ofYear + (statistic.period === null || /年$/.test(statistic.period) ? 0 : 2);
    const known = best.get(key);
    if (known === undefined || rank < known.rank) best.set(key, { statistic, rank });
  }
  return new Map(Array.from(best, ([key, { statistic }]) => [key, statistic]));
}

function differenceOf(a: Statistic, b: Statistic): Pick<ComparedFigure, 'difference' | 'percent'> {
  if (a.valueMax !== null || b.valueMax !== null) return { difference: null, percent: null };
  const [before, now] = [signed(a), signed(b)];
  const difference = Number((now - before).toPrecision(12));
  const relative = !/[%％‰]|百分点/.test(b.unit) && before > 0;
  return { difference, percent: relative ? Number(((difference / before) * 100).toPrecision(12)) : null };
}

const signed = ({ value, trend, aspect }: Statistic): number =>
  trend === 'down' && aspect === 'change' ? -value : value;
