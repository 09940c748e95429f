import { chineseNumber } from '../../../../text/index.ts';
import type { Figure } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { matchesIn } from '../../scan.ts';
import { between, isLevel, printed, REACH } from './relations.ts';

const NUMBERED =
  /(两|[二三四五六七八九十]|[0-9]{1,2})(?:大|个|类|项|种|家|级|次|轮|批|起|件|方面|者|处)[^，。；：、]{0,14}$/;
/** What joins two values: a mark or 和, and at most a verb; a new noun, or a verb behind a comma, begins something else. */
const VALUE_JOINT =
  /^(?:左右|上下|以上|以下|以内)?(?:[、，,]?(?:和|与|及|以及)|、)(?:(?:同比)?(?:增长|上升|提高|提升|增加|下降|降低|减少|回落|为|是|达到?|完成|约|近|超过?|占)|\s)*$|^[，,]$/;
const BROKEN_JOINT = /[、，,](?:和|与|及)/;

/** The values that 分别 leads to. */
function valuesFrom(draft: Draft, figures: readonly Figure[], at: number): Figure[] {
  const values = figures.slice(at, at + 1);
  for (let i = at + 1; i < Math.min(figures.length, at + 2 * REACH.figures); i += 1) {
    const [last, figure] = [values.at(-1), figures[i]];
    if (last === undefined || figure === undefined || figure.sentence !== last.sentence) break;
    const words = between(draft, last, figure);
    if (!VALUE_JOINT.test(words)) break;
    values.push(figure);
  }
  return values;
}

/** How many subjects 分别 can refer to, the fewest and the most; null where they are not listed right before it. */
function subjectsBefore(clause: string): { least: number; most: number } | null {
  const numbered = clause.includes('、') ? null : NUMBERED.exec(clause);
  const number = numbered === null ? null : chineseNumber(numbered[1] ?? '');
  if (number !== null) return { least: number, most: number };
  const list = clause.replace(/(?:同比|环比|比上年|较上年|均)$/, '');
  const commas = list.match(/、/g)?.length ?? 0;
  const words = list.match(/和|与|及(?!时)|以及/g)?.length ?? 0;
  if (commas === 0 && words === 0) return null;
  return { least: commas + 1, most: commas + words + 1 };
}

/** Nothing but 同比 stands between the last comma and 分别. */
const BARE = /^(?:同比|环比|比上年|较上年|均)?$/;

/**
 * 游客682万人次，收入41.3亿元，分别增长…: at most so many things as there are numbers before it, where the sentence names no others.
 * `from`: where 分别 stands, `before`: the words of the sentence before it.
 */
function counted(
  draft: Draft,
  figures: readonly Figure[],
  at: number,
  before: string,
  from: number,
): { least: number; most: number } | null {
  // Behind a ； another matter begins.
  const own = before.slice(Math.max(...Array.from('；;：:', (mark) => before.lastIndexOf(mark))) + 1);
  if (/[、和与及]/.test(own)) return null;
  const sentence = figures[at]?.sentence;
  let most = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH.figures) && figures[i]?.sentence === sentence; i -= 1) {
    const figure = figures[i];
    if (figure !== undefined && figure.statistic.start < from - own.length) break;
    if (figure === undefined || !isLevel(draft, figure)) return null;
    most += 1;
  }
  return most < 2 ? null : { least: 1, most };
}

/** What may stand between 分别 and a share that is one thing's alone. */
const PLAIN_GAP = /^(?:同比|环比|[比较][上去]年)?(?:为|是|达到?|增长|上升|提高|提升|增加|下降|降低|减少|回落)?$/;

/** 满意率分别为98.9%。 Of two things that have a value each one is lost; a round one may be meant for both: 分别达到100%. */
function onlyValue(draft: Draft, figures: readonly Figure[], at: number, from: number, gap: string): Fault | null {
  const [value, next] = [figures[at], figures[at + 1]];
  if (value === undefined || !PLAIN_GAP.test(gap)) return null;
  const { end, unit, qualifier, valueMax } = value.statistic;
  const said = printed(draft, value);
  if (!/[%％]/.test(unit) || !/[.．]/.test(said) || qualifier.length > 0 || valueMax !== null) return null;
  const rest = draft.plain.slice(end, end + REACH.characters);
  const ends = end + Math.max(0, rest.search(/[。；;\n]|$/));
  const goesOn = next !== undefined && next.statistic.start < ends && next.statistic.unit === unit;
  if (goesOn || !/^[，。；;\n]|^$/.test(rest.slice(0, 1))) return null;
  return {
    start: from,
    end,
    message: {
      zh: `“分别”之后只有一个数（${said}）`,
      en: `分别 gives one value only (${said})`,
    },
  };
}

