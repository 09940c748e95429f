import { wordAt } from '../../text/index.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { clauseSubject } from './noun-after.ts';
import { isCount } from './share-behind.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimLeading, trimTrailing } from './trim-words.ts';
import { BUYS, BUYS_AN_ACT } from './words/spending.ts';

/** A clause that says no more of a sum than that it was spent. */
const SPENDS =
  /^(?:(投资|投入|花费|筹资|耗资|斥资)(?:各类)?(?:资金|经费)?|(?:安排|筹措|筹集|落实|统筹|整合)资金|统筹)$/u;
/** How far behind a sum what it is for may end. */
const REACH = 48;
const JOINED = /^[、和与及并]|^以及/u;
/** 示范河的打造, 道路的修缮: what was done is said behind what it was done to. */
const IS_WORKS = /^[^,;。:、]{2,24}?(?:工程|项目)/;
/** 在义仁河段|开展, 对村道|进行: where, or to what, stands before the verb. */
const WHERE = /^在[^,;。:、]{2,14}?(?=(?:开展|实施|建设|新建|建成|打造|推进|安装))/;
/** 对村道、桥梁进行修缮 */
const DONE_TO = /^对([^,;。进行实施]{2,36})(?:进行|实施|开展)了?(?:全面|综合)?([\u4e00-\u9fff]{2,6})(?=[,;。、]|$)/u;
const LAST_JOINED = /[、和与及][^、和与及]*$/u;
const SOON = /^(?:即将|正在|正|已经?|可|全域|全面|全力|大力)/u;
const HOW_MANY = /^(?:[一两三][座条处个所项批]|一批|该|本)(?=.{2})/u;
const SO_MANY = /(?<=.{2})[一两三四五六七八九十][个架辆台座条处套间栋]$/u;
/** 建成集展览、宣传于一体的基地 */
const IN_ONE = /^集[^,;。]{2,30}?于一体的/;
const MEASURE = /(?:占地面积|占地|建筑面积|面积|里程|全长|长度)$/u;

/** The verb, or verbs, with which the words behind a sum begin, and where their object begins. */
function verbsOf(words: string): { verb: string; end: number } {
  let verb = '';
  let end = 0;
  for (let turn = 0; turn < 3; turn++) {
    const joint = verb === '' ? 0 : (JOINED.exec(words.slice(end))?.[0].length ?? 0);
    const next = wordAt(BUYS, words, end + joint);
    if (next === '') break;
    verb = joint === 0 ? verb + next : verb;
    end += joint + next.length;
    if (words.charAt(end) === '了') end++;
  }
  return { verb, end };
}

/** What the words between a verb and the end of its clause name. */
function objectIn(words: string): string {
  const open = words.replace(HOW_MANY, '').replace(IN_ONE, '');
  return (IS_WORKS.exec(open)?.[0] ?? clauseSubject(open)).replace(SO_MANY, '');
}

/**
 * 投资300万元,新建生态停车场: a sum of which its own clause says only that it was spent is told by what it is for, which stands
 * behind it; `next` is the number behind it, whose subject is known (新建停车位120个). '' where nothing is said so.
 */
export function spentOn(text: string, found: Candidate, next: Candidate | undefined): string {
  const { quantity, sentence, trend } = found;
  if (quantity.unit?.kind !== 'money' || trend !== null) return '';
  const before = text.slice(clauseStart(text, quantity.start, sentence.start), quantity.start);
  const spends = SPENDS.exec(trimTrailing(trimLeading(before)) || before.trim());
  if (spends === null) return '';
  const measure = spends[1] === '投资' ? '投资' : spends[1] === '筹资' ? '筹资' : '投入';
  const behind = text.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH));
  const comma = behind.startsWith(',') ? 1 : 0;
  const skipped =
    comma + behind.length - comma - trimLeading(behind.slice(comma).replace(WHERE, '').replace(SOON, '')).length;
  const words = behind.slice(skipped);
  const [, to = '', done = ''] = DONE_TO.exec(behind.slice(comma)) ?? [];
  if (done !== '') return nameOf(objectIn(to.slice(to.search(LAST_JOINED) + 1)), done, LAST_JOINED.test(to), measure);
  const { verb, end } = verbsOf(words);
  if (verb === '') return '';
  const mark = words.slice(end).search(/[,;。:!?\n]/u);
  const object = mark < 0 ? words.slice(end) : words.slice(end, end + mark);
  const begins = quantity.end + skipped + end;
  const counted = next !== undefined && next.quantity.start < begins + object.length ? next : undefined;
  const name = counted === undefined ? objectIn(object) : isSum(counted) || !counted.own ? '' : counted.subject;
  const what = name.replace(MEASURE, '');
  const listed = isListed(object, name, counted, begins);
  const act = !listed && wordAt(BUYS_AN_ACT, verb, 0) === verb && !what.includes(verb) ? verb : '';
  return nameOf(what, act, listed, measure);
}

/** 村道、桥梁|修缮|投资: as much of it as fits, the thing before what was done to it. */
function nameOf(what: string, act: string, listed: boolean, measure: string): string {
  // 扶持学前、民办教育: half a name.
  if (what.length < (listed ? 3 : 2)) return '';
  const more = listed ? '等' : '';
  const tail = what.length + more.length + act.length + measure.length <= LONGEST_SUBJECT ? more + act : more;
  // “三清三改”工作
  const thing = what.length > 8 ? what.replace(/(?<=”)(?:工作|行动)$/u, '') : what;
  return shorten(thing, LONGEST_SUBJECT - tail.length - measure.length) + tail + measure;
}

function isSum(found: Candidate): boolean {
  return !isCount(found) && found.quantity.unit?.kind !== 'physical';
}

/** 建成花坛2处、游园1个: whether more than one thing was had for the sum. */
function isListed(object: string, name: string, counted: Candidate | undefined, begins: number): boolean {
  const at = counted === undefined ? object.indexOf(name) + name.length : counted.quantity.end - begins;
  const rest = object.slice(Math.max(0, at));
  return JOINED.test(rest.startsWith(name) ? rest.slice(name.length) : rest);
}
