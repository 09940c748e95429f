import { wordAt } from '../../text/index.ts';
import { toldTo } from './clause-names.ts';
import { type Candidate, clauseStart, segmentStart } from './clauses.ts';
import { kindListed } from './list-before.ts';
import { join } from './name-parts.ts';
import { clauseSubject, nounAfter } from './noun-after.ts';
import { type PhraseBefore, phraseBefore } from './noun-before.ts';
import { withFront } from './shared-front.ts';
import { kindInBrackets, LONGEST_SUBJECT } from './shorten.ts';
import { withoutSlogan } from './slogans.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { HOW_NOUNS, SAFE_WORDS } from './words/subjects.ts';

/** What the words around one number say; what costs more than to cut them out is read when it is first asked for. */
export class NumberContext {
  /** The words of its clause that lead up to it. */
  readonly wordsBefore: string;
  /** The words behind its unit, to the next number or the end of the sentence. */
  readonly wordsAfter: string;
  private readonly text: string;
  private readonly found: Candidate;
  private readonly previous: Candidate | undefined;
  /** Behind the number before it, or where the sentence begins. */
  private readonly from: number;
  /** A number follows at once, without a mark between. */
  readonly cut: boolean;
  private knownPhrase: PhraseBefore | undefined;
  private knownNoun: string | undefined;
  private knownCarried: string | undefined;

  /** `previous` and `next` are the number's neighbours in the passage; `text` is folded. */
  constructor(text: string, found: Candidate, previous: Candidate | undefined, next: Candidate | undefined) {
    const { quantity, sentence } = found;
    this.text = text;
    this.found = found;
    this.previous = previous;
    this.from = previous ? Math.max(sentence.start, previous.quantity.end) : sentence.start;
    const between = text.slice(this.from, quantity.start);
    this.wordsBefore = withoutOwner(readWordsBefore(text, quantity.start, this.from), between, previous);
    const { words, cut } = readWordsAfter(text, found, next);
    this.wordsAfter = words;
    this.cut = cut;
  }

  /** What the words before it name. */
  get phrase(): PhraseBefore {
    this.knownPhrase ??= phraseOf(this.text, this.found.quantity.start, this.from, this.wordsBefore);
    return this.knownPhrase;
  }

  /** The noun behind its unit, '' if none. */
  get noun(): string {
    this.knownNoun ??= nounOf(this.wordsAfter, this.cut) || this.nounBehindRemark();
    return this.knownNoun;
  }

  /** 开展4次(每季度一次)专项检查: the noun behind a remark, where the words before name nothing. */
  private nounBehindRemark(): string {
    const remark = REMARK_FIRST.exec(this.wordsAfter)?.[0] ?? '';
    return remark === '' || this.phrase.noun !== '' ? '' : nounOf(this.wordsAfter.slice(remark.length), this.cut);
  }

  /** The name that the sentence said last, for a number that has none of its own. */
  get carriedName(): string {
    this.knownCarried ??= carried(this.text, this.found, this.previous);
    return this.knownCarried;
  }
}

/** A remark right behind a unit, with a noun behind it. */
const REMARK_FIRST = /^\([^(),;。]{1,16}\)(?=[“\u4e00-\u9fff]{2})/u;
/** How far behind a unit its noun is looked for. */
const REACH = 60;
/** The longest remark in brackets that may stand between a noun and its number. */
const LONGEST_REMARK = 40;
const CLOSED = /^\s*(?:[,;。:!?、()]|和|及|与|并|或|以及)/u;

/** 投诉案件中|大气污染, 违法行为中包括|占道: among which they are. */
const AMONG =
  /^[^,;、]{0,16}(?:案件|行为|问题|事项|线索|班次|清单|申请)中(?:包括|含)?(?![心国央介小型级])(?=[\u4e00-\u9fff]{2})/u;

function withoutThose(words: string): string {
  const rest = words.replace(AMONG, '');
  return rest !== words && rest.length - leadVerb(rest).length >= 2 ? rest : words;
}

/** 在机动车增加3万辆的情况下, 在结案的40件案件中: behind the number stands what closes the frame that 在 opens. */
const IN_FRAME = /^(?:[^。\n]*?的(?:情况|基础|背景|前提|形势|条件)[下上]|[^,;。]{3,16}中[,有])/u;
/** How far behind the number it may close. */
const FRAME = 60;

