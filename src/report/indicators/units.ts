import type { Measured } from '../statistics/index.ts';
import type { Indicator, UnitFamily } from './compile.ts';

const UNITS: Readonly<Record<UnitFamily, RegExp>> = {
  件: /^[件宗起例案条份项篇部集批张本册封幅笔单卷](?!次)|^件次|^宗次|^件\(/u,
  人: /^[人名位员]|^户次/u,
  次: /^[次场期批轮节堂班课讲]|(?<!人)次$|^天/u,
  个: /^[个家所座处间支条项批套栋台辆块片级类种张棵株对盏根部艘架头只羽口列门路枚剂](?!次)|^P$|标箱$|^TEU/u,
  户: /^[户套家间个幢栋]/u,
  元: /元$|元\/|币$|镑$/u,
  '%': /^[%‰‱倍]|点$|^\/\d*[百千万]/u,
  里: /公里|^[千海]?米|里程|^k?m$/u,
  亩: /[亩顷]|平方/u,
  吨: /吨|斤|克|立方|升|方$|g\/m/u,
  天: /^(?:天|日|个?工作日|个?自然日|小时|分钟|个小时)/u,
  岁: /^(?:周?岁|年)/u,
  度: /度|瓦/u,
  课: /^[课学]时|^个?课时/u,
  0: /^分?$/u,
};

/** Whether units are of a family, as far as it was asked: hundreds of lines ask it of each number, and a pattern takes longer than all else. */
const ofFamily = new Map<string, Partial<Record<UnitFamily, boolean>>>();
/** Units are words of a text: so many are known at once at most. */
const MOST_UNITS = 1000;

function isOf(family: UnitFamily, unit: string): boolean {
  let known = ofFamily.get(unit);
  if (known === undefined) {
    if (ofFamily.size >= MOST_UNITS) ofFamily.clear();
    known = {};
    ofFamily.set(unit, known);
  }
  known[family] ??= UNITS[family].test(unit);
  return known[family];
}

const PEOPLE = /(?:人口|群众|居民|农民|职工|劳动力|明白人|人才)(?!.*[比差]$)/u;

/** 宣传手册20种, 检查11类64家企业: of how many kinds they are, and not how many. */
const KINDS = /^[种类]/u;
const PIECES_OR_ACTS =
  /(?:[份条幅次]|检查|查处|抽查|抽检|处罚|许可|案件|企业|单位|人|问题|整改)数$|人次$|(?<!免罚清单)事项数$/u;

/** 其中行政许可20条: of what was published so much is of them. */
const OF_TEXT = /^条/u;
const NO_TEXT = /文件|(?:许可|许可事项|处罚|强制|检查|抽查)数|案件(?!线索)|复议|诉讼|应诉|合同|公证|调解|援助/u;

/** 行政权力事项357项，其中行政处罚251项: what may be done, and not what was. */
const ITEMS = /^项/u;
const ACTS = /^(?:行政(?:处罚|强制|检查|许可|确认|奖励|裁决|给付|征收)数|免罚轻罚数)$/u;
const DONE = /办理|办结|受理|审批|作出|实施|开展|组织|查处|下达/u;
/** 对28项轻微违法行为不予处罚: of what kinds they may be. */
const WRONGS = /行为$/u;

/** 对1105起轻微违法行为不予处罚: as often it was done, and not how many things a list has. */
const CASES = /^[起宗例案件](?!套)/u;
const LISTED = /(?:清单|许可|服务|权责清单|处罚|确认|奖励|强制|裁决|给付|征收)事项数$/u;

/** 行政强制同比下降: a change is one of what was done. */
const RATE = /^[%‰]|点$/u;
const OF_ITEMS = /^行政(?:处罚|确认|奖励|强制|裁决|给付|征收)事项数$/u;

/** 各类政务服务事项清单31个: so many lists, of far more items. */
const LIST = /清单$/u;
const PIECES = /^[个张份套]/u;

/** 法治建设5个方面18项任务: into how many parts something is divided. */
const PARTS = /^(?:方面|层面|维度|环节|板块|部分)/u;

/** 整改52所学校: places are no hazards. */
const PLACES = /^[家所座]/u;

/** Whether what a name counts can be counted in the unit of a number, of all units that the list has for it. */
export function fitsUnit(name: string, { act, behind, subject, unit }: Measured): boolean {
  if (KINDS.test(unit) && PIECES_OR_ACTS.test(name)) return false;
  if (PLACES.test(unit) && /隐患[整排]\S数$/u.test(name)) return false;
  if (OF_TEXT.test(unit) && NO_TEXT.test(name)) return false;
  if (ITEMS.test(unit) && ACTS.test(name) && (WRONGS.test(subject) || !DONE.test(act))) return false;
  if (RATE.test(unit) && OF_ITEMS.test(name)) return false;
  if (CASES.test(unit) && LISTED.test(name)) return false;
  if (LIST.test(subject) && PIECES.test(unit) && /事项数$/u.test(name)) return false;
  const part = unit === '个' ? (PARTS.exec(behind)?.[0] ?? '') : '';
  // 反馈的7个方面问题 are problems.
  return part === '' || (subject.startsWith(part) && subject !== part);
}

/** Whether the indicator is counted in such a unit; a change of any may be told in per cent. */
export function counted(indicator: Indicator, { subject, unit, unitKind, aspect }: Measured): boolean {
  if (aspect === 'change' && unitKind === 'rate') return true;
  if (aspect === 'share' && unit !== '' && !indicator.units.includes('%')) return false;
  // 6600多万农村人口: people need no unit.
  if (unit === '' && PEOPLE.test(subject)) return indicator.units.includes('人');
  return indicator.units.some((family) => isOf(family, unit));
}
