import type { Place } from '../model.ts';
import { type Around, ORGAN } from './around.ts';
import { type Chain, chainAt } from './chain.ts';
import { nameAt, type PlaceLevel } from './gazetteer.ts';
import type { Told } from './labels.ts';
import { placeMostNamed } from './most-named.ts';
import { signatureOf } from './publisher.ts';
import { countOf, placeOfChain } from './resolve.ts';
import { type Subject, subjectOf } from './subject.ts';

export interface WhoseInput {
  text: string;
  title: string;
  lines: Around;
  told: readonly Told[];
  /** What the page's data name: its site, who published it. */
  page: readonly string[];
  /** The report's own first words. */
  opening: string;
  /** What the file's name says. */
  file: Chain | null;
}

const SPEAKS = /代表(?:中共)?([\u4e00-\u9fff]{0,24}?)(?:人民政府|政府|管理委员会|管委会|行政公署|办事处)|代表(国务院)/g;
const CONGRESS = /在([\u4e00-\u9fff]{2,20}?)(?:第.{1,5}届)?(?:人民代表大会|委员会)/;
const SPEAKER =
  /^([\u4e00-\u9fff]{2,24}?)(?:人民政府|管委会|管理委员会)?(?:代|代理)?(?:[省市区县州旗盟镇乡]长|主席|主任|专员)(?=[\s:：]|[\u4e00-\u9fff·]{2,5}$)/;
/** 现将云溪县2033年…情况报告如下; 2033年，云溪县… */
const STATES =
  /(?:现将|现就|下面将?|将)([^。，]{2,40}?)(?:情况|工作|报告|汇报)|(?:^|\n)(?:(?:19|20)\d\d年(?:以来|度)?[，,]?|一年来[，,]|近年来[，,])([\u4e00-\u9fff]{2,24})/g;

/** 是云溪县委团结带领; 在云溪县委、县政府的坚强领导下. */
const LED =
  /(?:^|[。，；、！\n是在由])[是在由]?(?:中共)?([\u4e00-\u9fff]{2,3}(?:省|市|县|区|旗|州))委(?:、[\u4e00-\u9fff]{2,8})?的?(?:坚强|正确|团结|带领|统一)/g;

const ORDER: readonly PlaceLevel[] = ['nation', 'province', 'prefecture', 'county', 'town'];
/** How many sentences that say who speaks are tried. */
const TRIED = 12;

/** Whose report it is: the places that the surest words name, with what else the report says of where they lie. Null where nothing tells. */
export function placeOf(input: WhoseInput): Place | null {
  const { title, lines, text, told } = input;
  const own = subjectOf(title);
  const speakers = spokenBy(text);
  const tellers = [own, ...speakers, ...othersOf(input)];
  const chains = tellers.flatMap(({ chain }) => (chain === null ? [] : [chain]));
  const middle = own.chain === null ? namedInside(title) : null;
  const ending = own.ending ?? speakers.find((subject) => subject.ending !== null)?.ending ?? null;
  const first = middle ?? chains[0] ?? placeMostNamed(text, ending) ?? input.file;
  if (first === null || first === undefined) return null;
  const context = [title, ...lines.all, ...told.map(({ value }) => value), ...input.page].join('\n');
  const chain = insideOthers(first, chains, text);
  const place = placeOfChain(withFile(chain, input.file), context, text);
  return { ...place, office: own.office ?? officeOf(own, othersOf(input), text) };
}