/** The text between a number and what comes next: another number, or the end of the sentence. */
function readWordsAfter(text: string, found: Candidate, next: Candidate | undefined): { words: string; cut: boolean } {
  const limit = Math.min(found.sentence.end, found.quantity.end + REACH);
  const nextStart = next && next.sentence === found.sentence ? next.quantity.start : limit;
  const end = Math.min(limit, nextStart);
  return { words: text.slice(found.quantity.end, end), cut: nextStart <= limit && nextStart < found.sentence.end };
}

/** The words of the clause before offset `at`; a short remark in brackets inside it (细颗粒物(PM2.5)平均浓度) is passed over, a second kind of place (村(社区)) kept. */
function readWordsBefore(text: string, at: number, from: number): string {
  const start = Math.max(from, clauseStart(text, at, from));
  // 复议案件977件中直接纠错236件: 中 belongs to the number before.
  const within = start === from && text.charAt(start) === '中' && wordAt(SAFE_WORDS, text, start) === '' ? 1 : 0;
  const near = text.slice(start + within, at).trim();
  const frame =
    near.startsWith('在') && IN_FRAME.test(text.slice(at, at + FRAME)) && wordAt(SAFE_WORDS, near, 0) === '';
  const own = frame ? near.slice(1) : near;
  const words = own.endsWith('计') ? own.replace(/(?<=等)(?:共计|合计|总计)$/u, '') : own;
  // 固定资产投资:-4.5%, 商品房销售面积(-8.4%): what a colon or a bracket gives the value of.
  // 立案数(同比下降13%): and so is its change.
  const bare = words === '' || (text.charAt(start - 1) === '(' && trimLeading(trimTrailing(words)) === '');
  if (bare && start > from && ':('.includes(text.charAt(start - 1) || ' '))
    return text.slice(Math.max(from, clauseStart(text, start - 1, from)), start - 1).trim();
  if (text.charAt(start - 1) !== ')' || start <= from) return words.includes('中') ? withoutThose(words) : words;
  const remark = Math.max(from, start - LONGEST_REMARK);
  const open = remark + text.slice(remark, start).lastIndexOf('(');
  if (open <= from || open < remark) return words;
  const behind = open + kindInBrackets(text, open);
  return text.slice(Math.max(from, clauseStart(text, open, from)), behind).trim() + words;
}

/** With these words a sentence goes on about what the one before it counted. */
const ALL_TOLD = /^(?:累计|总|共)/u;
const GOES_ON = /^(?:其中|同比|环比|较|比|占|累计|总|共|分别|增长|下降|平均|日均|月均)/u;

/** Whether the sentence of a number goes on about the subject of the sentence right before it, in the same paragraph. */
function goesOn(text: string, previous: Candidate, found: Candidate): boolean {
  const adjacent = previous.sentence.end === found.sentence.start && text.charAt(previous.sentence.end - 1) !== '\n';
  const opening = text.slice(found.sentence.start, found.sentence.start + 4);
  // 出台文件1件。共立案903起: another matter, which is counted in another measure.
  const sameUnit = previous.quantity.unit?.text === found.quantity.unit?.text;
  return adjacent && GOES_ON.test(opening) && (sameUnit || !ALL_TOLD.test(opening));
}

/** 落实行政复议法, 收案156件: what a clause without a number upholds is not what the next one counts. */
const NOT_COUNTED = /(?:[议政讼罚可制诉]法|条例|规定|机制|制度|要求|原则|作用|力度|方针|精神|理念|合力)$/u;

/** 经动态调整, 退出19户: by which steps. */
const BY_STEPS = /^经过?[\u4e00-\u9fff]{2,8}(?:调整|核查|核实|审查|审核|评估|认定|统计|努力|排查|研究|协商)$/u;

const WHO_ACTED = /(?:人员|干部|职工|民警|党员|队员)$/u;

/** 从案件类型看, 行政处罚类最多: from where it is looked at. */
const SEEN_FROM = /^从.{1,16}看$/;

