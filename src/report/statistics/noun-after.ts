import { wordAt, wordBefore } from '../../text/index.ts';
import { cutAtHead } from './head-noun.ts';
import { END_MARKS, nounEnd } from './noun-end.ts';
import { kindOfAll, notYet, otherKinds, withoutHow } from './opened.ts';
import { isInside, quoted } from './quotations.ts';
import { balance, LONGEST_SUBJECT, shorten } from './shorten.ts';
import { begins, leadVerb, rankBehind, trimLeading, trimTrailing } from './trim-words.ts';
import { DEPENDENT_NOUNS, HEAD_NOUNS, SAFE_WORDS } from './words/subjects.ts';
import { FALL, RISE, VERBAL_NOUNS } from './words/verbs.ts';

/** 突破2000亿大关, 连上5万亿元、6万亿元两个台阶: no things that are counted. */
const STEPS = /^(?:[一二两三四五]个)?(?:台阶|大关|关口|门槛)/u;
const OTHER_KIND = /^(?:[、和与及][^,;。、]{1,5}[类级型])+(?=[^,;。、])/;
/** 高龄、残疾群众: two words for whom, and the noun behind the second. */
const FOR_WHOM = /^(?:高龄|残疾|贫困|困难|失能|孤寡|留守|低保|特困|独居|病残)$/u;
/** 10位区人大、政府、政协领导: whose they are. */
const WHOSE_HEAD = /^(?:[省市县区州]?(?:人大常委会|人大|政府|政协|党委|纪委|纪委监委|法院|检察院))$/u;
const EVENT_FOR = /^[促惠助护普送进迎].*(?:活动|行动|项目|措施|政策|工程|服务)$/u;
/** Words that only describe what stands behind the 的. */
const DESCRIPTIVE =
  /(?:相结合|知名|著名|一流|领先|先进|优质|特色|典型|优秀|急需|紧缺|共性|为主|为辅|以上|以下|现行有效|继续有效|规模|水平|影响力|竞争力|带动力|级|性|(?<![模类转典])型|(?<![模方形])式|(?<![种人鱼分])类)$|^(?:最|较|更|全国|国内|国际|世界|全省|全市|全球)[^,;。、]{0,6}$/;
/** 降3个百分点; in 减停产企业 the character is the noun's. */
const FALLS = /^[降减跌](?:[了为至到]|\s*\d|[,;。:、]|$)/u;
/** What it came to: 增至, 下滑到. */
const BECOMES =
  /^(?:(?:[\u4e00-\u9fff]{2}性、?)+(?:突破|跨越|跃升)|[增升降减缩压扩]|跃升|攀升|下滑|回落|回升|扩大|缩小|提速)[至到为]/u;
/** 在80至100人之间: no noun. */
const BOUNDS = /^(?:之间|之内|之外)/u;
/** 50万平方米主体竣工: of the buildings named before. */
const STRUCTURE_DONE = /^主体(?:结构|工程)?(?:竣工|封顶|完工|施工|建成|开工)/u;
/** 专项资金|支持, with the number of what was supported behind it. */
/** 另2件尚未判决: a predicate. */
const UNDONE = /^(?:尚未|尚在|仍|还未|正在|即将|已于)/u;
const SPENT_ON = /(?<=资金|经费|补助|贷款|债券)(?:支持|扶持|撬动|带动|惠及|奖励|资助)$/u;
const KINDS_OF_ONE =
  /^[省市县区乡镇村]、[省市县区乡镇村](?:道|路|级[\u4e00-\u9fff]{2,4}|区|组)(?![\u4e00-\u9fff]{2}镇)/u;
const IS_RATE = /(?:率|占比|比重|比例)$/u;

/** Words that begin with 中 besides the safe ones: 中药, 中队. */
const IN_NAME =
  /^中(?:[小大高低型等外西药医水央华国级层期学职专转试标考选青老欧美日韩俄亚非巴班队锋葡铁科粮车压继巡]|东部)/u;

const LISTED_PLACES =
  /^(?:[省市县区州旗镇乡](?:\([市县区旗]\))?区?[、和及]){1,4}(?=(?:[市县区镇乡村]|街道|开发区|园区)[^,;。、和及]{4,})/;
const REMARK =
  /^\([^(),;。]{1,12}\)(?=[\u4e00-\u9fff]{3,10}(?:会|会议|中心|大赛|活动|工程|行动|平台|基地)(?:$|[,;。:、]))/;

/**
 * The noun that follows a unit, '' if none does. `raw`: the folded text from the end of the unit to the next number or the end of the
 * sentence; `cut`: a number follows it at once, without a mark between.
 */
