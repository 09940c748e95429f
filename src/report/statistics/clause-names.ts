import { wordAt } from '../../text/index.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb, trimLeading } from './trim-words.ts';
import { LEADING_IN_WORD } from './words/subjects.ts';

/** 与邻市联合执法: with whom. */
const PARTNER = /^(?:其中)?与[^,;、的与]{2,16}?(?=(?:联合|共同|合作|协同|协作|联手)[\u4e00-\u9fff]{2})/u;
const PARTNERS = /^与.{2,40}?(?=(?:联合|共同|合作|协同|协作|联手)[\u4e00-\u9fff]{2,10}$)/u;
/** 处置其他部门抄送我局线索: who handed it over to us. */
const HANDED_TO_US =
  /^[^,;、]{0,16}?(?:抄送|移送|推送|移交|交办|转办|转来|反馈|转交)[至给到]?我(?:局|市|县|区|委|办|院|厅|镇|街道)的?(?=.{3})/u;
/** 作研讨发言: the verb says nothing. */
const SPEAKS = /^.{2,}作[了出]?(?=(?:研讨|交流|专题|典型|表态|主题|辅导|经验)[\u4e00-\u9fff]{2})/u;
/** 财政用于民生支出: who spends it. */
const SPENT_BY = /^[^,;、]{0,8}用于(?=.{2,}支出$)/u;
const PAID = /^共?支出(?=.{2,}(?:金|资金|补助|补贴|经费)$)/u;
const TO_WHOM = /^向(?:[^向]{2,40}?)(?=请示|汇报|报告|报送|反馈|推送|通报|提交)/u;

/** The words without those that say with whom, from whom or for what something was done, which are no part of what is counted. */
export function withoutOthers(raw: string): string {
  if (raw.includes('与')) return raw.replace(PARTNER, '');
  if (raw.includes('我')) return raw.replace(HANDED_TO_US, '');
  if (raw.includes('作')) return raw.replace(SPEAKS, '');
  return raw.includes('支出') ? raw.replace(SPENT_BY, '').replace(PAID, '') : raw;
}

/** 请示报告重大事项 of 向市委、市政府请示报告重大事项: the words behind all to whom it was told, or with whom it was done; '' where the list says nothing of the kind. */
export function toldTo(list: string): string {
  const partner = list.trimStart().startsWith('与') ? list.trimStart().replace(PARTNERS, '') : '';
  if (partner !== '' && partner !== list.trimStart()) return partner;
  const words = trimLeading(list);
  const told = words.startsWith('向') || list.startsWith('向') ? list.slice(list.indexOf('向')) : '';
  const rest = told.replace(TO_WHOM, '');
  return rest === told ? '' : rest;
}

/** 列入异常名录的企业: verbs of a clause that describes the noun behind its 的. */
const RELATIVE =
  /(?:列入|纳入|移出|移入|认定为|标记为|取得|获得|入选|符合|享受|从事|拥有|具有|持有|具备|参加|未)[^的、]{2,12}的(?:(?:行政|综合)?执法人员|在编人员|工作人员|企业|单位|个体工商户|人员|项目|村|学校|机构|农户|家庭|群众|干部|产品|商户|车辆|街道|社区|部门)$/u;

/** A noun with the clause that describes it, where a subject has room for both (列入异常名录的企业); '' elsewhere. */
export function describedName(words: string): string {
  if (!words.includes('的')) return '';
  const whole = RELATIVE.exec(words)?.[0] ?? '';
  if (whole.length <= LONGEST_SUBJECT) return whole;
  const bare = whole.replace(/的(?=[^的]+$)/u, '');
  return bare.length <= LONGEST_SUBJECT ? bare : '';
}

const GIVERS =
  /^(?:荣获|获得?|受到?|得到)[^,;、“《]{0,20}?(?:单位|部门|[局委办厅院府省市县区等])的?(通报表扬|通报表彰|表彰|表扬|嘉奖|批示肯定|肯定|采纳)$/u;

/** 获表彰 of 获省级部门表彰: what was received, without those who gave it; '' elsewhere. */
export function received(words: string): string {
  const what = GIVERS.exec(trimLeading(words))?.[1];
  return what === undefined ? '' : `获${what}`;
}

const EXTREME = /^(.{2,}?)最[高低大小多少]的?[是为].{1,10}的$/u;

/** 最低工资标准 of 最低工资标准最高的是沿海的: of what the most or the least is told; '' elsewhere. */
export function extremeOf(words: string): string {
  return words.includes('最') ? trimLeading(EXTREME.exec(words.trim())?.[1] ?? '') : '';
}

const CARRIES_OUT = /^(.{2,})进行(?!政)了?([\u4e00-\u9fff]{2,10})$/u;

/** 会议纪要进行合法性审查 → 会议纪要合法性审查: 进行 says nothing; what is done alone where both are too long. */
function withoutCarrying(core: string): string {
  const [, what = '', act = ''] = core.includes('进行') ? (CARRIES_OUT.exec(core) ?? []) : [];
  if (act === '') return core;
  return what.length + act.length <= LONGEST_SUBJECT ? what + act : act;
}

/** 梳理风险点并制定防控措施: of two acts joined by 并 the second, where it names what was done to what. */
function behindAnd(core: string): string {
  for (let at = core.indexOf('并'); at > 1; at = core.indexOf('并', at + 1)) {
    if (/[合归兼吞一]/u.test(core.charAt(at - 1)) || wordAt(LEADING_IN_WORD, core, at) !== '') continue;
    const verb = leadVerb(core.slice(at + 1));
    if (verb.length > 1 && verb !== '投入' && core.length - at - 1 - verb.length >= (verb === '提出' ? 2 : 3))
      return core.slice(at + 1);
  }
  return core;
}

/** The last act of a clause that tells two of them, or tells one by 进行. */
export function lastAct(core: string): string {
  return withoutCarrying(behindAnd(core));
}
