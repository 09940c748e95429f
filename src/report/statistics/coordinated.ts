import { firstVerb } from './first-verb.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { LEAD_VERBS, STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

/** What was done, or left undone, in two characters. */
function isAct(word: string): boolean {
  return LEAD_VERBS.words.has(word) || STEP_VERBS.words.has(word) || VERBAL_NOUNS.words.has(word) || ACTS.test(word);
}

const ACTS = /^(?:查封|扣押|冻结|限产|停产|约谈|指导|归档|规范|曝光|警告|劝导|引导|帮扶|述职|述法)$/u;
/** Cases, or goods: what two acts before one noun are told of. */
const THINGS = /^[^和与及]*(?:案件|企业|资产|资金|财物|行为|物品|单位|商户|车辆|人员)$/u;
const OPERATES = /^(?:无证|无照|超范围|违规|违法|非法|未经许可|擅自)[\u4e00-\u9fff]{2,6}$/u;

/**
 * Members of a list that one noun behind them closes and one number counts: two acts (查封、扣押案件), two offences (无证经营、超范围经营案件),
 * characters of one kind (涉港、澳、台公证), an act with another of its kind (行政约谈、指导). '' where the list is another one, or longer
 * than a subject.
 */
export function coordinated(list: string): string {
  const words = trimTrailing(trimLeading(list));
  const [head = '', ...more] = words.split('、');
  const last = more[more.length - 1] ?? '';
  if (more.length === 0 || /[\d等()“”的]/u.test(words)) return '';
  const verb = leadVerb(head);
  const ofOne = more.length > 1 && more.slice(0, -1).every((member) => member.length === 1);
  const first = head.length - verb.length < (ofOne ? 1 : 2) ? head : head.slice(verb.length);
  const whole = [first, ...more].join('、');
  if (whole.length > LONGEST_SUBJECT || first.length < (ofOne ? 1 : 2)) return '';
  const middle = more.slice(0, -1);
  // 涉港、澳、台公证
  if (ofOne && last.length > 2 && first.length < 5) return whole;
  const acts = [first, ...middle];
  if (last.length > 3 && acts.every((act) => act.length === 2 && isAct(act)) && isAct(last.slice(0, 2)))
    return THINGS.test(last) ? whole : '';
  // 线上、线下培训: two of one form.
  if (acts.length === 1 && first.length === 2 && last.length > 3 && ONE_FORM.test(first + last)) return whole;
  // 城市绿地、树木审批: what was done to either.
  if (ACTED_ON.test(last) && acts.every((act) => act.length > 1 && act.length < 7 && firstVerb(`${act}物`) === ''))
    return STANDS_ALONE.test(first) ? '' : whole;
  if (acts.every((act) => OPERATES.test(act)) && OPERATES.test(last) && /案件?$/u.test(last)) return whole;
  // 行政约谈、指导: the first has its own attribute.
  return last.length === 2 && isAct(last) && first.length === 4 && VERBS_TOO.test(first) ? whole : '';
}

const ONE_FORM = /^(?:线上线下|线下线上|国内国外|市内市外|会前会后|课前课后|事前事后|事中事后|昼间夜间)/u;
const ACTED_ON = /^[\u4e00-\u9fff]{2,5}(?:审批|检查|检测|监测|改造)$/u;
/** What is counted by itself, and no thing that the last is done to. */
const STANDS_ALONE =
  /(?:会议?|活动|培训|宣传|检查|整治|行动|工作|服务|调研|讲座|演练|审批|监测|检测|排查|评估|[率量数额])$/u;
const VERBS_TOO = /^行政(?:约谈|指导|调解|告诫|建议|检查|处罚|复议)$/u;
