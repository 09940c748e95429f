import { dividedBy, type Figure, meet, times } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { between, figuresBySentence, isLevel, leadOf, printed, REACH, shown } from './relations.ts';

const PERCENT = /^[%％]$/;

/** 办结率, 占比: the words that name a share, before its number. */
const RATE = /([\u4e00-\u9fff]{2,8}?)率(?:[达为至超约近了均在分别是提升高到保持稳定\s（(]{0,6})$/;
const PROPORTION = /(占比?|比例|比重)([^，。；：]{0,14}?)(?:的|约|近|达到?|为|超过?|了|高达|均|\s)*$/;
/** What both have a word of. */
const NAMES_SHARE = /[率占比]/;
/** 占 something else than what stands before it. */
const OWN_WHOLE = /^(?:其中|其|收案|申请|总数|总量|全部|总体|总|比|全部数|案件|总件数|的)*$/;
const CHANGES = /增|升|提高|下降|降|减|同比|环比|目标/;

/** A number of things and what its clause says of it. */
interface Count {
  figure: Figure;
  lead: string;
  tail: string;
  /** The rate of a larger whole that is told right behind it. */
  rate: Figure | null;
}

/** The counts before `at` in the sentence, from the nearest to the farthest; behind a ； another matter begins. */
function countsBefore(draft: Draft, figures: readonly Figure[], at: number): Count[] {
  const counts: Count[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH.figures); i -= 1) {
    const figure = figures[i];
    const next = figures[i + 1];
    if (figure === undefined || next === undefined) continue;
    const gap = between(draft, figure, next);
    if (/[；;]/.test(gap)) break;
    if (isLevel(draft, figure)) {
      const tail = gap.slice(0, Math.max(0, gap.search(/[，,。；;：:、]|$/)));
      const rate =
        i + 1 < at && PERCENT.test(next.statistic.unit) && RATE.test(leadOf(draft, next, figure)) ? next : null;
      counts.push({ figure, lead: leadOf(draft, figure, figures[i - 1]), tail, rate });
    }
  }
  return counts;
}

/** Whether a ÷ b can be the share for any two of the counts. */
function fitsAny(counts: readonly Count[], share: Figure): boolean {
  const ratio = { low: share.low / 100, high: share.high / 100 };
  return counts.some((a) => counts.some((b) => a !== b && meet(dividedBy(a.figure, b.figure), ratio)));
}

/** 不合格产品核查处置率, 未办结案件督办率: what such a rate begins with is what failed. */
const FAILED = /[不未][\u4e00-\u9fff]{2,14}率[^率]*$/;

/** What the rate names, as its first and last two characters: 行政机关负责人出庭应诉率 → 出庭, 应诉. */
function stemsOf(name: string): string[] {
  const bare = name.replace(/^(?:其中|全县|全区|全市|全年|按时|按期|及时|一次性?|总体|平均|综合)+/, '');
  return [...new Set([bare.slice(-2), bare.slice(0, 2)])].filter((stem) => stem.length === 2);
}

/** Who does it: 专业性调解组织7个 is no part of what was mediated. */
const DOERS = /(?:组织|机构|委员会|队伍?|中心|站点?|室|员|律师|顾问)$/;

/** The part of a whole that a rate is of: the count whose clause has the rate's own word; where another number stands between, no number of doers. */
function partOf(counts: readonly Count[], name: string, lead: string): Count | null {
  const stems = FAILED.test(lead) ? [name.slice(-2)] : stemsOf(name);
  const holds = (words: string): boolean =>
    stems.some((stem) => words.includes(stem) || (stem === '持证' && /持[^，。]{0,6}证/.test(words)));
  const [done, due] = counts;
  // 应考1840人，实考1822人，参考率: whatever the rate is called.
  if (done !== undefined && /^实/.test(done.lead) && /^应/.test(due?.lead ?? '')) return done;
  return counts.find(({ lead, tail }, at) => holds(lead + tail) && (at === 0 || !DOERS.test(lead))) ?? null;
}

function shareFault(draft: Draft, a: Figure, b: Figure, share: Figure, words: string): Fault {
  const value = shown((a.statistic.value / b.statistic.value) * 100, 2);
  const sum = `${shown(a.statistic.value)}÷${shown(b.statistic.value)}＝${value}%`;
  const start = share.statistic.start - words.length;
  const said = draft.report.text.slice(start, share.statistic.end);
  return {
    start,
    end: share.statistic.end,
    message: {
      zh: `“${said}”与“${printed(draft, b)}”“${printed(draft, a)}”不符（${sum}）`,
      en: `"${said}" does not go with "${printed(draft, b)}" and "${printed(draft, a)}" (${sum})`,
    },
  };
}

/** 办结, 已全部办结: what says no more than what was done. */
const LONGEST_ACT = 6;

