import { lexicon, wordAt, wordSegments } from '../../text/index.ts';
import { SAFE_WORDS } from './words/subjects.ts';
import { LEAD_VERBS } from './words/verbs.ts';

/** As often a noun as a verb: only before an object with which the words begin are they what was done. */
const ALSO_NOUNS = lexicon(
  `处理 治理 处罚 救助 储备 辅导 无害化处理 排查治理 排查整治 调查处理 确定 发展 研发 流转 开发 补建 新栽 规范 下设 重点发展 策划推进 维护更新 整修 提质改造 拆解 创办 示范种植 试验种植`,
);
/** Behind them these make a name: 处理能力, 治理面积. */
const NAMED =
  /^(?:[率量数额值费权员者型类级性法点站场厂厅池器机款人书]|能力|设施|设备|中心|系统|工艺|规模|办法|意见|决定|结果|方式|面积|机构|金额|事项|案件|标准|工程|项目|工作|体系|水平|资金|对象|水土流失|信息|裁量|情况|问题|任务|目标|成效|效率|效果|试点|措施|服务|基地|物资|党员|基金|规划|战略|指数|计划|潜力|空间|模式|环境|投入|人员|经费|支出|强度|团队|活动|总部|区|商|公司|建设|利用|用地|贷款|银行|会|税|设计|过程|费用|机会|型|平台|速度|增速|新区|领域|行业|中的|化|文件|秩序|程序)/u;
/** One character that is a verb before an object of three or more: 建堆肥池, 聘保洁员. */
const ONE_CHARACTER = /^(?!建在)[建聘购修栽拆挖砌刷挂贴]/u;
/** 发刑事案件, 立电信网络诈骗案: what police say of cases. */
const OF_CASES = /^[发立破](?=(?:刑事|治安|电信|电诈|网络|诈骗|经济|盗窃|毒品|传统|侵财)[^立发破]*案)/u;
const CAN = lexicon('增收 节水 节电 节约 节省');
const LEAST_OBJECT = 3;

/** The verb with which the words before a number begin that is none elsewhere, in a name: 建 of 建文化墙, 治理 of 治理店外经营; '' if there is none. */
export function startVerb(words: string): string {
  // 可增收村财: what can be done.
  const can = words.startsWith('可') ? wordAt(LEAD_VERBS, words, 1) || wordAt(CAN, words, 1) : '';
  if (can.length > 1 && words.length - can.length > 2) return `可${can}`;
  const word = wordAt(ALSO_NOUNS, words, 0);
  if (word !== '') return words.length - word.length < LEAST_OBJECT || NAMED.test(words.slice(word.length)) ? '' : word;
  if (OF_CASES.test(words)) return words.charAt(0);
  if (words.length <= LEAST_OBJECT || !ONE_CHARACTER.test(words) || wordAt(SAFE_WORDS, words, 0) !== '') return '';
  // 建筑工地, 种植面积: the character begins a word.
  const [first] = wordSegments(words);
  return first?.segment.length === 1 ? first.segment : '';
}
