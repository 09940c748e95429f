import { placesMeant } from '../../../report/index.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { before, behind, matchesIn, plainOf } from '../scan.ts';
import { WHOLE } from './samples.ts';

const ORGANS = '(?:人民政府|县政府|区政府|市政府|旗政府|政府|县委|区委|市委|旗委|委(?![员派托])|司法局|人大常委会)';

/** A place whose name ends so with an organ, at the head of a clause. */
const acting = (endings: string, organs: string): RegExp =>
  new RegExp(
    `(?<=^|[。；，：\\n\\s])(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,2}[）)]|[0-9]{1,2}[.．])?(?:由|经)?(?:中共)?([\\u4e00-\\u9fff]{2,4}?(?:${endings}))(${organs})(?![\\u4e00-\\u9fff]{0,8}(?:法院|检察院))`,
    'gm',
  );
const FOREIGN = acting('自治县|自治旗|县|区|旗', ORGANS);
/** What ends in 区 or 县 and is no such place. */
const NO_PLACE =
  /(?:开发|园|新|示范|自治|地|社|景|保护|功能|管理|城|库|灾|片|街|校|厂|辖|林|牧|山|矿|港|小|各|全|我|本|该|两|几|某|省|市|试点|先行|合作|度假|高新|经开|工业|产业)区$|^(?:今年|去年|明年|来年|近年|近期|当前|目前|同时|此外|为此|期间|随后|会[上后]|年[初中底内]|各|全|我|本|该|两|某|市|区|所辖|有关|相关|部分|其他|多个|以|将|由|在|对|经|向|把|被|让)|(?:各|全|我|本|该|两|几|某|市|市区|等)县$|政府|委员|主持|[是的了这那此也还都就再又更很被把对由其]|[在向到按经以将][县区旗]$/;
/** 建立区政府…制度: a verb before the reporter's own organs. */
const VERB =
  /(?:建立|成立|加强|推进|完善|落实|提升|强化|推动|组织|召开|制定|印发|开展|健全|提请|报送|代表|协助|服务|支持|配合|围绕|聘请|实施|修订|出台|发挥|贯彻|执行|规范|优化|深化|压实|督促|指导|接受|坚持|维护|保障|提高|打造|建设|公开|公布|发布|编制|明确|梳理|构建|创新|引导|协调|统筹|研究|审议|审查|听取|参加|参与|列席|办理|完成|做好|抓好|严格|积极|全力|全面|认真|主动|依法|及时|定期|充分|切实|不断|持续|进一步|对照|根据|按照|依照|通过|经过|围绕|作为|担任|任命|选举|真正|当好|做|抓|争|按照|服从|紧跟|锚定|聚焦|牢记|践行|彰显|展现|构筑|凝聚)/;
/** Right behind the organ: it does something together with another. */
const TOGETHER = /^[^，。；]{0,4}[与和同及]/;
/** Beside it: two places that do something together, or learn from each other. 学习贯彻 and 学习教育 are a place's own. */
const PARTNERS =
  /[与同](?:我|本|邻|周边)|对口|协作|结对|签订|签署|联合|联动|学习(?:考察|借鉴|交流|了|取经)|[来到赴向][^，。；]{0,10}学习|考察|支援|帮扶|交流|跨区|毗邻|邻近|接壤|借鉴|经验|原/;

interface Own {
  name: string;
  /** 县, 区, 旗, 市, 州 or 省; of a town: its county's. */
  level: string;
}

/** The names that the reporting place goes by: the county or district itself, and what its region is made of. */
function ownPlace(draft: Draft): Own | null {
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
export const foreignPlaces: Rule = {
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
    {
      text: '烟台市2033年度法治政府建设情况报告\n一、工作成效\n山东省人民政府给予肯定，莱州市人民政府制定文件6件，与潍坊市人民政府签订协议。',
    },
    {
      text: '云溪区2033年度法治政府建设情况报告\n一、工作成效\n充实区政府法律顾问团6人。\n云溪区人民政府\n2034年1月9日',
    },
    {
      text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n邀请业务骨干交流经验，安澜县人民政府派员6人。',
    },
    { text: `${WHOLE}\n中共云溪县委 云溪县人民政府\n2034年1月9日\n` },
    { text: `${WHOLE}\n中共云溪县委云溪县人民政府\n2034年1月9日\n` },
  ],
  fails: [
    { text: '云溪县2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n安澜县人民政府制定文件6件。' },
    { text: '岚泽市2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n潍坊市人民政府制定文件6件。' },
    { text: '烟台市2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n平江县司法局制定文件6件。' },
    { text: '云溪区2033年度法治政府建设情况报告\n2033年，我县工作有序。\n一、工作成效\n制定文件6件。' },
    {
      text: '云溪县2033年度法治政府建设情况报告\n2033年，工作有序。\n一、工作成效\n安澜县人民政府制定文件6件，履行公众参与和专家论证程序。',
    },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n坚持学习贯彻上级部署，安澜县人民政府制定文件6件。' },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n制定文件6件。\n安澜县人民政府\n2034年1月9日' },
    { text: `${WHOLE}\n安澜县人民政府\n2034年1月9日\n` },
    { text: `${WHOLE.replace('云溪县', '石棠镇')}\n桐花镇人民政府\n2034年1月9日\n` },
    { text: '桐汇区石棠镇2033年度法治政府建设情况报告\n2033年，我县工作有序。\n一、工作成效\n制定文件6件。' },
  ],
  find(draft) {
    const own = ownPlace(draft);
    if (own?.level === '市') return foreignToCity(draft, own);
    if (own === null || !/[县区旗]/.test(own.level)) return signedByAnother(draft, draft.report.region);
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
        PARTNERS.test(clausesAround(draft, start)) ||
        (mayBeVerb(name, groups[1] ?? '', own) && placesMeant(name).length === 0) ||
        TOGETHER.test(behind(draft.plain, end, 8)) ||
        /^的/.test(behind(draft.plain, end, 1))
      )
        continue;
      said.add(name);
      faults.push({ start, end, message: actsIn(own.name, text) });
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
    return [...faults, ...signedByAnother(draft, own.name)].sort((a, b) => a.start - b.start);
  },
};

