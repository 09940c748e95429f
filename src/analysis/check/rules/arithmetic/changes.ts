import { dividedBy, type Figure, type Interval, meet } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { between, figuresBySentence, leadOf, printed, shown } from './relations.ts';

const UP = /增|升|提|涨|扩|多/;
const DOWN = /降|减|缩|压|少|跌|回落|精简/;
/** 由A件增加到B件: what stands before the first, and between the two. */
const FROM = /(?:由|从|自)[^，。；]{0,16}$/;
const TO = /^[^，。；]{0,8}?(?:增|升|提|扩|涨|降|减|缩|压|回落|变为|到|至|跃)[^，。；]{0,6}$/;
/** 56项计划精简至21项, without 由. */
const SHRINKS =
  /^[^，。；、]{0,20}(?:减少|精简|压减|压缩|缩减|缩短|降低|下降|减|降|增加|增长|增|扩大|扩|提高|提升)(?:至|到|为)(?:约|近)?$/;
/** B件，比上年A件增长: the figure of the year before stands second. */
const AGAINST = /(?:比|较)(?:上年|去年|前年|上一年|同期|20\d\d年|2|上年度)?[^，。；]{0,12}$/;
/** The change itself, behind both; a noun before its verb would be another subject, and 提高到 is no change. Averages over years are no single change. */
const CHANGE =
  /^[\u4e00-\u9fff]{0,6}[，,（(、]?(?:同比|比上年|较上年|比去年|较去年|上年|总体|整体|共|净|约|实际|一年|年内|数量|总量|平均)*(?:增|上升|升|提|涨|扩|下降|降|减|精简|缩|压|回落|下滑|跌|多|少|幅)[^。；，到至]{0,6}$/;
const MANY_YEARS = /年均|复合|累计|平均|环比|名义|可比|不变价|扣除|实际增/;

interface Change {
  from: Figure;
  to: Figure;
  change: Figure;
  /** The words that name the change. */
  words: string;
}

/** Two levels and the change between them, as three figures in a row. */
function changeIn(draft: Draft, figures: readonly Figure[], at: number): Change | null {
  const [first, second, change] = figures.slice(at, at + 3);
  if (first === undefined || second === undefined || change === undefined) return null;
  if (first.statistic.unit !== second.statistic.unit) return null;
  const words = between(draft, second, change);
  const joint = between(draft, first, second);
  if (!CHANGE.test(words) || MANY_YEARS.test(words + joint) || /占|目标|计划/.test(words)) return null;
  const lead = leadOf(draft, first, figures[at - 1]);
  if ((FROM.test(lead) && TO.test(joint)) || SHRINKS.test(joint)) return { from: first, to: second, change, words };
  const compared =
    /^[，,（(]?[^。；，占对同环]{0,4}(?:比|较)/.test(joint) &&
    AGAINST.test(joint) &&
    !UP.test(joint) &&
    !DOWN.test(joint);
  if (first.statistic.trend !== null || second.statistic.trend !== null) return null;
  return compared ? { from: second, to: first, change, words } : null;
}

/** What the change can be, in the unit in which it is printed; null where that cannot be told. */
function rangesOf({ from, to, change }: Change): Interval[] | null {
  const { unit } = change.statistic;
  const base = from.statistic.unit;
  if (from.low <= 0) return null;
  const ratio = dividedBy(to, from);
  if (/^[%％]$/.test(unit) && !/[%％]|百分点/.test(base)) {
    return [{ low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 }];
  }
  if (unit === '倍') return [{ low: ratio.low - 1, high: ratio.high - 1 }, ratio];
  const points = /[%％]/.test(base) && /^个?百分点$/.test(unit);
  if (!points && unit !== base) return null;
  return [{ low: to.low - from.high, high: to.high - from.low }];
}

/** The same change in per cent, told behind the one in numbers: 比上年558件增加555件，增长99.5%. */
function alsoInPercent(draft: Draft, found: Change, next: Figure | undefined): Change | null {
  const isNumber = found.change.statistic.unit === found.from.statistic.unit;
  if (!isNumber || next === undefined || !/^[%％]$/.test(next.statistic.unit)) return null;
  const words = between(draft, found.change, next);
  return CHANGE.test(words) && !MANY_YEARS.test(words) ? { ...found, change: next, words } : null;
}

function faultOf(draft: Draft, found: Change): Fault | null {
  const ranges = rangesOf(found);
  const { from, to, change, words } = found;
  if (ranges === null || change.statistic.valueMax !== null) return null;
  const down = DOWN.test(words) && !UP.test(words);
  // 缩短2倍 is another fault (D6).
  if (down && change.statistic.unit === '倍') return null;
  const stated = down ? { low: -change.high, high: -change.low } : { low: change.low, high: change.high };
  if (ranges.some((range) => meet(range, stated))) return null;
  const a = from.statistic.value;
  const b = to.statistic.value;
  const { unit } = change.statistic;
  const relative = unit === '%' || unit === '％';
  const exact = relative ? (b / a - 1) * 100 : unit === '倍' ? b / a - 1 : b - a;
  const sum = relative
    ? `${shown(b)}÷${shown(a)}－1＝${shown(exact)}%`
    : unit === '倍'
      ? `${shown(b)}÷${shown(a)}－1＝${shown(exact)}倍`
      : `${shown(b)}－${shown(a)}＝${shown(exact)}`;
  const bare = words.replace(/^[，,（(\s]+/, '');
  const start = change.statistic.start - bare.length;
  const said = draft.report.text.slice(start, change.statistic.end);
  return {
    start,
    end: change.statistic.end,
    message: {
      zh: `“${said}”与“${printed(draft, from)}”到“${printed(draft, to)}”不符（${sum}）`,
      en: `"${said}" does not go with "${printed(draft, from)}" to "${printed(draft, to)}" (${sum})`,
    },
  };
}

/** 51件，较上年减少7件: the difference stands where the figure of the year before would. */
const DIFFERENCE =
  /^[，,]?(?:同比|[比较](?:上年|去年|前年|上一年|上年度|去年同期|上年同期)?)(净?(?:增加|增长|上升|多)|减少|下降|降低|少)了?$/;

/** 51件，较上年减少7件，下降12.1%: the year before is what the two make together. */
function byDifference(draft: Draft, figures: readonly Figure[], at: number): Fault | null {
  const [now, difference, change] = figures.slice(at, at + 3);
  if (now === undefined || difference === undefined || change === undefined) return null;
  const verb = DIFFERENCE.exec(between(draft, now, difference))?.[1];
  const words = between(draft, difference, change);
  if (verb === undefined || now.statistic.unit !== difference.statistic.unit || now.statistic.trend !== null)
    return null;
  if (
    /[%％点]/.test(now.statistic.unit) ||
    !/^[%％]$/.test(change.statistic.unit) ||
    change.statistic.valueMax !== null
  )
    return null;
  const down = DOWN.test(verb) || verb === '少';
  if (!/^[，,]/.test(words) || !CHANGE.test(words) || MANY_YEARS.test(words) || DOWN.test(words) !== down) return null;
  const sign = down ? 1 : -1;
  const before = {
    low: now.low + sign * (down ? difference.low : difference.high),
    high: now.high + sign * (down ? difference.high : difference.low),
  };
  if (before.low <= 0) return null;
  const ratio = dividedBy(difference, before);
  if (meet({ low: ratio.low * 100, high: ratio.high * 100 }, change)) return null;
  const [a, b] = [difference.statistic.value, now.statistic.value + sign * difference.statistic.value];
  const bare = words.replace(/^[，,\s]+/, '');
  const start = change.statistic.start - bare.length;
  const said = draft.report.text.slice(start, change.statistic.end);
  const sum = `${shown(a)}÷${shown(b)}＝${shown((a / b) * 100)}%`;
  return {
    start,
    end: change.statistic.end,
    message: {
      zh: `“${said}”与“${printed(draft, now)}”“${printed(draft, difference)}”不符（${sum}）`,
      en: `"${said}" does not go with "${printed(draft, now)}" and "${printed(draft, difference)}" (${sum})`,
    },
  };
}

/** N3. With intervals none of 17 such places in published reports is a false alarm. */
export const changes: Rule = {
  id: 'N3',
  level: 'error',
  scope: 'text',
  what: { zh: '由A到B的增减幅度不符', en: 'a rise or fall that its two numbers do not give' },
  why: { zh: '读者会用前后两个数验算。', en: 'Readers will compute it from the two numbers.' },
  source: { zh: '算术（按末位数字的一半取区间）', en: 'arithmetic (half the last printed digit)' },
  mend: { zh: '核对两个数与增减幅度。', en: 'Check both numbers and the change.' },
  passes: [
    { text: '公开听证由120场增加到150场，增长25%。' },
    { text: '履约率由85.2%提高到90.1%，提高4.9个百分点。' },
    { text: '案件由150件下降到120件，下降20%。' },
    { text: '行政诉讼案件51件，较上年减少7件，下降12.1%。' },
    { text: '数据1.36亿条，较上年增加0.28亿条，增长25.9%。' },
    { text: '56项督查检查计划优化精简至21项，精简率达62.5%。' },
    { text: '收到申请1113件，较2032年558件增加555件，同比增长99.5%。' },
  ],
  fails: [
    { text: '公开听证由120场增加到150场，增长35%。' },
    { text: '56项督查检查计划优化精简至21项，精简率达52.5%。' },
    { text: '收到申请1113件，较2032年558件增加555件，同比增长89.5%。' },
    { text: '履约率由85.2%提高到90.1%，提高5.9个百分点。' },
    { text: '全年立案120件，比上年的150件下降30%。' },
    { text: '行政诉讼案件51件，较上年减少7件，下降21.1%。' },
    { text: '有效专利460件，较上年增加60件，增长51%。' },
  ],
  find: (draft) =>
    figuresBySentence(draft).flatMap((figures) =>
      figures.flatMap((_, at): Fault[] => {
        const change = changeIn(draft, figures, at);
        const percent = change === null ? null : alsoInPercent(draft, change, figures[at + 3]);
        const faults = [change, percent].flatMap((each) => (each === null ? [] : (faultOf(draft, each) ?? [])));
        return change === null ? [byDifference(draft, figures, at) ?? []].flat() : faults;
      }),
    ),
};