export function nounAfter(raw: string, cut: boolean): string {
  let phrase = raw.trimStart();
  const linked = phrase.startsWith('的');
  if (linked) phrase = phrase.slice(1);
  // 3期2031年度执法人员培训班: of which year they are.
  if (begins(phrase, '12')) phrase = phrase.replace(/^(?:19|20)\d\d年度?(?=[“\u4e00-\u9fff]{2})/u, '');
  // 1700家已备案机构: 已 opens a predicate everywhere else.
  if (phrase.startsWith('已') || phrase.startsWith('不'))
    phrase = phrase.replace(/^(?:已(?:实施|作出|出台)(?=[^完,;。、]{2})|已(?=备案|登记|注册|投用)|不同程度)/, '');
  // 3期2032年度培训班
  if (begins(phrase, '12')) phrase = phrase.replace(/^(?:19|20)\d{2}年度?(?=[\u4e00-\u9fff]{3})/, '');
  // 977件中直接纠错236件: what of them another number counts.
  if (cut && phrase.startsWith('中') && wordAt(SAFE_WORDS, phrase, 0) === '' && !IN_NAME.test(phrase)) return '';
  // 5000万千瓦新增机组全部投产
  if (phrase.startsWith('新')) phrase = phrase.replace(/^新[增建](?=[\u4e00-\u9fff]{3,})/u, '');
  if (begins(phrase, '方领环'))
    phrase = phrase.replace(/^(?:方面|领域|环节)(?=(?:主要|重点|具体|核心|关键|重大).{2})/, '');
  // 16个市、县(市)区、开发区政务服务中心: what all of them have.
  const places = begins(phrase, '省市县区州旗镇乡') ? (LISTED_PLACES.exec(phrase)?.[0].length ?? 0) : 0;
  const theirs = places === 0 ? '' : nounAfter(phrase.slice(places), cut);
  if (theirs.length > 4) return theirs;
  phrase = withoutRemark(phrase);
  // 37起案情重大、复杂的案件: how they are.
  phrase = withoutHow(phrase);
  // 45件未上传案件: 未 opens a predicate everywhere else.
  const undone = notYet(phrase);
  const rest = undone === '' ? '' : nounAfter(phrase.slice(undone.length), cut);
  if (rest !== '' && undone.length + rest.length <= LONGEST_SUBJECT) return undone + rest;
  const end = nounEnd(phrase);
  if (/^(?:全国|全省|全市|全区|全县|国内|国际|世界|全球|行业)(?:领先|第|首|唯一|最)/u.test(phrase)) return '';
  // 19.8亿元增至2032年的48.6亿元
  if (BECOMES.test(phrase)) return '';
  if (wordAt(RISE, phrase, 0).length > 1 || FALLS.test(phrase) || wordAt(FALL, phrase, 0).length > 1) return '';
  if (end === 0) return readRelative(phrase);
  if (BOUNDS.test(phrase) || UNDONE.test(phrase) || (phrase.startsWith('主体') && STRUCTURE_DONE.test(phrase)))
    return '';
  let noun = phrase.slice(0, end);
  if (STEPS.test(noun)) return '';
  // 十余个产业类、配套类更新项目: the noun stands behind the last of the kinds.
  const kinds = /[类级型]$/u.test(noun) ? OTHER_KIND.exec(phrase.slice(end))?.[0] : undefined;
  if (kinds !== undefined) return nounAfter(phrase.slice(end + kinds.length), cut);
  // 15场宣讲、讲座等活动: the first of them, and what all of them are.
  const all = kindOfAll(phrase.slice(end));
  if (all !== '') return noun.length + all.length < LONGEST_SUBJECT ? `${noun}等${all}` : all;
  const others = otherKinds(noun, phrase.slice(end));
  if (others !== '' && noun.length + others.length <= LONGEST_SUBJECT) return noun + others;
  if (WHOSE_HEAD.test(noun) && phrase.charAt(end) === '、') return nounAfter(phrase.slice(end + 1), cut);
  // 60场促就业、促创业活动: two of one form, and what both are stands behind the second.
  const other = phrase.charAt(end) === '、' ? phrase.slice(end + 1, end + 1 + nounEnd(phrase.slice(end + 1))) : '';
  if (noun.length <= 4 && other.length > noun.length && other.charAt(0) === noun.charAt(0) && EVENT_FOR.test(other))
    return shorten(`${noun}、${other}`);
  // 34个国控、省控断面: two kinds of one thing.
  const kind = noun.length;
  if (kind > 1 && kind < 4 && other.length > kind + 1 && noun.slice(-1) === other.charAt(kind - 1) && noun !== other) {
    const second = nounAfter(phrase.slice(end + 1), cut);
    const both = `${noun}、${second}`;
    if (second.startsWith(other.slice(0, kind))) return both.length <= LONGEST_SUBJECT ? both : second;
  }
  // 90人次医务、流调等人员: the kind of which some are listed.
  const listed = phrase.charAt(end) === '、' && !ENDS_IN_HEAD.test(noun) ? kindOfSome(phrase, noun) : '';
  if (listed !== '') return listed;
  if (FOR_WHOM.test(noun) && /^[、和与及]/u.test(phrase.charAt(end))) return nounAfter(phrase.slice(end + 1), cut);
  // 2家全国知名的评估机构: what is counted stands behind the words that describe it.
  if (phrase.charAt(end) === '的' && DESCRIPTIVE.test(noun)) {
    const described = phrase.slice(end + 1);
    const head = described.slice(0, nounEnd(described));
    if (head.length >= 2) return shorten(headOf(head));
  }
  // 6处政府挂牌督办的隐患: what they are, and not who acts.
  const ofActor = WHO_ACTS.test(noun) ? ACTED_ON.exec(phrase.slice(end))?.[1] : undefined;
  const thing = ofActor === undefined ? '' : clauseSubject(ofActor);
  if (thing.length > 2) return thing;
  if (DESCRIBES.test(noun)) return readRelative(phrase) || shorten(headOf(noun));
  // 6个中小学教育集团和|3个: of two names that are joined the first is complete.
  const joined = cut && end === phrase.length && IS_JOINED.test(phrase);
  if (cut && noun.length > 3 && noun.endsWith('即')) noun = noun.slice(0, -1);
  if (joined) noun = noun.replace(/(?:以及|[和与及])$/u, '');
  const whole = cut && end === phrase.length && !joined;
  if (cut && phrase.search(END_MARKS) < 0) noun = organOnly(noun);
  // 9类重点人群签约服务覆盖率: what is counted is no rate.
  if (cut && IS_RATE.test(noun))
    noun = cutAtHead(noun)
      .replace(/(?<=.{2})(?:[\u4e00-\u9fff]{2}率|占比|比重|比例)$/, '')
      .replace(/(?<=.{4})水质$/, '');
  if (whole) noun = withoutAct(noun);
  // 启动剩余|984个台区: a verb, of whose object the next number counts.
  if (whole && noun.length > 2 && leadVerb(noun).length > 1 && !ENDS_IN_HEAD.test(noun)) return '';
  if ((whole && noun.length > 4) || (joined && noun.length > LONGEST_SUBJECT)) noun = cutAtHead(noun);
  if (whole) noun = trimMeasure(trimTrailing(noun)).replace(SPENT_ON, '');
  if (!whole && noun.length > 5 && !ENDS_IN_HEAD.test(noun)) noun = withoutAct(noun);
  noun = noun.replace(/^级/u, '');
  // 乡镇(街道)公共法律服务站: the second kind is left out before the name is.
  if (noun.length > LONGEST_SUBJECT && noun.includes('('))
    noun = noun.replace(ONE_OF_EACH, '$1$2').replace(SECOND_KIND, '');
  // 高风险车辆拦查后开展教育: when it was done.
  if (noun.length > 4 && noun.endsWith('后')) noun = noun.replace(/(?<=.{2})[\u4e00-\u9fff]{2}后$/, '');
  // 县、乡道: the kinds of one noun.
  if (noun.length === 1) noun = KINDS_OF_ONE.exec(phrase)?.[0] ?? noun;
  if (noun.length === 1) return /[村县镇乡户区市省州旗]/u.test(noun) ? noun : '';
  return noun.length < 2 || leadVerb(noun) === noun ? '' : shorten(headOf(noun));
}

