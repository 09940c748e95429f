import { sentencesOf, trimSpan } from '../text/index.ts';
import type { Commitment, Part, Report, Span, Statistic } from './model.ts';
import { leadEnd } from './outline/led.ts';

/** What is done, in the verbs of plans. */
const ACTS =
  /[新改扩续]建|建[设成立好强]|开[展工放通发]|推[进动行出广]|实施|完[成善]|出台|制[定订]|修[订编缮]|落实|打造|加[强快大]|强化|深化|提[升高]|健全|优化|整[治合改]|治理|培[育训养]|引进|招[聘录引]|组[织建]|举办|争[取创]|启动|投[用入]|改造|实现|达到|新增|扩[大容]|发[展放挥]|保[障护]|确保|力争|化解|清[理零除]|配[备齐]|增[加设强]|压[减缩实]|减少|降低|下放|取消|公[布开示]|编制|搭建|建|设立|成立|建立|覆盖|审查|评查|检查|普及|宣传|调[整研处]|探索|试点|拓展|支持|鼓励|引导|规范|严[格查]|召[开集]|抓[好实紧]|做[好实优强大]|办[好理结]|守[牢住]|防范|统筹|协调|促进|创[建新]|运用|应用|普法|学习|述法|复议|调解|发布|注册|贯通|纳入|免费|帮助|解决|实行|执行|补助|补贴|保证|打[通击掉]|惩治|追究|破除|消除|遏制|编印|汇编|加固|除险|固定|开[行拓通]|试行|铺开|筹备|盘活|扶持|壮大|夯实|巩固|延长|引入|吸引|排查|处置|升级|补齐|配[足强]|稳定|激发|织密|兑现|搞[好活]|把[好牢]|管[好住]|用好|[减免]征|免除|缓解|控制|理顺|放宽|改[进善]|制作|拍摄/;
/**
 * One act on one thing, be it printed where a title stands: （一）修订行政处罚裁量基准。 (（一）强化监督。 is a title.)
 */
const TASK =
  /(?:^|[，,])(?:今年|年内|年底前|要|将|继续|抓紧|深入|全面|扎实)*(?:(?:修订|制定|制订|出台|编制|印发|发布|编印|汇编|举办|召开|新建|扩建|建成|设立|成立|组建|聘请|选聘|招聘|配[备齐]|启动|开工|创建|打通|拍摄|制作|推出|上线|购置|发放|免征|筹建|控制|废止|取消)[^，,]{4}|(?:开展|组织)[^，,]{2,24}(?:行动|活动|检查|抽查|评查|培训|轮训|竞赛|比武|评估|清理|督察|试点|演练|普查|评选|评议|考试))/;
const LEAST_TASK = 9;

/** Principles, aims and reasons: what binds nobody to an act. */
const SLOGAN =
  /^(?:坚持|始终|牢记|牢固树立|深刻(?:认识|把握|领悟)|深入(?:学习贯彻|贯彻|践行)|(?:全面)?践行|以[^，]{2,40}为(?:指导|引领|统领|主线|目标|抓手|根本|重点|牵引)[，,][^，]{0,30}$|各位|同志们|让我们|我们(?:坚信|深知|要坚持))/;
const STATES = /^[^，。]{2,24}是[^，。]{2,40}(?:基础|保障|关键|根本|命脉|要求|任务|所在|前提|底线|途径|之策|之要)/;
/** Loyalty is professed in every report, in the same words. */
const LOYALTY = /两个(?:确立|维护)|四个(?:意识|自信)/;
/** Leads in to a list. */
const LEADS = /[：:]$|(?:以下|如下)[^。]{0,12}(?:工作|方面|任务|措施)。?$/;
/** A sentence of fewer characters promises nothing. */
const LEAST = 6;
const DEADLINE =
  /(?:完成|整改|办结|落实)?(?:时限|期限|时间)[：:]\s*([^；;，,。）)]{2,24})|((?:(?:今|明|本|当|20\d{2})年|[一二三四两\d]年)?(?:\d{1,2}月(?:份|\d{1,2}日)?|[上下]半年|[一二三四]季度|第[一二三四]季度|年)?(?:底|末|中)?(?:之?前|以前|内))(?!后|容|部|地|外|涵|需|生)|((?:到|于)?20\d{2}年(?:\d{1,2}月)?(?:底|末)?)(?=[，,]?(?:实现|完成|建成|达到|力争|全面|基本))/;
