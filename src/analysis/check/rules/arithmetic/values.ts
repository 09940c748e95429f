import { innermostPart } from '../../../../report/index.ts';
import { partitionPoint } from '../../../../text/index.ts';
import { type Figure, meet } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';
import type { Fault, Rule } from '../../model.ts';
import { isLevel, leadOf, printed } from './relations.ts';

/** Words that say when, where and how many altogether, not what. */
const LOOSE =
  /(?:^[一二三四五六七八九十]{1,2}[是要]|20\d\d年度?|全年|今年|年内|去年|本年|一年来|以来|截至|全[县区市省州旗镇乡](?:(?:各级?)?(?:行政)?(?:执法)?(?:单位|部门|机关))?|我[县区市省州旗镇乡]|本[县区市]|共计|累计|总共|一共|合计|共|先后|依法|已|了|达到?|为|约|近|超过?|[“”"\s])/g;
/** A list or a span of time in which another value is right. */
const PART_OF_IT =
  /其中|上半年|下半年|季度|\d月|[一二三四五六七八九十]月|阶段|期间|截至|高峰|上年|去年|同期|年均|原来|当时|目标|计划|力争|[首第一二三四]批|第/;

/** There are as many at the end of the year as the year's report says anywhere. */
const YEAR_END = /截[至止]到?(?:20\d\d年|本年|当年|年)(?:12月)?[底末]/;

/** A review of five years. 连续五年 and “十四五”规划的收官之年 are said in the review of one. */
const REVIEWS_FIVE =
  /(?:过去|过去的|这|近|前|回顾|本届政府)五年|(?<!连续)五年(?:[来间]|工作|回顾|实现|时期|任期|奋斗|发展)|“十[一二三四五六七八九]五”(?:时期|期间|以来|五年|工作|发展|经济|目标|规划(?:主要|各项|确定|目标|实施))|任期/;

interface Said {
  figure: Figure;
  line: number;
  chapter: string;
}

/** What is counted, with its verb and unit, in words that two places must have in common to mean the same; '' where they are too few. */
function keyOf(draft: Draft, figure: Figure, previous: Figure | undefined): string {
  const lead = leadOf(draft, figure, previous).replace(LOOSE, '');
  const behind = draft.plain.slice(figure.statistic.end, figure.statistic.end + 12);
  const tail = behind.slice(0, Math.max(0, behind.search(/[，。；、：,;:（(\n]|$/)));
  const words = `${lead}|${tail.replace(/^的/, '')}`;
  return words.length >= 7 ? `${words}|${figure.statistic.unit}` : '';
}

/** All of the place, or all that there are: 全县持证执法人员1086名, 全镇18个村. */
const ALL_OF_IT = /(?:全[县区市旗镇乡省州](?:共|现|目前)?有?|现有|目前有|共有)([\u4e00-\u9fff]{0,12})$/;
/** 在全县培训执法人员30名 is no stock, nor is 全县新增…. */
const DONE =
  /(?:新|增|培训|组织|开展|举办|查处|办理|建成|完成|召开|制定|培育|评选|打造|选派|抽|收|受理|表彰|设立?|建|招|引|聘|配|派|认证|颁|发放|公布)/;

/** What there is of something in the whole place, as a key that two places have in common whatever stands around it; '' for all else. */
function stockKeyOf(draft: Draft, figure: Figure, previous: Figure | undefined): string {
  const lead = leadOf(draft, figure, previous);
  const found = ALL_OF_IT.exec(lead);
  if (found === null || DONE.test(found[1] ?? '')) return '';
  const behind = draft.plain.slice(figure.statistic.end, figure.statistic.end + 10);
  const tail = /^[\u4e00-\u9fff]{0,8}?(?=[中里内均全都已，。；、]|$)/.exec(behind)?.[0] ?? '';
  const noun = (found[1] ?? '') || tail;
  const { unit } = figure.statistic;
  // 村 is unit and noun in one: 18个村.
  return noun.length >= 4 || (/^[个]?[村镇乡]$/.test(unit + noun) && noun.length + unit.length > 1)
    ? `全|${noun}|${unit}`
    : '';
}

/** What there is one of in a place and a year, whatever verb leads to it. */
const AGGREGATE =
  /^[\u4e00-\u9fff]{0,12}(?:生产总值|总产值|增加值|总额|总产量|吞吐量|总收入|预算收入|税收收入|预算支出|民生支出|支配收入)$/;
const REACHED = /实现|完成|突破|预计|预期|跃上|迈上|稳定在|[为至]/g;

/** 实现地区生产总值612亿元, 地区生产总值达到621亿元: a key of the name alone; '' for all else. */
function aggregateKeyOf(draft: Draft, figure: Figure, previous: Figure | undefined): string {
  const name = leadOf(draft, figure, previous).replace(LOOSE, '').replace(REACHED, '');
  return AGGREGATE.test(name) ? `总|${name}|${figure.statistic.unit}` : '';
}

const VERBS =
  '(?:排查|审结|办结|受理|调解|化解|查处|立案|评查|抽查|签订|新增|新建|建成|制定|出台|发现|收到|接收|反馈|办理|审查|清理)';
const ACTS_ON = new RegExp(`^${VERBS}[\\u4e00-\\u9fff]{2,12}$`);
const ACTED_ON = new RegExp(`(${VERBS})的$`);
/** 申请 and 案件 are one. */
const KIND_OF_CASE = /(?:案件|申请|事项)$/;

/** 审结行政复议案件151件 → 审结行政复议|件, by the words before it or by what it counts; '' where no act of the list leads to it. */
function actKeyOf(draft: Draft, figure: Figure, previous: Figure | undefined): string {
  const { subject, unit } = figure.statistic;
  const act = [leadOf(draft, figure, previous).replace(LOOSE, ''), subject].find((words) => ACTS_ON.test(words));
  return act === undefined ? '' : `${act.replace(KIND_OF_CASE, '')}|${unit}`;
}

/** 审结的153件行政复议案件暴露出…: where it is said of them before, with which other number that a slip explains. */
function saidOfThem(draft: Draft, figure: Figure, acts: ReadonlyMap<string, Said>): Said | undefined {
  const { start, end, unit, value } = figure.statistic;
  const verb = ACTED_ON.exec(draft.plain.slice(Math.max(0, start - 8), start))?.[1];
  const noun = /^[\u4e00-\u9fff]{2,12}/.exec(draft.plain.slice(end, end + 12))?.[0] ?? '';
  for (let length = noun.length; verb !== undefined && length >= 2; length -= 1) {
    const said = acts.get(`${verb}${noun.slice(0, length)}|${unit}`);
    if (said !== undefined) return isSlip(said.figure.statistic.value, value) ? said : undefined;
  }
  return undefined;
}

/** Digits that changed places, or a number so near that it is hardly a part of the other. */
function isSlip(a: number, b: number): boolean {
  const digits = (value: number): string => Array.from(String(value)).sort().join('');
  return a !== b && (digits(a) === digits(b) || Math.abs(a - b) <= Math.max(a, b) / SLIP);
}
const SLIP = 20;
/** 受理行政复议|件: with fewer words it may be another's. */
const LEAST_ACT = 8;

function lineAt(draft: Draft, offset: number): number {
  const lines = draft.lines();
  return Math.max(0, partitionPoint(lines.length, (at) => (lines[at]?.start ?? 0) <= offset) - 1);
}

/** N5: said in the same words in two paragraphs, with two values. */
export const twoValues: Rule = {
  id: 'N5',
  level: 'warning',
  scope: 'text',
  what: { zh: '同一事项前后两个数', en: 'one thing with two values' },
  why: { zh: '同一时段的同一个数，前后应当一致。', en: 'The same number of the same period is the same throughout.' },
  source: { zh: '前后一致', en: 'consistency' },
  mend: { zh: '核对后统一；时段或范围不同的，写明。', en: 'Check and use one; where period or scope differ, say so.' },
  passes: [
    { text: '全年受理行政复议案件120件。\n其中上半年受理行政复议案件50件。' },
    { text: '受理行政复议案件120件。\n明年力争受理行政复议案件130件。' },
    { text: '实现地区生产总值612.4亿元，增长6.1%。\n高新区地区生产总值达到128亿元。' },
    { text: '实现地区生产总值612.4亿元，增长6.1%。\n地区生产总值突破600亿元。' },
    { text: '受理行政复议申请173件。\n对受理的12件行政复议案件组织听证。' },
    { text: '全县持证执法人员1086名。\n全县培训持证执法人员300名。' },
  ],
  fails: [
    { text: '全年共受理行政复议案件120件。\n受理行政复议案件125件，均依法办结。' },
    { text: '全县持证执法人员1086名，参加考试。\n全县1068名持证执法人员中，法律专业的偏少。' },
    { text: '全县行政执法部门办理行政处罚案件1986件。\n全年办理行政处罚案件1968件，用时缩短。' },
    { text: '截至2033年底，全市实有经营主体41.7万户。\n全市实有经营主体47.1万户，监管力量不足。' },
    { text: '实现地区生产总值612.4亿元，增长6.1%。\n过去一年，全县地区生产总值达到621.4亿元。' },
    { text: '收到行政复议申请173件，审结151件。\n对审结的153件行政复议案件逐件回访。' },
    { text: '受理行政复议案件96件，审结89件。\n受理行政复议案件69件情况作专题研究。' },
    { text: '全年排查矛盾纠纷212件。\n排查的221件矛盾纠纷逐件包保。' },
    { text: '法律顾问覆盖全镇18个村。\n全镇17个村中，部分村干部年龄偏大。' },
  ],
  find(draft) {
    // Such a report tells the last year and all five in the same words.
    const work = draft.report.kind === 'work';
    if (work && REVIEWS_FIVE.test(draft.plain.slice(0, 6000))) return [];
    const covers = draft.report.covers;
    const said = new Map<string, Said>();
    const acts = new Map<string, Said>();
    const ofThem: Said[] = [];
    const faults: Fault[] = [];
    draft.figures().forEach((figure, at, figures) => {
      const { statistic } = figure;
      if (!isLevel(draft, figure) || statistic.target || statistic.valueMax !== null) return;
      const part = innermostPart(draft.report, statistic.start);
      if (part?.role === 'plans') return;
      const previous = figures[at - 1]?.sentence === figure.sentence ? figures[at - 1] : undefined;
      const key =
        aggregateKeyOf(draft, figure, previous) ||
        stockKeyOf(draft, figure, previous) ||
        keyOf(draft, figure, previous);
      const sentence = draft.sentences()[figure.sentence];
      const chapter = work ? (part?.id.split('.')[0] ?? '') : '';
      if (sentence === undefined) return;
      const before = draft.plain.slice(Math.max(sentence.start, statistic.start - 60), statistic.start);
      const context = key.startsWith('全') ? before.replace(YEAR_END, '') : before;
      const years = context.match(/20\d\d(?=年)/g) ?? [];
      if (PART_OF_IT.test(context) || years.some((year) => Number(year) !== covers)) return;
      const here = { figure, line: lineAt(draft, statistic.start), chapter };
      const act = actKeyOf(draft, figure, previous);
      const same = acts.get(act);
      if (act !== '' && same === undefined) acts.set(act, here);
      if (before.endsWith('的')) ofThem.push(here);
      const slip =
        act.length >= LEAST_ACT && same !== undefined && isSlip(same.figure.statistic.value, statistic.value);
      const earlier = (key === '' ? undefined : said.get(key)) ?? (slip ? same : undefined);
      if (earlier !== undefined && isOther(earlier, here)) faults.push(faultOf(draft, figure, earlier.figure));
      else if (earlier === undefined && key !== '') said.set(key, here);
    });
    for (const here of ofThem) {
      const other = saidOfThem(draft, here.figure, acts);
      if (other !== undefined && isOther(other, here)) faults.push(faultOf(draft, here.figure, other.figure));
    }
    return faults.sort((a, b) => a.start - b.start);
  },
};

/** In another paragraph of the same chapter, and no two roundings of one number. */
function isOther(a: Said, b: Said): boolean {
  return a.line !== b.line && a.chapter === b.chapter && !meet(a.figure, b.figure);
}

function faultOf(draft: Draft, here: Figure, there: Figure): Fault {
  const [value, other] = [printed(draft, here), printed(draft, there)];
  return {
    start: here.statistic.start,
    end: here.statistic.end,
    message: {
      zh: `这里是“${value}”，另一处同样的话里是“${other}”`,
      en: `"${value}" here, "${other}" in the same words elsewhere`,
    },
  };
}
