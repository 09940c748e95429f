import type { Measured } from '../statistics/index.ts';
import { LEAD_VERBS } from '../statistics/words/verbs.ts';
import { withoutOrgan } from './organs.ts';

/** What a number measures and what was done with it. */
export interface Said {
  subject: string;
  act: string;
  /** Only what counts this being done is meant: 补充 parts 中队|补充|执法人员, but those are not all there are. */
  isDone: boolean;
}

/** Behind a name these say that all of them are meant: 商事主体|总量. */
const TOTALS = /(?:总量|总数|总额|总规模|数量|人数|(?<!案)件数|户数|保有量|的?总?次数|数|量|规模)$/u;
/** Words that part a name without making another of it: 修改|现行|规范性文件, 社区矫正|在册|对象, 幼儿园|新增|学位. */
const SPARE =
  /现行有效的?|预计|现行|在册|在籍|相关|有关|方面|全年|年内|累计|共计|合计|各类|各项|各级|全部|集中|城乡|新增|新建成?|建成|机构(?=[\u4e00-\u9fff]*(?:案|案件)$)|的/gu;
/** Verbs behind a name that no number is led in by: 执法人员|持证. */
const TAIL_VERBS = new Set(
  '持证 持证上岗 移交 入库 办案 入选 入驻 在岗 在编 改造提升 升级改造 建设改造 综合治理 治理 建设 授课 新收 收案 结案 立案 审结 应诉 上线'.split(
    ' ',
  ),
);
/** What is done with things that are counted as they are then: 建设|公园, 改造|危桥. Other verbs must be listed with the name. */
const PLAIN_VERBS = new Set('建设 建成 召开 新建 完成 实现 推进 实施 设置 安排 举办 开展 组织 达到'.split(' '));
/** Verbs that are nouns as well, by which no subject is led: 审查文件, 合法性审查. */
const INNER_VERBS = new Set('处理 审查 审核 调解 研究 参与 备案 报备'.split(' '));

/** Whether a word says what is done. */
export function isVerb(word: string): boolean {
  return LEAD_VERBS.words.has(word) || INNER_VERBS.has(word);
}
/** Between a verb and its number, or behind it: 移交了|共|56件. */
const AFTER_VERB = /[了过出共约近超逾达]+$/u;

/** What is done with all of them is said behind: 36件规范性文件|均进行合法性审查. */
const DONE_BEHIND =
  /^(?:均|全部|都|逐一|逐件|逐项)已?(?:进行|开展|实施|完成)了?([\u4e00-\u9fff]{2,6})(?![\u4e00-\u9fff])/u;

/** 18件规范性文件|、68件上会文件合法性审查: behind the last of several stands what was done with all. */
const DONE_BEHIND_LIST =
  /^[、和及与]\d+[件份项个][\u4e00-\u9fff]{1,10}?(合法性审查|合法性审核|法制审核|审查|审核)(?![\u4e00-\u9fff])/u;

/** The verb right before a number, 移交了|56件线索, or the one behind what is counted; '' where none stands there. */
export function actBeside({
  act,
  before,
  behind,
  subject,
}: Pick<Measured, 'act' | 'before' | 'behind' | 'subject'>): string {
  if (act !== '' && act !== '完成') return '';
  const words = before.replace(AFTER_VERB, '');
  if (words !== before) return verbAtEnd(words);
  if (!behind.startsWith(subject)) return '';
  const rest = behind.slice(subject.length);
  return (DONE_BEHIND.exec(rest) ?? DONE_BEHIND_LIST.exec(rest))?.[1] ?? '';
}

/** What came of a case, which tells enough where a word near says of what: 驳回, 立案. */
const OUTCOMES = new Set(
  '立案 结案 维持 驳回 撤销 变更 终止 中止 确认违法 继续有效 废止 失效 修改 修订 保留 移送 移交 破案 败诉 胜诉 逮捕 刑拘 拘留 采纳 通过 责令整改 责令改正 调解成功 化解成功 出庭'.split(
    ' ',
  ),
);

/** 立案 of 处理线索56条,立案|线索12件, where what was counted first is set behind what came of it; '' where nothing of the kind is said. */
export function bareOutcome({ act, before, subject }: Pick<Measured, 'act' | 'before' | 'subject'>): string {
  for (let length = Math.min(LONGEST_VERB, subject.length); length >= SHORTEST; length--) {
    const word = subject.slice(0, length);
    if (OUTCOMES.has(word) && before.endsWith(word) && word.endsWith(act)) return word;
  }
  return '';
}

const SUCCESS = /(?:调解|化解|调处)成功$/u;
const SUCCEEDED = /^成功(?:调解|化解|调处)$/u;
const TAKEN_ON = /(?:排查|受理|接收|调解|登记)[^ ]*纠纷/u;

/**
 * 调解成功 of 调解纠纷56件,调解成功|纠纷52件, or of 排查纠纷56件,成功化解52件: fewer than were taken on, whatever they are; '' where nothing of
 * the kind is said.
 */
