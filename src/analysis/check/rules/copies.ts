import { spanHolding } from '../../../text/index.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { type Match, matchesIn } from '../scan.ts';
import { yearAgainstTitle } from './declared.ts';
import { foreignPlaces } from './foreign.ts';
import { repeated } from './repeated.ts';

/** A year at the head of a clause, with what tells that work of that year follows. */
const TOLD =
  /(?<=^|[。；，：\n\s“])(?:在|截至|到)?(20[0-9]{2})年(?=[，,]|(?:受理|办理|办结|收到|审结|新增|建成|完成|开展|组织|举办|制定|出台|查处|化解|调解|培训|召开)|度?(?:全[县区市省州旗镇]|我[县区市省州旗镇局]|[县区市]委|以来|共|累计|底|末|上半年|下半年|\d{1,2}月)|全年)/gm;
/** In the sentence: a comparison, or a review of several years. */
const COMPARED =
  /同比|相比|比20|较20|比上年|较上年|对比|以来|五年|三年|期间|历年|连续|至今|自20|从20|与20|——20|到20\d\d年底?前/;

/** Of the year to come: 2034年，我局将做好以下工作. */
const PLANS = /将|力争|计划|打算|以下|重点|围绕|安排|着力|继续|进一步/;

/** The years of which the work chapters tell, and where. */
function yearsTold(draft: Draft): Map<number, Match[]> {
  const told = new Map<number, Match[]>();
  const spans = draft.report.sections.filter(({ role }) => role !== 'plans');
  const { covers, plans } = draft.report;
  const first = draft.report.sections[0]?.start ?? Number.POSITIVE_INFINITY;
  const sentences = draft.sentences();
  let at = 0;
  for (const match of matchesIn(draft, TOLD)) {
    if (match.start >= first && !spans.some(({ start, end }) => match.start >= start && match.start < end)) continue;
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= match.start) at += 1;
    const sentence = sentences[at];
    const words = sentence === undefined ? '' : draft.plain.slice(sentence.start, sentence.end);
    if (COMPARED.test(words) || new Set(words.match(/20[0-9]{2}(?=年)/g)).size > 1) continue;
    const year = Number(match.groups[0]);
    const planned =
      year === (covers ?? year) + 1 && (spanHolding(plans, match.start) !== undefined || PLANS.test(words));
    if (planned) continue;
    const matches = told.get(year) ?? [];
    matches.push(match);
    told.set(year, matches);
  }
  return told;
}

function titleFault(year: number, { start, end, text }: Match): Fault {
  return {
    start,
    end,
    message: { zh: `标题是${year}年，正文写的是“${text}”`, en: `the title has ${year}, the text "${text}"` },
  };
}

/** Of other years within three of the report's own the work chapters tell so often, and whether they tell of its own. */
interface Told {
  others: [number, Match[]][];
  own: boolean;
}

function toldOfOthers(draft: Draft, covers: number): Told {
  const told = yearsTold(draft);
  const others = [...told].filter(([year]) => year !== covers && Math.abs(year - covers) <= 3);
  return { others, own: told.has(covers) };
}

const inOrder = (matches: Match[]): Match[] => matches.sort((a, b) => a.start - b.start);

/** Where the text shows that the year of the title is wrong; null where it bears the title out, or tells of no year. */
export function titleAgainstText(draft: Draft, covers: number, told: Told = toldOfOthers(draft, covers)): Fault | null {
  const declared = yearAgainstTitle(draft);
  if (declared !== null) return titleFault(covers, declared);
  const [any] = inOrder(told.others.flatMap(([, matches]) => matches));
  if (any === undefined || draft.report.kind !== 'rule-of-law' || draft.title === null) return null;
  return told.own || mentions(draft, covers) ? null : titleFault(covers, any);
}

/** K1. */
const staleYears: Rule = {
  id: 'K1',
  level: 'warning',
  scope: 'report',
  what: {
    zh: '写的是别的年份的工作，或标题与正文年份不一',
    en: "work of another year, or a title whose year is not the text's",
  },
  why: { zh: '多是沿用上一年的稿子而没有改。', en: "Mostly last year's text was taken over." },
  source: { zh: '前后一致', en: 'consistency' },
  mend: {
    zh: '核对年份；确是往年情况的，写明比较。',
    en: 'Check the years; where an earlier year is meant, say that it is a comparison.',
  },
  passes: [
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，全县办案120件，比2032年增长5%。\n一、工作成效\n2033年，完成培训6期。',
    },
    {
      text: '云溪县2033年度法治政府建设情况报告\n现将2033年工作和2034年打算报告如下：\n一、2033年工作开展情况\n制定文件6件。\n二、2034年工作情况安排\n开展培训。',
    },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n制定文件6件。\n2034年，我县将重点做好以下工作。' },
  ],
  fails: [
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，全县工作有序。\n一、工作成效\n2032年，制定文件6件。\n二、执法\n2032年全县评查案卷80宗。',
    },
    {
      text: '云溪县2033年度法治政府建设情况报告\n现将2034年度法治政府建设情况报告如下：\n一、工作成效\n案件由2033年的80件降到60件。',
    },
    {
      text: '云溪县2033年度法治政府建设情况报告\n一、2034年工作开展情况\n制定文件6件。\n二、2035年工作打算\n开展培训。',
    },
    { text: '云溪县2033年度法治政府建设情况报告\n2032年，全县扎实推进法治政府建设。\n一、工作成效\n制定文件6件。' },
    { text: '云溪县2033年度法治政府建设情况报告\n2034年，全县扎实推进法治政府建设。\n一、工作成效\n制定文件6件。' },
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，全县工作有序。\n一、工作成效\n2032年受理事项600件。\n二、普法\n2032年，建成广场6个。',
    },
  ],
  find(draft) {
    const covers = draft.report.covers;
    if (covers === null) return [];
    const told = toldOfOthers(draft, covers);
    const title = titleAgainstText(draft, covers, told);
    if (title !== null) return [title];
    const others = inOrder(told.others.filter(([year]) => year < covers).flatMap(([, matches]) => matches));
    const [first] = others;
    if (first === undefined || others.length < 2) return [];
    const words = [...new Set(others.map(({ text }) => text.replace(/^(?:在|截至|到)/, '')))].join('、');
    return [
      {
        start: first.start,
        end: first.end,
        message: {
          zh: `${covers}年的报告里有${others.length}处写的是${words}的工作`,
          en: `in ${others.length} places the report on ${covers} tells of ${words}`,
        },
      },
    ];
  },
};

/** Whether the text, title apart, names the year at all. */
function mentions(draft: Draft, year: number): boolean {
  return matchesIn(draft, new RegExp(`${year}年`, 'g')).some(({ start }) => start >= draft.missingAt.end);
}

export const COPIES: readonly Rule[] = [staleYears, foreignPlaces, repeated];
