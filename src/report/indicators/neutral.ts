import { lexicon, wordAt } from '../../text/index.ts';

/** Before a name these say only whose, when or how much of it: 全县, 本地, 全年, 累计. */
const NEUTRAL = lexicon(`
县政府 市政府 区政府 省政府 镇街 乡镇 街道 部门 中心城区 市中心城区 中国 清单 四级 三级 五级 市县 州县 区县 市州 政府部门 县区 两级 市县两级 市直 县直 区直
省市级 同口径 可比口径 全省 全市 全区 全县 全州 全旗 全国 全镇 全街道 全域 全社会 本省 本市 本区 本县 本地 我国 我省 我市 我区 我县 辖区 地方 区域 区属 省属 市属 州属 县属
省级以上 市级以上 县级以上 区级以上 国家级以上 自治区级 自治区 基层 依法 新收 成功 及时 妥善 有效 主动 均 年末 期末 县内 市内 区内 省内 境内 交叉 随机 新修 动态调整后 城区 主城区 建成区 农牧区 其中 现有 实有 新建成 新获批 新创建 共计 全部
全年 线上 线下 线上线下 集中 全员 全系统 全局 存量 上半年 当年 年度 年均 月均 日均 累计 共 总 预计 预期 实现 完成 新增 新建 新登记 新认定 新培育 新引进 净增 新 各 各类 已 我局 省级 市级 区级 县级 盟级 旗级 国家级 国家认定的 国家 城镇 农村 实际 合计 原因 为企业 为纳税人 为市场主体 为经营主体
`);
/** 青禾县, 云溪市, 兰浦区属: a place; 园区, 社区 are none. */
const PLACE = /^[\u4e00-\u9fff]{2,4}?(?:新区|街道|[省市区县州旗盟乡镇])(?:属(?!地))?/u;
const NO_PLACE =
  /(?:城|集|村|名|强|点|色|丽|范|小|各|全|乡|建制|中心)[乡镇]$|(?:脱贫|贫困)县$|(?:开发|集聚|经开|高新|园|景|社|小|校|片|地|街|库|灾|山|林|牧|保税|示范|试验|合作|功能|核心|城|老|商业)区$/u;

/** Who did it, before the verb or the name: 县司法局审查规范性文件, 综合执法局持证人员. */
const ACTOR =
  /^(?!.*(?:法|检察)院[对就]?$)[\u4e00-\u9fff]{0,10}(?:[局办委府院队所站会室]|机构|领导|成员|公众号|组织|调委会|中心|部门|窗口|平台|大厅|单位|机关|街道|乡镇|顾问|律师|委员会|网站|负责人|书记|[县区市镇乡州省]长)[对就]?(?:共|累计|全年|年内|共计|年)?$/u;
/** 市|规范性文件: whose, in one character. */
const ONE_CHARACTER = /^[省市县区州旗镇乡村]$/u;

/** 市、区|人大代表建议: whose, of several levels. */
const OF_LEVELS =
  /^[国省市县区州旗镇乡街村][、和与及][省市县区州旗镇乡街村](?:[、和与及][市县区旗镇乡街村])?(?:两|三)?级?/u;

/** Whether words before a name say only who did it, when, where or how much of it, and no other thing. */
export function isNeutral(prefix: string): boolean {
  if (ACTOR.test(prefix) || ONE_CHARACTER.test(prefix)) return true;
  let rest = prefix;
  for (let turn = 0; turn < 6 && rest !== ''; turn++) {
    const levels = OF_LEVELS.exec(rest)?.[0] ?? '';
    const place = levels === '' ? (PLACE.exec(rest)?.[0] ?? '') : levels;
    const word = place !== '' && !NO_PLACE.test(place) ? place : wordAt(NEUTRAL, rest, 0);
    if (word === '') return false;
    rest = rest.slice(word.length);
  }
  return rest === '';
}