/** 云海药业等一批|成长型企业: of which some are named. */
const SUCH_AS = /^.{2,12}等一批(?=[\u4e00-\u9fff]{4})/u;
/** 首次突破百亿大关, 排全省第五位: that a mark was passed, or which place it takes. */
const RANKS =
  /(?:(?:首次|再次|连续|成功|一举|历史性|率先)*(?:突破|跨越|跨过|迈上|迈入|站上|闯过|超过)[^,;]{0,8}(?:大关|台阶|门槛|关口)|(?:排名?|位[居列])[^,;]{0,8}(?:第[一二三四五六七八九十\d]+[位名]?|首位|前列))$/u;

/** 参加法律知识考试, 合格率100%: what has a rate of its own, whoever did it. */
const HAS_RATE = /(?:参加|参与|开展|组织|进行|^)([^参开组进]{2,8}(?:考试|考法|测试|抽检|竞赛|评查|测评))$/;

/** 占受理案件总数比例最高 */
const OF_ALL_SHARE = /^占[^占,;]{2,12}(?:比例|比重)(?:最高|最大|较高)?$/u;
const MEASURED = /(?:比[例重]|率|数量)$/u;
/** Words before a number that say only that it is so much. */
const COPULA = /^(?:约?为|是|达到?|有)(?:约|近)?$/u;

/** The name that an earlier clause, or an earlier number, of the sentence gives to a number that has none of its own. */
function carried(text: string, found: Candidate, previous: Candidate | undefined): string {
  const { quantity, sentence } = found;
  const bound = previous ? Math.max(previous.quantity.end, sentence.start) : sentence.start;
  let end = clauseStart(text, quantity.start, bound) - 1;
  // 结案(包括案前调解)86件: a remark right before the number is passed over.
  const open = text.charAt(end) === ')' ? text.lastIndexOf('(', end) : -1;
  if (open > bound) end = clauseStart(text, open, bound) - 1;
  let fallback = '';
  let nearest = '';
  for (let turn = 0; turn < 4 && end > bound; turn++) {
    // What a bracket says by the way names nothing that is told behind it.
    const remark = text.charAt(end - 1) === ')' ? text.lastIndexOf('(', end - 1) : -1;
    if (remark > bound && end - remark <= LONGEST_REMARK) end = remark;
    const start = clauseStart(text, end, bound);
    // 在已审结的案件中,胜诉26宗
    const whole = text.slice(start, end);
    const within = whole.startsWith('在') ? whole.replace(/^在(?:已?[^的]{2}的)?(.{2,})中$/, '$1') : whole;
    const clause = withoutSlogan(
      within
        .replace(SUCH_AS, '')
        .replace(RANKS, '')
        .replace(/[\d.]+$/, ''),
    );
    // Where a number came before, only a clause that names something new to do takes its place.
    const acts = leadVerb(trimLeading(clause)) !== '';
    // 占受理案件比例最高, 达92%: the share of what was counted before.
    if (previous?.sentence === sentence && OF_ALL_SHARE.test(clause)) return join(previous.base, '占比');
    const own = start > bound || !previous || previous.quantity.end <= sentence.start;
    const named = own ? phraseBefore(clause).noun : '';
    const isBare = clause.length < within.length && named.length >= 2;
    if (fallback === '' && (named.length > 3 || isBare)) nearest = named;
    const noun = NOT_COUNTED.test(named) || BY_STEPS.test(clause) || SEEN_FROM.test(clause) ? '' : named;
    if (noun.length >= 2 && acts) return noun;
    const rated = start > bound ? HAS_RATE.exec(noun)?.[1] : undefined;
    if (rated !== undefined) return rated;
    // 动真动硬、善作善成,完成签约8260户: a slogan names nothing.
    const slogan = clause.length === 4 && (text.charAt(start - 1) === '、' || text.charAt(end) === '、');
    if (fallback === '' && noun.length >= 2 && !slogan) {
      const who = clauseSubject(clause);
      // 社区全体人员开展集中学习: what they did, and not they.
      fallback = WHO_ACTED.test(who) && clause.startsWith('开展', clause.indexOf(who) + who.length) ? noun : who;
    }
    // 增长14%;财政收入迈过大关,达1330亿元: behind a ；another matter begins.
    if (text.charAt(start - 1) === ';' && (fallback.length > 3 || fallback.endsWith('业'))) return fallback;
    end = start - 1;
  }
  // 石桥镇获得补偿资金最多,为198万元: what the clause right before names.
  if (
    nearest !== '' &&
    (previous?.sentence === sentence || MEASURED.test(nearest)) &&
    COPULA.test(text.slice(clauseStart(text, quantity.start, bound), quantity.start))
  )
    return nearest;
  if (previous && (previous.sentence === sentence || (fallback === '' && goesOn(text, previous, found))))
    return previous.base;
  return fallback;
}