/** 充实区政府的顾问: what stands before the reporter's own short-named organ may be a verb that no list has. */
function mayBeVerb(name: string, organ: string, own: Own): boolean {
  return organ !== '人民政府' && name.endsWith(own.level);
}

/** The clause at `offset` with the one before it and the one behind it, within the sentence. */
function clausesAround({ plain }: Draft, offset: number): string {
  const back = plain.slice(Math.max(0, offset - 200), offset).split(/[。；\n]/);
  const ahead = plain.slice(offset, offset + 200).split(/[。；\n]/, 1);
  const before = (back.at(-1) ?? '').split('，').slice(-2).join('，');
  return before + (ahead[0] ?? '').split('，').slice(0, 2).join('，');
}

/** Cities and counties, in a city's report. */
const FOREIGN_TO_CITY = acting('自治县|市|县|区', '(?:人民政府|市政府|市委|县政府|县委|区政府|区委|司法局|人大常委会)');

/**
 * In a city's report: the organs of cities and counties that lie elsewhere by their codes. Where the city has none, as a name that no table
 * has, those of other cities that the table has.
 */
function foreignToCity(draft: Draft, { name: own }: Own): Fault[] {
  const { place, title } = draft.report;
  const code = place?.code ?? null;
  const said = new Set<string>();
  return matchesIn(draft, FOREIGN_TO_CITY).flatMap(({ start, end, text, groups }) => {
    const name = groups[0] ?? '';
    if (said.has(name) || own.endsWith(name) || place?.names.includes(name) || title.includes(name)) return [];
    if (
      PARTNERS.test(clausesAround(draft, start)) ||
      /^(?:的|[^，。；]{0,4}[与和同及])/.test(behind(draft.plain, end, 8))
    )
      return [];
    const meant = placesMeant(name).flatMap(({ code: other }) => other ?? []);
    const isElsewhere = code === null ? name.endsWith('市') : meant.every((other) => !sharesCity(other, code));
    if (meant.length === 0 || !isElsewhere) return [];
    said.add(name);
    return [{ start, end, message: actsIn(own, text) }];
  });
}

const actsIn = (own: string, text: string): Fault['message'] => ({
  zh: `${own}的报告里，“${text}”是主语`,
  en: `"${text}" acts in a report of ${own}`,
});

/** Whether one of two places of GB/T 2260 is the other's, or both are of one prefecture. */
function sharesCity(a: string, b: string): boolean {
  const digits = a.endsWith('0000') || b.endsWith('0000') ? 2 : 4;
  return a.slice(0, digits) === b.slice(0, digits);
}

/** The organ that signs: 云溪县人民政府, 中共云溪县委员会, 石棠镇人民政府, with the names above it or not. */
const SIGNED =
  /^(?:中共)?(?:[\u4e00-\u9fff]{2,8}?[省市州盟])?((?:(?![县区旗镇乡委])[\u4e00-\u9fff]){1,6}?(?:自治县|自治旗|县|区|旗|镇|乡|街道))(?:人民政府|委员会|司法局|办事处)(?:办公室)?$/;
const DATED = /^(?:20\d\d|二[〇○零][\u4e00-\u9fff〇○]{2})年.{1,3}月.{1,3}日$/;
const COUNTY_OR_TOWN = /(?:县|区|旗|镇|乡|街道)$/;
const isTownName = (name: string): boolean => /(?:镇|乡|街道)$/.test(name);

/** The signature over the date, where it is of another place of the same level that the text does not know. */
function signedByAnother(draft: Draft, own: string | null): Fault[] {
  if (own === null || !COUNTY_OR_TOWN.test(own)) return [];
  const { head, furniture, place } = draft.report;
  const lines = [...head, ...furniture].sort((a, b) => a.start - b.start);
  const bare = lines.map((span) => plainOf(draft, span).replace(/\s/g, ''));
  const at = bare.findIndex((words, i) => SIGNED.test(words) && DATED.test(bare[i + 1] ?? ''));
  const line = lines[at];
  const name = SIGNED.exec(bare[at] ?? '')?.[1];
  if (line === undefined || name === undefined || isTownName(name) !== isTownName(own)) return [];
  const isOwn = own.endsWith(name) || name.endsWith(own) || place?.names.includes(name);
  // A name that the text has elsewhere is of a place that was renamed or merged.
  const isKnown = draft.body.some((span) => plainOf(draft, span).includes(name));
  if (isOwn || isKnown) return [];
  const signed = draft.report.text.slice(line.start, line.end).trim();
  return [
    {
      ...line,
      message: { zh: `${own}的报告由“${signed}”署名`, en: `a report of ${own} is signed "${signed}"` },
    },
  ];
}
