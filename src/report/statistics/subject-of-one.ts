import { wordAt } from '../../text/index.ts';
import { subjectAcrossNumber } from './across-number.ts';
import { nounOfAmount } from './amount-noun.ts';
import { carriedSubject } from './carried-subject.ts';
import { casualties } from './casualties.ts';
import type { Candidate } from './clauses.ts';
import { describedBy, investedIn } from './described-by.ts';
import { checkedOnes, given, helpedOnly, personBehind } from './helped.ts';
import { join, nameIn, ownersOnly, whatIsThere, withoutLightVerb } from './name-parts.ts';
import { type NamedSubject, shareOfWhole, subjectNamed } from './named-subject.ts';
import { clauseAfter, ENDS_IN_HEAD, nounAfter } from './noun-after.ts';
import { phraseBefore } from './noun-before.ts';
import { NumberContext } from './number-context.ts';
import { coveredBy, kindOfWhole, likeBefore, ownerOf, partInBrackets } from './owners.ts';
import { planFulfilled } from './plan-fulfilled.ts';
import { namedByPredicate } from './predicate.ts';
import { shareDone, shareHaving } from './predicate-of-share.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { likeSister } from './sisters.ts';
import { suchAs } from './such-as.ts';
import { PEOPLE, priceTold } from './told-behind.ts';
import { toldFirst } from './told-first.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { DEPENDENT_NOUNS, DIVIDING_NOUNS, GENERIC_NOUNS, HOW_NOUNS, MANNER, OWNED_MEASURES } from './words/subjects.ts';
import { VERBAL_NOUNS } from './words/verbs.ts';

const WORKERS = /(?:[解导督协联辅网格教宣审]员|调解员|工作人员|执法人员|律师|民警|辅警|干部)$/u;
/** 具有执法资格的行政执法人员: they are officers, whatever they have. */
const OFFICERS = /^(?:具有|持有|具备).{2,6}?((?:行政|综合)?执法人员)$/u;
/** Said in comparison with what was named before: 高于全国0.4个百分点, 是去年的2.6倍. */
const COMPARED =
  /^(?:同比|分别|均|也)*(?:超(?![\d百千万亿十]{1,6}元的|[额范速员编高大市声限标低算充级导载时期短长薄细前龄燃])|远超|远高于|远低于|高于|高出|低于|快于|慢于|好于|优于|多于|少于|比(?!例|重|亚)|较(?![大多高好快强重小低少])|超出|领先|大于|超过|相当于|接近|是|成为|位居)/u;
const AGAINST = /^(.{2,}?)(?:高于|高出|低于|快于|慢于|好于|优于)[^的]*$/;
const ARE_PEOPLE = /^[人名位户](?!次)/u;
const SHARE = /^(?:约|仅|已|分别|各|将)*占(?![道路绿用领据]|地(?!区))/u;
/** What stands before the number does not belong to the noun behind it: 采集全区20个部门. */
const OPEN_ENDED = /(?:等|各|[全本]?[国省市区县州]|辖区|有关|相关|[和与及](?:\d{4}年)?|后)$/u;
const ONE_CHARACTER = /^[村县镇乡户区市省州旗]$/u;

