import { innermostPart } from '../../../../report/index.ts';
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

function lineAt(draft: Draft, offset: number): number {
  const lines = draft.lines();
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
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
    { text: '全县持证执法人员1086名。\n全县培训持证执法人员300名。' },
  ],
  fails: [
    { text: '全年共受理行政复议案件120件。\n受理行政复议案件125件，均依法办结。' },
    { text: '全县持证执法人员1086名，参加考试。\n全县1068名持证执法人员中，法律专业的偏少。' },
    { text: '全县行政执法部门办理行政处罚案件1986件。\n全年办理行政处罚案件1968件，用时缩短。' },
    { text: '截至2033年底，全市实有经营主体41.7万户。\n全市实有经营主体47.1万户，监管力量不足。' },
    { text: '法律顾问覆盖全镇18个村。\n全镇17个村中，部分村干部年龄偏大。' },
  ],
  find(draft) {
    // Such a report tells the last year and all five in the same words.
    const work = draft.report.kind === 'work';
    if (work && /五年|“十[一二三四五六七八九]五”/.test(draft.plain.slice(0, 6000))) return [];
    const covers = draft.report.covers;
    const said = new Map<string, Said>();
    const faults: Fault[] = [];
    draft.figures().forEach((figure, at, figures) => {
      const { statistic } = figure;
      if (!isLevel(draft, figure) || statistic.target || statistic.valueMax !== null) return;
      const part = innermostPart(draft.report, statistic.start);
      if (part?.role === 'plans') return;
      const previous = figures[at - 1]?.sentence === figure.sentence ? figures[at - 1] : undefined;
      const key = stockKeyOf(draft, figure, previous) || keyOf(draft, figure, previous);
      const sentence = draft.sentences()[figure.sentence];
      const chapter = work ? (part?.id.split('.')[0] ?? '') : '';
      if (key === '' || sentence === undefined) return;
      const before = draft.plain.slice(Math.max(sentence.start, statistic.start - 60), statistic.start);
      const context = key.startsWith('全') ? before.replace(YEAR_END, '') : before;
      const years = context.match(/20\d\d(?=年)/g) ?? [];
      if (PART_OF_IT.test(context) || years.some((year) => Number(year) !== covers)) return;
      const line = lineAt(draft, statistic.start);
      const earlier = said.get(key);
      if (earlier === undefined) said.set(key, { figure, line, chapter });
      else if (earlier.line !== line && earlier.chapter === chapter && !meet(earlier.figure, figure)) {
        faults.push({
          start: statistic.start,
          end: statistic.end,
          message: {
            zh: `这里是“${printed(draft, figure)}”，前面同样的话里是“${printed(draft, earlier.figure)}”`,
            en: `"${printed(draft, figure)}" here, "${printed(draft, earlier.figure)}" in the same words before`,
          },
        });
      }
    });
    return faults;
  },
};