const SOME_OF = /^[^,;。:、()]{2,8}(?:、[^,;。:、()]{2,12}){1,4}?等(?:领域|行业|方面)?(?=[\u4e00-\u9fff]{2})/u;

/** 医务、流调等人员, 新材料等产业基金: a list that ends with 等 and the kind of its members, whole where there is room, else with the first of them or none. */
function kindOfSome(phrase: string, first: string): string {
  const list = SOME_OF.exec(phrase)?.[0] ?? '';
  const rest = phrase.slice(list.length);
  const kind = list === '' ? '' : rest.slice(0, nounEnd(rest));
  if (kind.length < 2 || !ENDS_IN_KIND.test(kind)) return '';
  const whole = list + kind;
  if (whole.length <= LONGEST_SUBJECT) return whole;
  const some = `${first}等${kind}`;
  return some.length <= LONGEST_SUBJECT ? some : kind.length > 3 ? shorten(kind) : '';
}

/** A joint at the end, which in 涉及, 参与 is none. */
const IS_JOINED = /[^涉普惠触波危以]及$|以及$|[^参赠授给]与$|[^总缓调中温谐]和$/u;
const IN_THE_NAME = /^\([^(),;。]{1,16}\)(?=[\u4e00-\u9fff]{2})/u;
const SECOND_KIND = /(?<=[村县镇乡区市省州街道])\([^()]{1,8}\)(?=[\u4e00-\u9fff]{4})/u;
/** 乡(镇)司法服务站: 乡镇. */
const ONE_OF_EACH = /([乡镇县市区村])\(([镇街区市县旗居])\)(?=[^()]{4,10}$)/u;
const WORKS_BEHIND =
  /^[\u4e00-\u9fff]{2,6}(?:(?:项目|工程)(?![\u4e00-\u9fff]*(?:项目|工程))|(?:服务|示范|教学|体验)[点站])/u;