/** What the lines around the report say, the surest first. */
function othersOf({ lines, told, page, opening, text }: WhoseInput): Subject[] {
  const congress = [
    ...(CONGRESS.exec(lines.head.join(''))?.slice(1) ?? []),
    ...lines.head.flatMap((line) => SPEAKER.exec(line)?.[1] ?? []),
  ];
  const signature = signatureOf(lines);
  const publishers = told.flatMap(({ kind, value }) =>
    (kind === 'issuer' || kind === 'source') && ORGAN.test(value) ? [value] : [],
  );
  const states = [...opening.matchAll(STATES)].slice(0, TRIED).map(([, told, after]) => told ?? after ?? '');
  const leaders = [...text.matchAll(LED)].slice(0, TRIED).map(([, place]) => place ?? '');
  const sites = [...page, ...lines.furniture].flatMap(
    (line) => /([\u4e00-\u9fff]{2,24})(?:人民政府|政府|管委会)(?:门户)?(?:网站|网|$)/.exec(line)?.[1] ?? [],
  );
  return [...congress, ...(signature === null ? [] : [signature]), ...publishers, ...states, ...leaders, ...sites].map(
    subjectOf,
  );
}

/** Who says 我代表…人民政府, those that name a place. */
function spokenBy(text: string): Subject[] {
  const found: Subject[] = [];
  for (const match of text.matchAll(SPEAKS)) {
    const words = match[2] ?? `${match[1] ?? ''}人民政府`;
    const subject = subjectOf(words);
    if (subject.chain !== null || (found.length === 0 && subject.ending !== null)) found.push(subject);
    if (found.some(({ chain }) => chain !== null) || found.length >= TRIED) break;
  }
  return found.sort((a, b) => Number(b.chain !== null) - Number(a.chain !== null));
}

/** A place of the table that a title names in its middle, in full. */
function namedInside(title: string): Chain | null {
  for (let at = 0; at < title.length; at++) {
    const name = nameAt(title, at)?.name;
    if (name !== undefined && name.length >= 3) return chainAt(title, at);
  }
  return null;
}

/** A town, zone or unknown county whose chain is bare, inside what others name around it. */
function insideOthers(chain: Chain, others: readonly Chain[], text: string): Chain {
  if (chain.places.length > 0 || chain.level === 'nation') return chain;
  const last = chain.names.at(-1);
  const same = others.find((other) => other.places.length > 0 && other.unknown.at(-1) === last);
  if (same !== undefined) return same;
  const depth = ORDER.indexOf(chain.level);
  const outer =
    others.find((other) => other.places.length > 0 && ORDER.indexOf(other.level) < depth) ??
    (chain.level === 'town' ? placeMostNamed(text, null) : null);
  if (outer === null || outer === undefined) return chain;
  return {
    ...chain,
    names: [...outer.names, ...chain.names],
    places: outer.places,
    unknown: [...outer.unknown, ...chain.unknown],
  };
}

/** A name that several places share is the file's, where the file has it with the place around it. */
function withFile(chain: Chain, file: Chain | null): Chain {
  const last = chain.names.at(-1);
  return chain.places.length > 1 && file !== null && file.places.length === 1 && file.names.at(-1) === last
    ? file
    : chain;
}

const OWN_VOICE = [
  '我局',
  '本局',
  '全局',
  '我委',
  '本委',
  '我办',
  '我中心',
  '本中心',
  '局党组',
  '局机关',
  '委机关',
  '我厅',
  '全厅',
  '厅党组',
  '我单位',
  '本单位',
  '我院',
  '我大队',
  '我支队',
  '我所',
  '我处',
];
const PLACE_VOICE = [
  '我县',
  '全县',
  '我区',
  '全区',
  '我市',
  '全市',
  '我省',
  '全省',
  '我州',
  '全州',
  '我旗',
  '全旗',
  '我镇',
  '全镇',
  '我乡',
];

/** The department that reports, where the title does not say who does and the report speaks with a department's voice. */
function officeOf(own: Subject, others: readonly Subject[], text: string): string | null {
  if (own.chain !== null) return null;
  const office = others.find((subject) => subject.office !== null)?.office ?? null;
  const count = (words: readonly string[]): number => words.reduce((sum, word) => sum + countOf(text, word), 0);
  return office !== null && count(OWN_VOICE) > count(PLACE_VOICE) ? office : null;
}