export function successOf({ act, told, unitKind }: Pick<Measured, 'act' | 'told' | 'unitKind'>): string {
  if (unitKind !== 'count') return '';
  if (SUCCEEDED.test(act) && TAKEN_ON.test(told)) return `${act.slice(2)}成功`;
  return SUCCESS.exec(act)?.[0] ?? '';
}

/** What was done with it by the numbers before: 出动 of 出动执法人员26人次、车辆16台次,分别增长5%; '' where nothing is told. */
export function actTold({ subject, told, unitKind, aspect }: Measured): string {
  if (unitKind !== 'rate' || aspect !== 'change' || !told.includes(subject)) return '';
  const words = told.split(' ').findLast((each) => each.endsWith(subject)) ?? '';
  const act = words.slice(0, -subject.length);
  return isVerb(act) ? act : '';
}

/** Whom the words behind are about: 法治副校长|进校授课, 151名. */
const WHO = /(?:人员|人才|对象|干部|校长|律师|顾问|教师|医生|群众|职工|农民|主体|企业|负责人)$/u;
const PEOPLE_OR_FIRMS = /^[人名位家户](?!次)/u;
/** The verbs with which what they do begins. */
const DOING = /^[进到入赴参开在获取持接享受实现]/u;
const SHORTEST = 2;
const LONGEST_VERB = 5;

function verbAtEnd(subject: string): string {
  for (let length = Math.min(LONGEST_VERB, subject.length - SHORTEST); length >= SHORTEST; length--) {
    const word = subject.slice(-length);
    if (isVerb(word) || TAIL_VERBS.has(word)) return word;
  }
  return '';
}

function verbAtStart(subject: string): string {
  for (let length = Math.min(LONGEST_VERB, subject.length - SHORTEST); length >= SHORTEST; length--) {
    if (isVerb(subject.slice(0, length))) return subject.slice(0, length);
  }
  return '';
}

/** The first verb between two words of a subject from a place on, the longest there; null if there is none. */
function verbWithin(subject: string, from = SHORTEST): { at: number; verb: string } | null {
  for (let at = from; at <= subject.length - SHORTEST - SHORTEST; at++) {
    for (let length = Math.min(LONGEST_VERB, subject.length - SHORTEST - at); length >= SHORTEST; length--) {
      const verb = subject.slice(at, at + length);
      if (isVerb(verb)) return { at, verb };
    }
  }
  return null;
}

/**
 * The other ways to say the same, the nearest first: without a word that says only that all are meant, without words that part a
 * name, with a verb of the subject (公证|办理, 仲裁机构|处理|案件) as what was done, and of people and firms without what they did.
 * `unit`: in which it is counted. Each subject has two characters or more.
 */
export function otherWays({ subject, act }: Omit<Said, 'isDone'>, unit: string): Said[] {
  const ways: Said[] = [];
  const add = (other: string, done = act, isDone = false): void => {
    if (other.length >= SHORTEST && other !== subject) ways.push({ subject: other, act: done, isDone });
  };
  add(subject.replace(TOTALS, ''));
  const bare = withoutOrgan(subject).replace(SPARE, '');
  add(bare);
  // 治安案件|受理|数: a number of what was done with them.
  const core = bare.replace(TOTALS, '');
  if (bare !== subject) add(core);
  const tail = verbAtEnd(core);
  if (tail !== '') add(core.slice(0, -tail.length), tail);
  // A verb of two steps (告知处理) would be met by its end alone.
  const head = verbAtStart(bare) || (act.length === SHORTEST && bare.startsWith(act) ? act : '');
  if (head !== '') {
    const rest = bare.slice(head.length);
    add(rest, head, !PLAIN_VERBS.has(head));
    // 撤销|复议|收到|申请, 败诉|行政诉讼一审|新收: of what was received so many.
    const inner = verbWithin(rest);
    if (inner !== null) add(rest.slice(0, inner.at) + rest.slice(inner.at + inner.verb.length), head, true);
    const last = verbAtEnd(rest);
    if (last !== '') add(rest.slice(0, -last.length), head, true);
  }
  // 行政调解|受理|案件: the first may be a part of the name.
  let isFirst = true;
  for (let within = verbWithin(bare); within !== null; within = verbWithin(bare, within.at + within.verb.length)) {
    const behind = bare.slice(within.at + within.verb.length);
    add(bare.slice(0, within.at) + behind, within.verb, true);
    // 专家教授|开设|法治专题讲座: who does it.
    if (isFirst && (act === '' || act === within.verb)) add(behind, within.verb, true);
    isFirst = false;
  }
  if (PEOPLE_OR_FIRMS.test(unit)) {
    for (let end = bare.length - SHORTEST; end > SHORTEST; end--) {
      if (WHO.test(bare.slice(0, end)) && DOING.test(bare.slice(end))) add(bare.slice(0, end));
    }
  }
  return ways;
}
