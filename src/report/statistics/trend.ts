import { type Lexicon, wordAt, wordBefore } from '../../text/index.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { trimLeading } from './trim-words.ts';
import {
  FALL,
  FALL_NOUNS,
  FALL_OBJECT,
  NOUN_FILLERS,
  RISE,
  RISE_NOUNS,
  RISE_OBJECT,
  TREND_FILLERS,
} from './words/verbs.ts';

type Trend = 'up' | 'down' | null;

/** 改造提升20个站台 improves them; nothing rises. */
const IN_COMPOUND =
  /(?:改造|整治|优化|治理|巩固|完善|维修|更新|保护|品质|环境|综合|抚育|质量|能力)(?:提升|提高|扩大|精简)$/u;

/** Before a number of things these say that the things got better: 提升40所高中办学能力. */
const BETTERS = /(?:提升|提高|扩大|降低|优化|提速)$/u;

/** 比上年高2.4个百分点: higher than before is a rise; 比全国高0.4个百分点 is none. */
const THAN_BEFORE =
  /[比较](?:上年|去年|年初|上年同期|去年同期|同期|上期|上月|前年)(?:末|底)?([高低])(?:了|出|约|近)*$/u;

/** What may stand between two numbers of one list. */
export const LIST_GAP = /^[、,\s]*(?:和|及|与|以及|或)?$/u;

function trendBehindFillers(
  text: string,
  end: number,
  from: number,
  fillers: Lexicon,
  stop: (end: number) => Trend,
): Trend {
  let at = end;
  for (let turn = 0; turn < 6; turn++) {
    while (at > from && text.charAt(at - 1) === ' ') at--;
    const trend = stop(at);
    if (trend) return trend;
    const filler = wordBefore(fillers, text, at, from);
    if (filler === '') return null;
    at -= filler.length;
  }
  return null;
}

/** A rise or fall by the verb that ends at `end`; verbs of one character only before a share (增5.2%), and not in 新增. */
function verbTrend(text: string, end: number, from: number, rate: boolean, things: boolean): Trend {
  if (things && BETTERS.test(text.slice(Math.max(from, end - 4), end))) return null;
  const fall = changeBefore(FALL, 'down', text, end, from, rate);
  return fall === undefined ? (changeBefore(RISE, 'up', text, end, from, rate) ?? null) : fall;
}

/** The same by the verbs of one direction; undefined where none of them tells. */
function changeBefore(
  verbs: Lexicon,
  trend: 'up' | 'down',
  text: string,
  end: number,
  from: number,
  rate: boolean,
): Trend | undefined {
  const word = wordBefore(verbs, text, end, from);
  if (word.length > 1) return IN_COMPOUND.test(text.slice(Math.max(from, end - 6), end)) ? null : trend;
  if (word === '' || !rate) return undefined;
  const before = end - 2 >= from ? text.charAt(end - 2) : '';
  return '新减递'.includes(before || ' ') ? undefined : trend;
}

/** 高出全省平均增速13个百分点: a difference, and no rise. */
const DIFFERS = /(?:高出|[高低快慢]于|超过|超出|落后|领先)[^,;。:、]{0,8}(?:增速|增幅|涨幅|降幅|增长率)$/;

function nounTrend(text: string, end: number, from: number): Trend {
  if (wordBefore(RISE_NOUNS, text, end, from) !== '') return 'up';
  return wordBefore(FALL_NOUNS, text, end, from) === '' ? null : 'down';
}

/** One of these is in every verb of RISE_OBJECT and FALL_OBJECT. */
const IN_OBJECT_VERB = /[增减压缩简降]/u;

/** 净增商事主体11.8万户: the verb opens the clause and its object stands before the number. */
function objectTrend(clause: string): Trend {
  if (!IN_OBJECT_VERB.test(clause) || /[至到为达]$/u.test(clause)) return null;
  const words = trimLeading(clause);
  for (const [lex, trend] of [
    [RISE_OBJECT, 'up'],
    [FALL_OBJECT, 'down'],
  ] as const) {
    const verb = wordAt(lex, words, 0);
    if (verb !== '' && !/^[值额量率幅到至为]/u.test(words.slice(verb.length))) return trend;
  }
  return null;
}

/** Whether the two numbers stand in one list: 4.3%、5.5%和6%. `text` is folded. */
function inOneList(text: string, first: Candidate, second: Candidate): boolean {
  const a = first.quantity;
  const b = second.quantity;
  // 减少1起、31人: two counts.
  const counts = a.unit?.kind === 'count' && b.unit?.kind === 'count';
  if (b.start - a.end > 4 || (!counts && (a.unit?.text ?? '') !== (b.unit?.text ?? ''))) return false;
  return LIST_GAP.test(text.slice(a.end, b.start));
}