const BY_MEANS = /^([^的]*?(?:方式|形式))([\u4e00-\u9fff]{2,})$/;
const MEANS = /(?:以|通过|采取|采用|运用)(?=[^以通采运]*$)/;

/** 以调解、和解等方式结案: how, where that is all the words say; 以转送等方式处理案件: what was done so. Null where no way is told. */
function byMeans(text: string, at: number, from: number, words: string): PhraseBefore | null {
  const [, way = '', done = ''] = (words.includes('式') ? BY_MEANS.exec(trimTrailing(words)) : null) ?? [];
  if (way === '') return null;
  const phrase = phraseBefore(done);
  const act = phrase.verb || done;
  if (phrase.noun !== '' && phrase.noun !== done) return phrase;
  const list = text.slice(segmentStart(text, at, from), at - words.length) + way;
  const begin = MEANS.exec(list);
  const how = begin === null ? list : list.slice(begin.index + begin[0].length);
  const whole = how + act;
  return whole.length <= LONGEST_SUBJECT && begin !== null
    ? { noun: whole, whole, verb: '' }
    : { noun: '', whole: '', verb: act };
}

/** Those who act: their projects and matters have measures instead. */
const ACTING =
  /(?:农民工|妇女|[女男儿学]生|儿童|老人|[者员户村院局所队会省市县区镇乡]|[工老商]人|顾问|律师|企业|公司|单位|组织|机构|部门|中心|社区|街道|调解室|学校|干部|群众|对象|患者|青年|居民|村民|农民|家庭)$/u;

/** 督促18户用人单位|补缴社会保险费55万元: what the number before counts acts, or is acted for, and is no part of what this one counts. */
function withoutOwner(words: string, between: string, previous: Candidate | undefined): string {
  const owner = previous?.subject ?? '';
  if (owner.length < 2 || !ACTING.test(owner) || !words.startsWith(owner) || !between.trimStart().startsWith(owner))
    return words;
  const rest = words.slice(owner.length);
  const act = /^[共还又均已也]?/u.exec(rest)?.[0] ?? '';
  const verb = leadVerb(rest.slice(act.length)) || (act === '共' && rest.charAt(1) === '有' ? '有' : '');
  return verb.length + act.length > 1 && rest.length - act.length - verb.length >= 2 ? rest.slice(act.length) : words;
}

/** 东云、西云两个|园区入驻项目: the last of the places. */
const SO_MANY_OF = /^[^、\d]{1,6}?[两三四五六七八九十几]个(?=[\u4e00-\u9fff]{3})/u;
const OF_LEVELS = /^[国省市县区乡镇村][两二三四五]级(?=[“\u4e00-\u9fff]{3})/u;

function phraseOf(text: string, at: number, from: number, words: string): PhraseBefore {
  const kind = kindListed(text, at, from, words);
  if (kind !== '') return { noun: kind, whole: kind, verb: '' };
  const start = at - words.length;
  const listed = text.charAt(start - 1) === '、' && start - 1 > from;
  const told = listed ? toldTo(text.slice(segmentStart(text, start, from), at)) : '';
  // 区、市、县三级“一事通办”事项: what all of them have.
  const own = listed ? words.replace(OF_LEVELS, '').replace(SO_MANY_OF, '') : words;
  const phrase = byMeans(text, at, from, words) ?? phraseBefore(told || own);
  if (phrase.noun === '' || phrase.noun.length > 4 || text.charAt(start - 1) !== '、' || start - 1 <= from)
    return phrase;
  const named = withFront(text.slice(clauseStart(text, start - 1, from), start - 1), phrase.noun);
  return named === phrase.noun ? phrase : { noun: named, whole: named, verb: '' };
}

function nounOf(words: string, cut: boolean): string {
  const how = words.startsWith('的') && wordAt(HOW_NOUNS, words, 1) !== '';
  return how || CLOSED.test(words) ? '' : nounAfter(words, cut);
}