/** 25项街道和社区的事项: by these units matters are counted, and not those whose they are. */
const ABSTRACT_UNIT = /^[项条件宗起份]/u;
const ACTORS = /(?:街道|社区|部门|单位|企业|机构|乡镇|镇街|村|群众|居民|人员|行业|学校|医院|[区县市省])$/u;
const MEASURE_SHARE = /^(?:建成|实际)?([\u4e00-\u9fff]{2,3})占(?!比)/u;
const LAND = /占(?:地|用|道|路|绿|领|有|据|比)/u;
const RATE_NAME = /(?:率|占比|比重|比例)$/u;
const OFTEN = /^(?:次|场|场次|期)$/u;
const MEETS_FOR = /^(?:研究|审议|审定|听取|部署|讨论|传达|学习|通报|安排)/u;
const EVENT = /(?:会议|[^社协学]会|活动|培训班?|讲座)$/u;
/** What 1.75亿元的产值 counts. */
const SUM = /(?:产值|增加值|税收|收入|利润|投资|资金|贷款|营收|销售额|效益)$/u;
const UNDONE = /^(?:[尚还暂仍])?(未[\u4e00-\u9fff]{2,8})(?=[,;。])/u;
const MATTERS = /(?:诉讼|复议|案件|申请|事项|问题)$/u;
const BESIDES = /[以之]?外[,;]$/u;
/** Before a number: some of those that were counted before. */
const OF_THOSE = /(?:其中[有的]?|中有|有|中)$/u;
const OF_SIZE = /^[\d.]*[十百千万亿]元(?:及)?以[上下]$/u;
/** 研发支出相当于生产总值的比例 */
const EQUAL_TO = /^(.{2,}?)相当于.{2,}的比[例重]/;
/** 生活标准不低于当地低保标准的1.6倍, 审核人员不足执法人员总数的5% */
const TIMES_OF = /^(?![是为达])(.{2,}?)(?:不低于|不超过|相当于|达到|超过|[是为]|(?<![下传到])达)/;
const PART_OF = /^(.{2,}?)(?:不足|不到|仅占|尚不到|达到)(?=.{2})/;
const CHANGE_NOUN = /(增速|增幅|降幅|涨幅|跌幅|增长率)[为在达约到]*$/u;

/** A number of things: the noun behind the unit, else the one before the number. */
function subjectOfCount(
  text: string,
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
  next?: Candidate,
): NamedSubject {
  const { noun, wordsBefore, wordsAfter } = context;
  const told = toldFirst(text, found, context, previous, next);
  if (told !== '') return subjectNamed(told);
  const checked = checkedOnes(noun, wordsBefore, wordsAfter.trimStart());
  if (checked !== '') return { ...subjectNamed(checked), measures: noun };
  const hurt = casualties(found, context, previous);
  if (hurt !== '') return subjectNamed(hurt);
  const called = namedByPredicate(noun, wordsAfter, context.cut);
  // Of those who got something it is the words around them that tell what is measured.
  const atStep = /^(?:项目|企业)$/u.test(noun) && called.length <= 8;
  // 智能制造项目15个, 其中6个项目获批: which they are is said before.
  const ofThose = atStep && OF_THOSE.test(wordsBefore) && previous?.base.endsWith(noun) === true;
  if (called !== '' && !ofThose)
    return called.endsWith(noun) && !atStep
      ? { ...subjectNamed(called, called.startsWith('参') ? noun : called), measures: noun }
      : subjectNamed(called);
  // 29项高质量完成: how, not what.
  if (MANNER.words.has(noun)) return subjectOfMeasure(text, found, context, previous);
  // 500多万人的特大城区: behind 的 stands what the number describes.
  // 7万户的村庄改造和8万户的厕所改造: what stands before belongs to the number before.
  if (noun !== '' && wordsAfter.startsWith('的') && /^的.*[和与及、]$/.test(wordsBefore)) return subjectNamed(noun);
  // 召开党委会议12次研究部署工作, 帮扶困难人员90人就业: what is counted is named before.
  const named = context.phrase.noun;
  const isEvent = OFTEN.test(found.quantity.unit?.text ?? '') && EVENT.test(named) && MEETS_FOR.test(noun);
  const isHelped = named.length > 2 && PEOPLE.test(found.quantity.unit?.text ?? '') && VERBAL_NOUNS.words.has(noun);
  if (isEvent || isHelped) return subjectOfMeasure(text, found, context, previous);
  // 配齐不少于3人的调解员: people are counted, whoever has them.
  if (PEOPLE.test(found.quantity.unit?.text ?? '') && wordsAfter.startsWith('的') && WORKERS.test(noun))
    return subjectNamed(noun);
  if (noun === '' || (wordsAfter.startsWith('的') && context.phrase.noun !== ''))
    return subjectOfMeasure(text, found, context, previous);
  if (DIVIDING_NOUNS.words.has(noun) && wordsAfter.trimStart().startsWith(`${noun}的`)) {
    const divided = nounAfter(wordsAfter.trimStart().slice(noun.length + 1), false);
    if (divided !== '') return subjectNamed(divided);
  }
  const person = personBehind(noun, found.quantity.unit?.text ?? '', wordsAfter);
  if (person !== '') return subjectNamed(person);
  if (ABSTRACT_UNIT.test(found.quantity.unit?.text ?? '') && ACTORS.test(noun) && wordsAfter.startsWith(`${noun}的`)) {
    const theirs = nounAfter(wordsAfter.slice(noun.length + 1), false);
    if (theirs !== '') return subjectNamed(theirs);
  }
  const isGeneric = GENERIC_NOUNS.words.has(noun);
  // 信息变更等19个事项: the last of the list tells which.
  const such = wordsBefore.endsWith('等') ? suchAs(wordsBefore, noun) : '';
  if (such !== '') return subjectNamed(such);
  const which = isGeneric ? context.phrase.noun : '';
  const general =
    which.length >= 2 && !OPEN_ENDED.test(wordsBefore) && wordsBefore !== previous?.subject && !/\d/u.test(which);
  const room = LONGEST_SUBJECT - noun.length;
  if (general && which.endsWith(noun)) return subjectNamed(which);
  // 规范性文件清理后6个文件继续有效: what they are is told before what was done with them.
  const within = isGeneric && which.length > noun.length ? which.indexOf(noun) : -1;
  if (within > 0 && !/\d/u.test(which)) return subjectNamed(which.slice(0, within + noun.length));
  if (general && (which.length <= room || noun.length <= 2)) return subjectNamed(shorten(which, room) + noun);
  const unit = found.quantity.unit?.text ?? '';
  const helped = helpedOnly(wordsAfter.trimStart(), unit);
  if (helped !== '' && noun.length > 2) return subjectNamed(shorten(helped));
  const counted = ownersOnly(noun, unit);
  if (counted !== noun) return subjectNamed(counted);
  // 案件未进入诉讼程序: of so general a noun what did not happen to it.
  const behind = isGeneric || MATTERS.test(noun) ? wordsAfter.trimStart().slice(noun.length) : '';
  const undone = UNDONE.exec(behind)?.[1];
  if (undone !== undefined && undone.length + noun.length <= LONGEST_SUBJECT) return subjectNamed(undone + noun);
  // 其中6个项目: of the projects just named; behind 除…以外 others are meant.
  const others = previous !== undefined && BESIDES.test(text.slice(previous.quantity.end, found.quantity.start));
  // 小巨人企业1528家,19家企业进入500强: other companies.
  const joined =
    previous?.sentence === found.sentence && !/[,;]/u.test(text.slice(previous.quantity.end, found.quantity.start));
  const isSameList = joined || OF_THOSE.test(wordsBefore);
  const base = isSameList && !others ? (previous?.base ?? '') : '';
  return subjectNamed(noun.length <= 2 && base.endsWith(noun) ? base : noun);
}

