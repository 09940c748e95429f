import { type Draft, spanHolding } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { before, behind, type Match, matchesIn } from '../scan.ts';
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
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n制定文件6件。\n2034年，我县将重点做好以下工作。' },
  ],
  fails: [
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，全县工作有序。\n一、工作成效\n2032年，制定文件6件。\n二、执法\n2032年全县评查案卷80宗。',
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
    const told = yearsTold(draft);
    const recent = [...told].filter(([year]) => year !== covers && Math.abs(year - covers) <= 3);
    const inOrder = (matches: Match[]): Match[] => matches.sort((a, b) => a.start - b.start);
    const [any] = inOrder(recent.flatMap(([, matches]) => matches));
    if (any === undefined) return [];
    if (draft.report.kind === 'rule-of-law' && draft.title !== null && !told.has(covers) && !mentions(draft, covers)) {
      const first = any;
      return [
        {
          start: first.start,
          end: first.end,
          message: {
            zh: `标题是${covers}年，正文写的是“${first.text}”`,
            en: `the title has ${covers}, the text "${first.text}"`,
          },
        },
      ];
    }
    const others = inOrder(recent.filter(([year]) => year < covers).flatMap(([, matches]) => matches));
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

const ORGANS = '(?:人民政府|县政府|区政府|市政府|旗政府|政府|县委|区委|市委|旗委|委(?![员派托])|司法局|人大常委会)';
/** A county or district with an organ, at the head of a clause. */
const FOREIGN = new RegExp(
  `(?<=^|[。；，：\\n\\s])(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,2}[）)]|[0-9]{1,2}[.．])?(?:由|经)?(?:中共)?([\\u4e00-\\u9fff]{2,4}?(?:自治县|自治旗|县|区|旗))${ORGANS}(?![\\u4e00-\\u9fff]{0,8}(?:法院|检察院))`,
  'gm',
);
/** What ends in 区 or 县 and is no such place. */
const NO_PLACE =
  /(?:开发|园|新|示范|自治|地|社|景|保护|功能|管理|城|库|灾|片|街|校|厂|辖|林|牧|山|矿|港|小|各|全|我|本|该|两|几|某|省|市|试点|先行|合作|度假|高新|经开|工业|产业)区$|^(?:今年|去年|明年|来年|近年|近期|当前|目前|同时|此外|为此|期间|随后|会[上后]|年[初中底内]|各|全|我|本|该|两|某|市|区|所辖|有关|相关|部分|其他|多个|以|将|由|在|对|经|向|把|被|让)|(?:各|全|我|本|该|两|几|某|市|市区|等)县$|政府|委员|主持|[是的了这那此也还都就再又更很被把对由其]|[在向到按经以将][县区旗]$/;
/** 建立区政府…制度: a verb before the reporter's own organs. */
const VERB =
  /(?:建立|成立|加强|推进|完善|落实|提升|强化|推动|组织|召开|制定|印发|开展|健全|提请|报送|代表|协助|服务|支持|配合|围绕|聘请|实施|修订|出台|发挥|贯彻|执行|规范|优化|深化|压实|督促|指导|接受|坚持|维护|保障|提高|打造|建设|公开|公布|发布|编制|明确|梳理|构建|创新|引导|协调|统筹|研究|审议|审查|听取|参加|参与|列席|办理|完成|做好|抓好|严格|积极|全力|全面|认真|主动|依法|及时|定期|充分|切实|不断|持续|进一步|对照|根据|按照|依照|通过|经过|围绕|作为|担任|任命|选举|真正|当好|做|抓|争|按照|服从|紧跟|锚定|聚焦|牢记|践行|彰显|展现|构筑|凝聚)/;
/** Right behind the organ: it does something together with another. */
const TOGETHER = /^[^，。；]{0,4}[与和同及]/;
/** In the sentence: two places that do something together, or learn from each other. */
const PARTNERS =
  /[与同](?:我|本|邻|周边)|对口|协作|结对|签订|签署|联合|联动|学习|考察|支援|帮扶|交流|跨区|毗邻|邻近|接壤|借鉴|经验|原/;

/** The names that the reporting place goes by: the county or district itself, and what its region is made of. */
function ownPlace(draft: Draft): { name: string; level: string } | null {
  const { region, place } = draft.report;
  if (region === null) return null;
  // A town is of its county's level: 我县 in a town of a 区.
  const names = place?.names ?? [];
  const named = place?.level === 'town' ? (names.at(-2) ?? '') : region;
  const level = /(?:自治县|县|区|旗|市|州|省)$/.exec(named)?.[0] ?? '';
  return level === '' ? null : { name: region, level: level.slice(-1) };
}

/** 我县 in a 区, and 县委 that leads it. 我区 may be 自治区, 我市 and 我省 are above. */
const OTHER_LEVEL: ReadonlyMap<string, RegExp> = new Map([
  ['区', /[我本][县旗](?![级域])|(?<=[在经由按])县(?:委|政府|人民政府)/g],
  ['县', /[我本]旗(?!帜|下)|(?<=[在经由按])[区旗](?:委|政府|人民政府)(?=[、和的])/g],
  ['旗', /[我本]县(?![级域])|(?<=[在经由按])[县区](?:委|政府|人民政府)(?=[、和的])/g],
]);

function insideQuotes(plain: string, offset: number): boolean {
  const words = before(plain, offset, 120);
  const line = words.slice(words.lastIndexOf('\n') + 1);
  const open = Math.max(line.lastIndexOf('“'), line.lastIndexOf('《'));
  return open >= 0 && open > Math.max(line.lastIndexOf('”'), line.lastIndexOf('》'));
}

/** K2. A gazetteer alone would be wrong in 75 of 179 published reports; at the head of a clause, with an organ that acts, in none. */
const foreignPlaces: Rule = {
  id: 'K2',
  level: 'error',
  scope: 'report',
  what: { zh: '别的地方的机关成了报告主体', en: "another place's organs act as those who report" },
  why: { zh: '抄来的段落没有改地名。', en: 'A copied paragraph kept its place.' },
  source: { zh: '2023—2025年公开报道的抄袭报告', en: 'copied reports in the news, 2023–2025' },
  mend: { zh: '改为本地机关；确为合作方的，写明“与……”。', en: 'Name your own organs; a partner is named with 与.' },
  passes: [
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，我县与邻近的安澜县司法局签订协议，我省、我市给予支持。\n一、工作成效\n工作有序。',
    },
  ],
  fails: [
    { text: '云溪县2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n安澜县人民政府制定文件6件。' },
    { text: '云溪区2033年度法治政府建设情况报告\n2033年，我县工作有序。\n一、工作成效\n制定文件6件。' },
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n安澜县人民政府制定文件6件，履行公众参与和专家论证程序。',
    },
    { text: '桐汇区石棠镇2033年度法治政府建设情况报告\n2033年，我县工作有序。\n一、工作成效\n制定文件6件。' },
  ],
  find(draft) {
    const own = ownPlace(draft);
    if (own === null || !/[县区旗]/.test(own.level)) return [];
    const said = new Set<string>();
    const faults: Fault[] = [];
    const isTown = draft.report.place?.level === 'town';
    for (const { start, end, text, groups } of isTown ? [] : matchesIn(draft, FOREIGN)) {
      const name = groups[0] ?? '';
      const known =
        VERB.test(name) || own.name.endsWith(name) || name.endsWith(own.name) || draft.report.title.includes(name);
      if (
        known ||
        NO_PLACE.test(name) ||
        said.has(name) ||
        PARTNERS.test(sentenceAt(draft, start)) ||
        TOGETHER.test(behind(draft.plain, end, 8)) ||
        /^的/.test(behind(draft.plain, end, 1))
      )
        continue;
      said.add(name);
      faults.push({
        start,
        end,
        message: { zh: `${own.name}的报告里，“${text}”是主语`, en: `"${text}" acts in a report of ${own.name}` },
      });
    }
    const pattern = OTHER_LEVEL.get(own.level);
    const [wrong] =
      pattern === undefined ? [] : matchesIn(draft, pattern).filter(({ start }) => !insideQuotes(draft.plain, start));
    if (wrong !== undefined) {
      const { start, end, text } = wrong;
      faults.push({
        start,
        end,
        message: { zh: `${own.name}的报告里写了“${text}”`, en: `"${text}" in a report of ${own.name}` },
      });
    }
    return faults.sort((a, b) => a.start - b.start);
  },
};

function sentenceAt(draft: Draft, offset: number): string {
  const { plain } = draft;
  const back = plain.slice(Math.max(0, offset - 200), offset);
  const from = offset - back.length + Math.max(back.lastIndexOf('。'), back.lastIndexOf('\n')) + 1;
  const to = plain.slice(offset, offset + 200).search(/[。\n]/);
  return plain.slice(from, to < 0 ? offset + 200 : offset + to);
}

export const COPIES: readonly Rule[] = [staleYears, foreignPlaces, repeated];