const LATIN_REMARK = /^\([A-Za-z\d+&-]+\)/;

const WHO_ACTS = /^[\u4e00-\u9fff]{0,4}(?:政府|部门|机关|法院|群众)$/u;
const ACTED_ON = /^[^的,;。:、]{2,8}的([\u4e00-\u9fff]{3,12})/u;

/** 法治云丘(法治政府)建设推进会: without a remark in the midst of the name. */
function withoutRemark(phrase: string): string {
  const open = phrase.slice(0, LONGEST_SUBJECT).indexOf('(');
  // 合格境外有限合伙人(QFLP)投资基金, 贫困(低保户)残疾人: the noun goes on behind it.
  const inName = open < 2 ? null : IN_THE_NAME.exec(phrase.slice(open, open + 24));
  if (inName && (LATIN_REMARK.test(inName[0]) || FOR_WHOM.test(phrase.slice(0, open))))
    return phrase.slice(0, open) + phrase.slice(open + inName[0].length);
  // 中小学(幼儿园)建设项目: the works are both kinds'.
  if (inName && WORKS_BEHIND.test(phrase.slice(open + inName[0].length)) && phrase.slice(0, open).search(END_MARKS) < 0)
    return phrase.slice(0, open) + phrase.slice(open + inName[0].length);
  if (open < 2 || phrase.slice(0, open).search(END_MARKS) >= 0) return phrase;
  return phrase.slice(0, open) + phrase.slice(open, open + 40).replace(REMARK, '') + phrase.slice(open + 40);
}

/** Who acts, as far as they are counted: 调解组织|化解纠纷1.8万件, 执法部门|公布清单131项. */
const ORGAN = /^[^、和与及]{0,8}?(?:组织|调委会|委员会|部门|街道|乡镇|镇街|法院|派出所|司法所|律所|专班|调解室|工作室)/;

/** Of a clause that another number ends, the body that acts in it, where it has a verb; else the whole. */
function organOnly(noun: string): string {
  const organ = ORGAN.exec(noun)?.[0] ?? '';
  const rest = noun.slice(organ.length);
  return organ !== '' && rest.length >= 4 && leadVerb(rest).length > 1 ? organ : noun;
}

const ENDS_IN_KIND =
  /(?:人员|产业|企业|项目|工程|行业|活动|基金|产品|设备|设施|物资|部门|单位|机构|平台|案件|问题|事项|服务|村|镇|市场|园区|基地|作物|水果|疾病|药品|课程|政策|措施)$/u;
/** A verb before these is part of a name: 企业孵化基地. */
export const ENDS_IN_HEAD =
  /(?:基地|中心|平台|项目|工程|[园区员者院校队站点室所会厅店厂]|机构|公司|组织|代表|系统|场所|企业|单位|部门|家庭|户|活动|服务|制度|方案|产品|问题|事项|率|数|量|额|[案证书])$/u;
const ACTORS =
  /(?:[人户员者工家省市县区乡镇村校院所队女童生]|老人|[委协商]会|部门|单位|企业|机构|街道|群众|居民|公司|中心|组织)$/u;