/** The noun before the number, alone or with what it belongs to. */
function subjectOfMeasure(
  text: string,
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
): NamedSubject {
  const { phrase, wordsBefore } = context;
  const unit = found.quantity.unit?.text ?? '';
  // 我国有13亿人口: the unit names what is counted.
  if (unit === '人口' && (phrase.noun === '' || phrase.noun.endsWith('有'))) return subjectNamed(unit);
  if (phrase.noun === '') return carriedSubject(found, context, previous);
  const ofWhole = found.quantity.unit?.kind === 'rate' && wordsBefore.endsWith('的');
  const times = unit === '倍' && ofWhole;
  const compared = ofWhole ? (times ? TIMES_OF : PART_OF).exec(wordsBefore)?.[1] : undefined;
  if (compared) return subjectNamed(phraseBefore(compared).noun || phrase.noun);
  if (times || COMPARED.test(phrase.noun) || COMPARED.test(wordsBefore)) {
    const base = context.carriedName;
    return base === '' ? subjectNamed(phrase.noun) : subjectNamed(base, base, false);
  }
  const equal =
    wordsBefore.includes('相当于') && found.quantity.unit?.kind === 'rate'
      ? EQUAL_TO.exec(wordsBefore)?.[1]
      : undefined;
  if (equal !== undefined) return subjectNamed(phraseBefore(equal).noun || phrase.noun);
  const fulfilled = planFulfilled(found, context);
  if (fulfilled) return fulfilled;
  const base = OF_SIZE.test(phrase.noun) ? context.carriedName : '';
  if (base !== '') return subjectNamed(phrase.noun + shorten(base, LONGEST_SUBJECT - phrase.noun.length));
  const between = previous === undefined ? '' : text.slice(previous.quantity.end, found.quantity.start).trimEnd();
  const sister = likeSister(found, context, between, previous);
  if (sister !== '') return subjectNamed(sister);
  const like = likeBefore(text, found, phrase.noun, previous);
  if (like !== '') return subjectNamed(like);
  const against = /[于出]/u.test(phrase.whole) ? AGAINST.exec(phrase.whole)?.[1] : undefined;
  if (against) {
    const measure = shorten(trimTrailing(against) || against);
    // 机电产业快速发展, 产值增幅高于全省: whose value.
    return subjectNamed(DEPENDENT_NOUNS.words.has(measure) ? join(nameIn(context.carriedName), measure) : measure);
  }
  const owns = ofWhole && SHARE.test(wordsBefore) && !phrase.noun.startsWith('占') && !LAND.test(wordsBefore);
  if (owns && context.carriedName !== '')
    return subjectNamed(join(nameIn(context.carriedName), '占比'), context.carriedName);
  // 高标准农田910万亩, 建成面积占永久基本农田66%: whose area.
  const measure = MEASURE_SHARE.exec(phrase.whole)?.[1] ?? '';
  if (DEPENDENT_NOUNS.words.has(measure) && context.carriedName !== '')
    return subjectNamed(join(nameIn(context.carriedName), `${measure}占比`), context.carriedName);
  const share = shareOfWhole(phrase.whole);
  if (share) return share;
  const covered = phrase.noun === '覆盖率' ? coveredBy(text, found) : '';
  if (covered !== '') return subjectNamed(join(covered, phrase.noun));
  const isDependent = DEPENDENT_NOUNS.words.has(phrase.noun);
  const alone = isDependent ? withoutLightVerb(trimLeading(trimTrailing(wordsBefore))) : '';
  const invested = investedIn(alone, context.carriedName);
  if (invested) return invested;
  if (SHARE.test(phrase.noun) || (isDependent && alone === phrase.noun)) {
    // 涉及农民工57人, 金额63万元: no sum of people.
    const people =
      ARE_PEOPLE.test(previous?.quantity.unit?.text ?? '') && !/人(?:数|次)$/u.test(previous?.subject ?? '');
    const ofPeople = people && /金额$/u.test(phrase.noun);
    const base = ofPeople ? '' : nameIn(context.carriedName);
    const joined = join(base, phrase.noun);
    return subjectNamed(joined, joined === phrase.noun ? joined : base);
  }
  const owned = isDependent || OWNED_MEASURES.words.has(phrase.noun);
  const owner = owned && !wordsBefore.startsWith('对') ? ownerOf(wordsBefore, phrase.noun) : '';
  if (owner !== '') return subjectNamed(join(owner, phrase.noun));
  // 压减资金: the verb stays where the noun alone says too little.
  if (isDependent && alone.length <= 8) return subjectNamed(alone);
  const across = subjectAcrossNumber(text, found, context, previous);
  if (across !== '') return subjectNamed(across);
  const ofKind = kindOfWhole(text, found, phrase.noun, previous);
  if (ofKind) return ofKind;
  const named = subjectNamed(
    partInBrackets(text, found, phrase.noun, previous) || phrase.noun,
    whatIsThere(phrase.noun),
  );
  const officers = OFFICERS.exec(phrase.noun)?.[1];
  return officers === undefined ? named : { ...named, base: officers, measures: officers };
}