/** 率 p %: a part named like the rate, and a whole of the same unit before it. */
function rateFault(draft: Draft, counts: readonly Count[], share: Figure, lead: string): Fault | null {
  const rate = RATE.exec(lead);
  const part = rate === null ? null : partOf(counts, rate[1] ?? '', lead);
  if (rate === null || part === null || CHANGES.test(rate[1] ?? '')) return null;
  const same = counts.filter(({ figure }) => figure.statistic.unit === part.figure.statistic.unit);
  const at = same.indexOf(part);
  const whole = same[at + 1];
  if (whole === undefined || whole.figure.low < part.figure.high) return null;
  // 对审结的6件纠错案件制发意见书，纠错6件: the same things twice, and no whole.
  if (whole.lead.endsWith('的') && whole.figure.statistic.value === part.figure.statistic.value) return null;
  // All of something else that is not named: 审核14件，提出意见63条，报送备案6件，备案率100%; 安置符合条件的士兵17人，安置率100%.
  const isAll = share.statistic.value === 100;
  if (isAll && (counts.indexOf(whole) - counts.indexOf(part) > 1 || part.lead.length > LONGEST_ACT)) return null;
  // 纠错236件，纠错率24.2%，调解170件，调解率17.4%: both are parts of one whole.
  if (whole.rate !== null && meet(dividedBy(times(part.figure, whole.rate), whole.figure), share)) return null;
  // Not all that was found was mediated.
  if (/成功$/.test(rate[1] ?? '') && /排查|摸排|发现|走访/.test(whole.lead)) return null;
  if (fitsAny(same, share)) return null;
  return shareFault(draft, part.figure, whole.figure, share, rate[0]);
}

/** What a whole is called, without what says when and how many altogether. */
const LOOSE = /^(?:全[年县区市省州旗镇乡]|共|累计|今年|[已了])+|(?:总数|总量|总|件?数)?的?$/g;

/** The count that 占签约项目的 names: its clause says 签约项目 and nothing else. */
function wholeNamed(counts: readonly Count[], words: string): Count | undefined {
  const name = words.replace(LOOSE, '');
  if (name.length < LEAST_NAME) return undefined;
  return counts.slice(1).find(({ lead, tail }) => lead.replace(LOOSE, '') === name || tail.replace(LOOSE, '') === name);
}
const LEAST_NAME = 2;

/** 占比 p %: b 其中 or 有 a, with nothing between that names another whole; 占…的 where the whole is named. */
function proportionFault(draft: Draft, counts: readonly Count[], share: Figure, lead: string): Fault | null {
  const found = PROPORTION.exec(lead);
  if (found === null) return null;
  const name = (found[2] ?? '').replace(/^比/, '');
  const [part, next] = counts;
  const isNamed = !OWN_WHOLE.test(name);
  const whole = isNamed ? wholeNamed(counts, name) : next;
  if (part === undefined || whole === undefined || part.figure.statistic.unit !== whole.figure.statistic.unit)
    return null;
  if (whole.figure.low < part.figure.high) return null;
  const words = draft.plain.slice(whole.figure.statistic.end, part.figure.statistic.start);
  if (/[；;。]/.test(words) || !(isNamed || /其中|[有中内里]/.test(words))) return null;
  const tail = draft.plain.slice(part.figure.statistic.end, share.statistic.start);
  if (/[；;]/.test(tail) || (tail.match(/[，,]/g)?.length ?? 0) > 1) return null;
  return fitsAny(counts, share) ? null : shareFault(draft, part.figure, whole.figure, share, found[0]);
}

/** N2: 123 of 189 is 65.1 %. */
const shares: Rule = {
  id: 'N2',
  level: 'error',
  scope: 'text',
  what: { zh: '占比或率与所列的数不符', en: 'a share or rate that its numbers do not give' },
  why: { zh: '读者会用前面的两个数验算。', en: 'Readers will divide the two numbers before it.' },
  source: { zh: '算术（按末位数字的一半取区间）', en: 'arithmetic (half the last printed digit)' },
  mend: { zh: '核对两个数与百分比。', en: 'Check both numbers and the percentage.' },
  passes: [
    { text: '189个小区中有123个实现零发案，占比达65.1%。' },
    { text: '收到申请120件，受理100件，办结90件，办结率90%。' },
    { text: '办理建议86件、提案40件，办结率100%，满意率98%。' },
    { text: '审核文件14件，提出修改意见63条，报送备案6件，备案率100%。' },
    { text: '纠错236件，纠错率24.2%，以调解、和解方式结案170件，调解率17.4%。' },
    { text: '抽检320批次，合格312批次，合格率97.5%，不合格产品核查处置率100%。' },
    { text: '对审结的6件被纠错案件制发意见书，直接纠错6件，纠错率6.7%。' },
    { text: '接收手续187人，安置符合条件的退役士兵17人，安置率100%。' },
    { text: '现有人民调解组织98个，行业性专业性调解组织7个，化解纠纷2991件，调解成功率99%。' },
    { text: '新增企业300家，其中民营企业200家，占全市民营企业的5.1%。' },
    { text: '答复复议案件68件，比上年的92件减少24件；应诉案件37件，审结31件，出庭应诉率100%。' },
  ],
  fails: [
    { text: '189个小区中有123个实现零发案，占比达75.1%。' },
    { text: '应考1840人，实考1822人，参考率90.9%。' },
    { text: '收到复议申请187件，审结151件，调解和解结案49件，占审结数的42.5%。' },
    { text: '收到复议申请6200件，其中依法受理4955件，占收案总数的89.9%。' },
    { text: '签约项目67个，合同投资152亿元，其中亿元以上项目39个，占签约项目的52.8%。' },
    { text: '受理复议案件120件，办结100件，办结率93.3%。' },
    { text: '现有在编人员14名，其中持有执法证件13名，持证率95.2%。' },
    { text: '负责人应出庭40件，出庭应诉36件，出庭应诉率95%。' },
  ],
  find: (draft) =>
    figuresBySentence(draft).flatMap((figures) =>
      figures.flatMap((share, at): Fault[] => {
        if (!PERCENT.test(share.statistic.unit) || share.statistic.valueMax !== null || share.statistic.trend !== null)
          return [];
        const lead = leadOf(draft, share, figures[at - 1]);
        if (!NAMES_SHARE.test(lead)) return [];
        const counts = countsBefore(draft, figures, at);
        if (counts.length < 2) return [];
        const found = rateFault(draft, counts, share, lead) ?? proportionFault(draft, counts, share, lead);
        return found === null ? [] : [found];
      }),
    ),
};