/** 20个省区市|转运伤员10人: what those that are counted did with what the next number counts. */
function withoutAct(noun: string): string {
  for (let at = 2; at <= noun.length - 4; at++) {
    const verb = leadVerb(noun.slice(at));
    if (verb.length < 2 || noun.length - at - verb.length < 2) continue;
    if (!ACTORS.test(noun.slice(0, at))) continue;
    const isNoun = VERBAL_NOUNS.words.has(verb) || wordAt(HEAD_NOUNS, noun, at + verb.length) !== '';
    if (!isNoun && wordAt(SAFE_WORDS, noun, at) === '') return noun.slice(0, at);
  }
  return noun;
}

/** 12条产业链项目占比84%: 占比 belongs to the next number. */
function trimMeasure(noun: string): string {
  const word = wordBefore(DEPENDENT_NOUNS, noun, noun.length);
  return word.length > 1 && noun.length - word.length >= 2 ? noun.slice(0, -word.length) : noun;
}

const STANDS_FOR = /^(?:代表|象征|体现|反映|支撑|引领|占|作为)[^,;。的]{2,}的/u;

/** The subject with which a clause begins: 股权投资基金扎堆罗湖 → 股权投资基金. */
export function clauseSubject(clause: string): string {
  const words = trimLeading(clause);
  const stop = nounEnd(words);
  const end = stop + (words.startsWith('增加值', stop) ? 3 : 0);
  // 代表新经济的新兴产业增加值: what it stands for is no more than a description.
  if (words.charAt(end) === '的' && STANDS_FOR.test(words)) return clauseSubject(words.slice(end + 1));
  const named = words.slice(0, end);
  const noun = named.slice(0, named.length - rankBehind(named.slice(-16)).length);
  return noun.length < 2 ? '' : shorten(headOf(noun));
}

/** A noun phrase that is too long: the first of a pair, or up to its first head. */
function headOf(noun: string): string {
  const first = firstOf(noun);
  if (first.length <= LONGEST_SUBJECT) return first;
  const head = cutAtHead(first);
  // 境外地区涉诈犯罪嫌疑人: people, and not the place they are from.
  if (/(?:嫌疑人|当事人|犯罪分子|涉案人员)$/u.test(first) && !/(?:人|者|人员)$/u.test(head)) return shorten(first);
  return head.length >= 4 && head.length <= LONGEST_SUBJECT ? head : first;
}

/** 未签约当事人的: a noun by itself, whatever it owns. */
const NOT_DONE = /^[未不][^,;的]{2,6}(?:人|者|户|人员|企业|单位)$/;
/** Words that open a clause which describes the noun behind its 的. */
const DESCRIBES =
  /^(?:(?:长期|常年|完全|尚|仍|一直)?(?:无|没有|缺乏|缺少)|以|由|与|具有|涉及|符合|涉嫌|不|有|在|为|对|被|贴近|适合|具备|反映|体现|面向|存在|违反|受损|用于|属于|来自|享受|未|可|进展|排名|获(?!奖|评))/u;

/** 38宗以区政府为被告的行政诉讼案件: the noun behind the 的 of the clause that describes it. */
function readRelative(phrase: string): string {
  const mark = phrase.search(END_MARKS);
  const clause = mark < 0 ? phrase : phrase.slice(0, mark);
  const at = clause.indexOf('的');
  if (at < 2 || at > 16 || !DESCRIBES.test(clause)) return '';
  if (NOT_DONE.test(clause.slice(0, at))) return shorten(clause.slice(0, at));
  const rest = clause.slice(at + 1);
  const noun = rest.slice(0, nounEnd(rest));
  return noun.length < 2 ? '' : shorten(noun);
}

/** Of a long pair (关键技术攻关和成果产业化应用) the first, which the number counts. */
function firstOf(noun: string): string {
  if (noun.length <= LONGEST_SUBJECT) return noun;
  const at = noun.slice(0, LONGEST_SUBJECT).search(/[和与及或]/u);
  return at >= 3 && !isInside(quoted(noun), at) ? noun.slice(0, at) : noun;
}

/** A clause that is longer would be cut within a word. */
const LONGEST_CLAUSE = 14;

/** The words right behind a share, where they say of what: 28%投向中小微制造业企业. */
export function clauseAfter(raw: string): string {
  const phrase = raw.trimStart().replace(/^的/u, '');
  if (BOUNDS.test(phrase) || BECOMES.test(phrase)) return '';
  const mark = phrase.search(END_MARKS);
  const clause = (mark < 0 ? phrase : phrase.slice(0, mark)).replace(/\s/gu, '');
  return clause.length < 2 || clause.length > LONGEST_CLAUSE ? '' : balance(clause.slice(0, LONGEST_SUBJECT));
}