/** @param from where 分别 stands; `at`: the first figure behind it */
function faultIn(draft: Draft, figures: readonly Figure[], at: number, from: number): Fault | null {
  const first = figures[at];
  const sentence = draft.sentences()[first?.sentence ?? -1];
  if (first === undefined || sentence === undefined || sentence.start > from) return null;
  const gap = draft.plain.slice(from + 2, Math.min(first.statistic.start, from + 2 + REACH.characters));
  if (/[，。；：、]/.test(gap.replace(/^[是为]?[：:]/, ''))) return null;
  const values = valuesFrom(draft, figures, at);
  if (values.length < 2) return onlyValue(draft, figures, at, from, gap);
  const end = values.at(-1)?.statistic.end ?? from + 2;
  const broken = values.some((value, i) => {
    const next = values[i + 1];
    return next !== undefined && BROKEN_JOINT.test(between(draft, value, next));
  });
  const said = draft.report.text.slice(from, end);
  if (broken) {
    return {
      start: from,
      end,
      message: { zh: `“${said}”里“、”与“和”相连`, en: `"${said}" joins its values twice` },
      fix: { zh: '只用“、”或“和”。', en: 'Use either 、 or 和.' },
    };
  }
  const before = draft.plain.slice(Math.max(sentence.start, from - REACH.characters), from);
  const clause = before.slice(Math.max(...Array.from('，。；：,;:', (mark) => before.lastIndexOf(mark))) + 1);
  const subjects = BARE.test(clause) ? counted(draft, figures, at, before, from) : subjectsBefore(clause);
  if (subjects === null || (values.length >= subjects.least && values.length <= subjects.most)) return null;
  const list = values.map((value) => printed(draft, value)).join('、');
  return {
    start: from,
    end,
    message: {
      zh: `“分别”之前是${subjects.most}项，之后是${values.length}个数（${list}）`,
      en: `分别 refers to ${subjects.most} things, but gives ${values.length} values (${list})`,
    },
  };
}

export const respectively: Rule = {
  id: 'N7',
  level: 'warning',
  scope: 'text',
  what: {
    zh: '“分别”前后的项数与数值个数不符，或并列用法有误',
    en: '分别 with another number of values than of subjects, or joined wrongly',
  },
  why: { zh: '读者不知哪个数属于哪一项。', en: 'Readers cannot tell which value belongs to which subject.' },
  source: { zh: '语法', en: 'grammar' },
  mend: { zh: '使项与数一一对应。', en: 'Give each subject its value.' },
  passes: [
    { text: '受理、办结案件分别为120件、110件。' },
    { text: '行政许可和行政处罚信息分别公开1200条、340条。' },
    { text: '全年立案120件，结案110件，同比分别增长5%和8%。' },
    { text: '发放资料3000册，开展活动40场；全年立案120件，结案110件，分别增长5%和8%。' },
    { text: '办结率、满意率分别达到100%，市、区两级分别安排资金1.2亿元。' },
    { text: '出口增速分别为12.5%（一季度）和8.4%（二季度）。' },
  ],
  fails: [
    { text: '受理、办结、归档案件分别为120件、110件。' },
    { text: '三类案件分别为120件、110件。' },
    { text: '立案120件，结案110件，分别增长5%、8%和6%。' },
    { text: '发放资料3000册，开展活动40场；立案120件，结案110件，分别增长5%、8%和6%。' },
    { text: '办理建议86件、提案40件，满意率分别为98.9%。' },
    { text: '新设企业260户、个体户410户，分别增长11.2%，活力增强。' },
    { text: '立案120件，结案110件，同比分别上升5%、和下降8%。' },
  ],
  find(draft) {
    const figures = draft.figures();
    let at = 0;
    return matchesIn(draft, /分别/g).flatMap(({ start }): Fault[] => {
      while ((figures[at]?.statistic.start ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      const fault = faultIn(draft, figures, at, start);
      return fault === null ? [] : [fault];
    });
  },
};
