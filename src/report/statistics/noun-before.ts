import { lexicon, wordAt } from '../../text/index.ts';
import { describedName, extremeOf, lastAct, received, withoutOthers } from './clause-names.ts';
import { endsIt, isUnlawful, keepsVerb, saysHow, undoes } from './kept-verb.ts';
import { fittingPart, nameInClause } from './name-in-clause.ts';
import { isInside, quoted } from './quotations.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { startVerb } from './start-verb.ts';
import { begins, behindVerb, leadVerb, NOUN_ENDINGS, SERVICE_PLACE, trimLeading, trimTrailing } from './trim-words.ts';
import { withoutActing, withoutHelp, withoutMeans } from './who-acts.ts';
import { SAFE_WORDS } from './words/subjects.ts';
import { CUT_VERBS, LEAD_VERBS, STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

export interface PhraseBefore {
  /** The name of what is counted; '' where the words before the number hold none. */
  noun: string;
  /** The same before it was cut to the length of a subject. */
  whole: string;
  /** The verb, where the words are nothing else: 转送10宗. */
  verb: string;
}

const NOTHING: PhraseBefore = { noun: '', whole: '', verb: '' };

/** Behind the words that say who acts these open what was done. */
const ACTS = lexicon('累计 共 还 又 均 已 先后 主动 随后 全年共 全年');

/** 共受理, 累计办结: with such an adverb any verb of doing is one. */
function totalVerb(phrase: string, at: number): string {
  const adverb = at > 0 || phrase.startsWith('累计') ? wordAt(ACTS, phrase, at) : '';
  if (adverb === '' || wordAt(SAFE_WORDS, phrase, at - 1).length > 1) return '';
  const how = /^(?:成功|有效|依法|妥善)?/u.exec(phrase.slice(at + adverb.length))?.[0] ?? '';
  const verb = leadVerb(phrase.slice(at + adverb.length + how.length));
  return verb === '' ? '' : adverb + how + verb;
}

/** Behind the last verb of doing inside the phrase, where at least two characters remain. */
function cutAtVerb(phrase: string): string {
  const names = quoted(phrase);
  let cut = 0;
  for (let at = 0; at < phrase.length; at++) {
    const name = isInside(names, at);
    if (name) {
      at = name.end - 1;
      continue;
    }
    const mark = phrase.charAt(at);
    const cutting =
      wordAt(CUT_VERBS, phrase, at) || ('共累还又均已先主随全'.includes(mark) ? totalVerb(phrase, at) : '');
    // 新开办幼儿园: the whole verb is cut off, not the 新开 that it begins with.
    const whole = cutting === '' ? '' : wordAt(LEAD_VERBS, phrase, at);
    const word = whole.length > cutting.length ? whole : cutting;
    if (word === '' || (word.length === 1 && at === 0)) continue;
    if (begins(phrase.slice(at + word.length), '登服咨等') && SERVICE_PLACE.test(phrase.slice(at + word.length)))
      continue;
    if (word.length === 1 && (wordAt(SAFE_WORDS, phrase, at) !== '' || wordAt(SAFE_WORDS, phrase, at - 1).length > 1))
      continue;
    if (at === 0 && endsIt(word, phrase.slice(word.length))) continue;
    // “门前三包”不落实店面: what was not done.
    // 违规取得补贴企业, 擅自新建房屋: against the law.
    if (isUnlawful(phrase, at)) continue;
    // 年接待游客量: the name of a measure.
    if (phrase.charAt(at - 1) === '年' && /[量数额]$/u.test(phrase)) continue;
    // 城镇新增就业人数: the name of an indicator; 挽回损失 is no loss.
    if (word === '新增' && at > 0 && phrase.startsWith('就业', at + 2)) continue;
    if (word === '挽回' && phrase.endsWith('损失')) continue;
    // 罚没款金额: no verb, but half of a noun; 排查处置隐患: two verbs.
    if (word === '罚没' && phrase.charAt(at + 2) === '款') continue;
    if (word === '查处' && phrase.charAt(at + 2) === '置' && at > 0) continue;
    const end = behindVerb(phrase, at + word.length);
    const rest = phrase.slice(end);
    if (
      rest.length >= 3 &&
      !NOUN_ENDINGS.includes(rest.charAt(0)) &&
      !/^(?:[者员人点会室厅局所站性]|[前后](?![海台期端勤备续置沿])|区(?![级域县])|地(?![方区铁下面块级质]))/u.test(
        rest,
      )
    )
      cut = !rest.startsWith('或') && undoes(word, phrase.length - at) ? at : end;
    at += word.length - 1;
  }
  return phrase.slice(cut);
}

/** 有害垃圾, 有组织犯罪: words that begin with 有. */
const HAVING =
  /^有(?:[的奖害毒偿关意功形证氧源责序待利声用别感所限机效色轨线罪]|林[地面]|期徒刑|实绩|组织|条件|需求|资质|劳动(?:能力|意愿)|意愿|能力|专业|车|房)/u;

const HANDED =
  /^(?:移送|移交|转送|转交|转办|交办)(?:(?:公安|司法|监察|纪检监察|有关|相关|主管|属地)(?:机关|部门|单位)|街道|乡镇|镇街|法院|检察院|属地)$/u;
const JOINT = /[和、或及并]/u;
/** 转送, 培训, 不予受理, 告知处理: words of doing and nothing else. */
function isAct(words: string): boolean {
  // 宣布失效和废止: two of them.
  if (words.startsWith('移') && HANDED.test(words)) return true;
  if (JOINT.test(words) && words.split(JOINT).every((part) => part.length >= 2 && isAct(part))) return true;
  if (leadVerb(words) === words || VERBAL_NOUNS.words.has(words) || STEP_VERBS.words.has(words)) return true;
  const how = begins(words, '直间不予未告责法拟被');
  const act = how ? (/^(?:直接|间接|不予|予以|未予|告知|责令|法院|拟|不|未|被)(.{2,})$/.exec(words)?.[1] ?? '') : '';
  return act !== '' && (leadVerb(act) === act || STEP_VERBS.words.has(act));
}

const DECIDED = /^[\u4e00-\u9fff]{0,6}(?:决定|同意|明确|提出)将(?=.{3})/;
const HANDS_OVER = /^(?:移送|移交|转送|报送|提交)$/u;
const TO_WHOM = /^(?:公安|司法|检察|监察|纪检监察|纪委监委|相关|有关)(?:机关|部门)(?=.{2})/;
/** 对信访工作作出批示 */
const DIRECTION = /^对?.{2,}作出了?((?:重要)?(?:批示|指示))$/u;
const TAKEN = /中(?:随机)?抽[取选查]了?$/u;
/** 被申请人为县政府部门的案件数量 */
const PARTY_IS = /((?:被申请人|被申请机关|被告|原告)为[^为的]{2,8})的([^的]*)$/;
const TREATED_AS = /以([^以]{2,16}?)为(?:([^为的]{1,6})的|(被告|被申请人|原告|第三人))([^的]*)$/;

const PARTY = /(?:申请人|申请机关|被告|原告|第三人)$/u;

/** 以街道为被申请人的案件: the whole where it is short enough, else how it is described where that is a party, else what. '' where nothing is described so. */
function treatedAs(raw: string): string {
  if (!raw.includes('为')) return '';
  const [, what = '', kind = '', party = '', rest = ''] = (raw.includes('以') ? TREATED_AS.exec(raw) : null) ?? [];
  const as = kind + party;
  if (what === '') {
    const isParty = raw.includes('被') || raw.includes('原告');
    const [, who = '', of = ''] = (isParty ? PARTY_IS.exec(raw) : null) ?? [];
    const cases = `${who}的${trimTrailing(of).replace(/数量?$/u, '')}`;
    return cases.length <= LONGEST_SUBJECT && !cases.endsWith('的') ? cases : who;
  }
  const head = trimTrailing(rest);
  const how = `${what}为${as}`;
  const whole = head === '' ? how : `${how}的${head}`;
  if (whole.length <= LONGEST_SUBJECT) return whole;
  // Whose the cases are tells them apart; of 以旅游业为代表的现代服务业 the business is what counts.
  const names = head.length < 2 || PARTY.test(as);
  return names && how.length <= LONGEST_SUBJECT ? how : head.length >= 2 ? head : '';
}

const ACTOR =
  /(?:组织|机构|部门|机关|中心|热线|平台|窗口|行动|法院|检察院|委员会|调委会|司法所)(?!召开会议)(?=[\u4e00-\u9fff]{4,}$)/gu;

/** The words behind a body that acts in them. */
export function withoutActor(noun: string): string {
  for (const { index, 0: body } of noun.matchAll(ACTOR)) {
    const rest = noun.slice(index + body.length).replace(/^共/u, '');
    const verb = leadVerb(rest) || wordAt(VERBAL_NOUNS, rest, 0);
    if (verb.length > 1 && rest.length - verb.length >= 2 && !NOUN_ENDINGS.includes(rest.charAt(verb.length)))
      return phraseBefore(rest).whole || rest;
  }
  return noun;
}

const OUTCOME =
  /^(?:责令[\u4e00-\u9fff]{2,}|(?:维持|撤销|变更|改变|确认)原?[\u4e00-\u9fff]{0,4}行政行为(?:违法|无效)?|驳回[\u4e00-\u9fff]{0,8}(?:请求|申请)|协助(?:查办|侦办|抓获|破获|处置)[\u4e00-\u9fff]{2,8})$/u;
const FOR = /^(?:为|向|给)(?!企(?!业)|农(?![民牧户])|老(?![年人兵])|民(?!工)|[了期主止])[^,;]{2,}/;
/** What is done for somebody besides the verbs that open a phrase elsewhere. */
const FOR_ACT = /^(?:减免费|免费|减负|减税|降费|招工|讨薪(?!案)|[免不]予(?:行政)?处罚|体检|止付)/u;

const WITH_WHOM = /^(?:会同|联合)[^,;的]{2,8}?(?:部门|机关|单位)(?=.{4})/;
/** 向公安机关移送: to whom; what was done remains. */
const TO =
  /(?:^|(?<=[共已计续先极动期]))面?向[^,;向]{2,10}?(输送|选派|报送|提交|移送|移交|转送|转办|交办|转交|推送|发出|发送|发布|公布|公开|征集|报告|提出|通报)(?=.{2})/;

/** 通过红十字会向灾区捐赠款物 */
const GIVES_TO = /^[^,;]{0,20}?向[^,;向]{2,10}?(?=捐[赠款助资])/u;

/** 云丘市有: where there are some. */
const PLACE_HAS = /^[\u4e00-\u9fff]{1,7}[省市县区州镇乡旗](?:现|共|拥)?有(?=.{2})/;
/** 复议机构全年收到申请: they are applications for review. */
const OF_REVIEW = /^((?:行政)?复议)(?:机构|机关)(?:全年|累计)?共?(收到|受理|办理|办结|审结|接到|新收)(申请|案件)$/u;
/** 复议机构全年收到: who received them in which time. */
const BODY_ALL_YEAR =
  /^[\u4e00-\u9fff]{0,8}(?:机构|机关|部门|法院|委员会)(?:全年|累计)共?(?=收到|受理|办理|办结|审结|接到|收)/u;

/** The words without those that say who did it, where or with whom. */
function withoutWhom(core: string): string {
  const fined = core.startsWith('处罚款') ? core.slice(1) : core;
  const told = withoutActing(fined);
  const own = begins(told, '会联') ? told.replace(WITH_WHOM, '') : told;
  const allYear = own.includes('全年') || own.includes('累计');
  const review = own.includes('复议机') ? own.replace(OF_REVIEW, '$2$1$3') : own;
  const rest = allYear ? review.replace(BODY_ALL_YEAR, '') : review;
  const has = (rest.includes('有') ? PLACE_HAS.exec(rest)?.[0] : undefined) ?? '';
  return has !== '' && !HAVING.test(rest.slice(has.length - 1)) && wordAt(SAFE_WORDS, rest, has.length - 2) === ''
    ? rest.slice(has.length)
    : rest;
}

/** 司法所为基层政府提供法律意见: who gave it to whom. */
const GIVES = /^[^为]{2,10}为[^为]{2,10}提供了?(?=.{3})/u;
/** 为企业精简材料: for whom something was done is no part of what was done, but 企业减负 and 农民工讨薪 are names. */
function withoutFor(core: string): string {
  if (core.includes('提供') && GIVES.test(core)) return core.replace(GIVES, '');
  if (!begins(core, '为向给') || !FOR.test(core)) return core;
  if (wordAt(SAFE_WORDS, core, 0) !== '' && !core.startsWith('为民工')) return core;
  for (let at = 3; at <= core.length - 2; at++) {
    const act = core.slice(at);
    const verb = leadVerb(act);
    const named = FOR_ACT.test(act);
    if ((!named && verb.length < 2) || wordAt(SAFE_WORDS, core, at) !== '') continue;
    return named && core.length - 1 <= LONGEST_SUBJECT ? core.slice(1) : act;
  }
  return core;
}

/** 项目用4个月时间征地: in what time. */
const IN_TIME = /(?:仅|只)?用(?:了)?(?:不到|近)?[\d一二两三四五六七八九十]{1,3}个?(?:月|年|天|多月)的?时间/u;
/** 在排查工作中共计排查: in the course of what. */
const IN_THE_COURSE = /^在[^,;在]{2,16}?[中间](?=(?:共计?|累计|合计)[\u4e00-\u9fff])/u;
const BY_TURNS = /(?<=[员工部众人])分$/u;
/** 每人接受60学时的培训: of each of them. */
const PER_PERSON = /^(?:确保)?每[人名位][\u4e00-\u9fff]{0,4}(?:接受|参加|完成)(?:不少于|不低于)?$/u;

/** 优势行业对经济增长的贡献率: whose it is. */
const CONTRIBUTES = /^([^对]*)对.{2,10}的贡献率/;

/** What the words before a number name: 接通公共安全视频监控 → 公共安全视频监控. */
export function phraseBefore(raw: string): PhraseBefore {
  if (PER_PERSON.test(raw)) return NOTHING;
  // 予以公开40件: 公开 is an adverb elsewhere.
  if (raw.endsWith('予以公开') && raw.length < 7) return { ...NOTHING, verb: '予以公开' };
  const treated = treatedAs(raw);
  if (treated !== '') return { noun: treated, whole: treated, verb: '' };
  const shares = raw.includes('贡献率') ? CONTRIBUTES.exec(raw.trim()) : null;
  if (shares) {
    const [whole, before = ''] = shares;
    const who = trimLeading(before);
    const share = who !== '' && whole.length <= LONGEST_SUBJECT ? whole : `${who.length <= 8 ? who : ''}贡献率`;
    return { noun: share, whole: share, verb: '' };
  }
  const directed = raw.includes('作出') ? (DIRECTION.exec(raw)?.[1] ?? '') : '';
  if (directed !== '') return { noun: `作出${directed}`, whole: `作出${directed}`, verb: '' };
  const named = describedName(raw) || received(raw) || shorten(extremeOf(raw));
  if (named !== '') return { noun: named, whole: named, verb: '' };
  // 从企业中随机抽取: from whom.
  if (raw.startsWith('从') && TAKEN.test(raw)) return phraseBefore(raw.slice(1).replace(TAKEN, ''));
  // 队员分6期: by turns.
  const told = raw.includes('时间') || raw.startsWith('在') ? raw.replace(IN_TIME, '').replace(IN_THE_COURSE, '') : raw;
  const open = withoutMeans(withoutOthers(told.trim()).replace(BY_TURNS, ''));
  const said = open.includes('向') ? open.replace(TO, '$1').replace(GIVES_TO, '') : open;
  const words = trimLeading(trimTrailing(said.length > 6 && said.endsWith('收到') ? said.slice(0, -2) : said));
  const own = withoutHelp(withoutFor(words));
  const core = nameInClause(lastAct(withoutWhom(own.includes('将') ? own.replace(DECIDED, '') : own)));
  if (core.length < 2) return { ...NOTHING, verb: LEAD_VERBS.words.has(core) ? core : '' };
  if (isAct(core)) return { ...NOTHING, verb: core };
  let noun = cutAtVerb(core);
  // 城镇新增就业: where next to nothing would remain, the verb is part of the name.
  if (noun.length <= 2 && core.length <= 8 && leadVerb(core) === '') return { noun: core, whole: core, verb: '' };
  for (let turn = 0; turn < 3; turn++) {
    // 取消或免征收费: of two verbs the second.
    if (noun.startsWith('或') && leadVerb(noun.slice(1)).length > 1) noun = noun.slice(1);
    // 有律师: there are some.
    if (
      noun.startsWith('有') &&
      noun.length >= 3 &&
      !/^有[^的]{3,8}的.{2,}/.test(noun) &&
      !HAVING.test(noun) &&
      wordAt(SAFE_WORDS, noun, 0) === ''
    ) {
      noun = noun.slice(1);
      continue;
    }
    const verb = leadVerb(noun) || startVerb(noun);
    // 责令改正违法行为, 驳回复议请求: an outcome, and not what it was done to.
    if (begins(noun, '责驳维撤变改确协') && OUTCOME.test(noun) && noun.length <= LONGEST_SUBJECT) break;
    const object = verb === '' ? noun : noun.slice(behindVerb(noun, verb.length));
    const rest = trimLeading(HANDS_OVER.test(verb) ? object.replace(TO_WHOM, '') : object);
    if (rest === noun || rest.length < 2) break;
    // 修改后出台: only the last step is told.
    if (rest.startsWith('后') && isAct(rest.slice(1))) return { ...NOTHING, verb: rest.slice(1) };
    if (leadVerb(rest) === rest) return { ...NOTHING, verb: shorten(core) };
    if (/^(?:挽回|避免)$/u.test(verb) && rest.endsWith('损失')) {
      noun = verb + rest;
      break;
    }
    // 取消证明事项, 没收出版物: what was done away with is not what there is.
    if (undoes(verb, verb.length + rest.length)) {
      noun = verb + rest;
      break;
    }
    if (keepsVerb(noun, verb, rest)) break;
    if (saysHow(noun, verb, rest)) break;
    noun = rest;
  }
  noun = fittingPart(noun);
  // 医疗纠纷调解组织调解医疗纠纷: who did it is left out before a word is torn.
  if (noun.length > LONGEST_SUBJECT) noun = withoutActor(noun);
  // 公办幼儿园和认定民办幼儿园: behind the joint another verb.
  const short = shorten(noun);
  const again = short === noun ? '' : leadVerb(short);
  return {
    noun: again.length > 1 && short.length - again.length >= 4 ? short.slice(behindVerb(short, again.length)) : short,
    whole: noun,
    verb: '',
  };
}
