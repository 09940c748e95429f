import { type Figure, meet, sumOf } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { between, figuresBySentence, isLevel, leadOf, printed, REACH, shown } from './relations.ts';

/** Words in a list that is not a division of the whole: comparisons, shares, examples. */
const NOT_CLOSED =
  /其中|同比|环比|增长|下降|上升|占|率|等|含|累计|新增|比上|较上|不含|另|日均|月均|平均|涉及|超过|完成|目标|重点/;
/** States that one thing can be in at once, or one after the other; they divide a whole only beside 未, 正在 … */
const STATES = /办结|结案|受理|审结|立案|调解|调处|化解|整改|答复|回复|办理|移送|出庭|执行|公开|审查|备案|发放|参加/;
const REST = /未|不|正在|在办|其余|其他|待|尚/;
/** At the end of a number, before the list: 共100件（…, 100件，分别为…. */
const OPENS = /^[\u4e00-\u9fff]{0,8}[（(]/;
/** 对126件规范性文件逐件清理（…: a verb between the number and its list, which then has three parts at least and about as many. */
const OPENS_LATER = /^[\u4e00-\u9fff]{0,20}[（(]/;
const EACH = /^[\u4e00-\u9fff]{0,8}[，,：:]?(?:[\u4e00-\u9fff]{0,4})分别(?:为|是)[：:]?/;
/** 咨询900人次，来访、来电、网络咨询分别为…: the parts are named first, and the last of them has the whole's own noun. */
const EACH_NAMED = /^[，,](?:[\u4e00-\u9fff]{1,8}、)+[\u4e00-\u9fff]{0,8}?([\u4e00-\u9fff]{2})分别(?:为|是)[：:]?$/;
const CONTAINS = /^[\u4e00-\u9fff]{0,8}[，,]?(?:具体)?包括[：:]?/;
const TOTAL = /共|总计|合计|总数|总量|全部|总共/;
const JOINT = /^[\u4e00-\u9fff]{0,6}(?:、|，|,|和|及|以及|与|；|;)/;

interface Division {
  whole: Figure;
  parts: Figure[];
}

/** A number of things, be it of those that came to be: 净增企业28家（工业15家、服务业13家）. */
function isWhole(draft: Draft, figure: Figure): boolean {
  const { trend, valueMax } = figure.statistic;
  if (valueMax !== null) return false;
  return isLevel(draft, trend === null ? figure : { ...figure, statistic: { ...figure.statistic, trend: null } });
}

/** 合计, 共计 and no more between the last part and their sum. */
const ALTOGETHER = /^[，,]?(?:合计|共计|总计)(?:达到?|为)?$/;

/** 县、乡、村办件分别为21万件、9万件和4万件，合计34万件: the whole stands behind the parts that 分别 leads to. */
function sumBehind(draft: Draft, figures: readonly Figure[], at: number): Division | null {
  const [whole, last] = [figures[at], figures[at - 1]];
  if (whole === undefined || last === undefined || !isLevel(draft, whole)) return null;
  if (!ALTOGETHER.test(between(draft, last, whole))) return null;
  const parts = [last];
  for (let i = at - 2; i >= Math.max(0, at - REACH.figures); i -= 1) {
    const [figure, next] = [figures[i], figures[i + 1]];
    if (figure === undefined || next === undefined || !/^(?:、|和|及|以及|与)$/.test(between(draft, figure, next)))
      break;
    parts.unshift(figure);
  }
  const [first] = parts;
  const lead = first === undefined ? '' : leadOf(draft, first, figures[at - parts.length - 1]);
  return parts.length > 1 && /分别(?:为|是|达到?)?$/.test(lead) ? { whole, parts } : null;
}

/** The figures behind `at` that make up one list: each behind a mark that parts it from the one before, always of the same kind. */
function listFrom(draft: Draft, figures: readonly Figure[], at: number, limit: number): Figure[] {
  const list: Figure[] = [];
  let comma = '';
  for (let i = at; i < Math.min(figures.length, at + 2 * REACH.figures); i += 1) {
    const figure = figures[i];
    const last = list.at(-1);
    if (figure === undefined || figure.statistic.end > limit) break;
    if (last !== undefined) {
      const joint = JOINT.exec(between(draft, last, figure))?.[0].slice(-1) ?? '';
      // A list with 、 ends at the comma.
      if (joint === '' || (comma === '、' && /[，,；;]/.test(joint))) break;
      comma = comma === '' ? joint : comma;
    }
    list.push(figure);
  }
  return list;
}

function divisionIn(draft: Draft, figures: readonly Figure[], at: number): Division | null {
  const whole = figures[at];
  const first = figures[at + 1];
  if (whole === undefined || first === undefined || !isWhole(draft, whole)) return null;
  const gap = between(draft, whole, first);
  const sentence = draft.sentences()[whole.sentence];
  const { end } = whole.statistic;
  const rest = draft.plain.slice(end, Math.min(sentence?.end ?? end, end + REACH.characters));
  const later = !OPENS.test(gap) && OPENS_LATER.test(gap);
  if (later || OPENS.test(gap)) {
    const closes = rest.search(/[）)]/);
    if (closes < 0) return null;
    const open = rest.search(/[（(]/);
    const parts = listFrom(draft, figures, at + 1, whole.statistic.end + closes);
    const inside = figures
      .slice(at + 1, at + 1 + 3 * REACH.figures)
      .filter(
        ({ statistic }) => statistic.start > whole.statistic.end && statistic.end <= whole.statistic.end + closes,
      );
    const words = rest.slice(open + 1, closes);
    const clean = parts.length === inside.length && !NOT_CLOSED.test(words);
    // Words behind the last number tell something else.
    const ends = /^[\u4e00-\u9fff]{0,6}$/.test(
      draft.plain.slice(parts.at(-1)?.statistic.end ?? 0, whole.statistic.end + closes),
    );
    const near = !later || (parts.length >= 3 && isNear(sumOf(parts).low, whole.statistic.value));
    return clean && ends && near ? { whole, parts } : null;
  }
  const each = EACH.test(gap);
  const named = each ? undefined : EACH_NAMED.exec(gap)?.[1];
  if (named !== undefined && !leadOf(draft, whole, figures[at - 1]).endsWith(named)) {
    const noun = rest.slice(0, gap.search(/[，,]/));
    if (!noun.endsWith(named)) return null;
  }
  if (!each && named === undefined && !CONTAINS.test(gap)) return null;
  const parts = listFrom(draft, figures, at + 1, sentence?.end ?? 0);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const words =
    draft.plain.slice(whole.statistic.end, last.statistic.end) +
    draft.plain.slice(last.statistic.end, last.statistic.end + 2);
  if (NOT_CLOSED.test(words)) return null;
  if (named !== undefined) {
    const all = gap.split('、').length === parts.length && isNear(sumOf(parts).low, whole.statistic.value);
    return all ? { whole, parts } : null;
  }
  const total = TOTAL.test(leadOf(draft, whole, figures[at - 1]));
  return each || total || sharesNoun(draft, figures, at + 1, parts.length) ? { whole, parts } : null;
}

/** A slip in one of the parts leaves the sum within a fifth of the whole. */
const isNear = (sum: number, whole: number): boolean => Math.abs(sum - whole) <= whole / 5;

/** 行政处罚案件60件、行政许可案件40件: all parts are of one noun. */
function sharesNoun(draft: Draft, figures: readonly Figure[], from: number, count: number): boolean {
  const nouns = figures.slice(from, from + count).map((part, i) => nounBefore(draft, part, figures[from + i - 1]));
  return nouns[0] !== undefined && nouns[0].length === 2 && nouns.every((noun) => noun === nouns[0]);
}

function nounBefore(draft: Draft, part: Figure, previous: Figure | undefined): string {
  const lead = leadOf(draft, part, previous);
  return lead.slice(lead.lastIndexOf('、') + 1).slice(-2);
}

function faultOf(draft: Draft, { whole, parts }: Division): Fault | null {
  const { unit } = whole.statistic;
  if (parts.length < 2) return null;
  if (
    parts.some(
      (part) => part.statistic.unit !== unit || part.statistic.trend !== null || part.statistic.valueMax !== null,
    )
  )
    return null;
  const words = draft.plain.slice(whole.statistic.end, Math.max(whole.statistic.end, parts.at(-1)?.statistic.end ?? 0));
  if (STATES.test(words) && !REST.test(words)) return null;
  return meet(sumOf(parts), whole) ? null : faultBetween(draft, { whole, parts });
}

function faultBetween(draft: Draft, { whole, parts }: Division): Fault {
  const total = parts.reduce((all, { statistic }) => all + statistic.value, 0);
  const terms = parts.map(({ statistic }) => shown(statistic.value)).join('＋');
  return {
    start: whole.statistic.start,
    end: whole.statistic.end,
    message: {
      zh: `“${printed(draft, whole)}”与所列各项之和不符（${terms}＝${shown(total)}）`,
      en: `"${printed(draft, whole)}" is not the sum of its parts (${terms}＝${shown(total)})`,
    },
  };
}

/**
 * How a case, or a document that is gone through, can end: each in one way only (《行政复议法》 art. 63–69, 72–74). 终止 may be told of
 * those that were settled too, so a list with both says nothing.
 */
const OUTCOME =
  /^(?:(?:决定|予以|依法|直接)?(?:维持|撤销|变更|确认(?:违法|无效)|责令(?:限期)?履行|驳回(?:复议)?(?:申请|请求)?|终止|撤回|调解(?:结案)?|和解(?:结案)?|调解和解)|胜诉|败诉|撤诉|(?:予以)?(?:保留|修改|修订|废止|宣布失效|失效|继续有效))(?:原行政行为|决定|案件|结案)?$/;
const SETTLED = /终止|撤回|撤诉/;
const BY_AGREEMENT = /调解|和解/;
const OF_THESE = /^[\u4e00-\u9fff]{0,6}[，,；;（(]?其中[，,：:]?/;

/** 复议案件120件，其中维持80件、撤销30件、驳回20件: such parts cannot be more than the whole, whether they are all of it or not. */
function outcomesIn(draft: Draft, figures: readonly Figure[], at: number): Division | null {
  const [whole, first] = [figures[at], figures[at + 1]];
  if (whole === undefined || first === undefined || !isLevel(draft, whole) || whole.statistic.valueMax !== null)
    return null;
  const opens = OF_THESE.exec(between(draft, whole, first))?.[0];
  if (opens === undefined) return null;
  const ends: string[] = [];
  const parts: Figure[] = [];
  for (const part of listFrom(draft, figures, at + 1, draft.sentences()[whole.sentence]?.end ?? 0)) {
    const last = parts.at(-1);
    const words = last
      ? between(draft, last, part).replace(JOINT, '')
      : between(draft, whole, part).slice(opens.length);
    if (!OUTCOME.test(words) || ends.includes(words) || part.statistic.unit !== whole.statistic.unit) break;
    ends.push(words);
    parts.push(part);
  }
  const twice = ends.some((words) => SETTLED.test(words)) && ends.some((words) => BY_AGREEMENT.test(words));
  return parts.length < 2 || twice ? null : { whole, parts };
}

function excessOf(draft: Draft, { whole, parts }: Division): Fault | null {
  if (parts.some(({ statistic }) => statistic.trend !== null || statistic.valueMax !== null)) return null;
  if (sumOf(parts).low <= whole.statistic.value || meet(sumOf(parts), whole)) return null;
  return faultBetween(draft, { whole, parts });
}

/** N4. 其中 alone never closes a list: in published reports 8 of 8 alarms on it were false. */
export const sums: Rule = {
  id: 'N4',
  level: 'error',
  scope: 'text',
  what: { zh: '分项之和与总数不符', en: 'parts that do not add up to the whole' },
  why: {
    zh: '括号内、“分别为”、“包括”之后列全的各项，加起来应等于总数。',
    en: 'A closed list behind a number adds up to it.',
  },
  source: {
    zh: '算术（只看列全的分项；“其中”只在一案一结而分项之和超过总数时才算）',
    en: 'arithmetic (closed lists only; 其中 only where each case ends in one way, and the parts are more than the whole)',
  },
  mend: {
    zh: '核对总数和各项；没有列全时写“其中”。',
    en: 'Check whole and parts; write 其中 where not all are listed.',
  },
  passes: [
    { text: '出台文件52件（规范性文件30件、政策措施22件）。' },
    { text: '出台文件52件，其中规范性文件30件、政策措施20件。' },
    { text: '收到申请103件（办结90件、调解40件）。' },
    { text: '对126件文件逐件清理（保留97件，修改14件，废止11件，宣布失效4件）。' },
    { text: '接待咨询900人次，来访、来电、网络咨询分别为320人次、410人次、170人次。' },
    { text: '县、乡、村三级办件分别为21.6万件、9.8万件和4.1万件，合计35.5万件。' },
    { text: '县、乡两级办件分别为21.6万件和9.8万件，其中线上办理合计20.3万件。' },
    { text: '受理咨询900人次，劳动、婚姻纠纷分别为520人次、410人次。' },
    { text: '办理行政复议案件120件，其中维持80件、撤销30件。' },
    { text: '办理行政复议案件120件，其中维持80件、终止30件、调解20件。' },
    { text: '办理行政复议案件120件，其中上门办理80件、网上办理60件。' },
    { text: '对126件文件集中清理（重点清理涉企文件8件，修改4件，废止1件）。' },
  ],
  fails: [
    { text: '出台文件52件（规范性文件30件、政策措施20件）。' },
    { text: '办理行政复议案件120件，其中维持80件、撤销30件、驳回20件。' },
    { text: '作出复议决定60件，分别为维持40件、撤销10件、确认违法5件。' },
    { text: '对126件文件逐件清理（保留87件，修改14件，废止11件，宣布失效4件）。' },
    { text: '接待咨询900人次，来访、来电、网络咨询分别为320人次、410人次、150人次。' },
    { text: '净增企业28家（工业企业15家、服务业企业18家）。' },
    { text: '县、乡、村三级办件分别为21.6万件、9.8万件和4.1万件，合计36.5万件。' },
    { text: '共开展检查200次，包括日常检查120次、专项检查60次。' },
  ],
  find: (draft) =>
    figuresBySentence(draft).flatMap((figures) =>
      figures.flatMap((_, at): Fault[] => {
        const division = divisionIn(draft, figures, at) ?? sumBehind(draft, figures, at);
        const outcomes = division === null ? outcomesIn(draft, figures, at) : null;
        const fault = division ? faultOf(draft, division) : outcomes ? excessOf(draft, outcomes) : null;
        return fault === null ? [] : [fault];
      }),
    ),
};