const OFFICE = /(?:责任|牵头|主办|实施|配合|承办)(?:单位|部门|主体)[：:]\s*([^；;。）)]{2,60})/;

/**
 * The sentences of a report's plans, or their parts at ；, that promise an act, an object or a figure, in order, ids c1, c2 …; with the ids of their
 * figures, and the deadline and the office as printed (年底前; 责任单位：区教育局). What only leads in to a list, states a principle or
 * repeats a heading over its own text promises nothing; a sentence with a figure does. `shadow`: the text in Simplified characters,
 * as long as it; `statistics` in order. Linear.
 */
export function findCommitments(report: Report, shadow: string, statistics: readonly Statistic[]): Commitment[] {
  const found: Commitment[] = [];
  let next = 0;
  for (const { id: plan, span, leads } of placesIn(report)) {
    const sentences = sentencesOf(report.text, span.start, span.end);
    const parts = leads === null ? sentences.flatMap((each) => targetsIn(shadow, each)) : null;
    for (const sentence of parts ?? sentences.flatMap((each) => partsIn(shadow, each))) {
      while ((statistics[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
      const ids: string[] = [];
      for (let i = next; (statistics[i]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end; i++)
        ids.push(statistics[i]?.id ?? '');
      const words = shadow.slice(sentence.start, sentence.end);
      const printed = (match: RegExpExecArray | null): string | null => printedIn(report.text, sentence.start, match);
      const [deadline, office] = [printed(DEADLINE.exec(words)), printed(OFFICE.exec(words))];
      const last = found.at(-1);
      // （责任单位：…；完成时限：…） in a sentence of its own closes the one before.
      if (/^[（(]/.test(words) && office !== null && last?.plan === plan) {
        last.office ??= office;
        last.deadline ??= deadline;
        last.end = sentence.end;
      } else if (ids.length > 0 || (leads !== null && isPromise(shadow, sentence, leads))) {
        const { start, end } = sentence;
        found.push({ id: `c${found.length + 1}`, plan, statistics: ids, deadline, office, start, end });
      }
    }
  }
  return found;
}

const isPromise = (shadow: string, sentence: Span, leads: ReadonlyMap<number, number>): boolean => {
  const words = shadow.slice(sentence.start, sentence.end);
  return (
    (!opensParagraph(shadow, sentence) || isTask(words)) &&
    promises(words, sentence, leads, !/^\n?$/.test(shadow.charAt(sentence.start - 1)))
  );
};

/** Where commitments stand: the plans, and what their chapters say above them (`leads` null), in order. */
function placesIn(report: Report): { id: string; span: Span; leads: ReadonlyMap<number, number> | null }[] {
  const plans = report.plans.map((plan) => ({ id: plan.id, span: plan as Span, leads: leadsIn(plan) }));
  const above = report.sections.flatMap((chapter) => {
    if (chapter.role !== 'plans' || chapter.kind === 'plan') return [];
    const first = chapter.children[0];
    return [{ id: chapter.id, span: { start: chapter.start, end: first?.start ?? chapter.end }, leads: null }];
  });
  return [...plans, ...above].sort((a, b) => a.span.start - b.span.start);
}

/** The year's targets, as a chapter of plans gives them above the plans: 主要预期目标是：地区生产总值增长6%；… */
const TARGETS = /目标(?:任务)?(?:为|是|如下)?[：:，,]?/;

/** A second figure of the same: 总产值1710亿元，增长8%. */
const OF_THE_SAME = /^(?:同比|同口径|按?可比|比上年|年均|其中|占|增长|增加|下降)/;

/** The targets in a sentence that gives them, each with its figure; none in another. */
function targetsIn(shadow: string, { start, end }: Span): Span[] {
  const lead = TARGETS.exec(shadow.slice(start, end));
  if (lead === null) return [];
  const from = start + lead.index + lead[0].length;
  const parts: Span[] = [];
  for (const clause of clausesIn(shadow, { start: from, end }, TARGET_MARKS)) {
    const last = parts.at(-1);
    const words = shadow.slice(clause.start, clause.end);
    const goesOn = last !== undefined && (!FIGURE.test(words) || OF_THE_SAME.test(words));
    if (goesOn) last.end = clause.end;
    else parts.push(clause);
  }
  return parts;
}

/** A part of a sentence that promises by itself has so many characters. */
const LEAST_PART = 8;
const FIGURE = /[\d０-９]/;
/** What goes on with the part before: 其中, 并, 对姑息纵容者. */
const GOES_ON = /^(?:其中|并(?!购|网|联)|同时也|否则|且|而)/;

/**
 * A sentence in parts at ；, where the words on both sides promise something each: A；B；C under one number are three commitments. What
 * stands in brackets stays together, as （责任单位：…；完成时限：…） does. Linear.
 */
function partsIn(shadow: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let mayEnd = false;
  for (const clause of clausesIn(shadow, sentence)) {
    const words = shadow.slice(clause.start, clause.end);
    const isPart = words.length >= LEAST_PART && (ACTS.test(words) || FIGURE.test(words)) && !GOES_ON.test(words);
    const last = parts.at(-1);
    if (last === undefined || (isPart && mayEnd)) parts.push(clause);
    else last.end = clause.end;
    mayEnd = isPart || (mayEnd && last !== undefined);
  }
  return parts;
}

/** The clauses of a sentence that one of some marks outside of brackets and quotation marks ends, the mark with them. */
function clausesIn(shadow: string, { start, end }: Span, marks = '；;'): Span[] {
  const clauses: Span[] = [];
  let [from, deep] = [start, 0];
  for (let at = start; at < end; at += 1) {
    const mark = shadow.charAt(at);
    if (OPENING.includes(mark)) deep += 1;
    else if (CLOSING.includes(mark)) deep = Math.max(0, deep - 1);
    const clause = marks.includes(mark) && deep === 0 ? trimSpan(shadow, from, at + 1) : null;
    if (clause === null) continue;
    clauses.push(clause);
    from = at + 1;
  }
  const rest = trimSpan(shadow, from, end);
  return rest === null ? clauses : [...clauses, rest];
}

const TARGET_MARKS = '；;，,';
const OPENING = '（(“《';
const CLOSING = '）)”》';

/** The headings and leads of a plan and of the parts in it that have a text of their own behind them: where each begins and ends. */
function leadsIn(plan: Part): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const visit = (part: Part): void => {
    // More than the mark that closes it stands behind the lead.
    if (part.end - part.lead.end > LEAST) found.set(part.lead.start, part.lead.end);
    part.children.forEach(visit);
  };
  visit(plan);
  return found;
}

const MARKER = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是要]+/;

/** `inLine`: it stands behind another sentence of its paragraph. */
function promises(words: string, sentence: Span, leads: ReadonlyMap<number, number>, inLine: boolean): boolean {
  const own = words.replace(MARKER, '');
  if (own.length < LEAST || LEADS.test(own)) return false;
  const lead = leads.get(sentence.start) ?? leads.get(behindMarker(sentence, words));
  // 。 and a quotation's end stand between.
  if (lead !== undefined && sentence.end - lead <= 2 && isTitle(own, inLine) && !isTask(own)) return false;
  return ACTS.test(own) && !SLOGAN.test(own) && !STATES.test(own) && !LOYALTY.test(own);
}

/** A lead of so many characters and clauses is no title of what stands behind it. */
const WHOLE = { characters: 30, clauses: 3 };

const isTask = (words: string): boolean => {
  const own = words.replace(MARKER, '');
  return own.length >= LEAST_TASK && TASK.test(own);
};

/** Whether a lead can be the title of what stands behind it: it is short, or of few clauses, and no ； ends it; within a line it is short. */
function isTitle(words: string, inLine: boolean): boolean {
  if (/[；;]$/.test(words)) return false;
  return words.length <= WHOLE.characters || (!inLine && words.split(/[，,]/).length < WHOLE.clauses);
}

/** A short sentence that leads the paragraph which explains it: 扩大有效投资。 */
function opensParagraph(text: string, { start }: Span): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  const end = text.indexOf('\n', start);
  return leadEnd(text, { start, end: end < 0 ? text.length : end }) >= 0;
}

/** Where a sentence goes on behind its marker. */
function behindMarker({ start }: Span, words: string): number {
  return (
    start + (/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是要]+|[（(]\s?[）)]|——)\s*/.exec(words)?.[0].length ?? 0)
  );
}

/** The group that matched in a sentence from `start` on, as the text prints it; null for none. */
function printedIn(text: string, start: number, match: RegExpExecArray | null): string | null {
  const found = match?.slice(1).find((group) => group !== undefined);
  if (match === null || found === undefined || found.trim().length < 2) return null;
  const at = start + match.index + match[0].indexOf(found);
  return text.slice(at, at + found.length).trim();
}