/** Rates whose part cannot exceed the whole. 完成率, 增长率, 毛入学率, 利用率 may be more than 100 %. */
const BOUNDED =
  /(办结|结案|满意|好评|覆盖|公开|审查|审核|备案|应诉|合格|破案|化解|调解成功|成功|知晓|普及|参与|参保|回复|答复|办复|及时|准确|支持|签约|履约|持证|达标|优良|采纳|落实|整改|回访|调处|抽检|归集|入户|到位|见面|面商|解决|办理|受理|立案|纠错|胜诉|败诉|维持|通过|参训|培训|就业|巩固|治愈|接种|处置|处理|响应|出庭|回收|检查|公示|可办|网办|录入|上传|报备|清偿|执结|建档|安置|绿化|森林覆盖|入库|配备|建成)率(?:[达为至超约近了均在是到已提升高保持稳定\s（(]|以上|分别|全部|总体|平均){0,8}$/;

/** The values of a list before the number: 分别为98.9%和. */
const VALUES_BEFORE = /(?:[0-9][0-9.．]*[%％](?:以上|左右)?(?:以及|[、和与及]))+$/;
const EACH = /^(.*?)(?:均|也|各)?分别(?:达到?|为|是|提高到|提升到|提升至|增至|[：:]|\s)*$/;

/**
 * What stands before the number in its clause, as if it stood alone: of 办结率、满意率分别为98%、109% the second value has 满意率. '' where the
 * values cannot be told apart.
 */
function leadAlone(draft: Draft, figure: Figure): string {
  const lead = leadOf(draft, figure);
  const values = VALUES_BEFORE.exec(lead)?.[0] ?? '';
  const words = lead.slice(0, lead.length - values.length);
  const names = EACH.exec(words)?.[1]?.split(/以及|[、和与及]/) ?? [];
  const rates = names.filter((name) => name.endsWith('率'));
  if (rates.length > 1) return names.length === rates.length ? (rates[values.split(/[%％]/).length - 1] ?? '') : '';
  return words;
}

/** N6: more than all of it. */
const bounded: Rule = {
  id: 'N6',
  level: 'error',
  scope: 'text',
  what: { zh: '不可能超过100%的率超过了100%', en: 'more than 100 % of what cannot exceed it' },
  why: { zh: '办结率、满意率等的分子是分母的一部分。', en: 'What is counted is part of the whole.' },
  source: { zh: '算术', en: 'arithmetic' },
  mend: {
    zh: '核对这个率；若指完成计划的程度，写“完成率”。',
    en: 'Check the rate; for a plan that was exceeded write 完成率.',
  },
  passes: [
    { text: '案件办结率100%，任务完成率达112%，受理量增长120%。' },
    { text: '计划完成率、合格率分别为112.5%和97.8%。' },
  ],
  fails: [
    { text: '案件办结率达102%。' },
    { text: '群众满意率为109.5%。' },
    { text: '建议60件、提案40件，满意率分别为98.9%和109%。' },
    { text: '办结率、满意率分别达到109.8%、97.5%。' },
  ],
  find: (draft) =>
    draft.figures().flatMap((figure): Fault[] => {
      const { statistic } = figure;
      if (!PERCENT.test(statistic.unit) || statistic.value <= 100 || statistic.trend !== null) return [];
      const found = BOUNDED.exec(leadAlone(draft, figure));
      if (found === null) return [];
      return [
        {
          start: statistic.start,
          end: statistic.end,
          message: {
            zh: `${found[1]}率不可能是${printed(draft, figure)}`,
            en: `${found[1]}率 cannot be ${printed(draft, figure)}`,
          },
        },
      ];
    }),
};

export const SHARES: readonly Rule[] = [shares, bounded];
