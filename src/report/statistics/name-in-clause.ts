import { wordAt } from '../../text/index.ts';
import { isInside, quoted } from './quotations.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { CUT_VERBS } from './words/verbs.ts';

/** 人工智能三大先导产业: the last of a list before its kind. */
const OF_SO_MANY = /^(?!第)[\u4e00-\u9fff]{1,8}(?=[两三四五六七八九十]大(?![专学会代])[\u4e00-\u9fff]{4,}$)/u;
/** 工程机械实现产值: whose it is. */
const MAKES =
  /^([^实现完成]{2,10}?)(?:全年|累计|预计)*(?:实现|完成)(产值|总产值|营收|营业收入|收入|利润|税收|增加值|销售额|销售收入|销售|投入)$/;
/** 中欧班列全年开行: what so many were of. */
const ALL_YEAR =
  /^([\u4e00-\u9fff]{2,8}[^构关门院会心站所局])(?:全年|累计)(?:开行|运行|发送|到发|起降|生产|供应|交付)$/;
/** 农产品累计出口: what was done in all. */
const IN_ALL = /^([\u4e00-\u9fff]{1,8}[^构关门院会心站所局])(?:全年|累计|共计)+(出口|进口|销售|发行|交易|支出|用电)$/;
/** 固定资产投资五年累计完成投资 */
const INVESTED = /^(.{2,}投资)(?:[一二三四五十]年)?(?:累计|总共|共)?完成投资$/u;
/** 中心组全年集中学习 */
const STUDY_ALL_YEAR = /^([\u4e00-\u9fff]{2,10}[会组])(?:全年|年度|累计|年内)+共?/u;
/** 供应各类保障性住房 */
const OF_ALL_KINDS = /^(供应|审查|办理|投诉|培训|销售|检测|检查|发布|受理|统筹|整合|调处|排查|化解)各[类种项](.{2,})$/;
const HAS_BEEN = /已(?:经|全部|累计)*(?:完成)?[\u4e00-\u9fff]{2}$/u;

/** 组织执法人员参加各类培训: in what they took part. */
const TAKES_PART =
  /^(?:(?:组织|邀请|带领|安排|选派)[^参加]{2,24}|[^参加]{0,24}(?:人员|干部|职工|民警|队员|骨干|顾问|律师)(?:积极|踊跃|主动)?)参[加与](?=.{2,})/u;
/** 被市局采纳优秀案例: by whom. */
const PASSIVE = /^被[^被的]{2,8}?(?:采纳|授予|录用|刊发|转发|推广)(?=.{2})/u;

/** 县政府常务会组织集体学法: what they held. */
const ORGANIZES = /(?<=[会规法组委局度])组织(?=(?:专题|集中|集体|全员)?(?:学习|学法|培训|研讨|宣讲|考试|测试))/u;

/** 社会各界对窗口服务的满意率 */
const HELD_OF =
  /^(?:人民群众|社会各界|社会公众|服务对象|社会|群众|公众|居民|市民|企业|师生|患者|家长)对([^对,;]{2,8}?)的?((?:总体|综合)?(?:满意率|满意度|知晓率|认可度|认同度|测评满意率))$/u;

/** 参保人员在定点医院就医: where. */
const WHO_WHERE =
  /^([\u4e00-\u9fff]{2,8}?(?:人员|群众|学生|患者|居民|农民工))在[^,;在]{2,16}?(就医|就诊|就业|就读|住院|参保|务工|创业)$/u;