/** A share, an amount or a measure: the noun before the number, else the one behind. */
function subjectOfAmount(
  text: string,
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
): NamedSubject {
  const { phrase, wordsBefore, wordsAfter } = context;
  const kind = found.quantity.unit?.kind;
  // 80%以上修建于上世纪: when, and not what.
  if (phrase.noun === '' && /^(?:[\u4e00-\u9fff]{2}于|(?:发生|集中|分布|出现)在)/u.test(wordsAfter))
    return carriedSubject(found, context, previous);
  const isLevel = found.trend === null;
  const theirs = nounOfAmount(found, context);
  if (theirs !== '') return subjectNamed(theirs);
  const having = shareHaving(found, context) || shareDone(found, context);
  if (having !== '') return subjectNamed(having);
  const measured = describedBy(found, context);
  if (measured !== '') return subjectNamed(measured);
  const attributive = wordsBefore.endsWith('的') && !/[年月期末底]的$/u.test(wordsBefore);
  // 1.75亿元的产值和6000万元的税收: what stands before belongs to the number before.
  const describes = wordsAfter.startsWith('的');
  if (describes && /^的.*[和与及、]$/.test(wordsBefore) && context.noun !== '') return subjectNamed(context.noun);
  // 鱼滩路、雁岭路合计2300平方米的路面重铺: where, and not what.
  if (describes && /[合共总]计$/u.test(wordsBefore) && context.noun !== '') return subjectNamed(context.noun);
  const price = describes ? priceTold(context) : '';
  if (price !== '') return subjectNamed(price);
  const isDependent = DEPENDENT_NOUNS.words.has(phrase.noun);
  if (kind === 'money' && describes && !isDependent && SUM.test(context.noun)) return subjectNamed(context.noun);
  // 贫困发生率在20%以上的贫困村: the rate is what has that value.
  if (kind === 'rate' && phrase.noun.length > 3 && RATE_NAME.test(phrase.noun) && !isDependent)
    return subjectOfMeasure(text, found, context, previous);
  const vague = phrase.noun === '' || isDependent;
  const described = (describes || attributive) && (vague || kind === 'rate' || attributive);
  // 投入2亿元扶持学前、民办教育: a list tells no purpose.
  const purposes =
    kind === 'money' &&
    context.noun.length <= 4 &&
    leadVerb(context.noun) !== '' &&
    wordsAfter.startsWith(`${context.noun}、`);
  if (isLevel && (phrase.noun === '' || described) && context.noun !== '' && !purposes) {
    const { noun } = context;
    return phrase.noun !== '' && vague ? subjectNamed(join(noun, phrase.noun), noun) : subjectNamed(noun);
  }
  // 28%投向中小微企业, 投入9340万元扶持业态转型: what it is of, or for, is said behind.
  const how = wordsAfter.startsWith('的') && wordAt(HOW_NOUNS, wordsAfter, 1) !== '';
  const said = phrase.noun === '' && found.trend === null && !how ? clauseAfter(wordsAfter) : '';
  // 启动剩余|984个: what ends in a number says nothing by itself.
  const clause = context.cut && wordsAfter.trim().endsWith(said) && !ENDS_IN_HEAD.test(said) ? '' : said;
  const open =
    (kind === 'rate' && phrase.verb === '') || (phrase.verb !== '' && leadVerb(wordsAfter.trimStart()) !== '');
  // 投资55万元建成集教育、宣传于一体的基地: a list tells no purpose.
  const listed = wordsAfter.charAt(wordsAfter.indexOf(clause) + clause.length) === '、';
  if (clause.length > 2 && open && !(kind === 'money' && listed))
    return subjectNamed(clause, context.carriedName || clause);
  return subjectOfMeasure(text, found, context, previous);
}

/** The subject of one number that stands for itself; `previous` and `next` are its neighbours in the passage. */
export function subjectOf(
  text: string,
  found: Candidate,
  previous: Candidate | undefined,
  next: Candidate | undefined,
): NamedSubject {
  const context = new NumberContext(text, found, previous, next);
  const kind = found.quantity.unit?.kind ?? 'count';
  const name = (kind === 'count' ? subjectOfCount : subjectOfAmount)(text, found, context, previous, next);
  if (name.subject.length >= 2 || ONE_CHARACTER.test(name.subject)) return name;
  const words =
    shorten(trimTrailing(context.wordsBefore)) ||
    clauseAfter(given(context.wordsAfter.trimStart())) ||
    context.carriedName ||
    // 预计全年增速在-1%至1%之间: a change of nothing that is named.
    (CHANGE_NOUN.exec(context.wordsBefore)?.[1] ?? '');
  return subjectNamed(words, words, false);
}