/** 增长-3.2% is a fall, 下降-3.2% a rise. */
function signed(trend: 'up' | 'down', value: number): 'up' | 'down' {
  return value < 0 === (trend === 'up') ? 'down' : 'up';
}

const COMPARED_WITH = /(?:同比|环比|[比较](?:上年|去年)(?:同期)?)$/u;

/** 保持40%以上增长, 以8.5%的增速增长: that it rises or falls is told behind. 由5%增长到8% tells a level. */
const RISES_BEHIND =
  /^的?(?:年均|平均)?(?:高速|中高速|两位数|快速|较快|稳定|平稳|正|高)?(?:增长|增速|增幅|涨幅)(?![到至为了])/u;
const FALLS_BEHIND = /^的?(?:降幅|跌幅|负增长)/u;
const KEEPS = /(?:保持|实现|呈现|取得|均以|约以|以)(?:了|在|约|近|超|逾|超过|年均|平均)*$/u;

/** 年均增长达到13%: what rises a year, though 增长到 tells a level. */
const GROWS_BY_YEAR =
  /(?:年均|年平均|同比|环比)(?:复合)?(增长|递增|提高|增加|下降|降低|减少)(?:率|速度|幅度)?(?:分别)?(?:达到|达|为)(?:了|约|近|超过?)*$/u;

function growthByYear(words: string): Trend {
  const verb = GROWS_BY_YEAR.exec(words)?.[1];
  return verb === undefined ? null : /[降减]/u.test(verb) ? 'down' : 'up';
}

function growthKept(text: string, { quantity }: Candidate, from: number): Trend {
  const behind = text.slice(quantity.end, quantity.end + 10);
  const trend = RISES_BEHIND.test(behind) ? 'up' : FALLS_BEHIND.test(behind) ? 'down' : null;
  return trend !== null && KEEPS.test(text.slice(from, quantity.start)) ? trend : null;
}

/**
 * Whether the number is itself a rise or a fall: 增长5.6%, 增幅为2%, 净增商事主体11.8万户, and the later ones of a list
 * (分别增长4.3%、5.5%). A level that was risen to (提高到90%) is neither.
 */
export function trendOf(text: string, found: Candidate, previous: Candidate | undefined): Trend {
  const { quantity, sentence } = found;
  // From a fall to a rise: neither.
  if (quantity.value < 0 && (quantity.valueMax ?? -1) > 0) return null;
  const from = Math.max(sentence.start, previous?.quantity.end ?? 0, quantity.start - 40);
  const rate = quantity.unit?.kind === 'rate';
  const things = quantity.unit?.kind === 'count' && !/^[位名]$/u.test(quantity.unit.text);
  if (rate && DIFFERS.test(text.slice(Math.max(from, quantity.start - 16), quantity.start))) return null;
  const direct = trendBehindFillers(text, quantity.start, from, TREND_FILLERS, (end) =>
    verbTrend(text, end, from, rate, things),
  );
  if (direct) return signed(direct, quantity.value);
  // 同比-6.2%
  const signs = /^[+-－−–—负]/u.test(text.slice(quantity.start, quantity.numeral));
  if (rate && signs && COMPARED_WITH.test(text.slice(from, quantity.start))) return quantity.value < 0 ? 'down' : 'up';
  const kept = rate ? (growthByYear(text.slice(from, quantity.start)) ?? growthKept(text, found, from)) : null;
  if (kept) return signed(kept, quantity.value);
  const than = rate ? THAN_BEFORE.exec(text.slice(from, quantity.start))?.[1] : undefined;
  if (than !== undefined) return than === '高' ? 'up' : 'down';
  if (quantity.unit?.text === '番') return 'up';
  const noun = trendBehindFillers(text, quantity.start, from, NOUN_FILLERS, (end) => nounTrend(text, end, from));
  if (noun && rate) return signed(noun, quantity.value);
  if (previous?.trend && previous.sentence === sentence && inOneList(text, previous, found))
    return signed(signed(previous.trend, previous.quantity.value), quantity.value);
  const clause = text.slice(Math.max(from, clauseStart(text, quantity.start, from)), quantity.start);
  // 降低收费标准26项: so many standards were lowered.
  return things && /(?:标准|门槛|成本|费率|税率)$/u.test(clause) ? null : objectTrend(clause);
}