/** 在乡镇所执业的法律服务工作者: where they work tells them apart. */
const WORKING_AT = /^在([\u4e00-\u9fff]{2,4})(?:执业|任职|工作|服务)的([\u4e00-\u9fff]{3,10})$/u;
/** 粮食作物年内可完成种植: what can be done until when. */
const CAN_DO = /^([\u4e00-\u9fff]{2,8}?)(?:年内|全年)?(?:可|将|预计|计划)完成(种植|播种|收割|栽植|造林|出栏)$/u;
/** 在小学就读的随迁子女, 稽查大队现有执法人员, 青山县计划的粮食面积, 高企建有研发机构: where they are, or whose they are, opens the words. */
const OPENS =
  /^(?:在(?=[^的在]{2,8}(?:发布|刊发|刊登|推送|就读|就业|居住|进驻|工作|务工|就医)的?)|[^的、]{2,16}[队局所处委院站司心关统道镇乡办部门科](?:现有(?=.{3})|有(?=(?:在编|编制|在职|职工|干部|执法|工作|持证|专职|正式)[\u4e00-\u9fff]))|[^的]{2,10}[省市县区镇乡]计划的(?=.{3})|[\u4e00-\u9fff]{1,6}[企校业位心](?:建有|设有)(?!关)(?=.{3}))/u;

/** The name in a clause that is no more than a name and a verb: 工程机械实现产值 → 工程机械产值. */
export function nameInClause(words: string): string {
  if (words.endsWith('完成投资')) return words.replace(INVESTED, '$1');
  const own = words.includes('对') ? words.replace(HELD_OF, '$1$2') : words;
  const placed = own.includes('在')
    ? own.replace(WHO_WHERE, '$1$2').replace(WORKING_AT, '$1$2')
    : own.replace(CAN_DO, '$1$2');
  const whole = placed.includes('组织') ? placed.replace(ORGANIZES, '') : placed;
  const open = whole.replace(OPENS, '').replace(TAKES_PART, '').replace(PASSIVE, '');
  const kind = open.includes('大') ? open.replace(OF_SO_MANY, '') : open;
  const made = kind.includes('实现') || kind.includes('完成') ? kind.replace(MAKES, '$1$2') : kind;
  if (made.endsWith('学习') || made.endsWith('学法')) return made.replace(STUDY_ALL_YEAR, '$1');
  return made.includes('全年') || made.includes('累计') ? made.replace(ALL_YEAR, '$1').replace(IN_ALL, '$1$2') : made;
}

const LIGHT = /^(?:组织)?(?:开展|举办|召开|完成)$/u;

/** 熊猫繁育研究基地接待游客: of a clause that is too long what was done, with what it was done to. */
function atAct(noun: string): string {
  const names = quoted(noun);
  for (let at = noun.length - 4; at >= 2; at--) {
    const verb =
      wordAt(CUT_VERBS, noun, at) || (noun.startsWith('开发', at) && noun.charAt(at - 1) !== '公' ? '开发' : '');
    const object = noun.slice(at + verb.length);
    if (
      verb.length < 2 ||
      object.length < 2 ||
      object === '投资' ||
      /(?:违规|违法|非法|擅自)$/u.test(noun.slice(0, at)) ||
      verb.endsWith('计') ||
      isInside(names, at) ||
      /^[者员人点区会室厅局所站性商率量数额值费权的]/u.test(object)
    )
      continue;
    if (object.length > 2) return object;
    // 党组开展学习: who did it, where the verb says nothing.
    return LIGHT.test(verb) && at + object.length <= LONGEST_SUBJECT ? noun.slice(0, at) + object : verb + object;
  }
  return noun;
}

/** Of a name that is too long for a subject the part that a reader would keep; kinds (各类) and what became of it are left out first. */
export function fittingPart(noun: string): string {
  const kinds = noun.charAt(2) === '各';
  const name = kinds
    ? noun.replace(OF_ALL_KINDS, (_, verb: string, kind: string) => (kind.length > 2 ? kind : verb + kind))
    : noun;
  if (name.length <= LONGEST_SUBJECT) return name;
  // 第十届博览会签约项目已履约: what became of it.
  const rest = name.includes('已') ? name.replace(HAS_BEEN, '') : name;
  return rest.length <= LONGEST_SUBJECT ? rest : atAct(rest);
}
